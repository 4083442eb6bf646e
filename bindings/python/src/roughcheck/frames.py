"""DataFrames of checks: of a folder, of a station's own journal, of what a collector received.

Each has one row a check. Carats and dollars are :class:`~decimal.Decimal`, sums over the lines of the certificate; days are
pandas timestamps. What comes from a certificate is there only where its signature and key are good.
"""

from __future__ import annotations

import datetime
import enum
import sqlite3
from collections.abc import Iterable, Iterator
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING, Optional, Union

from ._core import CheckInput, CheckOptions, EntryView, OriginRecord, Report, Station, certificate_text
from .folders import Checked

if TYPE_CHECKING:
    import pandas

__all__ = ["checked_frame", "collected_frame", "journal_frame"]

COLLECTOR = 0x5243434F
PAGE = 500


def checked_frame(checked: Iterable[Checked]) -> pandas.DataFrame:
    """What :func:`roughcheck.check_folder` found, one row a file."""
    rows = []
    for one in checked:
        report = one.report
        row: dict[str, object] = {"file": str(one.file), "problem": one.problem}
        if report is not None:
            row |= {
                "verdict": word(report.verdict),
                "headline": report.headline,
                "faults": " ".join(report.faults),
                "parcel_seen": word(report.parcel_seen),
                "recorded": word(report.recorded),
                "entry": f"{report.entry.epoch}.{report.entry.seq}" if report.entry else None,
            }
        rows.append(row | of_certificate(report))
    return frame(rows, ["file", "verdict", "headline", "faults", "parcel_seen", "recorded", "entry", "problem"])


def journal_frame(station: Station) -> pandas.DataFrame:
    """The checks in a station's own journal, newest first, each with the newest decision about it.

    What the certificate says and what nobody assessed is looked up again with the trust that the station has today; the
    verdict is the one that was recorded.
    """
    decisions: dict[str, str] = {}
    rows = []
    for entry in every_entry(station):
        name = f"{entry.epoch}.{entry.seq}"
        if entry.kind == "decision" and entry.about and entry.what:
            decisions.setdefault(entry.about, entry.what)
        if entry.kind == "check":
            fields = {field.name: field.value for field in station.entry(name).fields}
            row = {"entry": name, "checked": entry.clock, "post": entry.post, "number": entry.number}
            row |= {"verdict": entry.verdict, "faults": " ".join(entry.faults), "decision": decisions.get(name)}
            rows.append(row | of_presented(station, fields.get("presented")))
    return frame(rows, ["entry", "checked", "post", "verdict", "faults", "decision"])


def collected_frame(database: Union[str, Path], station: Station) -> pandas.DataFrame:
    """The checks that a collector received, from its SQLite file (``sqlite:FILE``), which is only read.

    ``station`` is a station of headquarters with the trust documents in force: it says what a certificate and its scope
    are. Where a phone told its checks without the presented code, the columns of the certificate are empty.
    """
    rows = []
    with sqlite3.connect(f"{Path(database).resolve().as_uri()}?mode=ro", uri=True) as opened:
        if opened.execute("PRAGMA application_id").fetchone() != (COLLECTOR,):
            raise ValueError(f"{database}: not the database of a collector")
        query = (
            "SELECT lower(hex(epochs.epoch)), entries.seq, entries.clock, entries.country || ' ' || entries.post,"
            " entries.number, entries.verdict, fields.value"
            " FROM entries JOIN epochs ON epochs.id = entries.epoch_id LEFT JOIN fields ON fields.field = 0"
            " AND (fields.epoch_id, fields.seq, fields.hash) = (entries.epoch_id, entries.seq, entries.hash)"
            " WHERE entries.kind = 'check' ORDER BY entries.clock DESC, epochs.epoch, entries.seq"
        )
        for epoch, seq, clock, post, number, verdict, presented in opened.execute(query):
            checked = datetime.datetime.fromtimestamp(clock, datetime.timezone.utc)
            row = {"entry": f"{epoch}.{seq}", "checked": checked, "post": post, "number": number, "verdict": verdict}
            rows.append(row | of_presented(station, presented.hex() if presented else None))
    opened.close()
    return frame(rows, ["entry", "checked", "post", "verdict"])


def every_entry(station: Station) -> Iterator[EntryView]:
    """The journal by pages, newest first."""
    before: Optional[str] = None
    while page := station.entries(before, PAGE):
        yield from page
        before = f"{page[-1].epoch}.{page[-1].seq}"


CERTIFICATE = [
    "number",
    "participant",
    "authority",
    "origin",
    "provenance",
    "issued",
    "expires",
    "parcels",
    "carats",
    "usd",
]
SCOPE = ["not_assessed", "scope_text"]


def of_presented(station: Station, presented: Optional[str]) -> dict[str, object]:
    if presented is None:
        return {}
    shown = CheckInput.TEXT(text_of(bytes.fromhex(presented)))
    return of_certificate(station.check(shown, None, CheckOptions(dry_run=True)))


def of_certificate(report: Optional[Report]) -> dict[str, object]:
    if report is None or report.certificate is None or not report.certificate.verified:
        return {}
    shown = report.certificate
    return {
        "number": shown.number,
        "participant": shown.participant,
        "authority": shown.authority,
        "origin": origin_word(shown.origin),
        "provenance": shown.provenance,
        "issued": shown.issued,
        "expires": shown.expires,
        "parcels": shown.parcels,
        "carats": total(line.carats for line in shown.lines),
        "usd": total(line.usd for line in shown.lines),
        "not_assessed": tuple(report.scope.not_assessed),
        "scope_text": report.scope_text,
    }


def frame(rows: list[dict[str, object]], columns: list[str]) -> pandas.DataFrame:
    import pandas

    made = pandas.DataFrame(rows, columns=[*dict.fromkeys([*columns, *CERTIFICATE, *SCOPE])])
    for column in ("issued", "expires"):
        made[column] = pandas.to_datetime(made[column])
    if "checked" in made:
        made["checked"] = pandas.to_datetime(made["checked"], utc=True)
    return made


def word(value: Optional[enum.Enum]) -> Optional[str]:
    """A name of the library as its JSON writes it: ``outside-window``."""
    return None if value is None else value.name.lower().replace("_", "-")


def origin_word(origin: OriginRecord) -> str:
    return ";".join(origin.countries) if origin.kind == "countries" else origin.kind


def total(amounts: Iterable[str]) -> Decimal:
    return sum((Decimal(amount) for amount in amounts), Decimal("0.00"))


def text_of(presented: bytes) -> str:
    """The text that was presented: a record keeps the signed bytes of a code (COSE, tag 18), and other texts as they are."""
    return certificate_text(presented) if presented.startswith(b"\xd2") else presented.decode(errors="replace")
