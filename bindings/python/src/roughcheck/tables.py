"""Rows of a table and the certificates that they describe. One row is one certificate.

========================  =============================================================================
column                    what stands in it
========================  =============================================================================
number                    ``AO-0770431``
issued, expires           a day: a text ``2026-01-10``, a date, or a pandas timestamp at midnight
origin                    countries of mining, ``AO`` or ``AO;CD``; ``mixed-undisclosed``; empty: absent
provenance                a country; empty: the issuing participant
exporter_name, …_address, …_id, importer_name, …_address, …_id   texts
parcels                   a whole number
carats_7102_10, usd_7102_10, and the same for 7102_21 and 7102_31   exact amounts; a pair or neither
seals, zones              ``;`` between several
mining                    ``artisanal``, ``industrial`` or empty
replaces                  the number that this one replaces
========================  =============================================================================

A column under another name is mapped: ``columns={"number": "Certificate No."}``. A column that nobody knows is refused
unless it stands in ``ignore``, so that a misspelt ``seal`` does not lose the seals without a word.
"""

from __future__ import annotations

import datetime
import numbers
from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Optional

from ._core import CertificateRecord, LineRecord, OriginRecord, PartyRecord
from .amounts import AmountError, exact

if TYPE_CHECKING:
    import pandas

__all__ = ["COLUMNS", "RowError", "TableError", "certificates_from_frame", "certificate_from_row"]

CODES = ("7102.10", "7102.21", "7102.31")
AMOUNTS = tuple(f"{what}_{code.replace('.', '_')}" for code in CODES for what in ("carats", "usd"))
NEEDED = ("number", "issued", "expires", "parcels")
COLUMNS = (
    *NEEDED, "origin", "provenance", "exporter_name", "exporter_address", "exporter_id",
    "importer_name", "importer_address", "importer_id", *AMOUNTS, "seals", "zones", "mining", "replaces",
)  # fmt: skip
"""Every column that a table may have."""


class TableError(ValueError):
    """The table as a whole cannot be taken; nothing of it was signed."""


class RowError(ValueError):
    """A row that describes no certificate: which column, and what it takes."""

    def __init__(self, column: str, problem: str, number: Optional[str] = None) -> None:
        super().__init__(f"{column}: {problem}")
        self.column = column
        self.number = number
        """The number as the row gives it."""


def source_columns(
    present: Iterable[object], columns: Optional[Mapping[str, str]], ignore: Sequence[str]
) -> dict[str, str]:
    """Which column of the table each of ours stands in."""
    mapping = dict(columns or {})
    names = [str(name) for name in present]
    strange = [name for name in mapping if name not in COLUMNS]
    if strange:
        raise TableError(f"columns= maps names that no certificate has: {', '.join(strange)}")
    found = {name: mapping.get(name, name) for name in COLUMNS if mapping.get(name, name) in names}
    missing = [mapping.get(name, name) for name in dict.fromkeys((*NEEDED, *mapping)) if name not in found]
    if missing:
        raise TableError(f"the table lacks the columns {', '.join(missing)}")
    twice = {name for name in names if names.count(name) > 1}
    unknown = [name for name in names if name not in found.values() and name not in ignore]
    if twice or unknown:
        raise TableError(
            f"columns that nobody knows, or twice: {', '.join(sorted({*twice, *unknown}))}; see COLUMNS, or name them in ignore="
        )
    return found


def certificate_from_row(row: Mapping[str, object]) -> CertificateRecord:
    """The certificate that a row with our column names describes; :class:`RowError` where it describes none."""
    values = {name: value for name, value in row.items() if not empty(value)}
    return CertificateRecord(
        number=text(values, "number") or "",
        issued=day(values, "issued"),
        expires=day(values, "expires"),
        origin=origin(values),
        provenance=text(values, "provenance"),
        exporter=party(values, "exporter"),
        importer=party(values, "importer"),
        parcels=count(values, "parcels"),
        lines=[line for code in CODES for line in lines(values, code)],
        seals=several(values, "seals"),
        zones=several(values, "zones"),
        mining=text(values, "mining"),
        replaces=text(values, "replaces"),
    )


def certificates_from_frame(
    frame: pandas.DataFrame, *, columns: Optional[Mapping[str, str]] = None, ignore: Sequence[str] = ()
) -> list[CertificateRecord | RowError]:
    """The certificates of a frame, row by row; a row that describes none gives its :class:`RowError` instead.

    :class:`TableError` where a column is missing, unknown, or holds floats.
    """
    return [certificate_or_error(row) for row in rows_of_frame(frame, columns, ignore)]


def certificate_or_error(row: Mapping[str, object]) -> CertificateRecord | RowError:
    try:
        return certificate_from_row(row)
    except RowError as error:
        number = row.get("number")
        error.number = number if isinstance(number, str) else None
        return error


def rows_of_frame(
    frame: pandas.DataFrame, columns: Optional[Mapping[str, str]], ignore: Sequence[str]
) -> list[dict[str, object]]:
    found = source_columns(frame.columns, columns, ignore)
    for ours, theirs in found.items():
        if (ours in AMOUNTS or ours == "parcels") and frame[theirs].dtype.kind in "fc":
            raise TableError(
                f"column {theirs} holds floats, which are not exact: read it with dtype=str, or make it Decimal from text"
            )
    listed = {ours: frame[theirs].tolist() for ours, theirs in found.items()}
    return [{ours: listed[ours][at] for ours in found} for at in range(len(frame))]


def empty(value: object) -> bool:
    """Nothing there: None, an empty text, or what pandas puts for a missing value."""
    if isinstance(value, str):
        return not value.strip()
    return (
        value is None or type(value).__name__ in ("NAType", "NaTType") or (isinstance(value, float) and value != value)
    )


def text(values: Mapping[str, object], column: str) -> Optional[str]:
    value = values.get(column)
    if value is None or isinstance(value, str):
        return value.strip() if value else None
    raise RowError(column, f"{value!r} is not a text")


def several(values: Mapping[str, object], column: str) -> list[str]:
    return [part.strip() for part in (text(values, column) or "").split(";") if part.strip()]


def day(values: Mapping[str, object], column: str) -> Optional[str]:
    value = values.get(column)
    if isinstance(value, datetime.datetime):
        if value.tzinfo is not None or value.time() != datetime.time():
            raise RowError(column, f"{value} is an instant; a certificate has days")
        value = value.date()
    if isinstance(value, datetime.date):
        return value.isoformat()
    return text(values, column)


def count(values: Mapping[str, object], column: str) -> int:
    value = values.get(column)
    if isinstance(value, str) and value.strip().isdecimal() and value.isascii():
        return int(value)
    if isinstance(value, numbers.Integral) and not isinstance(value, bool) and int(value) >= 0:
        return int(value)
    raise RowError(column, "a whole number is needed" if value is None else f"{value!r} is not a whole number")


def origin(values: Mapping[str, object]) -> OriginRecord:
    kind = text(values, "origin")
    if kind is None or kind in ("absent", "mixed-undisclosed"):
        return OriginRecord(kind=kind or "absent", countries=[])
    return OriginRecord(kind="countries", countries=several(values, "origin"))


def party(values: Mapping[str, object], role: str) -> PartyRecord:
    return PartyRecord(
        name=text(values, f"{role}_name"), address=text(values, f"{role}_address"), id=text(values, f"{role}_id")
    )


def lines(values: Mapping[str, object], code: str) -> list[LineRecord]:
    """The line of an HS code: none where neither its carats nor its dollars are given."""
    columns = [f"{what}_{code.replace('.', '_')}" for what in ("carats", "usd")]
    given = [column for column in columns if column in values]
    if not given:
        return []
    if len(given) == 1:
        (missing,) = set(columns) - set(given)
        raise RowError(missing, f"is needed beside {given[0]}")
    carats, usd = (amount(values, column) for column in columns)
    return [LineRecord(hs=code, carats=carats, usd=usd)]


def amount(values: Mapping[str, object], column: str) -> str:
    try:
        return exact(values[column])
    except AmountError as error:
        raise RowError(column, str(error)) from None
