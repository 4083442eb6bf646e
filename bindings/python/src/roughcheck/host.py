"""The host of a station on a desk or a server: system clock, system randomness, keys and the last head in files.

The files are those of the command line, so that ``roughcheck --station DIR`` and Python open the same station in turn.
"""

from __future__ import annotations

import hashlib
import json
import os
import time
from pathlib import Path
from typing import Optional, Union

from ._core import (
    DeviceClock,
    DeviceSigner,
    Entropy,
    HostError,
    LastHead,
    SealingKey,
    SoftwareSigner,
    StationHost,
)
from .files import write_secret

__all__ = ["FileHead", "FileSealingKey", "FileSigner", "SystemClock", "SystemEntropy", "system_host"]

SECTOR = 512


def system_host(directory: Union[str, Path]) -> StationHost:
    """What a station in this folder needs from the system. Keys are made where they are missing.

    Whoever can read the folder can sign as this station: keep it on a disk that only its user reads. A key in hardware
    is a :class:`DeviceSigner` of your own.
    """
    folder = Path(directory)
    folder.mkdir(parents=True, exist_ok=True)
    return StationHost(
        clock=SystemClock(),
        entropy=SystemEntropy(),
        signer=FileSigner(folder / "device.key"),
        sealing_key=FileSealingKey(folder / "sealing.key"),
        last_head=FileHead(folder / "head"),
    )


class SystemClock(DeviceClock):
    """What the system's clock says."""

    def now(self) -> int:
        return int(time.time())


class SystemEntropy(Entropy):
    """Randomness of the operating system."""

    def random(self, count: int) -> bytes:
        return os.urandom(count)


class FileSigner(DeviceSigner):
    """An Ed25519 key in a file, made where it is missing. The key that follows it waits beside it, in ``device.key.next``."""

    def __init__(self, path: Path, *, waiting: bool = False) -> None:
        self.path = path
        self.next = path.with_name(path.name + ".next")
        file = self.next if waiting else path
        if not file.exists():
            write_secret(file, new_key())
        self.signer = SoftwareSigner(seed_of(file))

    def public_key(self) -> bytes:
        return self.signer.public_key()

    def sign(self, message: bytes) -> bytes:
        return self.signer.sign(message)

    def make_successor(self) -> Optional[DeviceSigner]:
        return FileSigner(self.path, waiting=True)

    def successor(self) -> Optional[DeviceSigner]:
        return self.make_successor() if self.next.exists() else None

    def take_over(self) -> bool:
        os.replace(self.next, self.path)
        return True


def new_key() -> bytes:
    """A key file as ``roughcheck key new --kind device`` writes it."""
    seed = os.urandom(32)
    public = SoftwareSigner(seed).public_key()
    key_id = hashlib.sha256(public).digest()[:8].hex()
    fields = {"kind": "device", "participant": "ZZ", "name": "device", "public": public.hex(), "key_id": key_id}
    return (json.dumps({**fields, "secret": seed.hex()}, indent=2) + "\n").encode()


def seed_of(path: Path) -> bytes:
    try:
        return bytes.fromhex(json.loads(path.read_text())["secret"])
    except (KeyError, TypeError, ValueError) as error:
        raise HostError.Unavailable(f"{path}: not a key file without a password") from error


class FileSealingKey(SealingKey):
    """32 bytes in a file, under which personal fields are sealed."""

    def __init__(self, path: Path) -> None:
        self.path = path
        if not path.exists():
            write_secret(path, os.urandom(32))

    def key(self) -> bytes:
        return self.path.read_bytes()


class FileHead(LastHead):
    """The last head, in one sector that is overwritten in place; the command line reads the same file.

    It may lag behind the journal, so that it is not synchronised with each save.
    """

    def __init__(self, path: Path) -> None:
        self.path = path

    def load(self) -> Optional[bytes]:
        try:
            sector = self.path.read_bytes()
        except FileNotFoundError:
            return None
        except OSError as error:
            # Not to be read now is not gone, and must not be taken for it.
            raise HostError.Unavailable(f"{self.path.name}: {error.strerror}") from error
        length = int.from_bytes(sector[:2], "big")
        head = sector[2 : 2 + length]
        return head if length and len(head) == length else None

    def save(self, head: bytes) -> None:
        sector = (len(head).to_bytes(2, "big") + head).ljust(SECTOR, b"\0")
        handle = os.open(self.path, os.O_WRONLY | os.O_CREAT | getattr(os, "O_BINARY", 0), 0o600)
        with os.fdopen(handle, "wb") as file:
            file.write(sector)
