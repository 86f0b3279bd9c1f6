"""Where everything stands: derived from what the reports on record say, as of any meeting or day.

The rule that decides a workstream's current status is `WorkstreamStanding.latest`: the last entry of the last
report naming it. `standing()` fills everything in bulk, in a constant number of queries.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, time

from django.db.models import Q, TextChoices
from django.utils import timezone
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from workstreams.models import Proposal, Workstream, WorkstreamName

from .lifecycle import ENDED, ONGOING, Position, Route, Status
from .models import Consideration, Meeting, Report, StatusEntry

# A workstream that went unmentioned at this many deciding meetings has "no recent report".
SILENT_AFTER = 2


class NotOnRecordError(LookupError):
    """The meeting asked for has no approved report (known on that day)."""


class Stage(TextChoices):
    """How far a proposal has come."""

    CONSIDERED = "considered", _("Considered")
    GOING_ON = "going_on", _("Going to a meeting")
    MAY_START = "may_start", _("May start without the SOM")
    APPROVED = "approved", _("Approved")
    CLOSED = "closed", _("Not going on")


@dataclass(frozen=True)
class WorkstreamStanding:
    """One workstream on a day: what the reports up to then say of it."""

    workstream: Workstream
    name: Workstream | WorkstreamName  # title and kind of that day
    entries: tuple[StatusEntry, ...]  # oldest first; each with its report and meeting
    deciding_meetings_since: int  # held after the latest entry
    is_at_latest_meeting: bool

    @property
    def latest(self) -> StatusEntry | None:
        """The entry that stands: the latest one, forecast or decision."""
        return self.entries[-1] if self.entries else None

    @property
    def status(self) -> Status | None:
        return Status(self.latest.status) if self.latest else None

    @property
    def decided(self) -> StatusEntry | None:
        """The latest decision, which a later forecast does not hide."""
        return next((entry for entry in reversed(self.entries) if not entry.is_forecast), None)

    @property
    def forecast(self) -> StatusEntry | None:
        """What is expected beyond the latest decision."""
        return self.latest if self.latest and self.latest.is_forecast else None

    @property
    def since(self) -> StatusEntry | None:
        """The first entry of the present run of the same status."""
        first = None
        for entry in reversed(self.entries):
            if entry.status != self.status:
                break
            first = entry
        return first

    @property
    def is_ongoing(self) -> bool:
        return self.status in ONGOING

    @property
    def has_ended(self) -> bool:
        return self.status in ENDED

    @property
    def has_no_recent_report(self) -> bool:
        """Nobody spoke of it at two deciding meetings, and it is not at an end."""
        return self.latest is not None and not self.has_ended and self.deciding_meetings_since >= SILENT_AFTER


@dataclass(frozen=True)
class ProposalStanding:
    """One proposal on a day: what the meetings up to then said of it."""

    proposal: Proposal
    considerations: tuple[Consideration, ...]  # oldest first; each with its report and meeting
    became: Workstream | WorkstreamName | None  # the resulting workstream, under its name of that day

    @property
    def latest(self) -> Consideration | None:
        return self.considerations[-1] if self.considerations else None

    @property
    def title(self) -> str:
        """As the latest paper heads it."""
        return (self.latest and self.latest.heading) or self.proposal.title

    @property
    def stage(self) -> Stage:
        said = self.latest
        if said is None:
            return Stage.CONSIDERED
        if said.position == Position.APPROVED:
            return Stage.APPROVED
        if said.position in (Position.NOT_SUPPORTED, Position.WITHDRAWN):
            return Stage.CLOSED
        if said.route == Route.NONE_NEEDED:
            return Stage.MAY_START
        if said.route == Route.TO_MEETING:
            return Stage.GOING_ON
        return Stage.CONSIDERED

    @property
    def stage_in_words(self) -> str:
        """ "Going to SOM28", "Became IMG on …", or the position's word."""
        said = self.latest
        if said is None:
            return gettext("Not yet considered")
        if self.stage == Stage.APPROVED and self.became:
            return gettext("Became %(workstream)s") % {"workstream": self.became.title}
        if self.stage == Stage.GOING_ON and said.route_meeting:
            return gettext("Going to %(meeting)s") % {"meeting": said.route_meeting.short_name}
        if self.stage == Stage.MAY_START:
            return str(Stage.MAY_START.label)
        return str(said.get_position_display())


@dataclass(frozen=True)
class Record:
    """Everything on record as of a day, as known on a day."""

    day: date  # whose names and roles hold
    reports: tuple[Report, ...]  # in force, oldest first; each with its meeting
    workstreams: tuple[WorkstreamStanding, ...]  # in the order of the latest paper naming them
    proposals: tuple[ProposalStanding, ...]

    @property
    def latest_report(self) -> Report | None:
        return self.reports[-1] if self.reports else None

    @property
    def ongoing(self) -> list[WorkstreamStanding]:
        return [standing for standing in self.workstreams if standing.is_ongoing]

    def with_status(self, status: Status) -> list[WorkstreamStanding]:
        return [standing for standing in self.workstreams if standing.status == status]


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
    reports = _up_to(at, _in_order(_in_force(known_on=known_on, including=including)))
    published_by = min(known_on or today, today)
    day = reports[-1].last_day if isinstance(at, Meeting) else at or published_by
    by_id = {report.pk: report for report in reports}
    entries = _entries(by_id)
    considerations = _considerations(by_id)
    named = {entry.workstream_id for entry in entries}
    named |= {said.resulting_workstream_id for said in considerations if said.resulting_workstream_id}
    workstreams = _workstreams(named, day=day, published_by=published_by)
    names = {workstream.pk: workstream.called_on(day) for workstream in workstreams}
    considered = {said.proposal_id for said in considerations}
    proposals = Proposal.objects.filter(
        Q(pk__in=considered) | Q(published_on__lte=min(published_by, day))
    ).select_related("kind")
    return Record(
        day=day,
        reports=tuple(reports),
        workstreams=_workstream_standings(workstreams, entries, names=names, reports=reports),
        proposals=_proposal_standings(proposals, considerations, names=names),
    )


def _in_force(*, known_on: date | None, including: Report | None) -> list[Report]:
    reports = list(Report.objects.in_force(known_on=known_on).select_related("meeting").defer("blocks"))
    if including is None:
        return reports
    return [report for report in reports if report.meeting_id != including.meeting_id] + [including]


def order_of(report: Report) -> tuple[date, time, bool, str]:
    """Where a meeting stands in time: last possible day, hour, advising before deciding, then address."""
    meeting = report.meeting
    return (report.last_day, report.starts_at or time.min, meeting.can_decide, meeting.slug)


def _in_order(reports: Iterable[Report]) -> list[Report]:
    return sorted(reports, key=order_of)


def _up_to(at: Meeting | date | None, reports: list[Report]) -> list[Report]:
    if at is None:
        return reports
    if isinstance(at, Meeting):
        for place, report in enumerate(reports, start=1):
            if report.meeting_id == at.pk:
                return reports[:place]
        raise NotOnRecordError(gettext("No approved report of “%s” is on record.") % at)
    return [report for report in reports if report.last_day <= at]


def _entries(reports: Mapping[int, Report]) -> list[StatusEntry]:
    entries = list(StatusEntry.objects.filter(report__in=reports).exclude(status=""))
    for entry in entries:
        entry.report = reports[entry.report_id]
    return sorted(entries, key=lambda entry: order_of(entry.report))


def _considerations(reports: Mapping[int, Report]) -> list[Consideration]:
    considerations = list(
        Consideration.objects.filter(report__in=reports)
        .select_related("route_meeting")
        .prefetch_related("presenters__agency__names")
    )
    for said in considerations:
        said.report = reports[said.report_id]
    return sorted(considerations, key=lambda said: order_of(said.report))


def _workstreams(named: set[int], *, day: date, published_by: date) -> list[Workstream]:
    """Those the reports name, and those of the register that staff published and that had begun by `day`."""
    has_begun = Q(mandate_from_earliest__lte=day)
    has_begun |= Q(mandate_from_earliest__isnull=True, published_on__lte=day)
    registered = Q(published_on__lte=published_by) & has_begun
    return list(
        Workstream.objects.filter(Q(pk__in=named) | registered)
        .select_related("kind")
        .prefetch_related("names__kind")
    )


def _workstream_standings(
    workstreams: Sequence[Workstream],
    entries: Iterable[StatusEntry],
    *,
    names: Mapping[int, Workstream | WorkstreamName],
    reports: Sequence[Report],
) -> tuple[WorkstreamStanding, ...]:
    by_workstream: dict[int, list[StatusEntry]] = defaultdict(list)
    for entry in entries:
        by_workstream[entry.workstream_id].append(entry)
    places = {report.pk: place for place, report in enumerate(reports)}

    def standing_of(workstream: Workstream) -> WorkstreamStanding:
        said = by_workstream[workstream.pk]
        later = reports[places[said[-1].report_id] + 1 :] if said else reports
        return WorkstreamStanding(
            workstream=workstream,
            name=names[workstream.pk],
            entries=tuple(said),
            deciding_meetings_since=sum(report.meeting.can_decide for report in later),
            is_at_latest_meeting=bool(said) and not later,
        )

    def place_in_papers(standing: WorkstreamStanding) -> tuple[int, int, int, int]:
        said = standing.entries[-1]
        return (-places[said.report_id], Status.values.index(said.status), said.order, said.pk)

    standings = [standing_of(workstream) for workstream in workstreams]
    reported = sorted((standing for standing in standings if standing.entries), key=place_in_papers)
    others = sorted(
        (standing for standing in standings if not standing.entries), key=lambda other: other.name.title
    )
    return (*reported, *others)


def _proposal_standings(
    proposals: Iterable[Proposal],
    considerations: Iterable[Consideration],
    *,
    names: Mapping[int, Workstream | WorkstreamName],
) -> tuple[ProposalStanding, ...]:
    by_proposal: dict[int, list[Consideration]] = defaultdict(list)
    for said in considerations:
        by_proposal[said.proposal_id].append(said)

    def standing_of(proposal: Proposal) -> ProposalStanding:
        said = by_proposal[proposal.pk]
        result = said[-1].resulting_workstream_id if said else None
        return ProposalStanding(
            proposal=proposal, considerations=tuple(said), became=names[result] if result else None
        )

    def latest_first(standing: ProposalStanding) -> tuple[int, int, int]:
        said = standing.considerations[-1]
        return (-said.report.last_day.toordinal(), said.order, said.pk)

    standings = [standing_of(proposal) for proposal in proposals]
    considered = sorted((standing for standing in standings if standing.latest), key=latest_first)
    others = sorted(
        (standing for standing in standings if not standing.latest), key=lambda other: other.proposal.title
    )
    return (*considered, *others)
