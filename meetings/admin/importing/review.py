"""The review of an import: what was understood in groups of forms, and what a person makes of it."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from django.utils.text import slugify
from django.utils.translation import gettext as _

from meetings.importing.decided import Decided, DecidedSection
from meetings.importing.kept_text import with_sentences, without_sentences
from meetings.importing.reading import Fact, ReadReport, Sureness
from meetings.importing.source import Sentence
from meetings.importing.stored import from_data
from meetings.models import ReportImport, Section

from .agency_form import AgencyForm, NamedAgency
from .entry_form import EntryForm
from .known import Known
from .meeting_form import MeetingForm
from .meeting_rows import ChairForm, NamedMeetingForm, NextMeetingForm
from .proposal_form import ProposalForm
from .text_forms import IGNORE, RestForm, SectionForm


@dataclass(frozen=True)
class Item:
    """One fact: its form, the sentences it rests on, how sure it is and why."""

    form: Any
    sentences: tuple[int, ...]  # their numbers as the source counts them, from 0
    sureness: Sureness = Sureness.SURE
    reason: str = ""

    @property
    def anchor(self) -> str:
        return f"of-{self.form.prefix}"

    @property
    def is_to_decide(self) -> bool:
        return self.form.is_undecided

    @property
    def needs_a_look(self) -> bool:
        """Whether its fields stand open before anybody asks."""
        return bool(self.form.errors) or self.sureness == Sureness.UNSURE


@dataclass(frozen=True)
class Group:
    name: str  # in addresses
    title: str
    items: Sequence[Item]


class Review:
    """`answers`: what was typed so far, by the names of the controls."""

    def __init__(self, report_import: ReportImport, answers: Mapping[str, str]) -> None:
        self.read: ReadReport = from_data(report_import.reading)
        self._answers = answers
        self.known = Known(self.read)
        self.texts = {sentence.number: sentence.text for sentence in self.read.source.sentences}

    @cached_property
    def groups(self) -> list[Group]:
        groups = [
            Group("meeting", _("Meeting"), [self.meeting, *self.chairs]),
            Group("other-meetings", _("Other meetings named"), self.named_meetings),
            Group("sections", _("Sections"), self.sections),
            Group("statuses", _("Statuses"), self.entries),
            Group("proposals", _("Proposals"), self.proposals),
            Group("agencies", _("Agencies that presented"), self.agencies),
            Group("next-meeting", _("Next meeting"), self.next_meeting),
            Group("closure", _("Closure"), self.closure),
            Group("rest", _("Not understood"), self.rest),
        ]
        return [group for group in groups if group.items]

    @property
    def items(self) -> Iterator[Item]:
        return (item for group in self.groups for item in group.items)

    @cached_property
    def meeting(self) -> Item:
        facts = [fact for fact in vars(self.read.meeting).values() if isinstance(fact, Fact)]
        unsure = [fact for fact in facts if fact.sureness != Sureness.SURE]
        form = MeetingForm(self._answers, prefix="meeting", read=self.read.meeting, known=self.known)
        return Item(
            form,
            tuple(dict.fromkeys(number for fact in facts for number in fact.sentences)),
            sureness=min((fact.sureness for fact in unsure), key=_doubt, default=Sureness.SURE),
            reason=" ".join(dict.fromkeys(fact.reason for fact in unsure if fact.reason)),
        )

    @cached_property
    def chairs(self) -> list[Item]:
        return [
            _item(ChairForm(self._answers, prefix=f"chair-{place}", fact=fact), fact)
            for place, fact in enumerate(self.read.meeting.chairs)
        ]

    @cached_property
    def named_meetings(self) -> list[Item]:
        return [
            Item(NamedMeetingForm(self._answers, prefix=key, named=named, known=self.known), named.sentences)
            for key, named in self.known.named.items()
        ]

    @cached_property
    def sections(self) -> list[Item]:
        return [
            _item(SectionForm(self._answers, prefix=f"section-{place}", fact=fact), fact)
            for place, fact in enumerate(self.read.sections)
        ]

    @cached_property
    def entries(self) -> list[Item]:
        return [
            _item(EntryForm(self._answers, prefix=f"entry-{place}", fact=fact, known=self.known), fact)
            for place, fact in enumerate(self.read.entries)
        ]

    @cached_property
    def proposals(self) -> list[Item]:
        return [
            _item(ProposalForm(self._answers, prefix=f"proposal-{place}", fact=fact, known=self.known), fact)
            for place, fact in enumerate(self.read.proposals)
        ]

    @cached_property
    def agencies(self) -> list[Item]:
        """Those that present a proposal as it is shown: whom somebody adds there is asked for here."""
        read: dict[str, tuple[int, ...]] = {}
        for fact in self.read.proposals:
            for name in fact.value.presenters:
                read.setdefault(name.casefold(), fact.sentences)
        named = {
            name.casefold(): NamedAgency(name, read.get(name.casefold(), ()))
            for item in self.proposals
            if not item.form.is_left_out
            for name in item.form.presenters
        }
        return [
            Item(
                AgencyForm(self._answers, prefix=_key_of(agency.name), named=agency, known=self.known),
                agency.sentences,
            )
            for agency in named.values()
        ]

    @cached_property
    def next_meeting(self) -> list[Item]:
        fact = self.read.next_meeting
        if fact is None:
            return []
        return [_item(NextMeetingForm(self._answers, prefix="next", fact=fact, known=self.known), fact)]

    @cached_property
    def closure(self) -> list[Item]:
        """The sentence the meeting ended on. It is text, of the section it stands in if of no other."""
        fact = self.read.closure
        if fact is None or not fact.sentences:
            return []
        number = fact.sentences[0]
        home = self._home_in_text(number) or self._section_of(number)
        return [_item(self._text_form("closure", number, home), fact)]

    @cached_property
    def rest(self) -> list[Item]:
        """What no fact rests on, then what seems to say more than was understood."""
        doubts = {doubt.sentence: doubt.reason for doubt in self.read.doubts}
        return [
            Item(
                self._text_form(f"rest-{number}", number, self._home_in_text(number)),
                (number,),
                sureness=Sureness.UNSURE,
                reason=doubts.get(number, ""),
            )
            for number in dict.fromkeys([*sorted(self.not_understood), *doubts])
            if number in self.texts
        ]

    def _text_form(self, prefix: str, number: int, home: str) -> RestForm:
        headings = [(item.form.prefix, item.form.heading) for item in self.sections]
        return RestForm(
            self._answers,
            prefix=prefix,
            sentence=Sentence(number, self.texts[number]),
            sections=headings,
            home=home,
        )

    @cached_property
    def not_understood(self) -> frozenset[int]:
        return frozenset(self.read.not_understood)

    def _home_in_text(self, number: int) -> str:
        """The section whose text has the sentence already; "" if none has."""
        return next(
            (
                f"section-{place}"
                for place, fact in enumerate(self.read.sections)
                if self.texts[number] in fact.value.text
            ),
            "",
        )

    @cached_property
    def to_decide(self) -> list[Item]:
        return [item for item in self.items if item.is_to_decide]

    @cached_property
    def mistakes(self) -> list[Item]:
        return [item for item in self.items if item.form.mistakes]

    def is_ready(self) -> bool:
        """Whether everything is decided, and nothing contradicts itself."""
        self._refuse_doubles(self.entries, _("This workstream stands in the list twice."))
        self._refuse_doubles(self.proposals, _("This proposal stands in the list twice."))
        self._refuse_second_sections()
        self._refuse_meetings_left_out()
        return not any(item.form.errors for item in self.items)

    def _refuse_doubles(self, items: Sequence[Item], message: str) -> None:
        seen = set()
        for form in (item.form for item in items if not item.form.is_left_out):
            meant = form.record or form.shown("title").casefold()
            if meant in seen:
                form.add_error("choice", message)
            seen.add(meant)

    def _refuse_second_sections(self) -> None:
        seen = {Section.Kind.NARRATIVE: False}
        for form in (item.form for item in self.sections if not item.form.is_left_out):
            kind = form.shown("kind")
            if seen.get(kind):
                form.add_error("kind", _("A report has one section of this kind: this is the second."))
            seen[kind] = kind != Section.Kind.NARRATIVE

    def _refuse_meetings_left_out(self) -> None:
        out = {item.form.prefix for item in self.named_meetings if item.form.is_left_out}
        pointing = [(item.form, "route_meeting") for item in self.proposals if not item.form.is_left_out]
        pointing += [(item.form, "meeting") for item in self.next_meeting]
        for form, name in [*pointing, (self.meeting.form, "part_of")]:
            if form.shown(name) in out:
                form.add_error(name, _("This meeting is left out above: choose another one, or none."))

    def decided(self) -> Decided:
        """Only once it is ready."""
        chosen = {
            name: tuple(said for item in items if (said := item.form.decided()) is not None)
            for name, items in (
                ("named_meetings", self.named_meetings),
                ("chairs", self.chairs),
                ("entries", self.entries),
                ("proposals", self.proposals),
                ("agencies", self.agencies),
            )
        }
        return Decided(
            meeting=self.meeting.form.decided(self.meeting.sentences),
            sections=tuple(self._decided_sections()),
            next_meeting=self.next_meeting[0].form.decided() if self.next_meeting else None,
            **chosen,
        )

    def _decided_sections(self) -> Iterator[DecidedSection]:
        """With what became no record put back where it stood."""
        texts = [item.form for item in (*self.closure, *self.rest)]
        ignored = [form.sentence.number for form in texts if form.shown("goes") == IGNORE]
        for item in self.sections:
            if item.form.is_left_out:
                continue
            kept = [
                rest.form.sentence.number for rest in self.rest if rest.form.shown("goes") == item.form.prefix
            ]
            kept += self._left_out_in(item.form.prefix)
            text = without_sentences(item.form.cleaned_data["text"], ignored, texts=self.texts)
            yield item.form.decided(with_sentences(text, kept, texts=self.texts))

    def _left_out_in(self, section: str) -> list[int]:
        """The sentences of this section that only records left out rest on."""
        records = [*self.entries, *self.proposals]
        used = {n for item in records if not item.form.is_left_out for n in item.sentences}
        used |= {n for fact in self.read.sections for n in fact.sentences}
        left_out = {n for item in records if item.form.is_left_out for n in item.sentences}
        return [number for number in left_out - used if self._section_of(number) == section]

    def _section_of(self, number: int) -> str:
        starts = [
            (min(fact.sentences), f"section-{place}")
            for place, fact in enumerate(self.read.sections)
            if fact.sentences
        ]
        before = [key for start, key in sorted(starts) if start <= number]
        return before[-1] if before else ""


def _item(form: Any, fact: Fact[Any]) -> Item:
    return Item(form, fact.sentences, fact.sureness, fact.reason)


def _doubt(sureness: Sureness) -> int:
    return (Sureness.UNSURE, Sureness.LIKELY, Sureness.SURE).index(sureness)


def _key_of(name: str) -> str:
    return f"agency-{slugify(name, allow_unicode=True) or 'unnamed'}"
