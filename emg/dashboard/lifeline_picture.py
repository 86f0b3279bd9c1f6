"""One workstream over the years as a bar, with the meetings that spoke of it: where each part lies."""

from dataclasses import dataclass

from emg.lib.soft_bars import Edge, edge, stretches
from emg.lib.svg_numbers import percent, upright_lines
from emg.lib.time_axis import TimeAxis
from meetings.lifecycle import Status

from .lifelines import Lifeline
from .tag_looks import STATUS_LOOKS, Look

# In percent of the width: the dashes before what was found at work, and what a sign covers.
_LEAD = 4
_SIGN = 3


@dataclass(frozen=True)
class Bar:
    left: str
    width: str
    is_soft: bool  # somewhere within it lies a beginning or an end


@dataclass(frozen=True)
class Dashes:
    """A stretch of which nothing is on record."""

    start: str
    end: str


@dataclass(frozen=True)
class Sign:
    """A meeting that said something else than "continuing"."""

    x: str
    look: Look
    is_expected: bool


@dataclass(frozen=True)
class Picture:
    lifeline: Lifeline
    bars: tuple[Bar, ...]
    dashes: tuple[Dashes, ...]
    open_end: str  # where the arrow stands; "" where it ends inside the picture
    ticks: str  # the other meetings, as a path
    signs: tuple[Sign, ...]


def picture(line: Lifeline, *, axis: TimeAxis, now: float) -> Picture:
    """`now`: the share of the day of the record."""
    edges = _edges(line, axis=axis)
    if edges is None:
        return Picture(line, bars=(), dashes=(), open_end="", ticks="", signs=())
    begin, end = edges
    arrow = max(end.latest, now)
    is_open = line.span.is_open_ended or _is_cut(line, axis=axis)
    unknown = []
    if line.span.begins is None:
        unknown.append((max(begin.earliest - _LEAD, 0), begin.earliest))
    if is_open:
        unknown.append((end.latest, arrow))
    boxes = [(axis.box(part.start, part.end), part.is_soft) for part in stretches(begin, end)]
    ticks, signs = _mentions(line, axis=axis)
    return Picture(
        line,
        bars=tuple(Bar(percent(box.left), percent(box.width), is_soft=is_soft) for box, is_soft in boxes),
        dashes=tuple(
            Dashes(percent(axis.x(start)), percent(axis.x(stop))) for start, stop in unknown if start < stop
        ),
        open_end=percent(axis.x(arrow)) if is_open else "",
        ticks=upright_lines(axis.x(share) for share in ticks),
        signs=tuple(signs),
    )


def _is_cut(line: Lifeline, *, axis: TimeAxis) -> bool:
    """Whether its end is planned for a day after the last one shown."""
    span = line.span
    return span.until is not None and not span.has_ended and span.until.latest > axis.last


def _edges(line: Lifeline, *, axis: TimeAxis) -> tuple[Edge, Edge] | None:
    """Where the bar begins and ends, as far as the record vouches for it; None where nothing has a date."""
    span, said = line.span, [axis.share(entry.report.last_day) for entry in line.entries]
    until = edge(span.until, axis=axis, is_end=True) if span.until else None
    if span.begins:
        begin = edge(span.begins, axis=axis, is_end=False)
    elif said or until:
        found = min([*said, *([until.earliest] if until else [])])
        begin = Edge(found, found)
    else:
        return None
    vouched = max([begin.latest, *said])
    if until and (span.has_ended or until.latest >= vouched):
        return begin, until
    return begin, Edge(vouched, vouched)


def _mentions(line: Lifeline, *, axis: TimeAxis) -> tuple[list[float], list[Sign]]:
    """Ticks for "continuing", and for a sign that would cover the same one before; signs for the others."""
    ticks: list[float] = []
    signs: list[Sign] = []
    covered: dict[tuple[Look, bool], float] = {}
    for entry in line.entries:
        share = axis.share(entry.report.last_day)
        look = STATUS_LOOKS[Status(entry.status)]
        before = covered.get((look, entry.is_forecast))
        if entry.status == Status.CONTINUING or (before is not None and share - before < _SIGN):
            ticks.append(share)
        else:
            covered[look, entry.is_forecast] = share
            signs.append(Sign(percent(axis.x(share)), look=look, is_expected=entry.is_forecast))
    return ticks, signs
