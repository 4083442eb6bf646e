"""From an empty folder to a verified journal."""

import json
from pathlib import Path

import pytest
from conftest import NOON, Clock, failure, good, post, run

import roughcheck as rc


def test_a_station_is_made_trusts_checks_decides_and_verifies(tmp_path: Path, demo: Path) -> None:
    folder = str(tmp_path / "station")
    rc.init_station(folder, post(), (demo / "root.txt").read_text())
    host = rc.system_host(folder)
    host.clock = Clock()
    station = rc.Station.open(folder, host)
    installed = station.install((demo / "bundle.rcb").read_bytes())
    assert installed.refused is None and installed.installed["head"] == 1

    parcel = rc.parcel_from_json((demo / "parcel.json").read_text())
    report = station.check(good(demo), parcel)
    assert report.verdict == rc.Verdict.PASS
    assert report.parcel_seen == rc.ParcelSeen.FULL
    assert report.certificate is not None and report.certificate.verified
    assert report.certificate.lines[0].carats == "1204.35"
    assert "H.SEXUAL_VIOLENCE" in report.scope.not_assessed and report.scope_text
    assert report.recorded == rc.Recorded.YES and report.entry is not None

    checked = str(report.entry.seq)
    entry = station.decide(checked, rc.Decision.RELEASE, officer="desk 4")
    assert entry.seq == report.entry.seq + 1
    assert failure(lambda: station.decide(str(entry.seq), rc.Decision.RELEASE)) == "not-a-check"
    assert failure(lambda: station.decide(checked, rc.Decision.SEIZE)) == "reason-needed"

    state = station.verify()
    assert state.ok and state.entries == 4 and state.head == entry.hash
    assert [view.kind for view in station.entries()] == ["decision", "check", "trust", "opened"]
    assert [view.kind for view in station.entries(before=f"{entry.epoch}.{entry.seq}", count=1)] == ["check"]
    fields = {field.name: field.value for field in station.entry(str(entry.seq)).fields}
    assert fields["officer"] == "desk 4"
    status = station.status()
    assert (status.country, status.post, status.versions["head"]) == ("EU", "Antwerp 1", 1)
    assert status.sync.pending == station.pending() == 4


def test_every_answer_of_the_demonstration_is_the_due_one(station: rc.Station, demo: Path) -> None:
    due = {"good": "PASS", "out-of-range": "REFER"}
    dry = rc.CheckOptions(dry_run=True)
    for picture in sorted(demo.glob("*.png")):
        if picture.stem == "conflict":
            continue  # it takes an earlier presentation of the good one
        photo, text = (picture.read_bytes(), picture.with_suffix(".txt").read_text())
        seen = station.check(rc.CheckInput.PHOTO(photo), None, dry)
        assert seen == station.check(rc.CheckInput.TEXT(text), None, dry)
        assert seen.verdict is not None and seen.verdict.name == due.get(picture.stem, "REFUSE"), picture.stem


def test_nothing_to_read_is_a_report_and_a_typed_number_is_referred(station: rc.Station) -> None:
    foreign = station.check(rc.CheckInput.TEXT("https://example.org"))
    assert foreign.verdict is None and foreign.faults == ["text:foreign"] and foreign.entry is None
    typed = station.check(rc.CheckInput.NOTHING(), None, rc.CheckOptions(number="AO 0770431"))
    assert typed.verdict == rc.Verdict.REFER and "code:missing" in typed.faults


def test_the_json_is_that_of_the_command_line(station: rc.Station, demo: Path, tmp_path: Path) -> None:
    text = (demo / "good.txt").read_text()
    report = station.check(rc.CheckInput.TEXT(text), None, rc.CheckOptions(dry_run=True, language="fr"))
    state, status = station.verify(), station.status()
    station.close()
    at = ("--json", "--at", NOON, "--station", tmp_path / "station")
    line = json.loads(run(*at, "--lang", "fr", "check", "--dry-run", text.strip()))
    line.pop("input")
    assert rc.report_json(report) == json.dumps(line, ensure_ascii=False, separators=(",", ":"))
    assert rc.journal_state_json(state) + "\n" == run(*at, "journal", "verify")
    shown = json.loads(run(*at, "station", "show"))
    assert status.root is not None and shown.pop("root_words") == rc.root_words(status.root)
    assert json.loads(rc.status_json(status)) == shown


def test_the_command_line_and_python_open_one_station_in_turn(
    station: rc.Station, demo: Path, tmp_path: Path, host: rc.StationHost
) -> None:
    assert station.check(good(demo)).verdict == rc.Verdict.PASS
    station.close()
    common = ("--at", NOON, "--station", tmp_path / "station")
    run(*common, "check", demo / "good.png")
    run(*common, "journal", "verify")
    again = rc.Station.open(str(tmp_path / "station"), host)
    state = again.verify()
    assert state.ok and state.entries == 4, "one epoch: the last head is shared"


def test_reading_needs_no_station(demo: Path) -> None:
    read = rc.read_certificate(good(demo))
    assert read.certificate is not None and read.certificate.number == "AO-0770431" and not read.certificate.verified
    kept = rc.certificate_from_json((demo / "good.json").read_text())
    assert rc.certificate_from_json(rc.certificate_json(kept)) == kept
    assert rc.languages()[:2] == ["en", "fr"] and rc.library_version().count(".") == 2


def test_wrong_arguments_fail_with_a_stable_code(tmp_path: Path, host: rc.StationHost, station: rc.Station) -> None:
    assert failure(lambda: rc.Station.open(str(tmp_path), host)) == "no-station"
    assert failure(lambda: rc.init_station(str(tmp_path / "new"), post(), "no digest")) == "argument"
    assert failure(lambda: rc.parcel_from_json('{"carats": "1,204"}')) == "parcel"
    assert failure(lambda: rc.parcel_from_json('{"seals": "DEMO 55 1203"}')) == "parcel"
    assert failure(lambda: rc.parcel_from_json('{"carrats": "1204.35"}')) == "argument"
    assert failure(lambda: station.check(rc.CheckInput.TEXT("x"), rc.Parcel(carats="1,500"))) == "argument"
    for text in ("DEMO 55 1203", b"DEMO 55 1203"):
        with pytest.raises(TypeError, match="seals"):
            rc.Parcel(seals=text)  # type: ignore[arg-type]
        with pytest.raises(TypeError, match="hs"):
            rc.Parcel(hs=text)  # type: ignore[arg-type]
    assert failure(lambda: station.check(rc.CheckInput.TEXT("x"), None, rc.CheckOptions(language="tlh"))) == "argument"
    assert failure(lambda: station.entry("99")) == "no-entry"
    assert failure(lambda: station.outgoing_file()) == "no-collector"
