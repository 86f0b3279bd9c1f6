"""Figures of the overview."""

from collections import Counter
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
    latest = [standing.latest for standing in record.workstreams if standing.latest]
    said = Counter(entry.status for entry in latest)
    expected = Counter(entry.status for entry in latest if entry.is_forecast)
    return [StatusCount(status, said[status], expected=expected[status]) for status in Status if said[status]]
