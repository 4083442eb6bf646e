"""Live video: bytes with a row stride, and numpy arrays."""

from pathlib import Path

import matplotlib.image
import numpy
import pytest
from conftest import failure

import roughcheck as rc


@pytest.fixture(scope="module")
def picture(demo: Path) -> "numpy.typing.NDArray[numpy.uint8]":
    """The code of the good certificate as a camera's grey plane, on paper that is not white."""
    code = matplotlib.image.imread(demo / "good.png")
    grey = code if code.ndim == 2 else code[..., 0]
    plane = numpy.full((720, 1280), 200, dtype=numpy.uint8)
    rows, columns = min(grey.shape[0], 700), min(grey.shape[1], 1260)
    plane[10 : 10 + rows, 10 : 10 + columns] = (grey[:rows, :columns] * 180 + 20).astype(numpy.uint8)
    return plane


def test_a_numpy_plane_shows_its_certificate(picture: "numpy.typing.NDArray[numpy.uint8]", demo: Path) -> None:
    text = (demo / "good.txt").read_text().strip()
    look = rc.look_at(rc.FrameReader(), picture)
    assert look.text == text and look.hint is None
    assert rc.look_at(rc.FrameReader(), picture[:, ::1][:, :1200]).text == text, "a slice whose rows lie apart"


def test_bytes_with_a_row_stride_show_the_same(picture: "numpy.typing.NDArray[numpy.uint8]", demo: Path) -> None:
    padded = numpy.zeros((720, 1344), dtype=numpy.uint8)
    padded[:, :1280] = picture
    look = rc.FrameReader().look(padded.tobytes(), 1280, 720, 1344)
    assert look.text == (demo / "good.txt").read_text().strip()


def test_an_empty_table_gives_a_hint_and_no_text(picture: "numpy.typing.NDArray[numpy.uint8]") -> None:
    reader = rc.FrameReader()
    dark = rc.look_at(reader, numpy.full((720, 1280), 3, dtype=numpy.uint8))
    assert dark.text is None and dark.hint == rc.Hint.TOO_DARK
    for _ in range(30):
        assert rc.look_at(reader, numpy.full((720, 1280), 128, dtype=numpy.uint8)).text is None


def test_a_plane_that_does_not_fit_its_sizes_is_refused() -> None:
    reader = rc.FrameReader()
    assert failure(lambda: reader.look(b"\0" * 100, 1280, 720, 1280)) == "frame"
    assert failure(lambda: reader.look(b"", -1, -1, -1)) == "frame"
    with pytest.raises(TypeError):
        rc.look_at(reader, numpy.zeros((4, 4), dtype=numpy.float64))
    with pytest.raises(TypeError):
        rc.look_at(reader, numpy.zeros((4, 4, 3), dtype=numpy.uint8))
