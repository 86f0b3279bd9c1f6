"""The answers to a search by kind, best first, and what is shown of each."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from django.urls import reverse
from django.utils.datastructures import MultiValueDict
from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext_lazy

from meetings.models import Meeting, Report

from .as_of import asked
from .excerpts import Excerpt, Marker
from .meeting_words import in_words
from .search_documents import REGISTERS, Document, Line, documents, vectors
from .search_query import FoundPassage, Term, best_passages, marker, ranks

SHOWN = 10  # of each kind
MOST_SHOWN = 200  # of one kind

# In the order of the page.
KINDS = {
    "workstreams": _("Workstreams"),
    "proposals": _("Proposals"),
    "meetings": _("Meetings"),
    "reports": _("Reports"),
    "agencies": _("Agencies"),
}
COUNTED = {
    "workstreams": ngettext_lazy("%(count)s workstream", "%(count)s workstreams", "count"),
    "proposals": ngettext_lazy("%(count)s proposal", "%(count)s proposals", "count"),
    "meetings": ngettext_lazy("%(count)s meeting", "%(count)s meetings", "count"),
    "reports": ngettext_lazy("%(count)s passage", "%(count)s passages", "count"),
    "agencies": ngettext_lazy("%(count)s agency", "%(count)s agencies", "count"),
}


@dataclass(frozen=True)
class HitLine:
    label: str
    excerpt: Excerpt


@dataclass(frozen=True)
class Hit:
    address: str
    title: Excerpt
    lines: tuple[HitLine, ...]


@dataclass(frozen=True)
class Group:
    """The answers of one kind."""

    kind: str
    count: int
    hits: tuple[Hit, ...]  # the best of them

    @property
    def heading(self) -> str:
        return str(KINDS[self.kind])

    @property
    def in_words(self) -> str:
        """ "44 passages"."""
        return COUNTED[self.kind] % {"count": self.count}

    @property
    def is_cut(self) -> bool:
        return len(self.hits) < self.count


def answers(terms: Sequence[Term], query: str, *, only: str = "") -> list[Group]:
    """Of every kind that answers, or of one only. Three queries beside those of the record."""
    most = MOST_SHOWN if only else SHOWN
    kinds = [only] if only else list(KINDS)
    found = _registered(query, kinds=kinds)
    counts = {kind: len(documents) for kind, documents in found.items()}
    if "reports" in kinds:
        best = best_passages(query, most=most)
        found["reports"] = [_document(passage) for passage in best]
        counts["reports"] = best[0].answering if best else 0
    shown = {kind: found[kind][:most] for kind in kinds if found.get(kind)}
    texts = [text for documents in shown.values() for document in documents for text in document.texts]
    mark = marker(terms, texts)
    return [
        Group(kind, counts[kind], hits=tuple(_hit(document, mark) for document in documents))
        for kind, documents in shown.items()
    ]


def _registered(query: str, *, kinds: Iterable[str]) -> dict[str, list[Document]]:
    """Those beside the papers that answer, best first; of equals, as the record of now has them."""
    registers = [kind for kind in kinds if kind in REGISTERS]
    if not registers:
        return {}
    record = asked(MultiValueDict()).record
    listed = [(kind, document) for kind in registers for document in documents(record, kind)]
    ranked = ranks(query, [vector for kind in registers for vector in vectors(record)[kind]])
    found: dict[str, list[Document]] = defaultdict(list)
    for place in sorted(ranked, key=lambda place: (-ranked[place], place)):
        kind, document = listed[place]
        found[kind].append(document)
    return found


def _document(passage: FoundPassage) -> Document:
    """Under the permanent address of its revision: that paper says it for ever."""
    meeting = Meeting(slug=passage.slug, segment=passage.segment)
    report = Report(meeting=meeting, title=passage.title, held_on=passage.held_on)
    paper = reverse("summary_revision", args=[passage.slug, passage.revision])
    return Document(
        f"{paper}#{passage.block_id}",
        title=" – ".join(filter(None, (capfirst(in_words(report)), passage.under))),
        lines=(Line("", passage.text, is_always_shown=True),),
    )


def _hit(document: Document, mark: Marker) -> Hit:
    in_title = mark.phrases_in(document.title)
    return Hit(
        document.address,
        title=mark.whole(document.title),
        lines=tuple(
            HitLine(line.label, mark.excerpt(line.text))
            for line in document.lines
            if line.is_always_shown or mark.phrases_in(line.text) - in_title
        ),
    )
