"""Which records the names in a text may mean: those of that name, then close ones, each with the reason.

It proposes; a person decides. Only a name that one record alone has, or had, is taken as known.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Generic, TypeVar

from django.utils.translation import gettext as _

from meetings.names import NameIndex
from workstreams.models import Agency, Proposal, Workstream, WorkstreamKind

from .closeness import Closeness

T = TypeVar("T")

MOST_CLOSE = 5  # more are no help to whoever chooses
# What workstreams are called before any is on record, the longer first.
USUAL_KINDS = (
    ("Nexus Dialogue Series", ""),
    ("Issue Management Group", "IMG"),
    ("Consultative Process", "CP"),
    ("Nexus Dialogue", ""),
    ("Working Group", "WG"),
    ("Consultations", ""),
    ("Peer Review", ""),
    ("Task Team", ""),
    ("Coalition", ""),
)


@dataclass(frozen=True)
class Candidate(Generic[T]):
    record: T
    reason: str  # in words
    is_same: bool  # it has or had this very name; otherwise it is only close


@dataclass(frozen=True)
class Match(Generic[T]):
    name: str  # as printed
    candidates: tuple[Candidate[T], ...]

    @property
    def record(self) -> T | None:
        """The one that has or had this name, if no other one did."""
        same = [candidate.record for candidate in self.candidates if candidate.is_same]
        return same[0] if len(same) == 1 else None

    @property
    def is_new(self) -> bool:
        """Nothing on record is called so, or nearly so."""
        return not self.candidates


class WorkstreamMatcher:
    def __init__(self, index: NameIndex, kinds: Iterable[WorkstreamKind]) -> None:
        self._index = index
        self._kinds = list(kinds)
        self._closeness = _closeness(index, self._kinds)
        self._known: dict[str, Match[Workstream]] = {}

    def match(self, name: str) -> Match[Workstream]:
        """Found once for each name."""
        if name not in self._known:
            self._known[name] = self._match(name)
        return self._known[name]

    def _match(self, name: str) -> Match[Workstream]:
        if same := self._index.look_up(name).candidates:
            key = self._index.key(name)
            return Match(name, tuple(Candidate(found, self._how(found, key), is_same=True) for found in same))
        return Match(name, _closest(self._close(self._index.key(name))))

    def _how(self, workstream: Workstream, key: str) -> str:
        if self._index.key(workstream.title) == key:
            return _("the same name")
        named = next(name for name in workstream.names.all() if self._index.key(name.name) == key)
        if named.is_official:
            return _("its name until %s") % named.valid_until
        return _("another name it goes by")

    def _close(self, key: str) -> Iterator[Candidate[Workstream]]:
        for workstream, names in self._keys:
            reasons = (self._closeness.reason(key, name) for name in names)
            if reason := next(filter(None, reasons), ""):
                yield Candidate(workstream, reason, is_same=False)

    @cached_property
    def _keys(self) -> list[tuple[Workstream, list[str]]]:
        return [
            (found, [self._index.key(name) for name in (found.title, *(n.name for n in found.names.all()))])
            for found in self._index.workstreams
        ]


class ProposalMatcher:
    def __init__(
        self, proposals: Iterable[Proposal], index: NameIndex, kinds: Iterable[WorkstreamKind]
    ) -> None:
        self._key: Callable[[str], str] = index.key
        self._proposals = [(proposal, index.key(proposal.title)) for proposal in proposals]
        self._closeness = _closeness(index, list(kinds))

    def match(self, title: str) -> Match[Proposal]:
        key = self._key(title)
        same = [proposal for proposal, known in self._proposals if known == key]
        if same:
            return Match(title, tuple(Candidate(found, _("the same title"), is_same=True) for found in same))
        close = (
            Candidate(proposal, reason, is_same=False)
            for proposal, known in self._proposals
            if (reason := self._closeness.reason(key, known))
        )
        return Match(title, _closest(close))


class AgencyMatcher:
    def __init__(self, agencies: Iterable[Agency]) -> None:
        """Reads `names` of each agency: prefetch them."""
        self._agencies = list(agencies)
        self._closeness = Closeness(())

    def match(self, name: str) -> Match[Agency]:
        key = _folded(name)
        same = [
            Candidate(agency, reason, is_same=True)
            for agency in self._agencies
            if (reason := self._same(agency, key))
        ]
        # Today's acronym goes before one that another agency had earlier.
        if today := [candidate for candidate in same if _folded(candidate.record.acronym) == key]:
            return Match(name, tuple(today))
        return Match(name, tuple(same) or _closest(self._close(key)))

    def _same(self, agency: Agency, key: str) -> str:
        if _folded(agency.acronym) == key:
            return _("the same acronym")
        if _folded(agency.name) == key:
            return _("its name in full")
        for earlier in agency.names.all():
            if key in {_folded(earlier.acronym), _folded(earlier.name)}:
                until = earlier.valid_until
                return _("its name until %s") % until if until else _("an earlier name of it")
        return ""

    def _close(self, key: str) -> Iterator[Candidate[Agency]]:
        for agency in self._agencies:
            called = [agency.acronym, agency.name, *(name.name for name in agency.names.all())]
            reasons = (self._closeness.reason(key, _folded(name)) for name in called if name)
            if reason := next(filter(None, reasons), ""):
                yield Candidate(agency, reason, is_same=False)


def kind_in(name: str, kinds: Iterable[WorkstreamKind]) -> tuple[WorkstreamKind | None, str]:
    """The kind a name says, on record or, as text, one of the usual; (None, "") where it says none."""
    words = f" {_folded(name)} "
    on_record = {kind.name.casefold(): kind for kind in kinds}
    abbreviations = {title.casefold(): abbreviation for title, abbreviation in USUAL_KINDS}
    known = [
        (kind.name, kind.abbreviation or abbreviations.get(kind.name.casefold(), ""), kind)
        for kind in on_record.values()
    ]
    usual = [(*names, None) for names in USUAL_KINDS if names[0].casefold() not in on_record]
    for title, abbreviation, kind in sorted([*known, *usual], key=lambda row: -len(row[0])):
        if any(f" {_folded(part)} " in words for part in (title, abbreviation) if part):
            return kind, "" if kind else _written(title, abbreviation)
    return None, ""


def _written(title: str, abbreviation: str) -> str:
    return f"{title} ({abbreviation})" if abbreviation else title


def _closeness(index: NameIndex, kinds: list[WorkstreamKind]) -> Closeness:
    named = [part for kind in kinds for part in (kind.name, kind.abbreviation)]
    usual = [part for names in USUAL_KINDS for part in names]
    return Closeness(word for name in (*named, *usual) for word in index.key(name).split())


def _closest(candidates: Iterable[Candidate[T]]) -> tuple[Candidate[T], ...]:
    return tuple(candidates)[:MOST_CLOSE]


def _folded(text: str) -> str:
    return " ".join(text.casefold().split())
