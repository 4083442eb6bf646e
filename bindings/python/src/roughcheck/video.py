"""Frames of a camera, as other libraries hold them."""

from __future__ import annotations

from typing import Protocol

from ._core import FrameLook, FrameReader

__all__ = ["look_at"]


class Picture(Protocol):
    """A two-dimensional array of bytes, such as numpy's."""

    @property
    def shape(self) -> tuple[int, ...]: ...

    def tobytes(self) -> bytes: ...


def look_at(reader: FrameReader, grey: Picture) -> FrameLook:
    """Looks at a grey picture in an array of ``uint8`` with rows and columns, also a slice of a larger one (one copy).

    Whoever has the bytes of a plane and its row stride calls :meth:`FrameReader.look` without a copy.
    """
    rows, columns = grey.shape if len(grey.shape) == 2 else (0, 0)
    plane = grey.tobytes()
    if not rows or len(plane) != rows * columns:
        raise TypeError("a grey picture is a two-dimensional array of uint8")
    return reader.look(plane, columns, rows, columns)
