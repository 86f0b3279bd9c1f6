"""Reads pasted names and finds the workstreams they may mean; which one it is, a person decides."""

import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property

from django.utils.translation import gettext as _

from emg.lib.plain_text import lines
from workstreams.models import Workstream, WorkstreamKind

# "(a) ", "a) ", "(iv) ", "12. ": what a list puts in front of a name.
_LIST_MARK = re.compile(r"^(?:\(?(?:[a-z]{1,2}|[ivxl]{1,5}|\d{1,3})\)|\d{1,3}\.)(?:\s+|$)", re.IGNORECASE)
# "; and", ";", ".": what a list puts behind it.
_LIST_END = re.compile(r"\s*(?:[;,]\s*and|[;,.])$", re.IGNORECASE)
# What no mark, number or bullet of Word has: three letters in a row.
_WORD = re.compile(r"[^\W\d_]{3}")
_DASHES = re.compile(r"[-\u2010-\u2015\u2212]")
_QUOTES = str.maketrans("\u2018\u2019\u201c\u201d", "''\"\"")


@dataclass(frozen=True)
class PastedName:
    text: str  # as pasted, without the marks of its list
    key: str  # the same for every spelling of one name
    candidates: tuple[Workstream, ...]

    @property
    def match(self) -> Workstream | None:
        """The only workstream of this name; None where there is none, or more than one."""
        return self.candidates[0] if len(self.candidates) == 1 else None


def pasted_names(text: str) -> list[str]:
    """The names of a list, one a line, without bullets, letters and the marks that end an item."""
    rows = "\n".join(map(_first_cell, text.splitlines()))
    names = (_LIST_END.sub("", _LIST_MARK.sub("", line)).strip() for line in lines(rows))
    return [name for name in names if name]


def _first_cell(row: str) -> str:
    """The first cell of words in a row of a table; its line where there are no cells, or no words."""
    cells = (cell.strip() for cell in row.split("\t"))
    return next((cell for cell in cells if _WORD.search(cell) and not _LIST_MARK.fullmatch(cell)), row)


class NameIndex:
    """Every name on record: titles, earlier names and aliases, in any spelling of case, dash and kind."""

    def __init__(self, workstreams: Iterable[Workstream], kinds: Iterable[WorkstreamKind]) -> None:
        """Reads `names` of each workstream: prefetch them."""
        self.workstreams = list(workstreams)
        self.kinds = kinds

    @classmethod
    def of_register(cls) -> "NameIndex":
        """All workstreams and kinds on record, in three queries."""
        return cls(
            Workstream.objects.order_by("title", "slug").prefetch_related("names"),
            WorkstreamKind.objects.all(),
        )

    def look_up(self, name: str) -> PastedName:
        """The workstreams that have, or had, this name."""
        key = self.key(name)
        return PastedName(text=name, key=key, candidates=tuple(self._by_key.get(key, ())))

    def key(self, name: str) -> str:
        """What is left of a name without the differences of spelling; kinds by their abbreviation."""
        key = _folded(name)
        for pattern, abbreviation in self._abbreviations:
            key = pattern.sub(abbreviation, key)
        return key

    @cached_property
    def _abbreviations(self) -> list[tuple[re.Pattern[str], str]]:
        """Longer names first: "Nexus Dialogue Series" is not a "Nexus Dialogue"."""
        kinds = sorted((kind for kind in self.kinds if kind.abbreviation), key=lambda kind: -len(kind.name))
        return [
            (re.compile(rf"\b{re.escape(_folded(kind.name))}\b"), _folded(kind.abbreviation))
            for kind in kinds
        ]

    @cached_property
    def _by_key(self) -> dict[str, list[Workstream]]:
        by_key: dict[str, list[Workstream]] = defaultdict(list)
        for workstream in self.workstreams:
            names = [workstream.title, *(name.name for name in workstream.names.all())]
            for key in dict.fromkeys(map(self.key, names)):
                by_key[key].append(workstream)
        return by_key


def told_apart(workstreams: Sequence[Workstream]) -> dict[int, str]:
    """The title of each, by primary key; where several share one, with its mandate or else its address."""
    sharing = Counter(workstream.title for workstream in workstreams)
    return {
        workstream.pk: _with_particulars(workstream) if sharing[workstream.title] > 1 else workstream.title
        for workstream in workstreams
    }


def _with_particulars(workstream: Workstream) -> str:
    particulars = workstream.slug
    if workstream.mandate_from or workstream.mandate_until:
        particulars = _("mandate %(start)s – %(end)s, %(address)s") % {
            "start": workstream.mandate_from or "…",
            "end": workstream.mandate_until or "…",
            "address": workstream.slug,
        }
    return f"{workstream.title} ({particulars})"


def _folded(name: str) -> str:
    text = unicodedata.normalize("NFKC", name).translate(_QUOTES)
    return " ".join(_DASHES.sub(" ", text).casefold().split())
