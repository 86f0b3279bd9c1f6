"""What search looks through beside the papers: workstreams, proposals, meetings and agencies on record today.

Only what their pages show, under the names of today: so every answer leads to a page that says it.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from django.utils.functional import cached_property
from django.utils.translation import gettext as _

from emg.lib.once_for_each import OWNER, each_while_same, once_for_each, once_reading, while_same
from emg.lib.partial_dates import PartialDate
from meetings.models import Meeting, Report
from meetings.proposal_standing import ProposalStanding
from meetings.report import sentences
from meetings.standing import Record
from meetings.workstream_standing import WorkstreamStanding
from workstreams.models import Agency, AgencyName, Participation, ProgressUpdate

from . import topics
from .agency_list import AgencyRow, agency_rows
from .next_meeting import planned, unreported_meetings
from .search_query import vectors_of


class Line(NamedTuple):
    """A text of a document, shown where it has what was looked for and the title has not."""

    label: str
    text: str
    is_always_shown: bool = False


@dataclass(frozen=True)
class Document:
    address: str
    title: str
    lines: tuple[Line, ...]

    @cached_property
    def text(self) -> str:
        return "\n".join(line.text for line in self.lines)

    @property
    def texts(self) -> list[str]:
        return [self.title, *(line.text for line in self.lines)]


def workstreams(record: Record) -> list[Document]:
    each = ((standing,) for standing in record.workstreams)
    return each_while_same(record.reports, _workstream, each, record.day)


@while_same
def _workstream(standing: WorkstreamStanding, day: date) -> Document:
    return Document(
        standing.workstream.get_absolute_url(),
        title=standing.name.title,
        lines=tuple(_workstream_lines(standing, day=day)),
    )


def _workstream_lines(standing: WorkstreamStanding, *, day: date) -> Iterator[Line]:
    if standing.name.kind:
        yield Line(_("Kind:"), standing.name.kind.name_in_full)
    for name in standing.workstream.names.all():
        if not name.is_official:
            yield Line(_("Also called:"), name.name)
        elif _is_given_up(name.valid_until, day=day):
            yield Line(_("Earlier name:"), name.name)


def _is_given_up(until: PartialDate | None, *, day: date) -> bool:
    """Whether it is an earlier name by that day: not today's, which ends later, nor one without dates."""
    return until is not None and until.latest <= day


def proposals(record: Record) -> list[Document]:
    return each_while_same(record.reports, _proposal, ((standing,) for standing in record.proposals))


@while_same
def _proposal(standing: ProposalStanding) -> Document:
    return Document(
        standing.proposal.get_absolute_url(),
        title=standing.title,
        lines=tuple(_proposal_lines(standing)),
    )


def _proposal_lines(standing: ProposalStanding) -> Iterator[Line]:
    """Where it stands, and what the latest report in force says of it."""
    if stage := topics.in_words(standing):
        yield Line("", stage, is_always_shown=True)
    if standing.title != standing.proposal.title:
        yield Line(_("Working title:"), standing.proposal.title)
    said = standing.latest
    if said:
        yield Line(_("Presented by:"), topics.presenters(said))
        yield Line("", "\n".join([said.objective, said.activities, sentences.closing(said)]))


def meetings(record: Record) -> list[Document]:
    """Those held, latest first, then those planned."""
    held = [_held(report) for report in reversed(record.reports)]
    plans = [planned(meeting, day=record.day) for meeting in unreported_meetings(record)]
    return held + [
        Document(
            plan.meeting.get_absolute_url(),
            title=plan.title,
            lines=_meeting_lines(
                plan.meeting.short_name, plan.in_words, plan.meeting.mode, plan.meeting.place
            ),
        )
        for plan in plans
        if plan.meeting
    ]


@once_for_each
def _held(report: Report) -> Document:
    facts = (report.meeting.short_name, report.held_on, report.mode, report.place, report.symbol)
    return Document(report.meeting.get_absolute_url(), title=report.title, lines=_meeting_lines(*facts))


def _meeting_lines(*facts: PartialDate | str | None) -> tuple[Line, ...]:
    return (Line("", " · ".join(str(fact) for fact in facts if fact), is_always_shown=True),)


def agencies(record: Record) -> list[Document]:
    each = ((row,) for row in agency_rows(record, is_now=True))
    return each_while_same(record.reports, _agency, each, record.day)


@while_same
def _agency(row: AgencyRow, day: date) -> Document:
    return Document(
        row.agency.get_absolute_url(),
        title=_agency_name(row.name.acronym, row.name.name),
        lines=tuple(
            Line(_("Earlier name:"), _agency_name(name.acronym, name.name))
            for name in row.agency.names.all()
            if _is_given_up(name.valid_until, day=day)
        ),
    )


def _agency_name(*names: str) -> str:
    return ", ".join(filter(None, names))


_DOCUMENTS = {"workstreams": workstreams, "proposals": proposals, "meetings": meetings, "agencies": agencies}
REGISTERS = tuple(_DOCUMENTS)


@once_reading(OWNER, Participation, ProgressUpdate, Agency, AgencyName, Meeting, Report)
def documents(record: Record, kind: str) -> Sequence[Document]:
    """Those of one kind, in the order of the record: made once for each record, which is that of now."""
    return _DOCUMENTS[kind](record)


# By title and text, of the documents last listed: search vectors depend on nothing else.
_vectors: dict[tuple[str, str], str] = {}


@once_reading(OWNER, Participation, ProgressUpdate, Agency, AgencyName, Meeting, Report)
def vectors(record: Record) -> Mapping[str, Sequence[str]]:
    """The search vector of each document, by kind, as PostgreSQL writes it. One query for the new ones."""
    global _vectors  # noqa: PLW0603 -- a process keeps those of one record
    listed = {
        kind: [(document.title, document.text) for document in documents(record, kind)] for kind in REGISTERS
    }
    known, texts = _vectors, list(dict.fromkeys(text for found in listed.values() for text in found))
    unknown = [text for text in texts if text not in known]
    made = dict(zip(unknown, vectors_of(unknown), strict=True)) if unknown else {}
    now = {text: made[text] if text in made else known[text] for text in texts}
    _vectors = now
    return {kind: [now[text] for text in found] for kind, found in listed.items()}
