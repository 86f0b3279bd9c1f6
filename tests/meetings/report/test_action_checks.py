"""What the checks find among the actions of a draft."""

import pytest

from meetings.models import Action, Section
from meetings.report.checks import check
from tests import records


def found(*agreed: dict[str, object], on: str = "2022-11-10") -> list[str]:
    """What is found in a draft with these actions that is not found in one without."""
    report = records.draft(records.meeting("som28"), on=on, agreed=agreed)
    usual = {"No chair is on record."}
    return [
        ("! " if finding.is_blocking else "") + finding.message
        for finding in check(report)
        if finding.message not in usual
    ]


REQUEST = {"text": "Requested the Secretariat to report.", "verb": "request", "addressee": "the Secretariat"}


def test_action_with_all_it_needs_is_quiet(db):
    assert found(REQUEST, {"text": "Took note of the report.", "verb": "take note"}) == []


@pytest.mark.parametrize(
    ("action", "finding"),
    [
        ({"verb": ""}, "“%s” has no verb: is it agreed, requested, noted?"),
        ({"addressee": ""}, "“%s” asks somebody to act, but whom is not on record."),
        ({"deadline": "2022-10"}, "“%s”: its deadline, October 2022, is before the meeting."),
    ],
)
def test_what_an_action_lacks_is_pointed_out(db, action, finding):
    assert found({**REQUEST, **action}) == [finding % REQUEST["text"]]


@pytest.mark.parametrize("deadline", ["2022-11", "2022-11-10", "2022", "by SOM29", "ongoing"])
def test_deadline_that_may_still_come_is_none_before_the_meeting(db, deadline):
    assert found({**REQUEST, "deadline": deadline}) == []


def test_section_of_actions_and_actions_want_each_other(db):
    report = records.draft(records.meeting("som28"), on="2022-11-10", agreed=[REQUEST])
    report.sections.filter(kind=Section.Kind.ACTIONS).delete()
    assert "The actions are not printed: add a “Decisions and actions” section." in [
        finding.message for finding in check(report) if finding.is_blocking
    ]

    report.actions.all().delete()
    Section.objects.create(report=report, heading="Decisions", kind=Section.Kind.ACTIONS)
    assert "There is a section of decisions and actions, but none is on record." in [
        finding.message for finding in check(report) if not finding.is_blocking
    ]


def test_following_a_draft_stops_an_approval(db):
    earlier = records.draft(records.meeting("som27"), on="2021-11-10", agreed=[REQUEST])

    assert found({**REQUEST, "follows": earlier.actions.get()}) == [
        f"! “{REQUEST['text']}” follows an action of “The meeting som27”: approve that report first."
    ]


def test_following_a_later_meeting_is_pointed_out(db):
    later = records.held(records.meeting("som29"), on="2023-11-10", agreed=[REQUEST])

    assert found({**REQUEST, "follows": later.actions.get()}) == [
        f"“{REQUEST['text']}” follows an action of “The meeting som29”, which was held later."
    ]


def test_checks_take_the_same_queries_for_any_number_of_actions(db, django_assert_num_queries):
    earlier = records.held(records.meeting("som27"), on="2021-11-10", agreed=[REQUEST] * 3)
    report = records.draft(records.meeting("som28"), on="2022-11-10", agreed=[REQUEST])

    def follow_them() -> None:
        for action in earlier.actions.all():
            Action.objects.create(report=report, text="Agreed.", follows=action)

    with django_assert_num_queries(11) as captured:
        check(report)
    follow_them()
    with django_assert_num_queries(len(captured)):
        check(report)
