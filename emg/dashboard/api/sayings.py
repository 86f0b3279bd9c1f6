"""Writes what a meeting said, of a workstream or of a proposal, with the place in the paper that says so."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from emg.dashboard.considered_topic import ConsideredTopic
from emg.dashboard.status_words import phrase
from meetings.models import StatusEntry
from meetings.report.compose import entry_id, topic_id
from meetings.standing import Record
from meetings.workstream_standing import WorkstreamStanding

from .answers.said import ConsiderationSaid, PresenterSaid, ProposalInReport, StatusInReport, StatusSaid
from .named_records import (
    agency_named,
    date_if_said,
    meeting_held,
    proposal_named,
    workstream_called,
    workstream_named,
)
from .site import Site


def status_said(entry: StatusEntry, *, standing: WorkstreamStanding, site: Site) -> StatusSaid:
    return StatusSaid(
        **_entry_values(entry, standing=standing, site=site), meeting=meeting_held(entry.report, site=site)
    )


def status_in_report(
    entry: StatusEntry, *, name: str, standing: WorkstreamStanding, site: Site
) -> StatusInReport:
    return StatusInReport(
        **_entry_values(entry, standing=standing, site=site),
        name=name,
        workstream=workstream_named(standing, site=site),
    )


def _entry_values(entry: StatusEntry, *, standing: WorkstreamStanding, site: Site) -> Mapping[str, Any]:
    return {
        "status": entry.status,
        "basis": entry.basis,
        "horizon": date_if_said(entry.horizon),
        "words": phrase(entry),
        "is_counted": entry.is_counted,
        "paper": site.paper(entry.report, anchor=entry_id(standing.workstream)),
    }


def consideration_said(topic: ConsideredTopic, *, record: Record, site: Site) -> ConsiderationSaid:
    return ConsiderationSaid(
        **_topic_values(topic, record=record, site=site), meeting=meeting_held(topic.said.report, site=site)
    )


def proposal_in_report(topic: ConsideredTopic, *, record: Record, site: Site) -> ProposalInReport:
    return ProposalInReport(
        **_topic_values(topic, record=record, site=site),
        proposal=proposal_named(topic.standing, site=site),
    )


def _topic_values(topic: ConsideredTopic, *, record: Record, site: Site) -> Mapping[str, Any]:
    said = topic.said
    result = next(
        (one for one in record.workstreams if one.workstream.pk == said.resulting_workstream_id), None
    )
    return {
        "title": topic.title,
        "presenters": _presenters(topic, day=record.day, site=site),
        "objective": topic.objective,
        "activities": topic.activities,
        "position": said.position,
        "going_to": said.route_meeting.short_name if said.route_meeting else None,
        "closing": topic.closing,
        "became": workstream_called(result.workstream, name=result.name, site=site) if result else None,
        "paper": site.paper(said.report, anchor=topic_id(topic.standing.proposal)),
    }


def _presenters(topic: ConsideredTopic, *, day: date, site: Site) -> tuple[PresenterSaid, ...]:
    said_on = topic.said.report.last_day
    return tuple(
        PresenterSaid(
            presenter.name_on(said_on),
            agency=agency_named(presenter.agency, name=presenter.agency.called_on(day), site=site),
        )
        for presenter in topic.said.presenters_in_order()
    )
