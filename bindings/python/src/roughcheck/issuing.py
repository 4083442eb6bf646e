"""Issuing certificates from a table: every row is answered, a bad one stops none of the others.

A number is signed once. Its ledger lies beside the key, the command line and Python share it, and running a table a
second time makes the same texts and the same pictures again. With ``dry_run`` nothing is signed or written: each row says
whether it could be.
"""

from __future__ import annotations

import csv
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Callable, Literal, Optional, Union

from ._core import CertificateRecord, EccLevel, InternalError, Issuer, RoughcheckError, draw_png, draw_svg
from .files import write_whole
from .tables import RowError, TableError, certificate_or_error, rows_of_frame, source_columns

if TYPE_CHECKING:
    import pandas

__all__ = ["Form", "IssuedRow", "issue_csv", "issue_frame", "issue_records"]

Form = Literal["png", "svg", "txt"]
"""A file to write for each certificate: a picture of the code, the same as drawing, or its text."""

Folder = Union[str, Path]
Answer = Callable[[int, CertificateRecord], "IssuedRow"]


@dataclass(frozen=True)
class IssuedRow:
    """What became of one row."""

    row: int
    """Its place in the table, from 1; the head of a table is not counted."""
    number: Optional[str]
    """The number as the row gave it, or as it was signed."""
    text: Optional[str] = None
    """The text of the certificate; None where nothing was signed."""
    qr_version: Optional[int] = None
    files: tuple[Path, ...] = ()
    """What was written."""
    code: Optional[str] = None
    """Why not, as a stable code: ``row`` (the row describes no certificate), ``output`` (signed, but not written), or the
    code of the library's error."""
    problem: Optional[str] = None
    """Why not, in words."""

    @property
    def ok(self) -> bool:
        """Whether it was signed and everything was written."""
        return self.code is None


def issue_frame(
    issuer: Issuer,
    frame: pandas.DataFrame,
    folder: Folder,
    *,
    columns: Optional[Mapping[str, str]] = None,
    ignore: Sequence[str] = (),
    forms: Sequence[Form] = ("png",),
    level: EccLevel = EccLevel.M,
    dry_run: bool = False,
) -> pandas.DataFrame:
    """Issues a certificate for each row of a frame, and answers with a frame on the same index.

    The columns are those of :mod:`roughcheck.tables`. A table that cannot be taken as a whole (a column missing or
    unknown, floats for carats or dollars) is a :class:`TableError` before anything is signed.
    """
    import pandas

    certificates = [certificate_or_error(row) for row in rows_of_frame(frame, columns, ignore)]
    rows = issue_records(issuer, certificates, folder, forms=forms, level=level, dry_run=dry_run)
    answers = {
        "number": [row.number for row in rows],
        "ok": [row.ok for row in rows],
        "code": [row.code for row in rows],
        "problem": [row.problem for row in rows],
        "qr_version": pandas.array([row.qr_version for row in rows], dtype="Int64"),
        "text": [row.text for row in rows],
        "files": [[str(file) for file in row.files] for row in rows],
    }
    return pandas.DataFrame(answers, index=frame.index)


def issue_csv(
    issuer: Issuer,
    path: Folder,
    folder: Folder,
    *,
    columns: Optional[Mapping[str, str]] = None,
    ignore: Sequence[str] = (),
    forms: Sequence[Form] = ("png",),
    level: EccLevel = EccLevel.M,
    dry_run: bool = False,
    delimiter: str = ",",
) -> list[IssuedRow]:
    """Issues a certificate for each row of a CSV file (UTF-8, a head with the names of the columns). Needs no pandas."""
    with open(path, encoding="utf-8-sig", newline="") as file:
        reader = csv.DictReader(file, delimiter=delimiter, strict=True)
        try:
            found = source_columns(reader.fieldnames or (), columns, ignore)
            certificates = [certificate_of_line(line, found) for line in reader]
        except (csv.Error, UnicodeDecodeError) as error:
            raise TableError(f"{path}: not a CSV file in UTF-8: {error}") from None
    return issue_records(issuer, certificates, folder, forms=forms, level=level, dry_run=dry_run)


def certificate_of_line(line: dict[str, str], found: Mapping[str, str]) -> CertificateRecord | RowError:
    if None in line or None in line.values():
        return RowError("row", "has more or fewer cells than the head of the table")
    return certificate_or_error({ours: line[theirs] for ours, theirs in found.items()})


def issue_records(
    issuer: Issuer,
    certificates: Iterable[CertificateRecord | RowError],
    folder: Folder,
    *,
    forms: Sequence[Form] = ("png",),
    level: EccLevel = EccLevel.M,
    dry_run: bool = False,
) -> list[IssuedRow]:
    """Issues certificates one after the other; an error in their place is handed through."""
    strange = [form for form in forms if form not in ("png", "svg", "txt")]
    if strange:
        raise TableError(f"forms= takes png, svg and txt, not {', '.join(strange)}")
    press = Press(issuer, Path(folder), forms, level)
    if not dry_run:
        press.folder.mkdir(parents=True, exist_ok=True)
    answer = press.look if dry_run else press.issue
    return [answered(at, certificate, answer) for at, certificate in enumerate(certificates, start=1)]


def answered(row: int, certificate: CertificateRecord | RowError, answer: Answer) -> IssuedRow:
    """The answer for one row; whatever fails is part of it."""
    if isinstance(certificate, RowError):
        return IssuedRow(row, certificate.number, code="row", problem=str(certificate))
    try:
        return answer(row, certificate)
    except RoughcheckError.Failed as error:
        return IssuedRow(row, certificate.number, code=error.code, problem=error.text)
    except InternalError as error:
        return IssuedRow(row, certificate.number, code="internal", problem=str(error))


@dataclass(frozen=True)
class Press:
    """An issuer, and where and how its certificates are written."""

    issuer: Issuer
    folder: Path
    forms: Sequence[Form]
    level: EccLevel
    looked_at: dict[str, CertificateRecord] = field(default_factory=dict)
    """In a dry run, the first content of each number: no ledger knows it yet."""

    def look(self, row: int, certificate: CertificateRecord) -> IssuedRow:
        preview = self.issuer.preview(certificate, self.level)
        problems = [f"{fault.field}: {fault.problem}" for fault in preview.faults]
        number = preview.shown.number if preview.shown else certificate.number
        if preview.shown and self.looked_at.setdefault(number, preview.shown) != preview.shown:
            problems.append("number: stands above in this table with other content")
        if not problems:
            return IssuedRow(row, number, qr_version=preview.qr_version)
        return IssuedRow(row, number, code="record", problem="; ".join(problems))

    def issue(self, row: int, certificate: CertificateRecord) -> IssuedRow:
        issued = self.issuer.issue(certificate, self.level)
        files = tuple(self.folder / f"{issued.number}.{form}" for form in self.forms)
        try:
            for form, file in zip(self.forms, files):
                write_whole(file, self.content(issued.text, form))
        except OSError as error:
            problem = f"signed, but not written: {error}; issue the row again"
            return IssuedRow(row, issued.number, issued.text, issued.qr_version, code="output", problem=problem)
        return IssuedRow(row, issued.number, issued.text, issued.qr_version, files)

    def content(self, text: str, form: Form) -> bytes:
        if form == "png":
            return draw_png(text, self.level)
        return (draw_svg(text, self.level) if form == "svg" else text + "\n").encode()
