"""Open actions of the meeting before are carried on, each once; a revision follows what its report did."""

import pytest

from meetings import actions
from meetings.models import Report
from tests import records

OPEN = {
    "text": "Report back.",
    "verb": "request",
    "addressee": "UNEP",
    "deadline": "by SOM29",
    "agenda_item": "3",
}


@pytest.fixture
def previous(db) -> Report:
    agreed = [{"text": "Took note."}, OPEN, {**OPEN, "text": "Nothing more.", "deadline": "N/A"}]
    return records.held(records.meeting("som27"), on="2021-11-10", agreed=agreed)


def rows(report: Report) -> list[tuple[object, ...]]:
    return [
        (action.order, action.text, action.verb, action.addressee, action.deadline, action.agenda_item)
        for action in report.actions.order_by("order")
    ]


def test_only_open_ones_are_carried_behind_those_of_the_draft(previous):
    draft = records.draft(records.meeting("som28"), on="2022-11-10", agreed=[{"text": "Agreed."}])

    (carried,) = actions.carry_actions_forward(draft, previous=previous)

    assert rows(draft) == [
        (1, "Agreed.", "", "", "", ""),
        (2, "Report back.", "request", "UNEP", "by SOM29", ""),
    ]
    assert carried.follows == previous.actions.get(order=2)


def test_carried_again_nothing_is_added(previous):
    draft = records.draft(records.meeting("som28"), on="2022-11-10")
    actions.carry_actions_forward(draft, previous=previous)

    assert actions.carry_actions_forward(draft, previous=previous) == []
    assert draft.actions.count() == 1


def test_revision_follows_what_its_report_followed(previous):
    agreed = [{**OPEN, "follows": previous.actions.get(order=2)}]
    report = records.held(records.meeting("som28"), on="2022-11-10", agreed=agreed)

    revision = actions.start_revision(report)

    assert rows(revision) == rows(report)
    assert revision.actions.get().follows == previous.actions.get(order=2)
