"""Files that are there whole or not at all, and files that only their owner may read."""

import os
from pathlib import Path
from typing import Union

__all__ = ["write_secret", "write_whole"]


def write_whole(path: Path, content: bytes) -> None:
    """Writes a file so that after any crash the old or the new one is there."""
    replace(path, content, 0o666)


def write_secret(path: Path, content: bytes) -> None:
    """The same for a file that only its owner may read."""
    replace(path, content, 0o600)


def replace(path: Path, content: bytes, mode: int) -> None:
    new = path.with_name(path.name + ".new")
    new.unlink(missing_ok=True)
    handle = os.open(new, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), mode)
    with os.fdopen(handle, "wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())
    os.replace(new, path)
    sync_folder(path.parent)


def sync_folder(folder: Union[str, Path]) -> None:
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
