"""The chase before a meeting: ongoing workstreams without an update since the last one, by lead agency."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from workstreams.models import Agency, Participation

from .attention import without_update
from .lifecycle import MeetingState
from .models import Meeting, Report
from .standing import Record
from .workstream_standing import WorkstreamStanding


@dataclass(frozen=True)
class Chase:
    """What to ask one agency for. No agency: nobody is on record as the lead."""

    agency: Agency | None
    acronym: str  # what the agency is called today; empty without an agency
    workstreams: tuple[WorkstreamStanding, ...]
    request: str  # plain text to send


@dataclass(frozen=True)
class Chases:
    last_report: Report | None
    next_meeting: Meeting | None
    by_agency: tuple[Chase, ...]


def chases(record: Record) -> Chases:
    """By the acronyms of those who lead on its day; a workstream of several leads stands under each."""
    today = record.day
    waiting = without_update(record)
    next_meeting = _next_meeting(today)
    by_agency: dict[Agency | None, list[WorkstreamStanding]] = defaultdict(list)
    leads = _leads([said.workstream.pk for said in waiting], day=today)
    for said in waiting:
        for agency in leads.get(said.workstream.pk, [None]):
            by_agency[agency].append(said)
    found = [
        Chase(
            agency=agency,
            acronym=agency.acronym_on(today) if agency else "",
            workstreams=tuple(said),
            request=_request(said, last=record.latest_report, to=next_meeting),
        )
        for agency, said in by_agency.items()
    ]
    return Chases(
        last_report=record.latest_report,
        next_meeting=next_meeting,
        by_agency=tuple(sorted(found, key=lambda chase: (chase.agency is None, chase.acronym))),
    )


def _leads(workstream_ids: Iterable[int], *, day: date) -> dict[int, list[Agency | None]]:
    """Two queries."""
    participations = (
        Participation.objects.filter(workstream__in=workstream_ids, role__in=Participation.LEADING)
        .select_related("agency")
        .prefetch_related("agency__names")
        .order_by("agency__acronym")
    )
    leads: dict[int, list[Agency | None]] = defaultdict(list)
    for participation in participations:
        if participation.holds_on(day) and participation.agency not in leads[participation.workstream_id]:
            leads[participation.workstream_id].append(participation.agency)
    return {pk: agencies for pk, agencies in leads.items() if agencies}


def _next_meeting(today: date) -> Meeting | None:
    """The first of the meetings still planned for a day to come."""
    planned = Meeting.objects.filter(state=MeetingState.PLANNED, planned_on_latest__gte=today)
    return planned.order_by("planned_on_latest", "slug").first()


def _request(said: Sequence[WorkstreamStanding], *, last: Report | None, to: Meeting | None) -> str:
    """The letter's words, one workstream a line."""
    opening = ngettext(
        "The secretariat would be grateful for a short progress update on the following workstream:",
        "The secretariat would be grateful for short progress updates on the following workstreams:",
        len(said),
    )
    purpose = _("It will inform the next meeting.")
    if to:
        purpose = _("It will inform the %(meeting)s (%(date)s).") % {
            "meeting": to.title,
            "date": to.planned_on,
        }
    since = _("A paragraph on what has happened since %s, and on the next steps, is enough.") % (
        last.held_on if last else _("the last meeting")
    )
    names = "\n".join(f"- {standing.name.title}" for standing in said)
    return "\n\n".join(
        [
            _("Dear colleagues,"),
            opening[0].upper() + opening[1:],
            names,
            f"{since} {purpose}",
            _("Thank you very much."),
        ]
    )
