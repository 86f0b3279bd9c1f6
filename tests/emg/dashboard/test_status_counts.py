"""How many workstreams have each status."""

from emg.dashboard.status_counts import status_counts
from meetings.lifecycle import Basis, Status
from meetings.standing import standing
from tests import records


def counted() -> list[tuple[str, int, int]]:
    return [(count.status.value, count.count, count.expected) for count in status_counts(standing())]


def test_founding_record(founding):
    assert counted() == [("continuing", 7, 7), ("completing", 2, 2)]


def test_decisions_are_not_expected(later):
    assert counted() == [("continuing", 6, 0), ("completing", 1, 1), ("completed", 2, 0)]

    said = [(later.renamed, Status.CONTINUING, Basis.EXPECTED)]
    records.held(records.meeting("next"), on="2023-05-16", said=said)

    assert counted()[0] == ("continuing", 6, 1)


def test_empty_record(db):
    assert counted() == []
