"""What meetings asked of one agency: the actions whose addressee names it."""

import re
from collections.abc import Iterator
from datetime import date

from meetings.models import Action
from meetings.standing import Record
from workstreams.models import Agency

from .recorded_actions import actions_of, is_carried_on


def asked_of(agency: Agency, record: Record) -> tuple[Action, ...]:
    """Of the latest meeting that asked something of it, and whatever is still due; latest meeting first.

    Without what a later meeting carries on: its words are in force. One query, once for each record.
    """
    asked = list(_addressed_to(agency, record))
    latest = asked[0].report_id if asked else None
    return tuple(
        action
        for action in asked
        if (action.report_id == latest or _is_ahead(action, record.day)) and not is_carried_on(action, record)
    )


def _addressed_to(agency: Agency, record: Record) -> Iterator[Action]:
    for report in reversed(record.reports):
        called = {agency.acronym, agency.acronym_on(report.last_day)}
        names = re.compile(rf"(?<![\w-])(?:{'|'.join(map(re.escape, called))})(?![\w-])")
        for action in actions_of(report, record):
            if action.is_open and names.search(action.addressee):
                yield action


def _is_ahead(action: Action, day: date) -> bool:
    return action.deadline_on is not None and action.deadline_on.latest >= day
