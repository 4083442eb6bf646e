"""docs/python.md: every snippet runs, and an app that was written from it alone works outside this repository."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from conftest import CLOCK_STANDS_STILL, REPOSITORY, Clock

import roughcheck as rc

PAGE = REPOSITORY / "docs/python.md"
SNIPPET = re.compile(r"^```python\n(.*?)^```$", re.MULTILINE | re.DOTALL)

# Written with nothing but docs/python.md at hand.
APP = """
import sys
from pathlib import Path

import roughcheck as rc

demo, folder = Path(sys.argv[1]), sys.argv[2]
rc.init_station(folder, rc.Post(country="EU", name="Antwerp 1", procedure=rc.Procedure.IMPORT), (demo / "root.txt").read_text())
with rc.Station.open(folder) as station:
    refused = station.install((demo / "bundle.rcb").read_bytes()).refused
    if refused:
        sys.exit(f"{refused.code}: {refused.text}")
    first = station.check(rc.CheckInput.PHOTO((demo / "good.png").read_bytes()))
    print("first", first.verdict, first.scope_text)
    for one in rc.check_folder(station, demo):
        print(one.file.name, one.report.verdict.name if one.report and one.report.verdict else one.problem)
    journal = station.verify()
    print("journal", journal.ok, journal.entries)
public = rc.Issuer.new_key(f"{folder}.key", participant="AO", name="Ministry of Mines", password="a whole sentence")
Path(f"{folder}.csv").write_text(
    "number,issued,expires,parcels,origin,exporter_name,importer_name,carats_7102_10,usd_7102_10\\n"
    "AO-0780002,2026-02-19,2026-04-20,1,AO,Sociedade Mineira,Diamantkantoor,12.50,9100.00\\n"
    "AO-0780003,2026-02-19,2026-04-20,1,AO,Sociedade Mineira,Diamantkantoor,12.5001,9100.00\\n"
)
with rc.Issuer.open(f"{folder}.key", "a whole sentence") as issuer:
    for row in rc.issue_csv(issuer, f"{folder}.csv", f"{folder}-printed"):
        print("issue", row.number, row.code or [file.name for file in row.files])
print("pandas" in sys.modules)
"""


def test_every_snippet_runs_from_top_to_bottom(
    demo: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    shutil.copytree(demo, tmp_path / "demo")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(rc.SystemClock, "now", Clock().now)
    snippets = SNIPPET.findall(PAGE.read_text())
    assert len(snippets) == PAGE.read_text().count("```python") >= 12
    names: dict[str, object] = {}
    for at, snippet in enumerate(snippets, start=1):
        exec(compile(snippet, f"docs/python.md, snippet {at}", "exec"), names)
    said = capsys.readouterr().out
    assert said.startswith("Verdict.PASS\nCertificate good, parcel not examined.\n")
    assert "Nobody assessed" in said and "which are not exact" in said
    assert (tmp_path / "printed" / "AO-0780002.svg").exists() and (tmp_path / "passes.png").stat().st_size > 10_000


def test_the_first_check_takes_ten_lines() -> None:
    first = SNIPPET.findall(PAGE.read_text())[0]
    assert len([line for line in first.splitlines() if line.strip()]) <= 10


def works(python: str) -> bool:
    """Whether this machine has it, with what makes virtual environments; a name alone may stand for nothing."""
    asked = [python, "-m", "ensurepip", "--version"]
    return shutil.which(python) is not None and subprocess.run(asked, capture_output=True, check=False).returncode == 0


# This Python, and of the others that the package promises to work with those that this machine has.
OTHERS = [name for name in ("python3.9", "python3.10", "python3.12", "python3.13") if works(name)]


@pytest.mark.parametrize("python", [sys.executable, *OTHERS], ids=["this", *OTHERS])
def test_an_app_written_from_the_page_works_where_only_the_wheel_is(python: str, demo: Path, tmp_path: Path) -> None:
    bare = tmp_path / "bare"
    subprocess.run([python, "-m", "venv", bare], capture_output=True, check=True)
    pip = [str(bare / "bin/python"), "-m", "pip", "--disable-pip-version-check", "--quiet"]
    subprocess.run([*pip, "install", "--no-index", os.environ["ROUGHCHECK_WHEEL"]], check=True)
    (tmp_path / "app.py").write_text(CLOCK_STANDS_STILL + APP)
    shutil.copytree(demo, tmp_path / "demo")
    app = [str(bare / "bin/python"), "-W", "error", "app.py", str(tmp_path / "demo"), "desk"]
    done = subprocess.run(
        app, cwd=tmp_path, env={"PATH": os.environ["PATH"]}, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr
    lines = done.stdout.splitlines()
    assert lines[0].startswith("first Verdict.PASS The certificate says one thing")
    assert {"altered.txt REFUSE", "conflict.png REFUSE", "out-of-range.png REFER"} <= set(lines)
    assert "journal True 21" in lines, "two rows for the station and 19 checks"
    assert lines[-3:] == ["issue AO-0780002 ['AO-0780002.png']", "issue AO-0780003 row", "False"]


def test_what_the_package_says_never_promises_what_nobody_checks() -> None:
    package = REPOSITORY / "bindings/python"
    texts = [PAGE, *package.glob("src/**/*.py*"), *package.glob("*.toml"), *(REPOSITORY / "examples").glob("*.ipynb")]
    assert len(texts) > 10
    word = "conflict" + "-free"
    assert [text for text in texts if word in text.read_text().lower().replace("conflict free", word)] == []
