"""Files that are there whole or not at all, and files that only their owner may read."""

import os
from contextlib import suppress
from pathlib import Path
from uuid import uuid4

__all__ = ["write_secret", "write_whole"]


def write_whole(path: Path, content: bytes) -> None:
    """Writes a file so that after any crash the old or the new one is there."""
    new = beside(path)
    try:
        fill(new, content, 0o666)
        os.replace(new, path)
    finally:
        new.unlink(missing_ok=True)
    sync_folder(path.parent)


def write_secret(path: Path, content: bytes) -> None:
    """Writes a file that only its owner may read. One that is there already stays: of two who write at once, one does.

    Whoever needs the secret reads the file afterwards.
    """
    new = beside(path)
    try:
        fill(new, content, 0o600)
        second_name(new, path, content)
    finally:
        new.unlink(missing_ok=True)
    sync_folder(path.parent)


def second_name(new: Path, path: Path, content: bytes) -> None:
    """Unlike a rename, it is never given over a file that is there."""
    with suppress(FileExistsError):
        try:
            os.link(new, path)
        except FileExistsError:
            raise
        except OSError:
            # Some file systems know no second names; a crash can leave a part of the file there.
            fill(path, content, 0o600)


def beside(path: Path) -> Path:
    return path.with_name(f"{path.name}.{uuid4().hex}.new")


def fill(path: Path, content: bytes, mode: int) -> None:
    handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), mode)
    with os.fdopen(handle, "wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())


def sync_folder(folder: Path) -> None:
    """Makes a new name survive a power cut, where the system lets a folder be opened."""
    try:
        handle = os.open(folder, os.O_RDONLY)
    except OSError:
        return
    try:
        os.fsync(handle)
    except OSError:
        pass
    finally:
        os.close(handle)
