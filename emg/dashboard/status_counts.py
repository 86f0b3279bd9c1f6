"""How many workstreams have each status."""

from collections import Counter
from dataclasses import dataclass
from operator import attrgetter

from emg.lib.once_for_each import once_for_each
from meetings.lifecycle import Basis, Status
from meetings.standing import Record


@dataclass(frozen=True)
class StatusCount:
    status: Status
    count: int
    expected: int  # how many of them are a forecast


@once_for_each
def status_counts(record: Record) -> list[StatusCount]:
    """How many workstreams have each status, of the statuses on record, in their order."""
    said: Counter[str] = Counter()
    expected: Counter[str] = Counter()
    latest = record.workstreams.latest.values()
    for (status, basis), count in Counter(map(attrgetter("status", "basis"), latest)).items():
        said[status] += count
        expected[status] += count if basis == Basis.EXPECTED else 0
    return [StatusCount(status, said[status], expected=expected[status]) for status in Status if said[status]]
