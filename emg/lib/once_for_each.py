"""Caches that live inside the objects they are computed from, and go when these go.

For objects that never change (a record, where a workstream stands, a row of a list), of classes without
`__slots__`. There are four ways:

- `once_for_each` keeps a result for each set of further arguments, as long as the object lives.
- `once_reading` does the same for functions that also read the database; they name the tables.
- `while_same` keeps only the latest result, as long as the further arguments are the very same objects.
- `each_while_same` does that for a whole list at once.

A result is handed to everybody who asks, so nobody may change it either. Two threads may both compute one;
either will do.
"""

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

# Stands among the names of tables in `Key.reads` for the contents of the owner itself.
OWNER = "owner"


class Key(NamedTuple):
    """All that a kept result depends on. It may hold words, so the language counts."""

    make: object
    others: object
    language: str | None
    reads: frozenset[str] = frozenset({OWNER})


def once_for_each(make: Function[Owner, Others, Made]) -> Function[Owner, Others, Made]:
    """Like `functools.cache`, but the results are kept in the first argument. The others are hashable."""
    return _kept(make, reads=frozenset({OWNER}))


def once_reading(
    *models: Any,
) -> Callable[[Function[Owner, Others, Made]], Function[Owner, Others, Made]]:
    """As `once_for_each`, for a function that reads these tables, itself or through functions it calls.

    OWNER is named, too, where the result depends on the contents of the owner. While nothing named has
    changed, the next record takes the result over from the one before: see `record_of_now.py`.
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
    """Keeps the latest result in the first argument, as long as the other arguments are the same objects.

    Tuples are compared by what is in them. Equality is not enough: Django calls two model instances equal
    when their keys are, though one was read before a change and the other after it. Each set of keyword
    arguments has a latest result of its own.
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
    """The results of `make(*one, *same_for_all)`, each kept while its arguments are the same objects.

    After a change most of many rows are what they were, and to look each up by `while_same` would take longer
    than all else. This compares them in one loop, and calls `make` only for those that differ; for all of
    them where anything in `same_for_all` differs.
    """
    # It reads nothing: whoever takes the results over compares what they are made of anyway.
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
    """Whether both are one object, tuples of the same objects, or equal strings, numbers or days."""
    if one is other:
        return True
    if isinstance(one, tuple) and isinstance(other, tuple):
        # Most tuples hold the very same objects, which the first loop finds without calling this function.
        return len(one) == len(other) and (all(map(is_, one, other)) or all(map(is_same, one, other)))
    return isinstance(one, int | str | date) and type(one) is type(other) and one == other


def kept_in(owner: object) -> dict[Any, Any]:
    """All results kept in the object, by key."""
    return owner.__dict__.setdefault("_made_once", {})
