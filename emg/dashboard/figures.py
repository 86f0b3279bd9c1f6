"""Figures of the overview."""

from dataclasses import dataclass

from emg.lib.once_for_each import once_for_each
from meetings.lifecycle import Status
from meetings.standing import Record


@dataclass(frozen=True)
class StatusCount:
    status: Status
    count: int
    expected: int  # how many of them are a forecast


@once_for_each
def status_counts(record: Record) -> list[StatusCount]:
    """How many workstreams have each status, of the statuses on record, in their order."""
    counts = []
    for status in Status:
        found = record.with_status(status)
        if found:
            expected = sum(standing.forecast is not None for standing in found)
            counts.append(StatusCount(status, len(found), expected=expected))
    return counts
