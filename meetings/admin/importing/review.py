"""The review of an import: what was understood in groups of forms, and what a person makes of it."""

from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property

from django.utils.text import slugify
from django.utils.translation import gettext as _

from emg.lib.number_words import join_names
from meetings.importing.decided import Decided
from meetings.importing.reading import Fact, ReadReport, Sureness
from meetings.importing.stored import from_data
from meetings.models import Meeting, ReportImport, Section

from .action_form import ActionForm
from .agency_form import AgencyForm, NamedAgency
from .entry_form import EntryForm
from .item import Group, Item
from .known import Known
from .meeting_form import MeetingForm
from .meeting_rows import ChairForm, NamedMeetingForm, NextMeetingForm
from .proposal_form import ProposalForm
from .reviewed_text import HEADINGS, ReviewedText


class Review:
    """`answers`: what was typed so far, by the names of the controls."""

    def __init__(self, read: ReadReport, answers: Mapping[str, str], *, known: Known | None = None) -> None:
        self.read = read
        self._answers = answers
        self.known = known or Known(read)
        self.text = ReviewedText(self.read, answers)

    @classmethod
    def of(cls, report_import: ReportImport) -> "Review":
        """With what was decided so far."""
        return cls(from_data(report_import.reading), report_import.decisions)

    def after(self, answers: Mapping[str, str]) -> "Review":
        """The same with other answers; the record is not read again."""
        return Review(self.read, answers, known=self.known)

    @cached_property
    def groups(self) -> list[Group]:
        groups = [
            Group("meeting", _("Meeting"), [self.meeting, *self.chairs]),
            Group("other-meetings", _("Other meetings named"), self.named_meetings),
            Group("sections", _("Sections"), self.text.sections, note=self._added_sections()),
            Group("statuses", _("Statuses"), self.entries),
            Group("proposals", _("Proposals"), self.proposals),
            Group("agencies", _("Agencies that presented"), self.agencies),
            Group("actions", _("Decisions and actions"), self.actions),
            Group("next-meeting", _("Next meeting"), self.next_meeting),
            Group("closure", _("Closure"), self.text.closure),
            Group("rest", _("Not understood"), self.text.rest, note=_about_the_rest()),
        ]
        return [group for group in groups if group.items or (group.name == "sections" and group.note)]

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
            reason=" ".join(
                dict.fromkeys([*(fact.reason for fact in unsure if fact.reason), *self._segments()])
            ),
        )

    def _segments(self) -> Iterator[str]:
        """A text may tell of several segments, each a meeting of its own."""
        told = [
            f"{dict(Meeting.Segment.choices).get(fact.value.segment, fact.value.segment)}, "
            f"{fact.value.held_on} {fact.value.hours.starts_at:%H:%M}"
            for fact in self.read.meeting.segments
        ]
        if told:
            yield _("The text tells of several segments (%s): this becomes the report of one.") % "; ".join(
                told
            )

    @cached_property
    def chairs(self) -> list[Item]:
        return [
            Item.of(ChairForm(self._answers, prefix=f"chair-{place}", fact=fact), fact)
            for place, fact in enumerate(self.read.meeting.chairs)
        ]

    @cached_property
    def named_meetings(self) -> list[Item]:
        return [
            Item(NamedMeetingForm(self._answers, prefix=key, named=named, known=self.known), named.sentences)
            for key, named in self.known.named.items()
        ]

    @cached_property
    def entries(self) -> list[Item]:
        return [
            Item.of(
                EntryForm(self._answers, prefix=f"entry-{place}", fact=fact, known=self.known),
                fact,
                self.text.doubts,
            )
            for place, fact in enumerate(self.read.entries)
        ]

    @cached_property
    def proposals(self) -> list[Item]:
        return [
            Item.of(
                ProposalForm(self._answers, prefix=f"proposal-{place}", fact=fact, known=self.known),
                fact,
                self.text.doubts,
            )
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
    def actions(self) -> list[Item]:
        return [
            Item.of(ActionForm(self._answers, prefix=f"action-{place}", fact=fact), fact, self.text.doubts)
            for place, fact in enumerate(self.read.actions)
        ]

    @cached_property
    def next_meeting(self) -> list[Item]:
        fact = self.read.next_meeting
        if fact is None:
            return []
        return [Item.of(NextMeetingForm(self._answers, prefix="next", fact=fact, known=self.known), fact)]

    @property
    def _records(self) -> list[Item]:
        """Those that print sentences in a section of their kind."""
        return [*self.entries, *self.proposals, *self.actions]

    @property
    def _printing(self) -> list[str]:
        """The kinds of section that have something to print."""
        kept = (
            (Section.Kind.PROGRESS, self.entries),
            (Section.Kind.NEW_TOPICS, self.proposals),
            (Section.Kind.ACTIONS, self.actions),
        )
        return [kind for kind, items in kept if any(not item.form.is_left_out for item in items)]

    def _added_sections(self) -> str:
        headings = [str(HEADINGS[Section.Kind(kind)]) for kind in self.text.missing(self._printing)]
        if not headings:
            return ""
        return _(
            "The text has no section that prints these, so one is added at its end: %s. To print them where "
            "they stood, choose the kind of a section here."
        ) % join_names(headings)

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
        for form in (item.form for item in self.text.sections if not item.form.is_left_out):
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
                ("actions", self.actions),
            )
        }
        return Decided(
            meeting=self.meeting.form.decided(self.meeting.sentences),
            sections=tuple(self.text.decided(self._records, kinds=self._printing)),
            next_meeting=self.next_meeting[0].form.decided() if self.next_meeting else None,
            **chosen,
        )


def _doubt(sureness: Sureness) -> int:
    return (Sureness.UNSURE, Sureness.LIKELY, Sureness.SURE).index(sureness)


def _about_the_rest() -> str:
    return _(
        "These sentences are neither records nor text of a section yet, or seem to say more than was "
        "understood. Decide what becomes of each."
    )


def _key_of(name: str) -> str:
    return f"agency-{slugify(name, allow_unicode=True) or 'unnamed'}"
