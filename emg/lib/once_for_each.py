"""What is made of an object once, and kept in it."""

from collections.abc import Callable
from functools import wraps
from typing import Any, Concatenate, ParamSpec, TypeVar

from django.utils.translation import get_language

Owner = TypeVar("Owner")
Others = ParamSpec("Others")
Made = TypeVar("Made")


def once_for_each(
    make: Callable[Concatenate[Owner, Others], Made],
) -> Callable[Concatenate[Owner, Others], Made]:
    """Like `functools.cache`, but kept in the first argument, so that it goes when that goes.

    For objects that never change, of a class without slots; the other arguments are hashable. Made anew in
    each language, as it may hold words. It is handed to everybody who asks, so nobody changes it either.
    """

    @wraps(make)
    def made_once(owner: Owner, *others: Others.args, **named: Others.kwargs) -> Made:
        made = kept_in(owner)
        key = (make, get_language(), others, tuple(named.items()))
        if key not in made:
            made[key] = make(owner, *others, **named)
        return made[key]

    return made_once


def kept_in(owner: object) -> dict[Any, Any]:
    """All that is kept in the object, by key. Two threads may make the same thing; either will do."""
    return owner.__dict__.setdefault("_made_once", {})
