"""The steps of a report, each behind a page that explains it."""

import pytest
from django.contrib.auth.models import Permission, User
from django.test import Client

from meetings.lifecycle import ReportState
from meetings.models import Report, Section

from .report_pages import address, messages, words


@pytest.fixture
def colleague(db) -> Client:
    client = Client()
    client.force_login(User.objects.create_superuser("colleague", password="x"))
    return client


@pytest.fixture
def in_review(draft, editor) -> Report:
    Section.objects.create(report=draft, heading="Introduction")
    draft.submit(by=editor)
    return draft


def state(report: Report) -> str:
    return Report.objects.get(pk=report.pk).state


def offered(client: Client, report: Report) -> list[str]:
    return [step.name for step in client.get(address("change", report.pk)).context["steps"]]


@pytest.mark.parametrize("step", ["submit", "discard"])
def test_looking_at_a_step_takes_none(client, draft, step):
    response = client.get(address(step, draft.pk))

    assert response.status_code == 200
    assert str(response.context["step"].explanation) in words(response)
    assert state(draft) == ReportState.DRAFT


def test_submitting_records_who_and_leads_to_the_report(client, editor, draft):
    response = client.post(address("submit", draft.pk), follow=True)

    assert response.redirect_chain == [(address("change", draft.pk), 302)]
    assert messages(response) == ["The report is in review."]
    report = Report.objects.get()
    assert (report.state, report.submitted_by) == (ReportState.IN_REVIEW, editor)


def test_sending_back_asks_for_a_reason_and_shows_it_above_the_form(colleague, in_review):
    User.objects.filter(username="colleague").update(first_name="Petra", last_name="Holm")
    refused = colleague.post(address("send_back", in_review.pk), {"why": "  "})
    colleague.post(address("send_back", in_review.pk), {"why": "The second entry is wrong."})

    assert dict(refused.context["form"].errors) == {"why": ["This field is required."]}
    page = words(colleague.get(address("change", in_review.pk)))
    assert "Sent back by Petra Holm" in page
    assert "The second entry is wrong." in page
    assert state(in_review) == ReportState.DRAFT


def test_only_who_submitted_withdraws(client, colleague, in_review):
    refused = colleague.post(address("withdraw", in_review.pk), {"why": "Too early."}, follow=True)
    state_then = state(in_review)
    client.post(address("withdraw", in_review.pk), {"why": "Too early."})

    assert messages(refused) == [
        "Only the person who submitted the report can withdraw it: send it back instead."
    ]
    assert (state_then, state(in_review)) == (ReportState.IN_REVIEW, ReportState.DRAFT)
    assert "Withdrawn from review by Ed" in words(client.get(address("change", in_review.pk)))


def test_discarding_removes_the_draft(client, draft):
    response = client.post(address("discard", draft.pk), follow=True)

    assert response.redirect_chain == [(address("changelist"), 302)]
    assert messages(response) == ["The draft is discarded."]
    assert Report.objects.count() == 0


def test_steps_offered_are_those_possible(client, colleague, editor, in_review):
    review = (offered(client, in_review), offered(colleague, in_review))
    in_review.return_to_draft(by=editor, why="So.")
    writing = offered(client, in_review)

    assert review == (["approve", "send_back", "withdraw"], ["approve", "send_back"])
    assert writing == ["submit", "discard"]


@pytest.mark.parametrize("step", ["submit", "approve", "send_back", "withdraw", "discard"])
def test_no_step_leads_out_of_an_approved_report(client, editor, founding, step):
    response = client.post(address(step, founding.pk), {"why": "So."}, follow=True)

    assert len(messages(response)) == 1
    assert "is not possible: the report’s state is “Approved”." in messages(response)[0]
    assert state(founding) == ReportState.APPROVED


@pytest.mark.parametrize("step", ["approve", "send_back", "withdraw"])
def test_a_draft_is_submitted_first(client, draft, step):
    response = client.post(address(step, draft.pk), {"why": "So."}, follow=True)

    assert "the report’s state is “Draft”." in messages(response)[0]
    assert state(draft) == ReportState.DRAFT


def test_a_discarded_report_is_not_found(client, draft):
    gone = draft.pk
    draft.delete()

    assert {client.post(address(step, gone)).status_code for step in ("submit", "discard", "approve")} == {
        404
    }


def test_steps_need_the_token_of_their_page(editor, draft):
    client = Client(enforce_csrf_checks=True)
    client.force_login(editor)

    assert client.post(address("submit", draft.pk)).status_code == 403


def test_discarding_needs_the_permission_to_delete(draft):
    writer = User.objects.create_user("writer", password="x", is_staff=True)
    writer.user_permissions.set(Permission.objects.filter(codename="change_report"))
    client = Client()
    client.force_login(writer)

    assert offered(client, draft) == ["submit"]
    assert client.post(address("discard", draft.pk)).status_code == 403
