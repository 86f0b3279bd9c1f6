"""What changed at the latest meeting on record, against the meeting before it."""

from dataclasses import dataclass

from emg.lib.once_for_each import once_for_each
from meetings.changes import Changes, ProposalChange, Renaming, StatusChange
from meetings.standing import Record, Reports
from meetings.workstream_standing import Standings

from .record_of_now import earlier


@dataclass(frozen=True)
class News:
    statuses: tuple[StatusChange, ...]
    renamings: tuple[Renaming, ...]
    proposals: tuple[ProposalChange, ...]

    def __bool__(self) -> bool:
        return bool(self.statuses or self.renamings or self.proposals)


@once_for_each
def news(record: Record) -> News:
    """The changes a reader calls news; everything is new at the first meeting."""
    latest = record.latest_report
    if latest is None:
        return News((), (), ())
    changed = Changes(before=_before(record), after=record)
    day = latest.last_day
    return News(
        statuses=changed.news,
        # A name that began after the meeting is no news of the meeting.
        renamings=tuple(
            renaming
            for renaming in changed.renamings
            if renaming.after.workstream.called_on(day).title != renaming.before.title
        ),
        proposals=changed.proposals,
    )


def _before(record: Record) -> Record:
    """As of the meeting before the latest; before the first there was nothing."""
    if len(record.reports) > 1:
        return earlier(record, record.reports[-2].meeting)
    return Record(record.day, record.published_by, reports=Reports(), workstreams=Standings(), proposals=())
