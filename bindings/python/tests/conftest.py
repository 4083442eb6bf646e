"""What the tests share: the demonstration's files, stations in temporary folders, and the closing lines."""

import json
import os
import shutil
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NoReturn

import pytest

import roughcheck as rc

REPOSITORY = Path(__file__).resolve().parents[3]
COMMAND = Path(os.environ.get("ROUGHCHECK_COMMAND", REPOSITORY / "target/debug/roughcheck"))
NOON = "2026-03-01T10:00:00Z"
NOON_SECONDS = 1_772_359_200

# For programs that bring no clock of their own, as readers of a page have it: the system's stands still in the tests' days.
CLOCK_STANDS_STILL = f"import roughcheck\nroughcheck.SystemClock.now = lambda self: {NOON_SECONDS}\n"


def run(*arguments: object, code: int = 0, **extra: object) -> str:
    """Runs the command line, by the clock of the tests unless told otherwise, and gives its standard output."""
    clock = [] if "--at" in arguments else ["--at", NOON]
    command = [str(COMMAND), *clock, *map(str, arguments)]
    done = subprocess.run(
        command,
        capture_output=True,
        text=True,
        check=False,
        env=dict(os.environ, **{k: str(v) for k, v in extra.items()}),
    )
    assert done.returncode == code, f"{command}: {done.returncode}\n{done.stdout}\n{done.stderr}"
    return done.stdout


class Clock(rc.DeviceClock):
    """A clock that stands where a test puts it."""

    def __init__(self, seconds: int = NOON_SECONDS) -> None:
        self.seconds = seconds

    def now(self) -> int:
        return self.seconds


@pytest.fixture(scope="session")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder that `roughcheck demo` makes. Tests read it; what they change they copy."""
    folder = tmp_path_factory.mktemp("demo") / "demo"
    run("demo", folder)
    return folder


@pytest.fixture
def host(tmp_path: Path) -> rc.StationHost:
    """Keys in files, and a clock that stands still in the demonstration's days."""
    host = rc.system_host(tmp_path / "station")
    host.clock = Clock()
    return host


@pytest.fixture
def station(tmp_path: Path, demo: Path, host: rc.StationHost) -> Iterator[rc.Station]:
    """A new station that trusts the demonstration's parties."""
    rc.init_station(str(tmp_path / "station"), post(), (demo / "root.txt").read_text())
    with rc.Station.open(tmp_path / "station", host) as station:
        assert station.install((demo / "bundle.rcb").read_bytes()).refused is None
        yield station


@pytest.fixture
def keys(tmp_path: Path, demo: Path) -> Path:
    """The demonstration's keys as if they had signed nothing: the ledgers beside them are empty."""
    shutil.copytree(demo / "keys", tmp_path / "keys", ignore=shutil.ignore_patterns("*.ledger"))
    for file in (tmp_path / "keys").glob("*.key"):
        key = json.loads(file.read_text())
        key.pop("signed", None)
        file.write_text(json.dumps(key))
    return tmp_path / "keys"


def post(procedure: rc.Procedure = rc.Procedure.IMPORT) -> rc.Post:
    return rc.Post(country="EU", name="Antwerp 1", procedure=procedure)


def good(demo: Path) -> rc.CheckInput:
    return rc.CheckInput.TEXT((demo / "good.txt").read_text())


def cannot_run(reason: str) -> NoReturn:
    """Fails a test that cannot run here; skips it where ROUGHCHECK_MAY_SKIP=1."""
    if os.environ.get("ROUGHCHECK_MAY_SKIP") != "1":
        pytest.fail(f"cannot run here: {reason}; ROUGHCHECK_MAY_SKIP=1 skips it")
    pytest.skip(reason)


def failure(call: Callable[[], object]) -> str:
    """The code with which a call fails."""
    with pytest.raises(rc.RoughcheckError.Failed) as raised:
        call()
    return raised.value.code


CONFORMANCE = pytest.StashKey[str]()


@pytest.fixture
def say_conformance(request: pytest.FixtureRequest) -> Iterator[Callable[[str], None]]:
    def say(line: str) -> None:
        request.config.stash[CONFORMANCE] = line

    yield say


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter, config: pytest.Config) -> None:
    for report in terminalreporter.stats.get("skipped", []):
        reason = report.longrepr[2] if isinstance(report.longrepr, tuple) else report.longrepr
        terminalreporter.write_line(f"skipped: python: {report.nodeid}: {reason}")
    terminalreporter.write_line(config.stash.get(CONFORMANCE, "conformance: not run"))
    passed = len(terminalreporter.stats.get("passed", []))
    failed = len(terminalreporter.stats.get("failed", [])) + len(terminalreporter.stats.get("error", []))
    terminalreporter.write_line(f"tests: {passed} passed" + (f", {failed} failed" if failed else ""))
