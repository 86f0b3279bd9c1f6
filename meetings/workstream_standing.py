"""Where one workstream stands on a day: derived from what the reports up to then say of it.

The rule that decides the current status is `WorkstreamStanding.latest`: the last entry of the last report
naming it.
"""

from bisect import bisect_right
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from itertools import accumulate
from operator import itemgetter
from typing import Literal

from emg.lib.once_for_each import each_while_same, while_same
from workstreams.models import Workstream, WorkstreamName

from .lifecycle import ENDED, ONGOING, Status
from .models import Report, StatusEntry

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

    @cached_property
    def renamed_on(self) -> Sequence[date]:
        """The days on which another official name began."""
        names = self.workstream.names.all()
        return sorted(name.valid_until.latest for name in names if name.is_official and name.valid_until)

    def is_renamed_between(self, one: date, other: date) -> bool:
        return bisect_right(self.renamed_on, one) != bisect_right(self.renamed_on, other)

    def name_on(self, day: date) -> Workstream | WorkstreamName:
        """As `called_on` has it, which only those ever renamed need be asked."""
        return self.workstream.called_on(day) if self.renamed_on else self.workstream

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


class Standings(tuple[WorkstreamStanding, ...]):
    """Of all workstreams on record, in the order of the latest paper naming them."""

    @cached_property
    def latest(self) -> Mapping[int, StatusEntry]:
        """What was last said of each, by workstream, in that order."""
        return {standing.workstream.id: standing.latest for standing in self if standing.latest}

    def get(self, workstream: int) -> WorkstreamStanding | None:
        return self._by_workstream.get(workstream)

    def those(self, workstreams: Collection[int]) -> Sequence[WorkstreamStanding]:
        """In order."""
        return [standing for standing in self if standing.workstream.id in workstreams]

    @cached_property
    def _by_workstream(self) -> Mapping[int, WorkstreamStanding]:
        return {standing.workstream.id: standing for standing in self}


def workstream_standings(
    workstreams: Iterable[Workstream],
    entries: Mapping[int, tuple[StatusEntry, ...]],
    *,
    reports: Sequence[Report],
    day: date,
) -> Standings:
    """`entries`: by workstream, oldest first."""
    places = {report.pk: place for place, report in enumerate(reports)}
    decided_by = list(accumulate((report.meeting.can_decide for report in reports), initial=0))
    each = ((workstream, entries.get(workstream.id, ())) for workstream in workstreams)
    placed = each_while_same(reports, _placed, each, places, decided_by, day)
    return Standings(standing for _order, standing in sorted(placed, key=itemgetter(0)))


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


# Those reported come before the others.
_Order = tuple[Literal[0], int, int, int, int] | tuple[Literal[1], str]


def _placed(
    workstream: Workstream,
    said: tuple[StatusEntry, ...],
    places: Mapping[int, int],
    decided_by: Sequence[int],
    day: date,
) -> tuple[_Order, WorkstreamStanding]:
    """With its order in papers. `places`: of reports, by key; `decided_by`: how many of the first so many."""
    spoken = places[said[-1].report_id] + 1 if said else 0  # how many reports to the latest naming it
    since, is_at_latest = decided_by[-1] - decided_by[spoken], bool(said) and spoken == len(places)
    standing = _standing(workstream, day, said, since, is_at_latest)
    if not said:
        return (1, standing.name.title), standing
    return (0, -spoken, *place_in_report(said[-1])), standing


def place_in_report(entry: StatusEntry) -> tuple[int, int, int]:
    """In which order papers list what one report says."""
    return (_PLACES[entry.status], entry.order, entry.pk)
