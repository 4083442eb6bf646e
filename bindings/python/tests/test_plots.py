"""Pictures: what they count, and what their captions say."""

from pathlib import Path

import pandas
import pytest
from matplotlib.figure import Figure

import roughcheck as rc

SCOPE = "The certificate says one thing. Nobody assessed: torture, sexual violence."


def frame_of(rows: list[tuple[str, str, str, str]]) -> pandas.DataFrame:
    frame = pandas.DataFrame(rows, columns=["checked", "origin", "verdict", "faults"])
    frame["checked"] = pandas.to_datetime(frame["checked"], utc=True)
    frame["not_assessed"] = [("H.TORTURE", "H.SEXUAL_VIOLENCE")] * len(frame)
    frame["scope_text"] = SCOPE
    return frame


@pytest.fixture
def frame() -> pandas.DataFrame:
    rows = [("2026-01-10", "AO", "pass", "")] * 3 + [("2026-01-11", "BW", "pass", "")] * 2
    rows += [("2026-02-03", "AO", "pass", ""), ("2026-02-04", "AO", "refuse", "dates:expired number:out-of-range")]
    return frame_of([*rows, ("2026-03-04", "AO", "refer", "number:out-of-range")])


def bars(figure: Figure) -> dict[str, list[float]]:
    (axes,) = figure.axes
    return {str(group.get_label()): [bar.get_height() for bar in group] for group in axes.containers}


def caption(figure: Figure) -> str:
    return " ".join(text.get_text().replace("\n", " ") for text in figure.texts)


def test_passes_are_counted_by_origin_and_month(frame: pandas.DataFrame, tmp_path: Path) -> None:
    figure = rc.plot_passes(frame)
    assert bars(figure) == {"AO": [3, 1], "BW": [2, 0]}
    assert "Nobody assessed: torture, sexual violence." in figure.get_supxlabel()
    figure.savefig(tmp_path / "passes.png")
    assert (tmp_path / "passes.png").stat().st_size > 10_000


def test_verdicts_and_faults_are_counted(frame: pandas.DataFrame) -> None:
    unread = pandas.concat([frame, frame.tail(1).assign(verdict=None, faults="text:foreign")])
    figure = rc.plot_verdicts(unread)
    assert bars(figure) == {"pass": [5, 1, 0], "refer": [0, 0, 1], "refuse": [0, 1, 0]}
    assert "(1 without one)" in figure.axes[0].get_title(loc="left")
    faults = rc.plot_faults(frame)
    labels = [label.get_text() for label in faults.axes[0].get_yticklabels()]
    assert labels == ["dates:expired", "number:out-of-range"]


def test_where_rows_differ_the_caption_names_every_harm_by_its_code(frame: pandas.DataFrame) -> None:
    other = frame.assign(scope_text="Another.")
    other["not_assessed"] = [("H.INHUMANE",)] * len(other)
    mixed: pandas.DataFrame = pandas.concat([frame, other])
    said = rc.plot_passes(mixed).get_supxlabel()
    assert all(code in said for code in ("H.INHUMANE", "H.SEXUAL_VIOLENCE", "H.TORTURE"))


def test_nothing_to_count_is_a_picture_too(tmp_path: Path) -> None:
    nothing = rc.checked_frame([])
    for plot in (rc.plot_passes, rc.plot_verdicts, rc.plot_faults):
        plot(nothing).savefig(tmp_path / "empty.png")
