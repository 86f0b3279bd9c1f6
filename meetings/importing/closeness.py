"""How close two names are, and why, in words: "differs in one word", "the same words in another order"."""

import re
from collections import Counter
from collections.abc import Iterable
from difflib import SequenceMatcher
from functools import lru_cache

from django.utils.translation import gettext as _

# What two names may share without speaking of the same thing.
_SMALL_WORDS = frozenset(
    ["a", "an", "and", "at", "by", "emg", "for", "in", "of", "on", "the", "to", "un", "united", "nations"]
)
_SEVERAL = 2  # one word alone, as "land", stands in many names
_NEARLY = 0.85  # of the letters, as difflib counts them


class Closeness:
    """Compares names that were folded to keys, for which kinds are `kind_words`."""

    def __init__(self, kind_words: Iterable[str]) -> None:
        self._unspecific = _SMALL_WORDS | set(kind_words)

    def reason(self, one: str, other: str) -> str:
        """Why they may mean the same; "" where they are no more alike than any two names."""
        words, others = _words(one), _words(other)
        if sorted(words) == sorted(others):
            return _("the same words in another order")
        subject, other_subject = self._subject(words), self._subject(others)
        if subject and sorted(subject) == sorted(other_subject):
            return _("the same subject, another kind or small words")
        if difference := _difference(subject, other_subject):
            return difference
        return _("spelled nearly the same") if _is_nearly(one, other) else ""

    def _subject(self, words: tuple[str, ...]) -> list[str]:
        return [word for word in words if word not in self._unspecific]


# A report names sixty workstreams beside two hundred on record: each is taken apart once.
@lru_cache(maxsize=4096)
def _words(key: str) -> tuple[str, ...]:
    return tuple(re.findall(r"[\w+]+", key))


@lru_cache(maxsize=4096)
def _letters(key: str) -> Counter[str]:
    return Counter(key)


def _difference(subject: list[str], other: list[str]) -> str:
    """Where they differ in one word, share most of their words, or one is a short form of the other."""
    if set(subject).isdisjoint(other):
        return ""
    shared = (Counter(subject) & Counter(other)).total()
    lacking, further = (
        list((Counter(a) - Counter(b)).elements()) for a, b in ((subject, other), (other, subject))
    )
    if len(lacking) == len(further) == 1:
        return _("differs in one word: “%(one)s”, “%(other)s”") % {"one": lacking[0], "other": further[0]}
    if len(lacking) + len(further) == 1:
        return _("one of the names has one word more: “%s”") % (lacking + further)[0]
    if shared >= _SEVERAL and not (lacking and further):
        return _("one of the names says less: all its words stand in the other")
    longest = max(len(subject), len(other))
    if shared * 3 >= longest * 2:
        return _("%(shared)d of %(all)d words are the same") % {"shared": shared, "all": longest}
    return ""


def _is_nearly(one: str, other: str) -> bool:
    """As SequenceMatcher measures it, which is asked only where the letters alone would allow it."""
    most = _NEARLY * (len(one) + len(other))
    if 2 * min(len(one), len(other)) < most or 2 * (_letters(one) & _letters(other)).total() < most:
        return False
    return SequenceMatcher(None, one, other, autojunk=False).ratio() >= _NEARLY
