"""Fills a draft with what was decided: sections, statuses, proposals with who presented them."""

import re
from collections.abc import Mapping
from dataclasses import replace

from django.utils import timezone

from emg.lib.number_words import number_in_words
from meetings.lifecycle import Route
from meetings.models import Action, Consideration, Meeting, Presenter, Report, Section, StatusEntry
from meetings.newcomers import kind_named, new_agency, new_proposal, new_workstream
from meetings.report import sentences
from workstreams.models import Agency, Workstream, WorkstreamKind

from .decided import (
    Decided,
    DecidedAction,
    DecidedAgency,
    DecidedEntry,
    DecidedKind,
    DecidedProposal,
    DecidedSection,
)
from .placed_lists import with_lists_in_place
from .provenance import Provenance


class Filling:
    def __init__(self, report: Report, meetings: Mapping[str, Meeting], provenance: Provenance) -> None:
        self._report, self._meetings, self._provenance = report, meetings, provenance
        self._day = report.held_on.latest if report.held_on else timezone.localdate()

    def fill(self, decided: Decided) -> None:
        entries = [self._entry(said, order) for order, said in enumerate(decided.entries, start=1)]
        agencies = {said.name.casefold(): self._agency(said) for said in decided.agencies}
        for order, proposed in enumerate(decided.proposals, start=1):
            self._proposal(proposed, order, agencies)
        for order, action in enumerate(decided.actions, start=1):
            self._action(action, order)
        for order, section in enumerate(self._sections(decided), start=1):
            self._section(section, order, decided, entries)

    def _sections(self, decided: Decided) -> list[DecidedSection]:
        """Where no section is on the next meeting, the free text that tells of it is, or it would be lost."""
        sections = list(decided.sections)
        following = decided.next_meeting
        if following is None or any(said.kind == Section.Kind.NEXT_MEETING for said in sections):
            return sections
        words = [self._provenance.texts[number] for number in following.sentences]
        for place, said in enumerate(sections):
            if said.kind == Section.Kind.NARRATIVE and any(sentence in said.text for sentence in words):
                sections[place] = replace(said, kind=Section.Kind.NEXT_MEETING)
                break
        return sections

    def _entry(self, said: DecidedEntry, order: int) -> StatusEntry:
        workstream = said.workstream or self._new_workstream(said)
        entry = StatusEntry.objects.create(
            report=self._report,
            order=order,
            workstream=workstream,
            status=said.status,
            basis=said.basis,
            horizon=said.horizon,
            name_as_printed="" if self._is_called(workstream, said.name) else said.name,
            is_counted=workstream.counts_as_ongoing,
        )
        self._provenance.note(entry, said.sentences)
        return entry

    def _is_called(self, workstream: Workstream, name: str) -> bool:
        return workstream.called_on(self._day).title == name

    def _new_workstream(self, said: DecidedEntry) -> Workstream:
        made = new_workstream(said.title, kind=_kind(said.kind), source=str(self._report))
        self._provenance.note(made, said.sentences)
        return made

    def _agency(self, said: DecidedAgency) -> Agency | None:
        if said.agency is not None or not said.new_acronym:
            return said.agency
        made = new_agency(said.new_acronym, source=str(self._report))
        self._provenance.note(made, said.sentences)
        return made

    def _proposal(self, said: DecidedProposal, order: int, agencies: Mapping[str, Agency | None]) -> None:
        proposal = said.proposal
        if proposal is None:
            proposal = new_proposal(said.title, kind=_kind(said.kind))
            self._provenance.note(proposal, said.sentences)
        goes_to = self._meetings.get(said.route_meeting) if said.route == Route.TO_MEETING else None
        consideration = Consideration(
            report=self._report,
            order=order,
            proposal=proposal,
            heading="" if proposal.title == said.heading else said.heading,
            objective=said.objective,
            activities=said.activities,
            position=said.position,
            route=said.route,
            route_meeting=goes_to,
        )
        if said.closing_sentence != sentences.closing(consideration):
            consideration.closing_sentence = said.closing_sentence
        consideration.save()
        self._provenance.note(consideration, said.sentences)
        self._presenters(consideration, said, agencies)

    def _presenters(
        self, consideration: Consideration, said: DecidedProposal, agencies: Mapping[str, Agency | None]
    ) -> None:
        presenting: dict[int, str] = {}
        for name in said.presenters:
            if agency := agencies.get(name.casefold()):
                presenting.setdefault(agency.pk, "" if agency.acronym_on(self._day) == name else name)
        for order, (agency_id, name) in enumerate(presenting.items(), start=1):
            Presenter.objects.create(
                consideration=consideration, agency_id=agency_id, order=order, name_as_printed=name
            )

    def _action(self, said: DecidedAction, order: int) -> None:
        action = Action(
            report=self._report,
            order=order,
            text=said.text,
            verb=said.verb,
            addressee=said.addressee,
            agenda_item=said.agenda_item,
        )
        action.deadline = said.deadline
        action.save()
        self._provenance.note(action, said.sentences)

    def _section(
        self, said: DecidedSection, order: int, decided: Decided, entries: list[StatusEntry]
    ) -> None:
        text = said.text
        if said.kind == Section.Kind.PROGRESS:
            placed = with_lists_in_place(said, decided, texts=self._provenance.texts)
            text = _with_count_left_open(placed, entries)
        section = Section(
            report=self._report,
            order=order,
            heading=said.heading,
            kind=said.kind,
            text=text,
            list_style=said.list_style or Section._meta.get_field("list_style").default,
        )
        if said.kind == Section.Kind.NEXT_MEETING and decided.next_meeting:
            section.next_meeting = self._meetings.get(decided.next_meeting.meeting)
            section.next_meeting_on = decided.next_meeting.on
            if text == sentences.next_meeting(section.next_meeting, on=section.next_meeting_on):
                section.text = ""
        section.save()
        next_meeting = decided.next_meeting if said.kind == Section.Kind.NEXT_MEETING else None
        self._provenance.note(section, said.sentences + (next_meeting.sentences if next_meeting else ()))


def _kind(decided: DecidedKind) -> WorkstreamKind | None:
    return decided.kind or (kind_named(decided.new_kind) if decided.new_kind else None)


def _with_count_left_open(text: str, entries: list[StatusEntry]) -> str:
    """The opening of the statuses with its number computed, not typed; nothing where it is the usual one."""
    count = sentences.ongoing_count(entries)
    if text == sentences.with_count(sentences.opening(entries), count=count):
        return ""
    return re.sub(rf"\b{number_in_words(count)}(?= ongoing\b)", "{count}", text, count=1)
