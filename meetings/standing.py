"""Where everything stands: derived from what the reports on record say, as of any meeting or day.

`standing()` fills everything in bulk, in a constant number of queries.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from typing import TypeVar

from django.db.models import Prefetch, Q, QuerySet
from django.utils import timezone
from django.utils.translation import gettext

from emg.lib.once_for_each import each_while_same, once_for_each, once_reading
from workstreams.models import AgencyName, Proposal, Workstream, WorkstreamName

from .models import Consideration, Meeting, Report, StatusEntry
from .order import order_of
from .proposal_standing import ProposalStanding, earlier_proposal_standings, proposal_standings
from .standings_then import History, Moment, StandingsThen, history_of
from .workstream_standing import Standings, WorkstreamStanding, workstream_standings

Said = TypeVar("Said", StatusEntry, Consideration)


class NotOnRecordError(LookupError):
    """The meeting asked for has no approved report (known on that day)."""


class Reports(tuple[Report, ...]):
    """In force, oldest first; each with its meeting. What is made of them alone is kept in them."""


@dataclass(frozen=True)
class Record:
    """Everything on record as of a day, as known on a day."""

    day: date  # whose names and roles hold
    published_by: date  # the day of knowing: what staff published later is not in it
    reports: Reports
    workstreams: Standings | StandingsThen  # in the order of the latest paper naming them
    proposals: tuple[ProposalStanding, ...]
    derived_from: "Record | None" = field(default=None, compare=False, repr=False)

    @property
    def whole(self) -> "Record":
        """The record this is an earlier moment of, or itself: what serves all moments is kept there."""
        return self.derived_from or self

    @property
    def latest_report(self) -> Report | None:
        return self.reports[-1] if self.reports else None

    @cached_property
    def changed_on(self) -> date | None:
        """The day of the latest approval among its reports."""
        approvals = [report.approved_at for report in self.reports if report.approved_at]
        return timezone.localdate(max(approvals)) if approvals else None

    @property
    def ongoing(self) -> list[WorkstreamStanding]:
        return [standing for standing in self.workstreams if standing.is_ongoing]

    def said_by(self, report: Report) -> Iterator[tuple[WorkstreamStanding, StatusEntry]]:
        """What one of its reports says of workstreams."""
        for workstream, entry in _history(self.whole).said_by(report):
            standing = self.workstreams.get(workstream)
            assert standing is not None, "the report is one of this record"
            yield standing, entry

    def as_of(self, at: Meeting | date) -> "Record":
        """The record as of an earlier meeting or day, known as late as this one: as `standing` has it. No
        query.

        Raises NotOnRecordError when the meeting has no report in this record.
        """
        reports, whole = Reports(_up_to(at, self.reports)), self.whole
        history, day = _history(whole), _day_of(at, reports)
        moment = Moment(whole.workstreams, history, len(reports), day)
        became = {
            workstream for report, workstream in _results(whole) if history.places[report] < len(reports)
        }
        workstreams = moment.standings(
            others=[
                workstream
                for workstream, registered in _first_days(whole)
                if workstream not in moment.latest and (registered <= day or workstream in became)
            ]
        )
        published_by = min(self.published_by, day)
        proposals = earlier_proposal_standings(whole.proposals, moment, published_by=published_by)
        return Record(day, self.published_by, reports, workstreams, proposals, derived_from=whole)


# What all earlier moments of a record share.


@once_reading(Report, Meeting, StatusEntry)
def _history(record: Record) -> History:
    return history_of(record.reports, record.workstreams)


@once_for_each
def _first_days(record: Record) -> Sequence[tuple[int, date]]:
    """Each workstream, and from which day it is on record without any report."""
    each = ((standing.workstream,) for standing in record.workstreams)
    days = each_while_same(record.reports, _registered_from, each, record.published_by)
    return [(standing.workstream.id, day) for standing, day in zip(record.workstreams, days, strict=True)]


@once_for_each
def _results(record: Record) -> Sequence[tuple[int, int]]:
    """The workstreams that proposals became, by the report that says so."""
    return [result for standing in record.proposals for result in standing.results]


def standing(
    *,
    at: Meeting | date | None = None,
    known_on: date | None = None,
    including: Report | None = None,
    today: date | None = None,
) -> Record:
    """The record as of the meeting or day `at` (now), as known on the day `known_on` (now).

    A meeting counts from the last possible day of its date, whenever its report was approved. `including`
    treats a draft as if it were approved, to show staff what approval would change: never for the public.
    Raises NotOnRecordError when the meeting has no approved report, or had none by `known_on`.
    """
    today = today or timezone.localdate()
    reports = Reports(_up_to(at, in_order(_in_force(known_on=known_on, including=including))))
    published_by = min(known_on or today, today)
    day = _day_of(at, reports) if at else published_by
    by_id = {report.pk: report for report in reports}
    entries = by_workstream(reports, by_report(entries_in(by_id), by_id))
    considerations = by_proposal(reports, by_report(considerations_in(by_id), by_id))
    rows = RecordRows(
        reports,
        entries=entries,
        considerations=considerations,
        workstreams=workstreams().filter(
            Q(pk__in=_named(entries, considerations)) | Q(published_on__lte=published_by)
        ),
        proposals=proposals().filter(
            Q(pk__in=list(considerations)) | Q(published_on__lte=min(published_by, day))
        ),
    )
    return record_of(rows, day=day, published_by=published_by)


@dataclass(frozen=True)
class RecordRows:
    """What a record is made of. Workstreams and proposals may be more than belong in it."""

    reports: Reports
    entries: Mapping[int, tuple[StatusEntry, ...]]  # by workstream, oldest first
    considerations: Mapping[int, tuple[Consideration, ...]]  # by proposal, oldest first
    workstreams: Iterable[Workstream]
    proposals: Iterable[Proposal]


def record_of(rows: RecordRows, *, day: date, published_by: date) -> Record:
    """What follows from the rows."""
    named = _named(rows.entries, rows.considerations)
    workstreams = workstream_standings(
        [
            workstream
            for workstream in rows.workstreams
            if workstream.id in named or _registered_from(workstream, published_by) <= day
        ],
        rows.entries,
        reports=rows.reports,
        day=day,
    )
    proposals = proposal_standings(
        [
            proposal
            for proposal in rows.proposals
            if rows.considerations.get(proposal.id) or proposal.is_public(min(published_by, day))
        ],
        rows.considerations,
        reports=rows.reports,
        results=workstreams,
    )
    return Record(day, published_by, rows.reports, workstreams, proposals)


def _named(
    entries: Mapping[int, tuple[StatusEntry, ...]],
    considerations: Mapping[int, tuple[Consideration, ...]],
) -> set[int]:
    """The workstreams the reports name, as results of proposals too."""
    results = {
        one.resulting_workstream_id
        for said in considerations.values()
        for one in said
        if one.resulting_workstream_id
    }
    return {workstream for workstream, said in entries.items() if said} | results


def _registered_from(workstream: Workstream, published_by: date) -> date:
    """From which day it is on record without any report: published by staff, and begun."""
    published_on = workstream.published_on
    if published_on is None or published_on > published_by:
        return date.max
    return workstream.mandate_from.earliest if workstream.mandate_from else published_on


def _in_force(*, known_on: date | None, including: Report | None) -> list[Report]:
    reports = list(reports_in_force(known_on=known_on))
    if including is None:
        return reports
    return [report for report in reports if report.meeting_id != including.meeting_id] + [including]


def in_order(reports: Iterable[Report]) -> list[Report]:
    return sorted(reports, key=order_of)


def _day_of(at: Meeting | date, reports: Sequence[Report]) -> date:
    """Whose names and roles hold; `reports` end with that of the meeting."""
    return reports[-1].last_day if isinstance(at, Meeting) else at


def _up_to(at: Meeting | date | None, reports: Sequence[Report]) -> Sequence[Report]:
    if at is None:
        return reports
    if isinstance(at, Meeting):
        for place, report in enumerate(reports, start=1):
            if report.meeting_id == at.pk:
                return reports[:place]
        raise NotOnRecordError(gettext("No approved report of “%s” is on record.") % at)
    return [report for report in reports if report.last_day <= at]


# What is read of each row, and in which order where no rule has a say.


def reports_in_force(*, known_on: date | None = None) -> QuerySet[Report]:
    return Report.objects.in_force(known_on=known_on).select_related("meeting").defer("blocks")


def entries_in(reports: Iterable[int]) -> QuerySet[StatusEntry]:
    return StatusEntry.objects.filter(report__in=reports).exclude(status="").order_by("pk")


def considerations_in(reports: Iterable[int]) -> QuerySet[Consideration]:
    names = Prefetch("presenters__agency__names", AgencyName.objects.order_by("pk"))
    said = Consideration.objects.filter(report__in=reports).order_by("pk")
    return said.select_related("route_meeting", "proposal__kind").prefetch_related(
        "presenters__agency", names
    )


def workstreams() -> QuerySet[Workstream]:
    names = Prefetch("names", WorkstreamName.objects.select_related("kind").order_by("pk"))
    return Workstream.objects.select_related("kind").prefetch_related(names).order_by("pk")


def proposals() -> QuerySet[Proposal]:
    return Proposal.objects.select_related("kind").order_by("pk")


def by_report(said: Iterable[Said], reports: Mapping[int, Report]) -> Mapping[int, list[Said]]:
    """Each with its report."""
    found: dict[int, list[Said]] = {report: [] for report in reports}
    for one in said:
        one.report = reports[one.report_id]
        found[one.report_id].append(one)
    return found


def by_workstream(
    reports: Iterable[Report], entries: Mapping[int, Sequence[StatusEntry]]
) -> Mapping[int, tuple[StatusEntry, ...]]:
    """From by report to by workstream, in the order of the reports."""
    found: dict[int, list[StatusEntry]] = defaultdict(list)
    for report in reports:
        for entry in entries.get(report.pk, ()):
            found[entry.workstream_id].append(entry)
    return {workstream: tuple(said) for workstream, said in found.items()}


def by_proposal(
    reports: Iterable[Report], considerations: Mapping[int, Sequence[Consideration]]
) -> Mapping[int, tuple[Consideration, ...]]:
    """From by report to by proposal, in the order of the reports."""
    found: dict[int, list[Consideration]] = defaultdict(list)
    for report in reports:
        for said in considerations.get(report.pk, ()):
            found[said.proposal_id].append(said)
    return {proposal: tuple(said) for proposal, said in found.items()}
