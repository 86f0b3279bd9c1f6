"""Of a long sequence, what is asked for is made."""

import pytest

from emg.lib.lazy_sequence import LazySequence


def test_only_what_is_asked_for_is_made():
    made = []
    squares = LazySequence(1000, lambda place: made.append(place) or place**2)

    assert len(squares) == 1000
    assert squares[2:4] == (4, 9)
    assert squares[-1] == 999**2
    assert made == [2, 3, 999]


def test_it_ends_where_a_tuple_would():
    squares = LazySequence(3, lambda place: place**2)

    assert list(squares) == [0, 1, 4]
    assert squares[2:10] == (4,)
    assert not LazySequence(0, str)
    with pytest.raises(IndexError):
        squares[3]
