"""Numbers and lists of names inside a sentence, as the United Nations writes them."""

import re
from collections.abc import Sequence

from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

_UNDER_TWENTY = (
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
    gettext_lazy("ten"),
    gettext_lazy("eleven"),
    gettext_lazy("twelve"),
    gettext_lazy("thirteen"),
    gettext_lazy("fourteen"),
    gettext_lazy("fifteen"),
    gettext_lazy("sixteen"),
    gettext_lazy("seventeen"),
    gettext_lazy("eighteen"),
    gettext_lazy("nineteen"),
)
_TENS = (
    gettext_lazy("twenty"),
    gettext_lazy("thirty"),
    gettext_lazy("forty"),
    gettext_lazy("fifty"),
    gettext_lazy("sixty"),
    gettext_lazy("seventy"),
    gettext_lazy("eighty"),
    gettext_lazy("ninety"),
)


def number_in_words(n: int) -> str:
    """Under ten in words, else in digits (United Nations Editorial Manual). Raises ValueError below zero."""
    if n < 0:
        raise ValueError(f"a count cannot be {n}")
    return str(_UNDER_TWENTY[n]) if n < 10 else str(n)


_COUNT_FIRST = re.compile(r"^[1-9]\d{0,2}(?= )")


def as_sentence(text: str) -> str:
    """With a capital; a number it begins with in words up to 999, as no sentence begins with digits."""
    return capfirst(_COUNT_FIRST.sub(lambda found: _spelt(int(found[0])), text))


def _spelt(n: int) -> str:
    """ "one hundred and forty-two"; n from 1 to 999."""
    if n < len(_UNDER_TWENTY):
        return str(_UNDER_TWENTY[n])
    if n < 100:
        tens, units = divmod(n, 10)
        ten = str(_TENS[tens - 2])
        return _("%(tens)s-%(units)s") % {"tens": ten, "units": _UNDER_TWENTY[units]} if units else ten
    hundreds, rest = divmod(n, 100)
    hundred = _("%(count)s hundred") % {"count": _UNDER_TWENTY[hundreds]}
    return _("%(hundreds)s and %(rest)s") % {"hundreds": hundred, "rest": _spelt(rest)} if rest else hundred


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
