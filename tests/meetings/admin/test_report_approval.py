"""The page before approval, and what it leads to."""

from datetime import date, timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from meetings.actions import start_report, start_revision
from meetings.lifecycle import Basis, ReportState, Status
from meetings.models import Report, StatusEntry
from tests.records import draft as drafted
from tests.records import held, meeting, proposal, workstream

from .report_pages import address, messages, words

SUPPORTED = {"position": "supported", "route": "none_needed"}


def in_review(report: Report, editor) -> Report:
    report.submit(by=editor)
    return report


def approved(client, report: Report, issued_on: str = "18 May 2022"):
    return client.post(address("approve", report.pk), {"issued_on": issued_on})


@pytest.fixture
def land(db):
    return workstream("IMG on Land")


@pytest.fixture
def report(land, editor) -> Report:
    report = drafted(
        meeting("technical"),
        on="2022-05-18",
        said=[(land, Status.CONTINUING, Basis.EXPECTED)],
        proposals={proposal("Water"): SUPPORTED, proposal("Air"): SUPPORTED},
    )
    return in_review(report, editor)


def test_page_says_what_becomes_public_and_what_changes(client, report):
    page = words(client.get(address("approve", report.pk)))

    assert "This makes 1 status and 2 proposals public and locks the report." in page
    assert "IMG on Land – Continuing, expected" in page
    assert "Water – May start without the SOM" in page
    assert "New in public IMG on Land Air Water" in page


def test_page_compares_with_what_is_public_now(client, editor, land):
    held(meeting("spring"), on="2022-03-01", said=[(land, Status.CONTINUING, Basis.DECIDED)])
    report = drafted(meeting("autumn"), on="2022-10-01", said=[(land, Status.COMPLETED, Basis.DECIDED)])

    page = words(client.get(address("approve", in_review(report, editor).pk)))

    assert "IMG on Land Continuing, decided Completed, decided" in page
    assert "New in public" not in page


def test_approval_issues_the_report_and_shows_where_it_is(client, editor, report):
    response = approved(client, report)
    page = client.get(response.url)

    report.refresh_from_db()
    assert (report.state, report.approved_by, report.issued_on) == (
        ReportState.APPROVED,
        editor,
        date(2022, 5, 18),
    )
    assert response.url == address("change", report.pk)
    assert messages(page) == ["The report is approved: everybody can read it now."]
    assert '<a href="/meetings/technical/">' in page.content.decode()
    assert '<a href="/meetings/technical/summary/">' in page.content.decode()


def test_issue_day_is_today_unless_told(client, report):
    shown = client.get(address("approve", report.pk)).context["form"]["issued_on"].value()

    assert shown == timezone.localdate()


def test_an_old_paper_can_be_approved_without_a_day_of_issue(client, report):
    approved(client, report, "")

    report.refresh_from_db()
    assert (report.is_approved, report.issued_on, report.dated_on) == (True, None, report.last_day)


@pytest.mark.parametrize(
    "issued_on",
    ["yesterday", "17 May 2022", (timezone.localdate() + timedelta(days=2)).isoformat()],
)
def test_wrong_issue_day_is_told_and_kept(client, report, issued_on):
    response = approved(client, report, issued_on)

    assert response.status_code == 200
    assert len(response.context["form"].errors) == 1
    assert f'value="{issued_on}"' in response.content.decode()
    report.refresh_from_db()
    assert report.state == ReportState.IN_REVIEW


def test_blocking_findings_prevent_approval(client, editor, som28):
    report = in_review(start_report(som28), editor)

    page = client.get(address("approve", report.pk))
    response = approved(client, report)

    assert "Prevents approval: The date of the meeting is missing." in words(page)
    assert "This is known once the report has the date of the meeting." in words(page)
    assert 'value="Approve" disabled' in page.content.decode()
    assert f'<a href="{address("send_back", report.pk)}">' in page.content.decode()
    assert "The date of the meeting is missing." in str(response.context["form"].errors)
    report.refresh_from_db()
    assert report.state == ReportState.IN_REVIEW


def test_a_revision_shows_only_what_it_corrects_of_its_own_meeting(client, editor, land):
    water = workstream("IMG on Water")
    first = held(
        meeting("spring"),
        on="2022-03-01",
        said=[(land, Status.CONTINUING, Basis.EXPECTED), (water, Status.CONTINUING, Basis.EXPECTED)],
    )
    held(meeting("autumn"), on="2022-10-01", said=[(water, Status.COMPLETED, Basis.DECIDED)])
    revision = start_revision(first)
    entry = StatusEntry.objects.get(report=revision, workstream=water)
    entry.status = Status.COMPLETING
    entry.save()

    page = words(client.get(address("approve", in_review(revision, editor).pk)))

    assert "It replaces the report of 1 March 2022" in page
    assert "IMG on Water Continuing, expected Completing, expected" in page
    assert "IMG on Land Continuing" not in page
    assert "In the paper" in page


def test_a_revision_that_changes_nothing_says_so(client, editor, founding):
    revision = in_review(start_revision(founding), editor)

    page = words(client.get(address("approve", revision.pk)))

    assert "This puts a report of 9 statuses and 3 proposals in the place of the public one" in page
    assert "Nothing changes: the record stays as it is." in page


def test_actions_are_counted_where_there_are_any(client, editor, land):
    said = [(land, Status.CONTINUING, Basis.EXPECTED)]
    agreed = [{"text": "Agreed to meet."}, {"text": "Took note."}]
    report = in_review(drafted(meeting("autumn"), on="2022-10-01", said=said, agreed=agreed), editor)

    page = words(client.get(address("approve", report.pk)))

    assert "This makes 1 status, 0 proposals and 2 actions public and locks the report." in page


def test_page_takes_the_same_queries_at_1_3_and_60_rows(client, editor, db):
    counts = []
    for count in (1, 3, 60):
        said = [
            (workstream(f"Workstream {count}.{number}"), Status.CONTINUING, Basis.EXPECTED)
            for number in range(count)
        ]
        proposed = {proposal(f"Proposal {count}.{number}"): SUPPORTED for number in range(count)}
        report = drafted(
            meeting(f"meeting-{count}"),
            on="2022-05-18",
            said=said,
            proposals=proposed,
            agreed=[{"text": f"Agreed {number}."} for number in range(count)],
        )
        in_review(report, editor)
        with CaptureQueriesContext(connection) as captured:
            client.get(address("approve", report.pk))
        counts.append(len(captured))

    assert counts == [35, 35, 35]
