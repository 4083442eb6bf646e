"""Objects that hold a folder or a file until they are closed: one process at a time works on each."""

from __future__ import annotations

import os
from pathlib import Path
from types import TracebackType
from typing import Any, Optional, TypeVar, Union

from . import _core
from .host import system_host

__all__ = ["Issuer", "Station"]

Opened = TypeVar("Opened", bound="Closing")


class Closing:
    """Closed at the end of a ``with``, by ``close()``, or when nothing refers to it any more.

    A notebook refers to what it shows for long, so close what another program waits for. Calls that are still running
    in other threads end first; later ones are a defect of the caller.
    """

    def close(self) -> None:
        """Gives the folder free for others. A second call does nothing."""
        generated: Any = self
        if hasattr(generated, "_handle"):
            generated.__del__()
            del generated._handle

    def __enter__(self: Opened) -> Opened:
        return self

    def __exit__(
        self, kind: Optional[type[BaseException]], error: Optional[BaseException], trace: Optional[TracebackType]
    ) -> None:
        self.close()


class Station(Closing, _core.Station):
    """One station: its trust, its journal and its post. Safe from several threads; calls take turns."""

    @classmethod
    def open(cls, directory: Union[str, Path], host: Optional[_core.StationHost] = None) -> Station:
        """Opens the station in a folder; with :func:`roughcheck.system_host` where no other host is given.

        Another process that works on it is waited for, ten seconds at most, then ``busy``.
        """
        opened = super().open(str(directory), host or system_host(directory))
        assert isinstance(opened, cls)
        return opened


class Issuer(Closing, _core.Issuer):
    """An issuing authority at work, with its key and its ledger. Safe from several threads; calls take turns."""

    @classmethod
    def open(cls, key_file: Union[str, Path], password: Optional[str] = None) -> Issuer:
        """Opens a key file as ``roughcheck key new --kind issuer`` makes it, and the ledger beside it."""
        return cls.of(super().open(str(key_file), password))

    @classmethod
    def with_signer(cls, signer: _core.CertificateSigner, participant: str, ledger: Union[str, Path]) -> Issuer:
        """Opens a ledger for a key that is kept elsewhere, as in an HSM. All who sign with one key share one ledger."""
        return cls.of(super().with_signer(signer, participant, str(ledger)))

    @classmethod
    def of(cls, opened: _core.Issuer) -> Issuer:
        assert isinstance(opened, cls)
        return opened

    @staticmethod
    def new_key(path: Union[str, Path], *, participant: str, name: str, password: Optional[str] = None) -> str:
        """Makes a key file that only its owner reads, never over another one; ``roughcheck key new`` makes the same.

        Returns the public key in hexadecimal: it goes to the parties, who list it in the trust data.
        """
        return _core.new_issuer_key(str(path), participant, name, os.urandom(72), password)

    def close(self) -> None:
        if hasattr(self, "_handle"):
            self.close_ledger()
        super().close()
