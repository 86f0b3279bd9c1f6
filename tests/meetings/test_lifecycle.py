"""The words and the steps: which may follow which, and which groups they form."""

import pytest

from meetings.importing.rules.actions.decision_verbs import BASE
from meetings.lifecycle import (
    ENDED,
    FORECASTABLE,
    GOES_ON,
    MEETING_STEPS,
    ONGOING,
    OPEN,
    REPORT_STEPS,
    Basis,
    ImportState,
    MeetingState,
    Position,
    ReportState,
    Route,
    Status,
    StepNotAllowedError,
    UsualVerb,
    check_step,
)


def allowed(steps) -> set[tuple[str, str]]:
    return {(now, then) for now, afterwards in steps.items() for then in afterwards}


def test_report_steps_lead_from_draft_through_review_to_approval():
    assert allowed(REPORT_STEPS) == {
        ("draft", "in_review"),
        ("in_review", "draft"),
        ("in_review", "approved"),
    }
    assert set(REPORT_STEPS) == set(ReportState)


def test_meeting_steps_end_when_it_was_held():
    assert allowed(MEETING_STEPS) == {
        ("planned", "held"),
        ("planned", "postponed"),
        ("planned", "cancelled"),
        ("postponed", "planned"),
        ("postponed", "held"),
        ("postponed", "cancelled"),
        ("cancelled", "planned"),
        ("cancelled", "held"),
    }
    assert set(MEETING_STEPS) == set(MeetingState)


@pytest.mark.parametrize("steps", [REPORT_STEPS, MEETING_STEPS])
def test_every_other_step_is_refused_and_named(steps):
    for now in steps:
        for then in set(steps) - steps[now]:
            with pytest.raises(StepNotAllowedError) as refusal:
                check_step(steps, now=now, then=then)
            assert str(refusal.value) == f"“{now}” cannot become “{then}”."


def test_allowed_step_passes():
    check_step(REPORT_STEPS, now="draft", then="in_review")


def test_groups_of_statuses():
    assert ONGOING == {"new", "continuing", "completing"}
    assert ENDED == {"completed", "concluded"}
    assert FORECASTABLE == {"new", "continuing", "completing", "on_hold"}
    assert OPEN == {"draft", "in_review"}
    assert GOES_ON == {"supported", "supported_with_changes"}


def test_words_are_those_of_the_reports():
    assert Status.choices == [
        ("new", "New"),
        ("continuing", "Continuing"),
        ("completing", "Completing"),
        ("completed", "Completed"),
        ("concluded", "Concluded"),
        ("on_hold", "On hold"),
        ("not_reported", "Not reported"),
    ]
    assert Basis.choices == [("expected", "Expected"), ("decided", "Decided")]
    assert Position.choices == [
        ("supported", "Supported"),
        ("supported_with_changes", "Supported with changes"),
        ("considered", "Considered"),
        ("noted", "Noted"),
        ("deferred", "Deferred"),
        ("not_supported", "Not supported"),
        ("withdrawn", "Withdrawn"),
        ("approved", "Approved"),
    ]
    assert Route.choices == [("to_meeting", "To a meeting"), ("none_needed", "May start without the SOM")]
    assert ReportState.choices == [("draft", "Draft"), ("in_review", "In review"), ("approved", "Approved")]
    assert MeetingState.choices == [
        ("planned", "Planned"),
        ("held", "Held"),
        ("postponed", "Postponed"),
        ("cancelled", "Cancelled"),
    ]


def test_verbs_suggested_for_an_action_are_spelled_as_reports_are_read():
    assert set(UsualVerb.values) <= set(BASE.values())


def test_states_of_an_import_in_words():
    assert ImportState.labels == ["To be reviewed", "Confirmed", "Discarded"]
