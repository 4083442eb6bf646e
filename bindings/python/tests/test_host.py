"""What the app supplies: keys in files, and hosts that fail."""

import stat
import subprocess
import sys
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Optional

import pytest
from conftest import Clock, failure, good, post

import roughcheck as rc
from roughcheck._core import roughcheck_ffi


class Broken(Exception):
    """Something that the library knows nothing of."""


class BrokenClock(rc.DeviceClock):
    def now(self) -> int:
        raise Broken("no clock")


class BrokenEntropy(rc.Entropy):
    def random(self, count: int) -> bytes:
        raise Broken("no randomness")


class ShortEntropy(rc.Entropy):
    def random(self, count: int) -> bytes:
        return b"\0" * (count - 1)


class BrokenKey(rc.SealingKey):
    def key(self) -> bytes:
        raise rc.HostError.Unavailable("the keyring is locked")


class ShortKey(rc.SealingKey):
    def key(self) -> bytes:
        return b"\x09" * 31


class BrokenHead(rc.LastHead):
    def load(self) -> Optional[bytes]:
        raise Broken("no second place")

    def save(self, head: bytes) -> None:
        raise Broken("no second place")


class UnsavedHead(BrokenHead):
    def load(self) -> Optional[bytes]:
        return None


class LockedSigner(rc.DeviceSigner):
    """A key that shows its public half and signs nothing while it is locked."""

    def __init__(self, seed: bytes) -> None:
        self.signer = rc.SoftwareSigner(seed)
        self.locked = False
        self.asked = 0

    def public_key(self) -> bytes:
        return self.signer.public_key()

    def sign(self, message: bytes) -> bytes:
        self.asked += 1
        if self.locked:
            raise rc.HostError.Unavailable("unlock first")
        return self.signer.sign(message)

    def make_successor(self) -> Optional[rc.DeviceSigner]:
        return None

    def successor(self) -> Optional[rc.DeviceSigner]:
        return None

    def take_over(self) -> bool:
        return False


@pytest.fixture
def folder(tmp_path: Path, demo: Path) -> Path:
    rc.init_station(str(tmp_path / "station"), post(), (demo / "root.txt").read_text())
    return tmp_path / "station"


def test_keys_are_made_once_and_only_their_owner_reads_them(folder: Path) -> None:
    host = rc.system_host(folder)
    first = host.signer.public_key()
    assert len(first) == 32 and len(host.sealing_key.key()) == 32
    assert rc.system_host(folder).signer.public_key() == first
    for name in ("device.key", "sealing.key"):
        assert stat.S_IMODE((folder / name).stat().st_mode) == 0o600, name
    assert not list(folder.glob("*.new"))


def test_of_many_who_make_a_key_at_once_all_get_the_same(folder: Path) -> None:
    for run in range(20):
        with ThreadPoolExecutor(8) as pool:
            made = list(pool.map(lambda _, run=run: rc.FileSigner(folder / f"{run}.key").public_key(), range(8)))
        assert len(set(made)) == 1
    assert not list(folder.glob("*.new"))


def test_a_key_is_made_where_the_file_system_knows_no_second_names(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*names: Path) -> None:
        raise PermissionError(1, "Operation not permitted")

    monkeypatch.setattr("os.link", refuse)
    made = rc.FileSigner(folder / "stick.key").public_key()
    assert rc.FileSigner(folder / "stick.key").public_key() == made
    assert stat.S_IMODE((folder / "stick.key").stat().st_mode) == 0o600 and not list(folder.glob("*.new"))


def test_a_successor_waits_beside_the_key_and_takes_its_place(folder: Path) -> None:
    signer = rc.system_host(folder).signer
    assert signer.successor() is None
    made = signer.make_successor()
    assert made is not None and made.public_key() != signer.public_key()
    found = rc.system_host(folder).signer.successor()
    assert found is not None and found.public_key() == made.public_key()
    assert found.take_over()
    after = rc.system_host(folder).signer
    assert after.public_key() == made.public_key() and after.successor() is None


def test_the_last_head_outlives_the_process_and_damage_counts_as_none(folder: Path) -> None:
    head = rc.FileHead(folder / "head")
    assert head.load() is None
    head.save(b"a longer head")
    head.save(b"head")
    assert rc.FileHead(folder / "head").load() == b"head"
    (folder / "head").write_bytes(b"\x00\x09head")
    assert head.load() is None
    with pytest.raises(rc.HostError.Unavailable, match="below"):
        rc.FileHead(folder / "head" / "below").load()


def test_a_host_that_raises_is_an_exception_with_a_code_and_never_a_crash(folder: Path, demo: Path) -> None:
    def opened(**other: object) -> rc.Station:
        host = rc.system_host(folder)
        host.clock = Clock()
        for name, part in other.items():
            setattr(host, name, part)
        return rc.Station.open(folder, host)

    assert failure(lambda: opened(sealing_key=BrokenKey())) == "sealing-key"
    assert failure(lambda: opened(sealing_key=ShortKey())) == "sealing-key"
    bundle = (demo / "bundle.rcb").read_bytes()
    for entropy in (BrokenEntropy(), ShortEntropy()):
        with opened(entropy=entropy) as station:
            assert failure(lambda: station.install(bundle)) == "entropy"
    assert failure(lambda: opened(last_head=BrokenHead())) == "last-head", "not to be read is not gone"
    with opened(last_head=UnsavedHead()) as station:
        assert station.install(bundle).refused is None
        assert station.check(good(demo)).recorded == rc.Recorded.YES, "the check does not wait for the second place"
        assert station.verify().reason == "cut", "without the second copy nobody knows where the journal ended"
    with opened(clock=BrokenClock()) as station:
        assert "clock:behind" in station.check(good(demo), None, rc.CheckOptions(dry_run=True)).faults


def test_a_locked_key_leaves_the_verdict_and_says_that_nothing_is_recorded(folder: Path, demo: Path) -> None:
    host = rc.system_host(folder)
    host.clock, signer = Clock(), LockedSigner(b"\x07" * 32)
    host.signer = signer
    with rc.Station.open(folder, host) as station:
        station.install((demo / "bundle.rcb").read_bytes())
        signer.locked = True
        report = station.check(good(demo))
        assert report.verdict == rc.Verdict.PASS and report.recorded == rc.Recorded.FAILED and report.entry is None
        assert failure(lambda: station.install(b"x")) == "signer"
        signer.locked = False
        assert station.check(good(demo)).recorded == rc.Recorded.YES
        kinds = [entry.kind for entry in station.entries()]
        assert kinds[:2] == ["check", "gap"], "the gap is told as soon as anything can be"
    assert signer.asked > 2


def test_a_panic_is_an_exception_and_the_library_works_on(station: rc.Station, demo: Path) -> None:
    # Only the library of the tests has it; it stands in no stub.
    panic: Callable[[], None] = getattr(roughcheck_ffi, "panic_on_purpose")  # noqa: B009
    for _ in range(3):
        with pytest.raises(rc.InternalError, match="on purpose"):
            panic()
    assert station.check(good(demo)).verdict == rc.Verdict.PASS and station.verify().ok


def test_every_name_of_the_library_is_the_packages_too() -> None:
    inside = {"panic_on_purpose", "new_issuer_key"}
    exported = {name for name in roughcheck_ffi.__all__ if not name.endswith(("Impl", "Protocol"))}
    assert exported - inside <= set(rc.__all__), "list them in __init__.py"
    assert all(hasattr(rc, name) for name in rc.__all__) and len(rc.__all__) == len(set(rc.__all__))


def test_arguments_of_another_type_are_refused_in_python(station: rc.Station) -> None:
    with pytest.raises((TypeError, AttributeError)):
        station.install("a text")  # type: ignore[arg-type]
    with pytest.raises((TypeError, AttributeError)):
        station.check("a text")  # type: ignore[arg-type]
    with pytest.raises(TypeError):
        rc.CheckOptions(dry=True)  # type: ignore[call-arg]
    assert station.verify().ok


def test_a_closed_station_gives_its_folder_free_and_is_used_no_more(
    station: rc.Station, host: rc.StationHost, tmp_path: Path
) -> None:
    program = f"import roughcheck as rc; print(rc.Station.open({str(tmp_path / 'station')!r}).verify().ok)"
    station.close()
    station.close()
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout == "True\n"
    with pytest.raises(AttributeError):
        station.status()
    with rc.Station.open(tmp_path / "station", host) as again:
        assert again.verify().ok
