"""How many workstreams each meeting called new, continuing, completing, …"""

from collections import Counter
from dataclasses import dataclass

from emg.lib.once_for_each import once_reading
from meetings.lifecycle import Status
from meetings.models import Meeting, Report, StatusEntry
from meetings.standing import Record

from .status_counts import StatusCount


@dataclass(frozen=True)
class MeetingCounts:
    report: Report
    counts: tuple[StatusCount, ...]  # of the same statuses at every meeting, zeros too

    @property
    def total(self) -> int:
        return sum(count.count for count in self.counts)


@dataclass(frozen=True)
class CountsByMeeting:
    statuses: tuple[Status, ...]  # those that any meeting said, in their order
    meetings: tuple[MeetingCounts, ...]  # oldest first

    @property
    def latest_first(self) -> tuple[MeetingCounts, ...]:
        return self.meetings[::-1]

    @property
    def most(self) -> int:
        """The largest number of workstreams that one meeting spoke of."""
        return max((meeting.total for meeting in self.meetings), default=0)


@once_reading(Report, Meeting, StatusEntry)
def counts_by_meeting(record: Record) -> CountsByMeeting:
    """What the reports in force say, each of its own day. No query beyond the record's."""
    if record.derived_from:
        return _first(counts_by_meeting(record.derived_from), count=len(record.reports))
    entries = [entry for standing in record.workstreams for entry in standing.entries]
    said = Counter((entry.report_id, entry.status) for entry in entries)
    expected = Counter((entry.report_id, entry.status) for entry in entries if entry.is_forecast)
    occurring = {entry.status for entry in entries}
    statuses = tuple(status for status in Status if status in occurring)

    def counts_of(report: Report) -> tuple[StatusCount, ...]:
        keys = [(status, (report.pk, status.value)) for status in statuses]
        return tuple(StatusCount(status, said[key], expected=expected[key]) for status, key in keys)

    return CountsByMeeting(
        statuses, tuple(MeetingCounts(report, counts_of(report)) for report in record.reports)
    )


def _first(counted: CountsByMeeting, *, count: int) -> CountsByMeeting:
    """Those of the first so many meetings."""
    meetings = counted.meetings[:count]
    occurring = {said.status for meeting in meetings for said in meeting.counts if said.count}
    if len(occurring) == len(counted.statuses):
        return CountsByMeeting(counted.statuses, meetings)
    statuses = tuple(status for status in counted.statuses if status in occurring)
    return CountsByMeeting(
        statuses,
        tuple(
            MeetingCounts(meeting.report, tuple(said for said in meeting.counts if said.status in occurring))
            for meeting in meetings
        ),
    )
