"""Writes the short forms by which answers name records and dates."""

from datetime import date

from emg.dashboard.participations import Part
from emg.lib.partial_dates import PartialDate
from meetings.models import Meeting, Report
from meetings.proposal_standing import ProposalStanding
from meetings.workstream_standing import WorkstreamStanding
from workstreams.models import Agency, AgencyName, Workstream, WorkstreamKind, WorkstreamName

from .answers.named import (
    AgencyNamed,
    DateSaid,
    Kind,
    MeetingHeld,
    MeetingNamed,
    ProposalNamed,
    WorkstreamNamed,
)
from .site import Site


def date_said(on: PartialDate) -> DateSaid:
    return DateSaid(on.edtf, words=str(on), earliest=on.earliest, latest=on.latest)


def date_if_said(on: PartialDate | None) -> DateSaid | None:
    return date_said(on) if on else None


def kind_named(kind: WorkstreamKind | None) -> Kind | None:
    return Kind(kind.slug, name=kind.name) if kind else None


def workstream_named(standing: WorkstreamStanding, *, site: Site) -> WorkstreamNamed:
    return workstream_called(standing.workstream, name=standing.name, site=site)


def workstream_called(
    workstream: Workstream, *, name: Workstream | WorkstreamName, site: Site
) -> WorkstreamNamed:
    """Under a name of a day, where no standing is at hand."""
    return WorkstreamNamed(
        id=workstream.slug,
        title=name.title,
        url=site.address("workstream", workstream.slug),
        self=site.address("api_workstream", workstream.slug),
    )


def proposal_named(standing: ProposalStanding, *, site: Site) -> ProposalNamed:
    slug = standing.proposal.slug
    return ProposalNamed(
        id=slug,
        title=standing.title,
        url=site.address("proposal", slug),
        self=site.address("api_proposal", slug),
    )


def agency_named(agency: Agency, *, name: Agency | AgencyName, site: Site) -> AgencyNamed:
    """`name`: what holds its acronym and name of a day."""
    return AgencyNamed(
        id=agency.slug,
        acronym=name.acronym,
        name=name.name or None,
        url=site.address("agency", agency.slug),
        self=site.address("api_agency", agency.slug),
    )


def agency_in_role(part: Part, *, day: date, site: Site) -> AgencyNamed:
    return agency_named(part.agency, name=part.agency.called_on(day), site=site)


def meeting_named(meeting: Meeting, *, title: str, site: Site) -> MeetingNamed:
    """`title`: as the report in force has it; the plan's where there is none."""
    return MeetingNamed(
        id=meeting.slug,
        title=title,
        url=site.address("meeting", meeting.slug),
        self=site.address("api_meeting", meeting.slug),
    )


def meeting_held(report: Report, *, site: Site) -> MeetingHeld:
    assert report.held_on is not None, "approval asks for a date"
    return MeetingHeld(
        **vars(meeting_named(report.meeting, title=report.title, site=site)),
        date=date_said(report.held_on),
        can_decide=report.meeting.can_decide,
        revision=report.revision,
    )
