"""Bars made of parts that stand on each other."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from emg.lib.stacked_bars import Slot, lying, scale, slots, upright

stacks = st.lists(st.integers(0, 300), min_size=1, max_size=7)


@given(st.integers(1, 200))
def test_bars_stand_side_by_side(count):
    found = slots(count, is_mirrored=False)

    assert len(found) == count
    assert found[0].x >= 0
    assert found[-1].x + found[-1].width <= 100
    assert all(a.x + a.width < b.x for a, b in pairwise(found))


@given(st.integers(1, 200))
def test_mirrored_bars_stand_from_right_to_left(count):
    plain, mirrored = slots(count, is_mirrored=False), slots(count, is_mirrored=True)

    assert [slot.middle for slot in mirrored] == pytest.approx([100 - slot.middle for slot in plain])


def test_no_bars():
    assert slots(0, is_mirrored=True) == []


@pytest.mark.parametrize(
    ("most", "numbers"),
    [
        (0, [0, 1]),
        (1, [0, 1]),
        (5, [0, 1, 2, 3, 4, 5]),
        (9, [0, 2, 4, 6, 8, 10]),
        (85, [0, 20, 40, 60, 80, 100]),
    ],
)
def test_scale_is_of_round_numbers(most, numbers):
    assert scale(most) == numbers


@given(st.integers(0, 10_000))
def test_scale_reaches_the_highest_bar_and_no_further_than_needed(most):
    numbers = scale(most)
    step = numbers[1]

    assert numbers == list(range(0, numbers[-1] + 1, step))
    assert len(numbers) <= 6
    assert most <= numbers[-1] < max(most, 1) + step


@given(stacks)
def test_parts_stand_on_each_other_and_are_as_high_as_their_numbers(values):
    top = max(sum(values), 1)
    parts = upright(values, slot=Slot(10, 20), top=top, height=200)

    assert [part.height for part in parts] == pytest.approx([200 * value / top for value in values])
    assert parts[0].y + parts[0].height == pytest.approx(200)
    assert all(b.y + b.height == pytest.approx(a.y) for a, b in pairwise(parts))
    assert {(part.x, part.width) for part in parts} == {(10, 20)}


@given(stacks)
def test_lying_bar_fills_the_width_and_mirrors(values):
    plain = lying(values, is_mirrored=False, height=44)
    mirrored = lying(values, is_mirrored=True, height=44)

    assert sum(part.width for part in plain) == pytest.approx(100 if any(values) else 0)
    assert all(a.x + a.width == pytest.approx(b.x) for a, b in pairwise(plain))
    assert [part.x for part in mirrored] == pytest.approx([100 - part.x - part.width for part in plain])
