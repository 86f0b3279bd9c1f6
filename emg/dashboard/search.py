"""Search of what is public now: what was asked, and what answers.

The past has its own pages (`?at=`); search knows only today, so that no answer leads to what is overtaken.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from urllib.parse import urlencode

from django.utils.datastructures import MultiValueDict
from django.utils.translation import gettext as _

from .as_of import asked
from .parameters import read
from .search_answers import KINDS, Group, answers
from .search_documents import REGISTERS, documents
from .search_query import Term, parsed, terms_of

LONGEST_QUESTION = 200  # characters
LONGEST_EXAMPLE = 60


@dataclass(frozen=True)
class Search:
    typed: str  # "" where nothing could be used
    only: str  # the kind asked for; "" for all
    ignored: Sequence[str]
    terms: Sequence[Term]
    is_too_common: bool  # every word typed
    groups: Sequence[Group]
    examples: Sequence[str]  # where nothing was typed

    @property
    def count(self) -> int:
        return sum(group.count for group in self.groups)

    @property
    def question(self) -> str:
        """What the addresses of these answers end in: "?q=land"."""
        return f"?{urlencode({'q': self.typed})}"


def search(parameters: MultiValueDict[str, str]) -> Search:
    """Everything the page shows."""
    past = partial(_refused, why=_("search looks through what is public now"))
    values, ignored = read(parameters, {"q": _question, "in": _kind, "at": past, "known": past})
    typed, only = values.get("q", ""), values.get("in", "")
    terms = terms_of(typed)
    query = parsed(terms) if terms else ""
    return Search(
        typed=typed,
        only=only,
        ignored=ignored,
        terms=terms,
        is_too_common=bool(terms) and not query,
        groups=answers(terms, query, only=only) if query else (),
        examples=() if typed else _examples(),
    )


def _question(typed: str) -> str:
    if len(typed) > LONGEST_QUESTION:
        raise ValueError(_("longer than %(count)s characters") % {"count": LONGEST_QUESTION})
    return " ".join("".join(sign if sign.isprintable() else " " for sign in typed).split())


def _kind(name: str) -> str:
    if name not in KINDS:
        raise ValueError(_("nothing here has that"))
    return name


def _refused(_value: str, *, why: str) -> str:
    raise ValueError(why)


def _examples() -> list[str]:
    """Questions that have an answer: the shortest names on record, as a person would type them."""
    record = asked(MultiValueDict()).record
    titles = [[document.title for document in documents(record, kind)] for kind in REGISTERS]
    short = [[title for title in found if len(title) <= LONGEST_EXAMPLE] for found in titles]
    return [min(found, key=len) for found in short if found]
