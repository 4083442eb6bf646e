"""Runs conformance cases through the package, as docs/conformance.md describes. The fixed host leaves nothing to chance."""

import datetime
import json
import os
import tempfile
from pathlib import Path
from typing import Any, Optional

import roughcheck as rc

World = Optional[dict[str, Any]]

# Nothing of a case is kept, so that it need not wait for a disk.
SCRATCH = "/dev/shm" if os.access("/dev/shm", os.W_OK) else None


class FixedClock(rc.DeviceClock):
    def __init__(self, instant: str) -> None:
        self.set(instant)

    def set(self, instant: str) -> None:
        self.seconds = int(datetime.datetime.fromisoformat(instant.replace("Z", "+00:00")).timestamp())

    def now(self) -> int:
        return self.seconds


class FixedEntropy(rc.Entropy):
    """A linear congruential generator over 32 bits, of which the highest eight are given."""

    def __init__(self) -> None:
        self.state = 1

    def random(self, count: int) -> bytes:
        drawn = bytearray()
        for _ in range(count):
            self.state = (self.state * 1_664_525 + 1_013_904_223) % 2**32
            drawn.append(self.state >> 24)
        return bytes(drawn)


class FixedKey(rc.SealingKey):
    def key(self) -> bytes:
        return b"\x09" * 32


class KeptHead(rc.LastHead):
    head: Optional[bytes] = None

    def load(self) -> Optional[bytes]:
        return self.head

    def save(self, head: bytes) -> None:
        self.head = head


def answer(case: dict[str, Any], world: World) -> str:
    """The line that a case comes to, without its end of line."""
    with tempfile.TemporaryDirectory(dir=SCRATCH) as folder:
        return Story(folder, case, world).line()


class Story:
    """One case on one fresh station."""

    def __init__(self, folder: str, case: dict[str, Any], world: World) -> None:
        self.folder, self.case = folder, case
        self.root = world["root"] if world else None
        self.clock = FixedClock(case["clock"])
        self.host = rc.StationHost(
            clock=self.clock,
            entropy=FixedEntropy(),
            signer=rc.SoftwareSigner(b"\x07" * 32),
            sealing_key=FixedKey(),
            last_head=KeptHead(),
        )
        self.station = self.open(case["post"])
        for document in world["documents"] if world else []:
            self.station.install(bytes.fromhex(document))

    def open(self, post: dict[str, str]) -> rc.Station:
        procedure = rc.Procedure[post["procedure"].upper()]
        rc.init_station(
            self.folder, rc.Post(country=post["country"], name=post["name"], procedure=procedure), self.root
        )
        return rc.Station.open(self.folder, self.host)

    def line(self) -> str:
        with self.station:
            for event in self.case.get("before", []):
                ((kind, what),) = event.items()
                self.happen(kind, what)
            report = self.check(self.case["check"])
            record = None
            if self.case.get("record") and report.entry is not None:
                record = self.station.record(str(report.entry.seq)).hex()
        name, shown = (f'"{value}"' if value is not None else "null" for value in (self.case["name"], record))
        return f'{{"name":{name},"report":{rc.report_json(report)},"record":{shown}}}'

    def happen(self, kind: str, what: Any) -> None:
        if kind == "check":
            self.check(what)
        elif kind == "decide":
            decision = rc.Decision[what["decision"].upper()]
            self.station.decide(what["entry"], decision, what.get("reason"), what.get("officer"))
        elif kind == "install":
            self.station.install(bytes.fromhex(what))
        elif kind == "clock":
            self.clock.set(what)
        elif kind == "post":
            self.station.close()
            self.station = self.open(what)
        else:
            raise ValueError(f"no such event: {kind}")

    def check(self, step: dict[str, Any]) -> rc.Report:
        procedure = step.get("procedure")
        options = rc.CheckOptions(
            number=step.get("number"),
            procedure=rc.Procedure[procedure.upper()] if procedure else None,
            corrects=step.get("corrects"),
            officer=step.get("officer"),
            dry_run=step.get("dry_run", False),
            language=self.case["language"],
        )
        return self.station.check(shown(step["input"]), parcel(step.get("parcel")), options)


def shown(what: dict[str, Any]) -> rc.CheckInput:
    if "text" in what:
        return rc.CheckInput.TEXT(what["text"])
    return rc.CheckInput.PHOTO(bytes.fromhex(what["photo"])) if "photo" in what else rc.CheckInput.NOTHING()


def parcel(fields: Optional[dict[str, Any]]) -> Optional[rc.Parcel]:
    """Field by field, so that the records themselves are tried and not only their JSON."""
    if fields is None:
        return None
    found = fields.get("synthetic")
    method = rc.SyntheticMethod[found["method"].upper()] if found else None
    synthetic = rc.Synthetic(found=found["found"], method=method) if found and method else None
    return rc.Parcel(**{**fields, "synthetic": synthetic})


def cases(folder: Path) -> list[tuple[dict[str, Any], World]]:
    """Every case with its world."""
    file = json.loads((folder / "cases.json").read_text())
    return [(case, file["worlds"][case["world"]] if case["world"] else None) for case in file["cases"]]
