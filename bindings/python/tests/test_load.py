"""Several threads on one station, and memory that stays flat. What it costs is printed, never judged."""

import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import numpy
from conftest import cannot_run, good

import roughcheck as rc

DRY = rc.CheckOptions(dry_run=True)


def resident() -> int:
    """Bytes of this process in memory."""
    fields = Path("/proc/self/statm")
    if not fields.exists():
        cannot_run("memory: /proc/self/statm is not here")
    return int(fields.read_text().split()[1]) * 4096


def test_eight_threads_share_one_station(station: rc.Station, demo: Path) -> None:
    code = good(demo)
    first = station.check(code, None, DRY)

    def desk(number: int) -> list[int]:
        places = []
        for _ in range(10):
            again = station.check(code, None, DRY)
            assert (again.verdict, again.certificate) == (first.verdict, first.certificate)
            assert station.status().country == "EU"
            report = station.check(code, None, rc.CheckOptions(officer=f"desk {number}"))
            assert report.recorded == rc.Recorded.YES and report.entry is not None
            places.append(report.entry.seq)
        return places

    with ThreadPoolExecutor(8) as pool:
        places = [place for found in pool.map(desk, range(8)) for place in found]
    assert sorted(places) == list(range(3, 83)), "every check has a place of its own"
    state = station.verify()
    assert state.ok and state.entries == 82


def test_memory_stays_flat_over_many_checks(station: rc.Station, demo: Path) -> None:
    code = good(demo)
    for _ in range(500):
        station.check(code, None, DRY)
    before, started, count = resident(), time.perf_counter(), 10_000
    for _ in range(count):
        station.check(code, None, DRY)
    each = (time.perf_counter() - started) / count * 1e6
    grown = resident() - before
    print(f"{count} checks, each {each:.0f} µs across the binding; memory grew by {grown // 1024} KiB")
    assert grown < 4 << 20


def test_memory_stays_flat_over_many_frames() -> None:
    reader, grey = rc.FrameReader(), numpy.full((480, 640), 3, dtype=numpy.uint8)
    for _ in range(20):
        rc.look_at(reader, grey)
    before, started, count = resident(), time.perf_counter(), 100
    for _ in range(count):
        rc.look_at(reader, grey)
    each = (time.perf_counter() - started) / count * 1e3
    grown = resident() - before
    print(f"{count} frames of 640 x 480, each {each:.1f} ms; memory grew by {grown // 1024} KiB")
    assert grown < 4 << 20
