"""Writes the decisions and actions of a meeting, each with the place in the paper that says so."""

from emg.dashboard.recorded_actions import RecordedAction
from meetings.models import Action
from meetings.report.compose import action_id
from meetings.standing import Record

from .answers.said import ActionInReport, ActionOfMeeting, DeadlineSaid
from .named_records import date_if_said, meeting_named
from .site import Site


def action_in_report(recorded: RecordedAction, *, record: Record, site: Site) -> ActionInReport:
    action = recorded.action
    return ActionInReport(
        mark=recorded.mark or None,
        text=recorded.text,
        verb=action.verb or None,
        addressee=action.addressee or None,
        deadline=_deadline(action),
        agenda_item=action.agenda_item or None,
        follows=_of_meeting(recorded.follows, record=record, site=site) if recorded.follows else None,
        followed_by=tuple(_of_meeting(later, record=record, site=site) for later in recorded.followed_by),
        paper=site.paper(action.report, anchor=action_id(action)),
    )


def _deadline(action: Action) -> DeadlineSaid | None:
    if not action.deadline_kind:
        return None
    return DeadlineSaid(action.deadline_kind, words=action.deadline, date=date_if_said(action.deadline_on))


def _of_meeting(action: Action, *, record: Record, site: Site) -> ActionOfMeeting:
    """In the report that is in force in this record, whose revision may be another than the action's own."""
    meeting = action.report.meeting
    in_force = next(report for report in record.reports if report.meeting_id == meeting.pk)
    return ActionOfMeeting(
        meeting=meeting_named(meeting, title=in_force.title, site=site),
        paper=site.paper(in_force, anchor=action_id(action)),
    )
