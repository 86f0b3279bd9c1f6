"""Where one workstream stands on a day: derived from what the reports up to then say of it.

The rule that decides the current status is `WorkstreamStanding.latest`: the last entry of the last report
naming it.
"""

from collections.abc import Iterable, Mapping, Sequence
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
    is_past: bool,
) -> tuple[WorkstreamStanding, ...]:
    """`entries`: by workstream, oldest first; `is_past`: whether it is an earlier moment of a record."""
    places = {report.pk: place for place, report in enumerate(reports)}
    decided_by = list(accumulate((report.meeting.can_decide for report in reports), initial=0))
    each = ((workstream, entries.get(workstream.id, ())) for workstream in workstreams)
    if is_past:
        placed = [_placed(*one, places, decided_by, day, is_past=True) for one in each]
    else:
        placed = each_while_same(reports, _placed, each, places, decided_by, day)
    return tuple(standing for _place, standing in sorted(placed, key=itemgetter(0)))


# Where it stands in papers: those reported before the others.
_Place = tuple[Literal[0], int, int, int, int] | tuple[Literal[1], str]


def _placed(  # noqa: PLR0913 -- as below
    workstream: Workstream,
    said: tuple[StatusEntry, ...],
    places: Mapping[int, int],
    decided_by: Sequence[int],
    day: date,
    *,
    is_past: bool = False,
) -> tuple[_Place, WorkstreamStanding]:
    """`places`: of the reports, by key; `decided_by`: how many meetings decide among the first so many."""
    spoken = places[said[-1].report_id] + 1 if said else 0  # how many reports to the latest naming it
    since, is_at_latest = decided_by[-1] - decided_by[spoken], bool(said) and spoken == len(places)
    standing = _standing(workstream, day, said, since, is_at_latest, is_past=is_past)
    if not said:
        return (1, standing.name.title), standing
    return (0, -spoken, _PLACES[said[-1].status], said[-1].order, said[-1].pk), standing


# Most stand after a change as they stood before it: that is one object, with what was made of it.
@while_same
def _standing(  # noqa: PLR0913 -- all it depends on
    workstream: Workstream,
    day: date,
    said: tuple[StatusEntry, ...],
    deciding_meetings_since: int,
    is_at_latest_meeting: bool,  # noqa: FBT001 -- a key
    *,
    is_past: bool,
) -> WorkstreamStanding:
    return WorkstreamStanding(
        workstream, workstream.called_on(day), said, deciding_meetings_since, is_at_latest_meeting
    )
