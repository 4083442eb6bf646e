"""Checking what lies in a folder: photographs and texts of certificates, one after the other."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Callable, Optional, Union

from ._core import CheckInput, CheckOptions, InternalError, Parcel, Report, RoughcheckError, Station

__all__ = ["Checked", "check_folder", "input_of_file"]

ENDINGS = (".png", ".jpg", ".jpeg", ".txt")
PICTURES = (b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff")
MAX_FILE = 64 << 20
"""Larger than any picture that is read."""


@dataclass(frozen=True)
class Checked:
    """What became of one file: a report, or why there is none."""

    file: Path
    report: Optional[Report] = None
    problem: Optional[str] = None


def check_folder(
    station: Station,
    folder: Union[str, Path],
    *,
    parcel: Optional[Parcel] = None,
    options: Optional[CheckOptions] = None,
    each: Optional[Callable[[Checked], None]] = None,
) -> list[Checked]:
    """Checks every picture and text in a folder (.png, .jpg, .jpeg, .txt), by name; a file that cannot be read stops none.

    Each check is recorded in the journal, unless ``options`` say ``dry_run``. ``each`` is called after every file, to
    show progress. See :func:`roughcheck.checked_frame` for a DataFrame.
    """
    files = sorted(file for file in Path(folder).iterdir() if file.suffix.lower() in ENDINGS and file.is_file())
    checked = []
    for file in files:
        one = check_file(station, file, parcel, options or CheckOptions())
        checked.append(one)
        if each is not None:
            each(one)
    return checked


def check_file(station: Station, file: Path, parcel: Optional[Parcel], options: CheckOptions) -> Checked:
    try:
        return Checked(file, report=station.check(input_of_file(file), parcel, options))
    except OSError as error:
        return Checked(file, problem=f"cannot be read: {error.strerror or error}")
    except RoughcheckError.Failed as error:
        return Checked(file, problem=f"{error.code}: {error.text}")
    except InternalError as error:
        return Checked(file, problem=f"internal: {error}")


def input_of_file(file: Union[str, Path]) -> CheckInput:
    """What a file shows: a picture by its first bytes, whatever it is called, else a text."""
    with open(file, "rb") as opened:
        content = opened.read(MAX_FILE + 1)
    if len(content) > MAX_FILE:
        raise OSError(f"{file}: larger than 64 MiB")
    if content.startswith(PICTURES):
        return CheckInput.PHOTO(content)
    try:
        return CheckInput.TEXT(content.decode())
    except UnicodeDecodeError:
        # Bytes that are not text hold nothing to read, which is an answer and no failure.
        return CheckInput.TEXT("")
