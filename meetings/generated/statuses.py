"""What the meetings say of a workstream, from the first that names it to the last."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import Enum
from random import Random

from emg.lib.partial_dates import PartialDate
from meetings.lifecycle import Basis, Status

from .occasions import Occasion


class Ending(Enum):
    STILL_ONGOING = "still ongoing"
    WENT_QUIET = "went quiet"
    COMPLETED = Status.COMPLETED.value
    CONCLUDED = Status.CONCLUDED.value


AT_AN_END = {Ending.COMPLETED: Status.COMPLETED, Ending.CONCLUDED: Status.CONCLUDED}


@dataclass(frozen=True)
class Said:
    status: Status
    basis: Basis
    horizon: PartialDate | None


def said_of(
    span: tuple[int, int],
    ending: Ending,
    meetings: Sequence[Occasion],
    rng: Random,
    *,
    is_under_way: bool,
) -> dict[int, Said]:
    """By the places of the meetings; the first and the last of the span always speak of it."""
    born, last = span
    said: dict[int, Said] = {}
    fading = last - rng.randint(1, 2)  # from here on it is completing, where it comes to an end
    held = rng.randint(born + 2, last) if last - born >= 5 and rng.random() < 0.2 else None
    for place in range(born, last + 1):
        is_edge = place in (born, last)
        if place == last and (ending in AT_AN_END or ending == Ending.WENT_QUIET):
            status = _last_word(ending, rng)
        elif place == born or (Status.NEW in _statuses(said) and not _is_decided(said)):
            status = _first_word(rng, is_under_way=is_under_way)
        elif ending in AT_AN_END and place >= fading:
            status = Status.COMPLETING
        elif held is not None and held <= place <= held + 1:
            status = Status.ON_HOLD
        else:
            status = _usual_word(rng, is_last=place == last)
        if is_edge or rng.random() > 0.06:
            said[place] = _said(status, meetings[place], rng)
    return said


def _statuses(said: Mapping[int, Said]) -> set[Status]:
    return {words.status for words in said.values()}


def _is_decided(said: Mapping[int, Said]) -> bool:
    return any(words.basis == Basis.DECIDED for words in said.values())


def _first_word(rng: Random, *, is_under_way: bool) -> Status:
    if not is_under_way:
        return Status.NEW
    return rng.choices([Status.CONTINUING, Status.COMPLETING, Status.ON_HOLD], weights=[17, 2, 1])[0]


def _usual_word(rng: Random, *, is_last: bool) -> Status:
    rare = Status.COMPLETING if is_last else Status.NOT_REPORTED
    return rare if rng.random() < (0.12 if is_last else 0.02) else Status.CONTINUING


def _last_word(ending: Ending, rng: Random) -> Status:
    if ending in AT_AN_END:
        return AT_AN_END[ending]
    return rng.choices([Status.CONTINUING, Status.NOT_REPORTED, Status.ON_HOLD], weights=[3, 2, 1])[0]


def _said(status: Status, meeting: Occasion, rng: Random) -> Said:
    """A SOM decides, a technical segment expects; what has happened is decided wherever it is said."""
    has_happened = status in (Status.COMPLETED, Status.CONCLUDED, Status.NOT_REPORTED)
    basis = Basis.DECIDED if meeting.decides or has_happened else Basis.EXPECTED
    return Said(status, basis, _horizon(status, meeting.day.year, rng))


def _horizon(status: Status, year: int, rng: Random) -> PartialDate | None:
    until: str = ""
    if status == Status.CONTINUING:
        choices = [f"{year + 1}", f"{year + 2}", f"{year + 1}-06", f"{year + 1}?", f"{year + 1}-12-31", ""]
        until = rng.choices(choices, weights=[70, 12, 5, 3, 5, 5])[0]
    elif status == Status.COMPLETING and rng.random() < 0.3:
        until = f"{year + 1}"
    return PartialDate(until) if until else None
