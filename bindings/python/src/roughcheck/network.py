"""Sending a station's journal to the collector at headquarters over HTTP."""

from __future__ import annotations

import asyncio
import http.client
import ssl
from typing import TYPE_CHECKING, Optional
from urllib.parse import SplitResult, urlsplit

from ._core import (
    RoughcheckError,
    Station,
    SyncProgress,
    Transport,
    TransportReply,
    collector_route,
    largest_answer,
)

if TYPE_CHECKING:
    from ._core import SyncReport

__all__ = ["HttpTransport", "sync_station"]

TYPE = "application/cbor"
PIECE = 64 << 10


def sync_station(
    station: Station, url: str, *, progress: Optional[SyncProgress] = None, patience: float = 20.0
) -> SyncReport:
    """Sends what is waiting and takes what comes back; returns when nothing is left or the network gives up.

    Inside a coroutine, await ``station.sync(HttpTransport(url), progress)`` instead.
    """
    return asyncio.run(station.sync(HttpTransport(url, patience=patience), progress))


class HttpTransport(Transport):
    """A collector at an address. Plain HTTP goes to this machine alone; nothing is redirected, no proxy is asked."""

    def __init__(self, url: str, *, patience: float = 20.0) -> None:
        self.url = checked_address(url)
        self.patience = patience

    async def post(self, body: bytes) -> TransportReply:
        try:
            return await asyncio.to_thread(self.exchange, body)
        except (OSError, http.client.HTTPException):
            return TransportReply.NOTHING()

    def exchange(self, body: bytes) -> TransportReply:
        connection = self.connect()
        try:
            connection.request("POST", self.url.path, body, {"Content-Type": TYPE, "User-Agent": "roughcheck"})
            response = connection.getresponse()
            answer = read_whole(response)
            wait = (response.getheader("Retry-After") or "").strip()
            return TransportReply.ANSWERED(
                status=response.status,
                retry_after=int(wait) if wait.isdecimal() and len(wait) < 10 else None,
                body=answer,
            )
        finally:
            connection.close()

    def connect(self) -> http.client.HTTPConnection:
        host, port = self.url.hostname or "", self.url.port
        if self.url.scheme == "http":
            return http.client.HTTPConnection(host, port, timeout=self.patience)
        context = ssl.create_default_context()
        return http.client.HTTPSConnection(host, port, timeout=self.patience, context=context)


def checked_address(url: str) -> SplitResult:
    try:
        return urlsplit(collector_route(url))
    except RoughcheckError.Failed as refused:
        raise ValueError(f"{url}: {refused.text}") from refused


def read_whole(response: http.client.HTTPResponse) -> bytes:
    """The body piece by piece: memory is taken for what arrives, never for what is announced."""
    answer, largest = bytearray(), largest_answer()
    while piece := response.read(PIECE):
        answer += piece
        if len(answer) > largest:
            raise http.client.HTTPException("the answer is too long")
    if response.length:
        raise http.client.IncompleteRead(b"", response.length)
    return bytes(answer)
