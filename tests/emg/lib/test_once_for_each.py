"""What is made of an object once is kept in it, for each question and language, and goes with it."""

import gc
from dataclasses import dataclass
from weakref import ref

from django.utils.translation import override

from emg.lib.once_for_each import each_while_same, once_for_each, while_same


@dataclass(frozen=True)
class Owner:
    number: int


@once_for_each
def numbers(owner: Owner, *, times: int) -> list[int]:
    return [owner.number] * times


@once_for_each
def name(owner: Owner) -> list[str]:
    return [str(owner.number)]


def test_the_same_question_of_the_same_object_is_answered_once():
    owner = Owner(3)

    assert numbers(owner, times=2) == [3, 3]
    assert numbers(owner, times=2) is numbers(owner, times=2)
    assert numbers(owner, times=1) == [3]
    assert name(owner) == ["3"]


def test_objects_that_are_equal_have_each_their_own():
    assert numbers(Owner(3), times=2) is not numbers(Owner(3), times=2)


def test_what_holds_words_is_made_in_each_language(languages):
    owner = Owner(3)
    with override("fr"):
        in_french = numbers(owner, times=2)

    assert numbers(owner, times=2) is not in_french


@while_same
def beside(owner: Owner, others: tuple[Owner, ...], number: int) -> list[int]:
    return [owner.number, *(other.number for other in others), number]


def test_the_last_is_kept_while_the_others_are_the_same_objects():
    owner, other = Owner(3), Owner(4)
    made = beside(owner, (other,), 5)

    assert beside(owner, (other,), 5) is made
    assert beside(owner, (other, other), 5) == [3, 4, 4, 5]
    assert beside(owner, (other,), 5) is not made


def test_an_equal_object_is_another_and_an_equal_number_is_not():
    owner, other = Owner(3), Owner(4)
    made = beside(owner, (other,), 10**9)

    assert beside(owner, (other,), 10**9) is made
    assert beside(owner, (Owner(4),), 10**9) is not made


def summed(one: Owner, other: Owner, number: int) -> list[int]:
    return [one.number + other.number + number]


def test_of_each_what_is_made_of_the_very_same_objects_is_kept():
    owner, one, two, other = Owner(0), Owner(1), Owner(2), Owner(3)
    made = each_while_same(owner, summed, [(one, other), (two, other)], 10**9)
    assert made == [[4 + 10**9], [5 + 10**9]]

    again = each_while_same(owner, summed, [(two, other), (one, Owner(3))], 10**9)

    assert again == [made[1], made[0]]
    assert again[0] is made[1]
    assert again[1] is not made[0]


def test_of_each_all_is_made_anew_where_what_is_the_same_for_all_is_another():
    owner, one, other = Owner(0), Owner(1), Owner(3)
    [made] = each_while_same(owner, summed, [(one, other)], 1)

    assert each_while_same(owner, summed, [(one, other)], 2) == [[6]]
    assert each_while_same(owner, summed, [(one, other)], 1)[0] is not made


def test_one_that_is_given_twice_is_made_for_each():
    one = Owner(1)

    assert each_while_same(Owner(0), summed, [(one, one), (one, Owner(2))], 0) == [[2], [3]]


def test_it_goes_with_the_object():
    owner = Owner(3)
    kept = ref(owner)
    numbers(owner, times=2)

    del owner
    gc.collect()

    assert kept() is None


def test_equality_and_words_of_the_object_stay_as_they_are():
    owner = Owner(3)
    numbers(owner, times=2)

    assert owner == Owner(3)
    assert repr(owner) == "Owner(number=3)"
