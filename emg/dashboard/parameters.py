"""Reading what stands behind the "?" of an address: what a page cannot use, it ignores and says so."""

from collections.abc import Callable, Collection, Mapping
from typing import Any

from django.utils.datastructures import MultiValueDict
from django.utils.text import Truncator
from django.utils.translation import gettext as _

LONGEST_SHOWN = 40


def read(
    parameters: MultiValueDict[str, str],
    readers: Mapping[str, Callable[[str], Any]],
    *,
    others: Collection[str] = (),
) -> tuple[dict[str, Any], list[str]]:
    """What each reader makes of its parameter, and a note for each one that was ignored.

    A reader raises ValueError with the words of its note. An empty value is none. `others` are not read here.
    """
    read: dict[str, Any] = {}
    notes: list[str] = []
    for name, values in parameters.lists():
        if name in others:
            continue
        if name not in readers:
            notes.append(note(name, values[-1] if values else "", why=_("this page does not ask that")))
        elif len(values) > 1:
            notes.append(note(name, values[-1], why=_("given more than once")))
        elif values[0]:
            try:
                read[name] = readers[name](values[0])
            except ValueError as error:
                notes.append(note(name, values[0], why=str(error)))
    return read, notes


def note(name: str, value: str, *, why: str) -> str:
    """What a reader sees of an ignored parameter: “at=yesterday” (why)."""
    return _("“%(name)s=%(value)s” (%(why)s)") % {"name": shown(name), "value": shown(value), "why": why}


def shown(text: str) -> str:
    """Short, and with every control or invisible character visible."""
    short = Truncator(text[: LONGEST_SHOWN * 2]).chars(LONGEST_SHOWN)
    return "".join(character if character.isprintable() else "�" for character in short)
