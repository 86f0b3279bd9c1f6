"""Answers about meetings: the list, and one of them."""

from datetime import time

from emg.dashboard.as_of import AsOf
from emg.dashboard.meeting_facts import MeetingFacts, meeting_facts
from emg.dashboard.meeting_list import PastMeeting, meeting_list
from emg.dashboard.next_meeting import NextMeeting, plan_of
from emg.dashboard.related_meetings import related_meetings
from meetings.models import Meeting as MeetingRow

from .action_sayings import action_in_report
from .answers.meeting import Chair, Meeting, MeetingDetails
from .answers.page import Page
from .named_records import date_if_said, meeting_named
from .paging import page_of
from .questions import Question, not_on_record
from .sayings import proposal_in_report, status_in_report
from .site import Site

Listed = PastMeeting | NextMeeting


def meetings(question: Question) -> Page[Meeting]:
    """The rows of the page of meetings, in its order: what is planned, then what was held, latest first."""
    found = meeting_list(question.moment())
    rows: list[Listed] = [*found.planned, *(held for year in found.years for held in year.meetings)]

    def write(row: Listed) -> Meeting:
        return _listed(row, site=question.site)

    address = f"{question.site.address('api_meetings')}{found.query}"
    return page_of(rows, write, question=question, address=address, as_of=found.as_of)


def meeting(question: Question) -> MeetingDetails:
    as_of, site = question.moment(), question.site
    row, facts = _asked_for(question, as_of=as_of)
    meeting = _row_of(row)
    related = related_meetings(meeting, as_of=as_of)
    part_of = related.part_of
    return MeetingDetails(
        **vars(_listed(row, site=site)),
        zone_label=(facts.report if facts else meeting).zone_label or None,
        plan=row.in_words if isinstance(row, NextMeeting) else None,
        chairs=tuple(Chair(chair.name, title=chair.title or None) for chair in facts.chairs) if facts else (),
        part_of=meeting_named(part_of.meeting, title=part_of.title, site=site) if part_of else None,
        segments=tuple(meeting_named(one.meeting, title=one.title, site=site) for one in related.segments),
        statuses=tuple(
            status_in_report(mention.entry, name=mention.name, standing=mention.standing, site=site)
            for group in (facts.groups if facts else ())
            for mention in group
        ),
        proposals=tuple(
            proposal_in_report(topic, record=as_of.record, site=site)
            for topic in (facts.new_topics if facts else ())
        ),
        actions=tuple(
            action_in_report(recorded, record=as_of.record, site=site)
            for recorded in (facts.actions if facts else ())
        ),
        reports=site.address("api_reports", meeting.slug),
    )


def _asked_for(question: Question, *, as_of: AsOf) -> tuple[Listed, MeetingFacts | None]:
    """As its page: by its report in force; by its plan before there is one."""
    slug = question.slug
    report = next((held for held in as_of.record.reports if held.meeting.slug == slug), None)
    if report:
        held = PastMeeting(report.title, report.meeting, on=report.held_on, report=report)
        return held, meeting_facts(report, record=as_of.record)
    plan = plan_of(slug, as_of=as_of)
    if plan is None:
        raise not_on_record()
    return plan, None


def _row_of(listed: Listed) -> MeetingRow:
    assert listed.meeting is not None, "what is listed is a meeting on record"
    return listed.meeting


def _listed(listed: Listed, *, site: Site) -> Meeting:
    meeting = _row_of(listed)
    report = listed.report if isinstance(listed, PastMeeting) else None
    sitting = report or meeting
    return Meeting(
        **vars(meeting_named(meeting, title=listed.title, site=site)),
        short_name=meeting.short_name,
        number=meeting.number or None,
        segment=meeting.segment or None,
        can_decide=meeting.can_decide,
        state=listed.state.value,
        date=date_if_said(listed.on),
        starts_at=_hour(sitting.starts_at),
        ends_at=_hour(sitting.ends_at),
        time_zone=sitting.time_zone or None,
        mode=sitting.mode or None,
        place=sitting.place or None,
        revision=report.revision if report else None,
        symbol=report.symbol or None if report else None,
        paper=site.paper(report) if report else None,
    )


def _hour(at: time | None) -> str | None:
    return f"{at:%H:%M}" if at else None
