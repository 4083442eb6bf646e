"""docs/python.md: every snippet runs, and an app that was written from it alone works outside this repository."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from conftest import REPOSITORY, run

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
public = rc.Issuer.new_key(f"{folder}.key", participant="AO", name="Ministry of Mines", password="a sentence")
Path(f"{folder}.csv").write_text(
    "number,issued,expires,parcels,origin,exporter_name,importer_name,carats_7102_10,usd_7102_10\\n"
    "AO-0780002,2026-02-19,2026-04-20,1,AO,Sociedade Mineira,Diamantkantoor,12.50,9100.00\\n"
    "AO-0780003,2026-02-19,2026-04-20,1,AO,Sociedade Mineira,Diamantkantoor,12.5001,9100.00\\n"
)
with rc.Issuer.open(f"{folder}.key", "a sentence") as issuer:
    for row in rc.issue_csv(issuer, f"{folder}.csv", f"{folder}-printed"):
        print("issue", row.number, row.code or [file.name for file in row.files])
print("pandas" in sys.modules)
"""


@pytest.fixture(scope="module")
def today(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A demonstration of today, as the page's reader has it."""
    folder = tmp_path_factory.mktemp("today")
    run("demo", folder / "demo")
    return folder


def test_every_snippet_runs_from_top_to_bottom(
    today: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    shutil.copytree(today / "demo", tmp_path / "demo")
    monkeypatch.chdir(tmp_path)
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


# This Python, the oldest that the package promises to work with, and a newer one.
@pytest.mark.parametrize("python", [sys.executable, "python3.9", "python3.13"], ids=["this", "python3.9", "python3.13"])
def test_an_app_written_from_the_page_works_where_only_the_wheel_is(python: str, today: Path, tmp_path: Path) -> None:
    bare = tmp_path / "bare"
    there = shutil.which(python) is not None
    if not there or subprocess.run([python, "-m", "venv", bare], capture_output=True, check=False).returncode:
        assert python != sys.executable
        pytest.skip(f"{python}: not on this machine")
    pip = [str(bare / "bin/python"), "-m", "pip", "--disable-pip-version-check", "--quiet"]
    subprocess.run([*pip, "install", "--no-index", os.environ["ROUGHCHECK_WHEEL"]], check=True)
    (tmp_path / "app.py").write_text(APP)
    app = [str(bare / "bin/python"), "-W", "error", "app.py", str(today / "demo"), "desk"]
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
