"""Checking a folder, and the frames and pictures that come of it."""

from decimal import Decimal
from pathlib import Path

import pandas
import pytest
from conftest import good

import roughcheck as rc

DRY = rc.CheckOptions(dry_run=True)


@pytest.fixture
def folder(tmp_path: Path, demo: Path) -> Path:
    """Pictures and texts, good and bad, and what nobody should look at."""
    shown = tmp_path / "shown"
    shown.mkdir()
    for name in ("good", "altered", "expired", "out-of-range"):
        (shown / f"{name}.png").write_bytes((demo / f"{name}.png").read_bytes())
    (shown / "good.txt").write_bytes((demo / "good.txt").read_bytes())
    (shown / "picture-called-text.txt").write_bytes((demo / "good.png").read_bytes())
    (shown / "no-text.txt").write_bytes(b"\xff\xfe\x00")
    (shown / "torn.jpg").write_bytes(b"\xff\xd8\xff\xe0")
    (shown / "gone.png").symlink_to("nowhere")
    (shown / "notes.md").write_text("not looked at")
    (shown / "folder.png").mkdir()
    return shown


def test_every_file_is_answered_and_none_stops_the_rest(station: rc.Station, folder: Path) -> None:
    seen: list[str] = []
    checked = rc.check_folder(station, folder, each=lambda one: seen.append(one.file.name))
    names = [one.file.name for one in checked]
    assert names == seen == sorted(names) and len(names) == 8
    verdicts = {
        one.file.name: one.report.verdict.name if one.report and one.report.verdict else None for one in checked
    }
    assert verdicts["good.png"] == verdicts["good.txt"] == verdicts["picture-called-text.txt"] == "PASS"
    assert verdicts["altered.png"] == "REFUSE" and verdicts["out-of-range.png"] == "REFER"
    assert verdicts["no-text.txt"] is verdicts["torn.jpg"] is None
    assert station.verify().entries == 2 + 6, "each certificate that was read is in the journal"


def test_a_dry_run_records_nothing_and_a_file_that_cannot_be_read_is_told(
    station: rc.Station, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(file: Path) -> rc.CheckInput:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr("roughcheck.folders.input_of_file", refuse)
    checked = rc.check_folder(station, folder, options=DRY)
    assert {one.problem for one in checked} == {"cannot be read: Permission denied"}
    assert not any(one.report for one in checked) and station.verify().entries == 2


def test_a_frame_holds_exact_amounts_and_only_what_is_verified(station: rc.Station, folder: Path, demo: Path) -> None:
    parcel = rc.parcel_from_json((demo / "parcel.json").read_text())
    frame = rc.checked_frame(rc.check_folder(station, folder, parcel=parcel, options=DRY)).set_index(
        pandas.Index(["altered", "expired", "good", "good-text", "no-text", "out-of-range", "called-text", "torn"])
    )
    good_row = frame.loc["good"]
    assert good_row["carats"] == Decimal("1204.35") and isinstance(good_row["usd"], Decimal)
    assert (good_row["verdict"], good_row["origin"], good_row["parcel_seen"]) == ("pass", "AO", "full")
    assert good_row["issued"] == pandas.Timestamp("2026-02-19") and "H.TORTURE" in good_row["not_assessed"]
    altered = frame.loc["altered"]
    assert altered["verdict"] == "refuse" and pandas.isna(altered["carats"]) and pandas.isna(altered["origin"])
    assert "signature:invalid" in altered["faults"]
    assert frame["recorded"].dropna().unique().tolist() == ["dry-run"]
    assert rc.checked_frame([]).empty


def test_the_journal_as_a_frame(station: rc.Station, demo: Path) -> None:
    report = station.check(good(demo))
    assert report.entry is not None
    station.decide(str(report.entry.seq), rc.Decision.HOLD, reason="papers missing")
    station.decide(str(report.entry.seq), rc.Decision.RELEASE)
    station.check(rc.CheckInput.TEXT((demo / "altered.txt").read_text()))
    station.check(rc.CheckInput.NOTHING(), None, rc.CheckOptions(number="AO 0770431"))
    frame = rc.journal_frame(station)
    assert frame["verdict"].tolist() == ["refer", "refuse", "pass"], "newest first"
    assert frame["decision"].tolist()[-1] == "release" and frame["decision"].isna().sum() == 2
    assert frame["origin"].tolist()[-1] == "AO" and frame["origin"].isna().sum() == 2
    assert frame["checked"].iloc[0] == pandas.Timestamp("2026-03-01T10:00:00Z")
    assert frame["carats"].iloc[-1] == Decimal("1204.35")
    assert station.verify().entries == 7, "looking at the journal records nothing"


def test_a_journal_of_several_pages_comes_whole(
    station: rc.Station, demo: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("roughcheck.frames.PAGE", 3)
    for _ in range(8):
        station.check(good(demo))
    frame = rc.journal_frame(station)
    assert len(frame) == 8 and frame["entry"].is_unique
    assert rc.journal_frame(station).equals(frame)
