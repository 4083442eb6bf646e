"""Pictures of a frame of checks. Each says what a pass does not cover; none says more than the certificates do."""

from __future__ import annotations

import textwrap
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import pandas
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

__all__ = ["plot_faults", "plot_passes", "plot_verdicts"]

VERDICTS = {"pass": "#3b7a57", "refer": "#d9a441", "refuse": "#a63d40"}
PALETTE = ("#30638e", "#d1a35c", "#5b8e7d", "#8c5383", "#b3553e", "#6c757d", "#003d5b", "#a4b494")
WIDTH = 150


def plot_passes(frame: pandas.DataFrame, *, title: str = "Checks that passed, by origin and month") -> Figure:
    """Passes by country of mining origin and month (of the check; of issue where the frame knows no check's time).

    The caption names what nobody assessed in any of them.
    """
    passed = frame[frame["verdict"] == "pass"]
    counts = passed.groupby([months(passed), passed["origin"].fillna("?")]).size().unstack(fill_value=0)
    figure, axes = canvas(title, caption(passed))
    stack(axes, counts, dict(zip(counts.columns, PALETTE * (len(counts.columns) // len(PALETTE) + 1))))
    axes.set_ylabel("checks that passed")
    return figure


def plot_verdicts(frame: pandas.DataFrame, *, title: str = "Verdicts by month") -> Figure:
    """All verdicts by month; what could not be read has none and is counted in the title."""
    judged = frame[frame["verdict"].notna()]
    counts = judged.groupby([months(judged), judged["verdict"]]).size().unstack(fill_value=0)
    ordered = counts.reindex(columns=[name for name in VERDICTS if name in counts.columns])
    unread = len(frame) - len(judged)
    figure, axes = canvas(title + (f" ({unread} without one)" if unread else ""), caption(judged))
    stack(axes, ordered, VERDICTS)
    axes.set_ylabel("checks")
    return figure


def plot_faults(
    frame: pandas.DataFrame, *, most: int = 15, title: str = "Why checks were referred or refused"
) -> Figure:
    """How often each fault was found, the most frequent first."""
    faults = frame["faults"].fillna("").str.split().explode().dropna()
    counts = faults[faults != ""].value_counts().head(most)[::-1]
    from matplotlib.ticker import MaxNLocator

    figure, axes = canvas(title, caption(frame))
    axes.barh(list(counts.index), list(counts), color=PALETTE[0])
    axes.set_xlabel("checks")
    axes.xaxis.set_major_locator(MaxNLocator(integer=True))
    return figure


def months(frame: pandas.DataFrame) -> pandas.Series[str]:
    days: pandas.Series[pandas.Timestamp] = frame["checked" if "checked" in frame else "issued"]
    return days.dt.strftime("%Y-%m").fillna("?").rename("month")


def caption(frame: pandas.DataFrame) -> str:
    """What a certificate does not cover, in the library's words where all rows say the same, else by code."""
    texts = sorted(set(frame["scope_text"].dropna()))
    codes = sorted({code for row in frame["not_assessed"].dropna() for code in row})
    if len(texts) == 1:
        return str(texts[0])
    return f"Not assessed by anybody in some or all of these: {', '.join(codes)}." if codes else ""


def canvas(title: str, below: str) -> tuple[Figure, Axes]:
    # Not pyplot: a figure of one's own needs no display and leaves no state behind.
    from matplotlib.figure import Figure

    figure = Figure(figsize=(9, 5.5), layout="constrained")
    axes = figure.add_subplot()
    axes.set_title(title, loc="left", fontsize=12)
    axes.spines[["top", "right"]].set_visible(False)
    figure.supxlabel(textwrap.fill(below, WIDTH), x=0.01, ha="left", fontsize=8, color="#444444")
    return figure, axes


def stack(axes: Axes, counts: pandas.DataFrame, colours: dict[str, str]) -> None:
    from matplotlib.ticker import MaxNLocator

    base = [0] * len(counts)
    for name in counts.columns:
        heights = [int(height) for height in counts[name]]
        axes.bar(list(counts.index), heights, bottom=base, label=str(name), color=colours[name], width=0.7)
        base = [low + high for low, high in zip(base, heights)]
    axes.yaxis.set_major_locator(MaxNLocator(integer=True))
    axes.margins(y=0.1)
    # One month alone is a bar too, not a wall.
    axes.set_xlim(-0.6, max(len(counts), 6) - 0.4)
    if len(counts.columns):
        axes.legend(frameon=False, loc="upper left", bbox_to_anchor=(1.0, 1.0))
    if len(counts) > 6:
        axes.tick_params(axis="x", rotation=45)
