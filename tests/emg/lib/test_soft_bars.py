"""Bars whose ends are known to the day, or only roughly."""

from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from emg.lib.partial_dates import PartialDate
from emg.lib.soft_bars import Edge, edge, stretches
from emg.lib.time_axis import TimeAxis

CENTURY = TimeAxis(first=date(1950, 1, 1), last=date(2050, 1, 1), is_mirrored=False)
DECADE = TimeAxis(first=date(2020, 1, 1), last=date(2030, 1, 1), is_mirrored=False)

shares = st.floats(0, 100)
edges = st.tuples(shares, shares).map(sorted).map(lambda two: Edge(*two))


def at(day: date, *, axis: TimeAxis = DECADE) -> float:
    return axis.share(day)


@pytest.mark.parametrize(
    ("edtf", "first", "last"),
    [
        ("2022", date(2022, 1, 1), date(2022, 12, 31)),
        ("2022~", date(2022, 1, 1), date(2022, 12, 31)),
        ("2022-23", date(2022, 9, 1), date(2022, 11, 30)),
    ],
)
def test_rough_date_is_as_wide_as_its_possible_days(edtf, first, last):
    assert edge(PartialDate(edtf), axis=DECADE, is_end=True) == Edge(at(first), at(last))


def test_day_is_hard_and_so_is_a_meeting_of_several_days():
    meeting = PartialDate("2022-05-16/2022-05-18")

    assert edge(PartialDate("2022-05-18"), axis=DECADE, is_end=True) == Edge(*[at(date(2022, 5, 18))] * 2)
    assert edge(meeting, axis=DECADE, is_end=False) == Edge(*[at(date(2022, 5, 16))] * 2)
    assert edge(meeting, axis=DECADE, is_end=True) == Edge(*[at(date(2022, 5, 18))] * 2)


@pytest.mark.parametrize("edtf", ["2022-05", "2022-05-18?", "2022-05-18~"])
def test_narrow_rough_date_is_widened_until_it_is_seen(edtf):
    found = edge(PartialDate(edtf), axis=CENTURY, is_end=False)

    assert found.latest - found.earliest == pytest.approx(1.2)


@given(st.integers(1940, 2060), st.sampled_from(["", "-05", "-05-18", "~", "-05-18?"]))
def test_edges_stay_on_the_line(year, rest):
    found = edge(PartialDate(f"{year}{rest}"), axis=DECADE, is_end=True)

    assert 0 <= found.earliest <= found.latest <= 100


@pytest.mark.parametrize("edtf", ["2015", "2035~"])
def test_what_lies_outside_has_no_soft_edge(edtf):
    found = edge(PartialDate(edtf), axis=DECADE, is_end=True)

    assert found.earliest == found.latest


def test_soft_then_hard_then_soft():
    assert stretches(Edge(10, 20), Edge(70, 80)) == [(10, 20, True), (20, 70, False), (70, 80, True)]
    assert stretches(Edge(10, 10), Edge(70, 70)) == [(10, 70, False)]


def test_ends_that_may_be_anywhere_in_each_other_are_soft_throughout():
    assert stretches(Edge(10, 50), Edge(30, 60)) == [(10, 60, True)]


def test_what_ends_before_it_begins_has_no_bar():
    assert stretches(Edge(50, 60), Edge(30, 40)) == []
    assert stretches(Edge(50, 50), Edge(50, 50)) == []


@given(edges, edges)
def test_parts_follow_each_other_from_the_first_possible_day_to_the_last(begin, end):
    parts = stretches(begin, end)

    assert all(part.start < part.end for part in parts)
    assert all(a.end == b.start for a, b in pairwise(parts))
    assert not parts or (parts[0].start, parts[-1].end) == (begin.earliest, end.latest)
    assert sum(not part.is_soft for part in parts) <= 1
