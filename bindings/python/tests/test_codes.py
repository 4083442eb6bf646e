"""What a phone shows and asks: codes, a root aloud, a head for a witness, one entry found and proved."""

from pathlib import Path

import pytest
from conftest import failure, good

import roughcheck as rc


def test_codes_are_drawn_and_seen(demo: Path) -> None:
    code = rc.draw_code("RCH1:BB8")
    assert code.side == 21 and len(code.dark) == 441 and set(code.dark) == {0, 1}
    assert failure(lambda: rc.draw_code("K" * 3_392)) == "too-long"
    look = rc.look_at_photo((demo / "good.png").read_bytes())
    assert look.text == (demo / "good.txt").read_text().strip() and look.hint is None
    other = rc.look_at_photo(rc.draw_png("RCH1:BB8", None))
    assert (other.text, other.other, other.hint) == (None, "RCH1:BB8", rc.Hint.NO_CODE)
    assert failure(lambda: rc.look_at_photo(b"no picture")) == "photo"


def test_a_root_is_read_aloud(station: rc.Station) -> None:
    root = station.status().root
    assert root is not None
    assert [len(word) for word in rc.root_words(root).split()] == [5] * 8
    assert rc.root_words("7f000001" + "00" * 28).startswith("lusab babad babab")


def test_a_witness_keeps_a_head(station: rc.Station, demo: Path) -> None:
    entry = station.check(good(demo), None).entry
    assert entry is not None
    head = station.head_code()
    assert head is not None and head.startswith("RCH1:")
    held = station.holds_head(head)
    assert (held.held, held.epoch, held.seq) == ("yes", entry.epoch, entry.seq)
    assert failure(lambda: station.holds_head("RCH1:BB8")) == "head"


def test_an_entry_is_found_and_proved(station: rc.Station, demo: Path) -> None:
    entry = station.check(good(demo), None).entry
    assert entry is not None
    found = station.search("ao 077")
    assert [one.seq for one in found] == [entry.seq]
    assert station.search("ao 078") == []
    assert len(station.search("")) == len(station.entries())
    proof = station.prove(rc.entry_name(entry))
    assert proof.holds and proof.reason is None and proof.head is not None
    assert (proof.entry.hash, proof.head.hash, proof.links, proof.receipt) == (entry.hash, entry.hash, 0, None)


@pytest.mark.parametrize("language", rc.languages())
def test_every_harm_has_words(station: rc.Station, demo: Path, language: str) -> None:
    report = station.check(good(demo), None, rc.CheckOptions(dry_run=True))
    assert report.scope.not_assessed
    assert all(rc.harm_text(code, language) for code in report.scope.not_assessed)
    assert rc.harm_text("H.OF_TOMORROW", language) is None
