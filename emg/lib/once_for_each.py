"""What is made of an object once, and kept in it."""

from collections.abc import Callable, Iterable
from datetime import date
from functools import wraps
from operator import is_
from typing import Any, Concatenate, NamedTuple, ParamSpec, TypeVar

from django.utils.translation import get_language

Owner = TypeVar("Owner")
Others = ParamSpec("Others")
Made = TypeVar("Made")
Function = Callable[Concatenate[Owner, Others], Made]


# What is made of all there is in an object, as against what was only read for it.
OWNER = "owner"


class Key(NamedTuple):
    """What is kept is known by all that it depends on. It may hold words, so the language counts."""

    make: object
    others: object
    language: str | None
    reads: frozenset[str] = frozenset({OWNER})  # the owner, and the tables it was read from


def once_for_each(make: Function[Owner, Others, Made]) -> Function[Owner, Others, Made]:
    """Like `functools.cache`, but kept in the first argument, so that it goes when that goes.

    For objects that never change, of a class without slots; the other arguments are hashable. It is handed to
    everybody who asks, so nobody changes it either.
    """
    return _kept(make, reads=frozenset({OWNER}))


def once_reading(
    *models: Any,
) -> Callable[[Function[Owner, Others, Made]], Function[Owner, Others, Made]]:
    """The same for what is read of tables: all that the function and those it calls read are named, and
    OWNER where more than these count of the owner.

    Whoever follows the owner may take it over while nothing is written to them: see `record_of_now.py`.
    """
    names = (model if model == OWNER else model._meta.db_table for model in models)
    reads = frozenset(names)
    return lambda make: _kept(make, reads=reads)


def _kept(make: Function[Owner, Others, Made], *, reads: frozenset[str]) -> Function[Owner, Others, Made]:
    @wraps(make)
    def made_once(owner: Owner, *others: Others.args, **named: Others.kwargs) -> Made:
        made = kept_in(owner)
        key = Key(make, (others, tuple(named.items())), get_language(), reads)
        if key not in made:
            made[key] = make(owner, *others, **named)
        return made[key]

    return made_once


def while_same(make: Function[Owner, Others, Made]) -> Function[Owner, Others, Made]:
    """Kept in the first argument, too, but only the last: as long as the others are the same objects.

    Of a tuple, all that is in it. Rows count as another as soon as they were read again, though they would be
    equal: Django compares their keys. For each value of the named arguments there is a last of its own.
    """

    @wraps(make)
    def made_last(owner: Owner, *others: Others.args, **named: Others.kwargs) -> Made:
        made, key = kept_in(owner), Key(make, ("last", *named.values()), get_language())
        last = made.get(key)
        if last is None or not is_same(last[0], others):
            last = made[key] = (others, make(owner, *others, **named))
        return last[1]

    return made_last


def each_while_same(
    owner: object, make: Callable[..., Made], each: Iterable[tuple[Any, ...]], *same_for_all: Any
) -> list[Made]:
    """What `make` makes of each, in one go: kept in the owner while it is made of the very same objects.

    Most of many rows are what they were, and to ask `while_same` for each takes longer than all else. So it
    is asked, by `make`, only for those that are not, or where anything is not the same for all.
    """
    made, key = kept_in(owner), Key(each_while_same, make, get_language(), reads=frozenset())
    was_same_for_all, before = made.get(key, ((), {}))
    if was_same_for_all != same_for_all:
        before = {}
    results, now = [], {}
    for one in each:
        known = before.get(id(one[0]))
        if known is None or not all(map(is_, known[0], one)):
            known = one, make(*one, *same_for_all)
        now[id(one[0])] = known
        results.append(known[1])
    made[key] = same_for_all, now
    return results


def is_same(one: object, other: object) -> bool:
    """Whether it is the same object, or a tuple of the same objects, or an equal word, number or day."""
    if one is other:
        return True
    if isinstance(one, tuple) and isinstance(other, tuple):
        # Most are, so they are compared in one go first.
        return len(one) == len(other) and (all(map(is_, one, other)) or all(map(is_same, one, other)))
    return isinstance(one, int | str | date) and type(one) is type(other) and one == other


def kept_in(owner: object) -> dict[Any, Any]:
    """All that is kept in the object, by key. Two threads may make the same thing; either will do."""
    return owner.__dict__.setdefault("_made_once", {})
