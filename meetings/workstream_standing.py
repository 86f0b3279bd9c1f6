"""Where one workstream stands on a day: derived from what the reports up to then say of it.

The rule that decides the current status is `WorkstreamStanding.latest`: the last entry of the last report
naming it.
"""

from bisect import bisect_right
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property, partial
from itertools import accumulate
from operator import itemgetter
from typing import Any, Literal

from emg.lib.once_for_each import each_while_same, while_same
from workstreams.models import Workstream, WorkstreamName

from .lifecycle import ENDED, ONGOING, Status
from .models import Report, StatusEntry
from .order import Place, order_of

# A workstream that went unmentioned at this many deciding meetings has "no recent report".
SILENT_AFTER = 2

_PLACES = {status.value: place for place, status in enumerate(Status)}


@dataclass(frozen=True)
class WorkstreamStanding:
    """One workstream on a day: what the reports up to then say of it."""

    workstream: Workstream
    name: Workstream | WorkstreamName  # title and kind of that day
    entries: tuple[StatusEntry, ...]  # oldest first; each with its report and meeting
    deciding_meetings_since: int  # held after the latest entry
    is_at_latest_meeting: bool

    def said_up_to(self, place: Place) -> tuple[StatusEntry, ...]:
        """What the meetings up to that place in time said."""
        return self.entries[: bisect_right(self._places, place)]

    @cached_property
    def is_renamed(self) -> bool:
        """Whether it ever had another official name; else it need not be asked for that of a day."""
        return any(name.is_official for name in self.workstream.names.all())

    @cached_property
    def _places(self) -> list[Place]:
        return [order_of(entry.report) for entry in self.entries]

    @cached_property
    def latest(self) -> StatusEntry | None:
        """The entry that stands: the latest one, forecast or decision."""
        return self.entries[-1] if self.entries else None

    @cached_property
    def said(self) -> Mapping[int, StatusEntry]:
        """The entries by report."""
        return {entry.report_id: entry for entry in self.entries}

    @cached_property
    def status(self) -> Status | None:
        return Status(self.latest.status) if self.latest else None

    @property
    def decided(self) -> StatusEntry | None:
        """The latest decision, which a later forecast does not hide."""
        return next((entry for entry in reversed(self.entries) if not entry.is_forecast), None)

    @property
    def forecast(self) -> StatusEntry | None:
        """What is expected beyond the latest decision."""
        return self.latest if self.latest and self.latest.is_forecast else None

    @property
    def since(self) -> StatusEntry | None:
        """The first entry of the present run of the same status."""
        first = None
        for entry in reversed(self.entries):
            if entry.status != self.status:
                break
            first = entry
        return first

    @property
    def is_ongoing(self) -> bool:
        return self.status in ONGOING

    @property
    def has_ended(self) -> bool:
        return self.status in ENDED

    @property
    def has_no_recent_report(self) -> bool:
        """Nobody spoke of it at two deciding meetings, and it is not at an end."""
        return self.latest is not None and not self.has_ended and self.deciding_meetings_since >= SILENT_AFTER


def workstream_standings(
    workstreams: Iterable[Workstream],
    entries: Mapping[int, tuple[StatusEntry, ...]],
    *,
    reports: Sequence[Report],
    day: date,
    renamed: Collection[int] | None = None,
) -> tuple[WorkstreamStanding, ...]:
    """`entries`: by workstream, oldest first; `renamed`: of an earlier moment of a record, which were ever
    called otherwise.
    """
    places = {report.pk: place for place, report in enumerate(reports)}
    decided_by = list(accumulate((report.meeting.can_decide for report in reports), initial=0))
    each = ((workstream, entries.get(workstream.id, ())) for workstream in workstreams)
    if renamed is None:
        placed = each_while_same(reports, _placed, each, places, decided_by, day)
    else:
        # There are too many earlier moments to keep the standings of each.
        make = partial(_standing_then, renamed=renamed)
        placed = [_placed(*one, places, decided_by, day, make=make) for one in each]
    return tuple(standing for _order, standing in sorted(placed, key=itemgetter(0)))


# Most stand after a change as they stood before it: that is one object, with what was made of it.
@while_same
def _standing(
    workstream: Workstream,
    day: date,
    said: tuple[StatusEntry, ...],
    deciding_meetings_since: int,
    is_at_latest_meeting: bool,  # noqa: FBT001 -- a key
) -> WorkstreamStanding:
    return WorkstreamStanding(
        workstream, workstream.called_on(day), said, deciding_meetings_since, is_at_latest_meeting
    )


def _standing_then(
    workstream: Workstream, day: date, *said: Any, renamed: Collection[int]
) -> WorkstreamStanding:
    name = workstream.called_on(day) if workstream.id in renamed else workstream
    return WorkstreamStanding(workstream, name, *said)


# Those reported come before the others.
_Order = tuple[Literal[0], int, int, int, int] | tuple[Literal[1], str]


def _placed(  # noqa: PLR0913 -- all it depends on
    workstream: Workstream,
    said: tuple[StatusEntry, ...],
    places: Mapping[int, int],
    decided_by: Sequence[int],
    day: date,
    *,
    make: Callable[..., WorkstreamStanding] = _standing,
) -> tuple[_Order, WorkstreamStanding]:
    """With its order in papers. `places`: of reports, by key; `decided_by`: how many of the first so many."""
    spoken = places[said[-1].report_id] + 1 if said else 0  # how many reports to the latest naming it
    since, is_at_latest = decided_by[-1] - decided_by[spoken], bool(said) and spoken == len(places)
    standing = make(workstream, day, said, since, is_at_latest)
    if not said:
        return (1, standing.name.title), standing
    return (0, -spoken, _PLACES[said[-1].status], said[-1].order, said[-1].pk), standing
