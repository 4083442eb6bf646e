"""Issuing: a number is signed once, a bad row stops none, the command line and Python make the same."""

import json
import shutil
import stat
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pandas
import pytest
from conftest import NOON, failure, run

import roughcheck as rc

HEAD = "number,issued,expires,origin,exporter_name,importer_name,parcels,carats_7102_10,usd_7102_10,seals\n"
LINE = "AO-0770{0},2026-02-19,2026-04-20,AO,Sociedade Mineira,Diamantkantoor,{1},1204.35,182000.00,DEMO 55 {0}\n"


@pytest.fixture
def issuer(keys: Path) -> Iterator[rc.Issuer]:
    with rc.Issuer.open(keys / "AO.key") as issuer:
        yield issuer


@pytest.fixture
def table(tmp_path: Path) -> Path:
    """Five rows: good, good, no certificate, the first number with other content, good."""
    path = tmp_path / "table.csv"
    rows = [
        LINE.format("501", 3),
        LINE.format("502", 1),
        LINE.format("503", "three"),
        LINE.format("501", 4),
        LINE.format("504", 2),
    ]
    path.write_text(HEAD + "".join(rows))
    return path


def issue(key: Path, certificate: Path, out: Path, *, code: int = 0, password: str = "") -> None:
    """Has the command line issue."""
    arguments = ("--key", key, "--in", certificate, "--out", out)
    run("issue", *arguments, code=code, ROUGHCHECK_KEY_PASSWORD=password)


def record(demo: Path, name: str = "good") -> rc.CertificateRecord:
    return rc.certificate_from_json((demo / f"{name}.json").read_text())


def test_a_number_is_signed_once_and_the_same_bytes_come_again(keys: Path, demo: Path) -> None:
    with rc.Issuer.open(keys / "AO.key") as issuer:
        assert issuer.participant() == "AO"
        first = issuer.issue(record(demo))
        assert issuer.issue(record(demo)) == first
        changed = record(demo)
        changed.parcels += 1
        assert failure(lambda: issuer.issue(changed)) == "number-conflict"
    with rc.Issuer.open(keys / "AO.key") as again:
        assert again.issue(record(demo)) == first, "after a restart too"
        assert failure(lambda: again.issue(changed)) == "number-conflict"
    ledger = (keys / "AO.ledger").read_text()
    key = json.loads((keys / "AO.key").read_text())
    assert ledger == f"AO-0770431 {key['key_id']} {first.content}\n" and key["signed"] == 1
    (keys / "AO.ledger").write_text(ledger + "AO-07704\n")
    assert failure(lambda: rc.Issuer.open(keys / "AO.key")) == "ledger-damaged"


def test_the_command_line_and_python_sign_byte_for_byte_the_same(
    keys: Path, demo: Path, tmp_path: Path, station: rc.Station
) -> None:
    with rc.Issuer.open(keys / "AO.key") as issuer:
        issued = issuer.issue(record(demo))
        assert issued.text + "\n" == (demo / "good.txt").read_text()
        assert rc.draw_png(issued.text) == (demo / "good.png").read_bytes()
    issue(keys / "AO.key", demo / "good.json", tmp_path / "again.svg")
    assert (tmp_path / "again.svg").read_text() == rc.draw_svg(issued.text)
    issue(keys / "AO.key", demo / "conflict.json", tmp_path / "no.png", code=1)
    station.close()
    (tmp_path / "code.txt").write_text(issued.text)
    run("--at", NOON, "--station", tmp_path / "station", "check", tmp_path / "code.txt")


def test_what_the_command_line_signed_first_python_refuses_to_change(keys: Path, demo: Path, tmp_path: Path) -> None:
    issue(keys / "AO.key", demo / "conflict.json", tmp_path / "first.png")
    with rc.Issuer.open(keys / "AO.key") as issuer:
        assert failure(lambda: issuer.issue(record(demo))) == "number-conflict"


def test_a_key_with_a_password_is_opened_by_both(tmp_path: Path, demo: Path) -> None:
    (tmp_path / "password").write_text("a long sentence\n")
    made = tmp_path / "made.key"
    run(
        "key",
        "new",
        "--kind",
        "issuer",
        "--participant",
        "AO",
        "--name",
        "Test",
        "--password-file",
        tmp_path / "password",
        "--out",
        made,
    )
    assert failure(lambda: rc.Issuer.open(made)) == "password-needed"
    assert failure(lambda: rc.Issuer.open(made, "another")) == "wrong-password"
    with rc.Issuer.open(made, "a long sentence") as issuer:
        text = issuer.issue(record(demo)).text
    shutil.copy(made, tmp_path / "copy.key")
    issue(tmp_path / "copy.key", demo / "good.json", tmp_path / "x.txt", password="a long sentence")
    assert (tmp_path / "x.txt").read_text() == text + "\n"


def test_keys_that_python_makes_are_the_command_lines_too(tmp_path: Path, demo: Path) -> None:
    new_key = partial(rc.Issuer.new_key, participant="AO", name="Ministry")
    for name, password in (("clear.key", None), ("sealed.key", "a long sentence")):
        public = new_key(tmp_path / name, password=password)
        assert stat.S_IMODE((tmp_path / name).stat().st_mode) == 0o600
        shown = json.loads(run("--json", "key", "show", tmp_path / name))
        assert (shown["public"], shown["kind"], shown["participant"]) == (public, "issuer", "AO")
        assert failure(partial(new_key, tmp_path / name)) == "store"
        issue(tmp_path / name, demo / "good.json", tmp_path / "x.png", password="a long sentence")
    assert "a long" not in (tmp_path / "sealed.key").read_text()


def test_other_keys_and_damaged_files_are_told_apart(keys: Path, tmp_path: Path) -> None:
    assert failure(lambda: rc.Issuer.open(keys / "government.key")) == "key-kind"
    assert failure(lambda: rc.Issuer.open(tmp_path / "none.key")) == "store"
    (tmp_path / "bad.key").write_text("{}")
    assert failure(lambda: rc.Issuer.open(tmp_path / "bad.key")) == "key-file"


class Hsm(rc.CertificateSigner):
    """A key that stays where it is."""

    def __init__(self, path: Path) -> None:
        self.signer = rc.SoftwareSigner(bytes.fromhex(json.loads(path.read_text())["secret"]))
        self.broken = False

    def public_key(self) -> bytes:
        return self.signer.public_key()

    def sign(self, message: bytes) -> bytes:
        if self.broken:
            raise rc.HostError.Unavailable("the HSM is offline")
        return self.signer.sign(message)


def test_a_key_kept_elsewhere_signs_the_same_with_its_own_ledger(keys: Path, demo: Path, tmp_path: Path) -> None:
    hsm = Hsm(keys / "AO.key")
    with rc.Issuer.with_signer(hsm, "AO", tmp_path / "hsm.ledger") as issuer:
        assert issuer.issue(record(demo)).text + "\n" == (demo / "good.txt").read_text()
        hsm.broken = True
        other = record(demo)
        other.number = "AO-0770432"
        assert failure(lambda: issuer.issue(other)) == "signer"
        hsm.broken = False
        assert issuer.issue(other).number == "AO-0770432", "in the ledger with this content, so it may be signed again"


def test_a_table_is_answered_row_by_row_and_a_bad_row_stops_none(
    issuer: rc.Issuer, table: Path, tmp_path: Path, station: rc.Station
) -> None:
    out = tmp_path / "out"
    rows = rc.issue_csv(issuer, table, out, forms=("png", "svg", "txt"))
    assert [row.code for row in rows] == [None, None, "row", "number-conflict", None]
    assert [row.ok for row in rows] == [True, True, False, False, True] and rows[2].number == "AO-0770503"
    assert "parcels" in (rows[2].problem or "") and "AO-0770501" in (rows[3].problem or "")
    names = [f"AO-0770{number}.{form}" for number in ("501", "502", "504") for form in ("png", "svg", "txt")]
    assert sorted(file.name for file in out.iterdir()) == names
    for one in rc.check_folder(station, out, options=rc.CheckOptions(dry_run=True)):
        assert one.report and one.report.certificate and one.report.certificate.number == one.file.stem
        assert one.report.certificate.verified
    assert rc.issue_csv(issuer, table, out, forms=("png", "svg", "txt")) == rows, "again the very same"


def test_a_frame_is_answered_on_its_own_index(issuer: rc.Issuer, table: Path, tmp_path: Path) -> None:
    frame = pandas.read_csv(table, dtype=str).set_index(pandas.Index(list("abcde")))
    answers = rc.issue_frame(issuer, frame, tmp_path / "out")
    assert answers.index.tolist() == list("abcde")
    assert answers["ok"].tolist() == [True, True, False, False, True]
    assert answers["code"].tolist()[3] == "number-conflict" and answers["text"].tolist()[0].startswith("KP1:")
    assert answers["files"].tolist()[0] == [str(tmp_path / "out" / "AO-0770501.png")]
    with pytest.raises(rc.TableError):
        rc.issue_frame(issuer, frame.assign(usd_7102_10=1.5), tmp_path / "floats")
    assert not (tmp_path / "floats").exists()


def test_a_dry_run_signs_and_writes_nothing_and_tells_every_fault(
    issuer: rc.Issuer, table: Path, tmp_path: Path, keys: Path
) -> None:
    bad = LINE.format("502", 0).replace(",AO,", ",Angola,")
    table.write_text(
        HEAD + LINE.format("501", 3) + bad + LINE.format("5Ö3", 1) + LINE.format("501", 4) + LINE.format("501", 3)
    )
    rows = rc.issue_csv(issuer, table, tmp_path / "out", dry_run=True)
    assert [row.code for row in rows] == [None, "record", "record", "record", None] and all(
        row.text is None for row in rows
    )
    assert rows[0].qr_version and rows[0].qr_version <= 20
    assert "parcels" in (rows[1].problem or "") and "origin" in (rows[1].problem or ""), "both faults at once"
    assert "above in this table" in (rows[3].problem or "")
    assert not (tmp_path / "out").exists() and (keys / "AO.ledger").read_text() == ""


def test_bad_days_and_amounts_in_a_row_are_data(issuer: rc.Issuer, table: Path, tmp_path: Path) -> None:
    good = LINE.format("501", 3)
    bad = [
        good.replace("2026-02-19", "2026-02-30"),
        good.replace("1204.35", "1204.355"),
        good.replace("1204.35", '"1204,35"'),
        good.replace(",AO,", ",Angola,"),
        "AO-1,2\n",
    ]
    table.write_text(HEAD + "".join(bad) + good)
    for dry_run in (True, False):
        rows = rc.issue_csv(issuer, table, tmp_path / "out", dry_run=dry_run)
        assert [row.ok for row in rows] == [False] * 5 + [True], rows
        assert all(row.problem for row in rows[:5])


def test_a_file_that_cannot_be_written_is_told_and_issued_again(issuer: rc.Issuer, table: Path, tmp_path: Path) -> None:
    table.write_text(HEAD + LINE.format("501", 3))
    (tmp_path / "out" / "AO-0770501.png").mkdir(parents=True)
    (row,) = rc.issue_csv(issuer, table, tmp_path / "out")
    assert row.code == "output" and row.text and "issue the row again" in (row.problem or "")
    (tmp_path / "out" / "AO-0770501.png").rmdir()
    (again,) = rc.issue_csv(issuer, table, tmp_path / "out")
    assert again.ok and again.text == row.text


def test_csv_files_of_other_habits(issuer: rc.Issuer, table: Path, tmp_path: Path) -> None:
    table.write_bytes(b"\xef\xbb\xbf" + (HEAD + LINE.format("501", 3)).replace(",", ";").encode())
    with pytest.raises(rc.TableError, match="number"):
        rc.issue_csv(issuer, table, tmp_path / "out")
    assert rc.issue_csv(issuer, table, tmp_path / "out", delimiter=";")[0].ok
    with pytest.raises(rc.TableError, match="pdf"):
        rc.issue_csv(issuer, table, tmp_path / "out", delimiter=";", forms=("pdf",))  # type: ignore[arg-type]
    for damaged in (b"\xff\xfe", b'number\n"AO-1'):
        table.write_bytes(damaged)
        with pytest.raises(rc.TableError):
            rc.issue_csv(issuer, table, tmp_path / "out")


def test_a_closed_issuer_lets_the_command_line_in(keys: Path, demo: Path, tmp_path: Path) -> None:
    issuer = rc.Issuer.open(keys / "AO.key")
    issuer.close()
    issuer.close()
    issue(keys / "AO.key", demo / "good.json", tmp_path / "x.png")
