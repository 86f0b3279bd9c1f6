"""Tables of statuses: "Workstream | Lead | Status | Until", a workstream a row."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from meetings.importing.rules.words.names import begins_with_kind
from meetings.lifecycle import Status

from . import statuses
from .horizons import horizon_in
from .status_labels import said_by_label
from .statuses import EXPECTED, Said

_NAMES = re.compile(
    r"(?:EMG )?(?:work ?-?streams?|(?:issue management |working |task )?groups?|task teams?|process(?:es)?|name|title|IMGs?|bod(?:y|ies)|initiatives?)"
    r"(?: \(.*\)|[ /](?:process|group|name))?",
    re.IGNORECASE,
)
_STATUS = re.compile(
    r"status|state\b|outlook|outcome|decision|recommend|standing|progress|what next|forecast|expected", re.I
)
_NEXT = re.compile(r"(?<=[.;]) (?=[A-Z])")
_CROSSES = frozenset({"x", "✓", "✔", "√", "yes", "●"})
_FORECAST = re.compile(r"expect|outlook|forecast|foreseen|planned|next|propos|recommend", re.IGNORECASE)
# Under "Expected status" it is to come.
_TO_DO = re.compile(r"(?:complete|completion|conclude|close|closure|end|finish)\W*", re.IGNORECASE)
_WHEN = r"until|end|ends|ending|horizon|through|completion|expir\w*|duration|till|valid"
_IS_ITS_END = re.compile(rf"\b(?:{_WHEN})\b", re.IGNORECASE)
_UNTIL = re.compile(rf"\b(?:{_WHEN}|to)\b", re.IGNORECASE)


@dataclass(frozen=True)
class RowSaid:
    name: str
    said: Said
    horizon: str
    is_forecast: bool


def is_header(cells: Sequence[str]) -> bool:
    """Whether the cells name the columns: one of workstreams, and one of what is said of them."""
    return any(_NAMES.fullmatch(cell) for cell in cells) and any(
        _STATUS.search(cell) or _UNTIL.search(cell) or said_by_label(cell) for cell in cells
    )


def says_status(title: str, header: Sequence[str]) -> bool:
    """Whether the column holds the status of a workstream, though it is called "Decision", "Recommendation"."""
    return is_header(header) and bool(_STATUS.search(title))


def said_by_row(cells: Sequence[str], header: Sequence[str], *, day: str) -> RowSaid | None:
    """What a row says of the workstream it names; None where it names none or says no status."""
    place = _place_of_name(cells, header)
    if place is None:
        return None
    titles = [*header, *[""] * len(cells)] if header else [""] * len(cells)
    told = [
        (column, said)
        for column, cell in enumerate(cells)
        if column != place and (said := _said(cell, titles[column]))
    ]
    if not told:
        return _marked(cells, place, titles, day=day)
    column, said = next((one for one in told if _STATUS.search(titles[one[0]])), told[0])
    if _FORECAST.search(titles[column]) and _TO_DO.fullmatch(cells[column]):
        said = replace(said, status=Status.COMPLETING.value)
    horizon = horizon_in(cells[column][said.end :], day=day) or next(
        (
            until
            for other, cell in enumerate(cells)
            if other not in (column, place) and (until := _horizon(cell, titles[other], day=day))
        ),
        "",
    )
    horizon = horizon or (horizon_in(titles[column], day=day) if _FORECAST.search(titles[column]) else "")
    is_forecast = said.is_forecast or said.basis == EXPECTED or bool(_FORECAST.search(titles[column]))
    return RowSaid(cells[place], said, horizon, is_forecast)


def told_in_row(cells: Sequence[str], header: Sequence[str]) -> tuple[str, list[str]]:
    """The workstream of a row, and the sentences in the columns of its status: "The group was concluded."."""
    place = _place_of_name(cells, header)
    if place is None or len(header) != len(cells):
        return "", []
    told = (cell for title, cell in zip(header, cells, strict=True) if _STATUS.search(title))
    return cells[place], [sentence for cell in told for sentence in _NEXT.split(cell)]


def _said(cell: str, title: str) -> Said | None:
    if said := said_by_label(cell):
        return said
    # "Complete its work in 2025": what it is to do.
    is_time = bool(_IS_ITS_END.search(title))
    if _STATUS.search(title) and not is_time and (to_do := said_by_label(f"to {cell}")):
        return replace(to_do, end=to_do.end - len("to "))
    return statuses.said_behind(cell)


def _place_of_name(cells: Sequence[str], header: Sequence[str]) -> int | None:
    named = next((place for place, cell in enumerate(cells[:3]) if begins_with_kind(cell)), None)
    if named is not None or len(header) != len(cells):
        return named
    return next(
        (
            place
            for place, title in enumerate(header)
            if _NAMES.fullmatch(title) and cells[place][:1].isupper()
        ),
        None,
    )


def _marked(cells: Sequence[str], place: int, titles: Sequence[str], *, day: str) -> RowSaid | None:
    """A cross in the column of a status: "Continues in 2023 | Completed"."""
    crossed = [column for column, cell in enumerate(cells) if cell.lower() in _CROSSES and column != place]
    if len(crossed) != 1 or not (said := said_by_label(titles[crossed[0]])):
        return None
    horizon = horizon_in(titles[crossed[0]][said.end :], day=day)
    return RowSaid(cells[place], said, horizon, said.is_forecast or said.basis == EXPECTED)


def _horizon(cell: str, title: str, *, day: str) -> str:
    if _UNTIL.search(title):
        return horizon_in(f"until {cell}", day=day)
    return horizon_in(cell, day=day, is_only_until=True)
