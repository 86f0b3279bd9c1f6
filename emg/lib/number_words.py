"""Numbers and lists of names inside a sentence, as the United Nations writes them."""

from collections.abc import Sequence

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

_UNDER_TEN = (
    gettext_lazy("zero"),
    gettext_lazy("one"),
    gettext_lazy("two"),
    gettext_lazy("three"),
    gettext_lazy("four"),
    gettext_lazy("five"),
    gettext_lazy("six"),
    gettext_lazy("seven"),
    gettext_lazy("eight"),
    gettext_lazy("nine"),
)


def number_in_words(n: int) -> str:
    """Under ten in words, else in digits (United Nations Editorial Manual). Raises ValueError below zero."""
    if n < 0:
        raise ValueError(f"a count cannot be {n}")
    return str(_UNDER_TEN[n]) if n < len(_UNDER_TEN) else str(n)


def ordinal(number: int | str) -> str:
    """ "28th", "31st", as titles of meetings have it; `number` may be a text of digits, however long."""
    digits = str(number)
    is_teen = digits[-2:-1] == "1"
    ending = "th" if is_teen else {"1": "st", "2": "nd", "3": "rd"}.get(digits[-1], "th")
    return f"{digits}{ending}"


def join_names(names: Sequence[str]) -> str:
    """The names as a sentence says them, without a serial comma: "UNDP, UNEP and DCO"."""
    *others, last = names or [""]
    if not others:
        return last
    return _("%(names)s and %(last)s") % {"names": ", ".join(others), "last": last}
