"""Who takes which step of a report, with and without a separate approver."""

import pytest
from django.urls import reverse

from emg.access.roles import ROLES
from meetings.models import Report

EDITOR, APPROVER, AUDITOR, ADMINISTRATOR = (role.name for role in ROLES)


def address(step: str, report: Report) -> str:
    return reverse(f"admin:meetings_report_{step}", args=[report.pk])


def offered(client, report: Report) -> list[str]:
    return [step.name for step in client.get(address("change", report)).context["steps"]]


@pytest.mark.parametrize(
    ("is_separate", "role", "of_a_draft", "in_review_of_another"),
    [
        (False, EDITOR, ["submit", "discard"], ["approve", "send_back"]),
        (False, APPROVER, [], ["approve", "send_back"]),
        (False, AUDITOR, [], []),
        (False, ADMINISTRATOR, ["submit", "discard"], ["approve", "send_back"]),
        (True, EDITOR, ["submit", "discard"], []),
        (True, APPROVER, [], ["approve", "send_back"]),
        (True, AUDITOR, [], []),
        (True, ADMINISTRATOR, ["submit", "discard"], []),
    ],
)
def test_steps_are_offered_to_those_who_may_take_them(
    signed_in, draft, in_review, settings, is_separate, role, of_a_draft, in_review_of_another
):
    settings.SEPARATE_APPROVER = is_separate
    client = signed_in(role)

    assert (offered(client, draft), offered(client, in_review)) == (of_a_draft, in_review_of_another)


@pytest.mark.parametrize(
    ("is_separate", "steps"), [(False, ["approve", "send_back", "withdraw"]), (True, ["withdraw"])]
)
def test_a_writer_takes_back_what_they_submitted(signed_in, in_role, draft, settings, is_separate, steps):
    settings.SEPARATE_APPROVER = is_separate
    client = signed_in(EDITOR)
    draft.submit(by=in_role(EDITOR))

    assert offered(client, draft) == steps
    client.post(address("withdraw", draft), {"why": "Too early."})
    draft.refresh_from_db()
    assert draft.is_draft


@pytest.mark.parametrize("is_separate", [False, True])
def test_who_submitted_approves_only_where_no_separate_approver_is_asked_for(
    signed_in, in_role, draft, settings, is_separate
):
    """Somebody who may write and approve, too."""
    settings.SEPARATE_APPROVER = is_separate
    client = signed_in(EDITOR, APPROVER, username="both")
    draft.submit(by=in_role(EDITOR, APPROVER, username="both"))

    response = client.post(address("approve", draft), {"issued_on": "2022-11-20"}, follow=True)

    said = "You submitted this report: somebody else approves it."
    draft.refresh_from_db()
    assert draft.is_approved is not is_separate
    assert (said in [str(message) for message in response.context["messages"]]) is is_separate


def test_an_account_that_may_all_does_not_approve_its_own_either(client, editor, in_review, settings):
    settings.SEPARATE_APPROVER = True
    client.force_login(editor)

    client.post(address("approve", in_review), {})

    in_review.refresh_from_db()
    assert in_review.is_in_review


def test_the_approver_approves_what_a_writer_submitted(signed_in, in_role, draft, settings):
    settings.SEPARATE_APPROVER = True
    draft.submit(by=in_role(EDITOR))

    signed_in(APPROVER).post(address("approve", draft), {"issued_on": "2022-11-20"})

    draft.refresh_from_db()
    assert (draft.is_approved, draft.approved_by) == (True, in_role(APPROVER))
