"""Days as places along a line."""

from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from emg.lib.time_axis import TimeAxis, years_to_write

days = st.dates(min_value=date(1970, 1, 1), max_value=date(2099, 12, 31))
pairs = st.tuples(days, days).map(sorted)


def axis(first: date, last: date, *, is_mirrored: bool = False) -> TimeAxis:
    return TimeAxis(first=first, last=last, is_mirrored=is_mirrored)


def test_share_of_time_passed():
    decade = axis(date(2010, 1, 1), date(2020, 1, 1))

    assert decade.share(date(2010, 1, 1)) == 0
    assert decade.share(date(2015, 1, 1)) == pytest.approx(50, abs=0.1)
    assert decade.share(date(2020, 1, 1)) == 100


@given(pairs, days)
def test_every_day_lies_on_the_line(ends, day):
    assert 0 <= axis(*ends).share(day) <= 100


@given(pairs, pairs)
def test_later_days_lie_further_on(ends, two):
    earlier, later = (axis(*ends).share(day) for day in two)

    assert earlier <= later


@given(pairs, pairs)
def test_mirrored_line_runs_the_other_way(ends, two):
    plain, mirrored = axis(*ends), axis(*ends, is_mirrored=True)
    start, end = (plain.share(day) for day in two)

    assert mirrored.x(start) == 100 - plain.x(start)
    assert mirrored.box(start, end).left == pytest.approx(100 - plain.box(start, end).left - (end - start))
    assert mirrored.box(start, end).width == plain.box(start, end).width


def test_line_of_one_day_has_everything_at_its_beginning():
    assert axis(date(2022, 5, 18), date(2022, 5, 18)).share(date(2022, 5, 18)) == 0


def test_years_are_those_that_begin_on_the_line():
    found = axis(date(2020, 1, 1), date(2022, 5, 18)).years()

    assert [mark.year for mark in found] == [2020, 2021, 2022]
    assert found[0].share == 0
    assert [mark.year for mark in axis(date(2020, 1, 2), date(2022, 5, 18)).years()] == [2021, 2022]


@pytest.mark.parametrize(
    ("first", "last", "years"),
    [
        (2022, 2022, [2022]),
        (2022, 2027, [2022, 2023, 2024, 2025, 2026, 2027]),
        (2021, 2027, [2022, 2024, 2026]),
        (2005, 2027, [2005, 2010, 2015, 2020, 2025]),
        (1972, 2027, [1980, 1990, 2000, 2010, 2020]),
        (1, 9999, [2000, 4000, 6000, 8000]),
    ],
)
def test_years_to_write(first, last, years):
    assert years_to_write(first, last) == years


@given(st.tuples(st.integers(1, 9999), st.integers(1, 9999)).map(sorted), st.integers(1, 12))
def test_years_to_write_are_few_and_evenly_apart(ends, at_most):
    years = years_to_write(*ends, at_most=at_most)

    assert len(years) <= at_most
    assert all(ends[0] <= year <= ends[1] for year in years)
    assert len({later - earlier for earlier, later in pairwise(years)}) <= 1
