"""Starting a report from its meeting."""

from meetings.lifecycle import Basis, Status
from meetings.models import Report
from tests.records import draft as drafted
from tests.records import held, meeting, workstream

from .report_pages import address, messages, rows, words


def test_first_report_begins_as_a_copy_of_the_plan(client, db):
    technical = meeting("technical", planned_on="2022-05-18", mode="Video-audio conference")

    explained = words(client.get(address("start", technical.pk)))
    response = client.post(address("start", technical.pk))

    report = Report.objects.get()
    assert "The report begins as a copy of the meeting’s plan" in explained
    assert response.url == address("change", report.pk)
    assert (report.title, str(report.held_on), report.mode, report.revision) == (
        "The meeting technical",
        "18 May 2022",
        "Video-audio conference",
        0,
    )


def test_ongoing_workstreams_of_the_previous_report_are_carried_forward_if_asked(client, db):
    said = [
        (workstream("IMG on Land"), Status.CONTINUING, Basis.EXPECTED),
        (workstream("IMG on Water"), Status.COMPLETING, Basis.EXPECTED),
        (workstream("IMG on Air"), Status.COMPLETED, Basis.DECIDED),
    ]
    held(meeting("spring"), on="2022-03-01", said=said)
    autumn, winter = meeting("autumn", planned_on="2022-10-01"), meeting("winter", planned_on="2022-12-01")

    offered = words(client.get(address("start", autumn.pk)))
    client.post(address("start", autumn.pk), {"carry": "on"})
    client.post(address("start", winter.pk))

    assert "Carry the ongoing workstreams of “The meeting spring” forward" in offered
    assert rows(autumn.reports.get().entries, "order", "workstream__title", "status") == [
        (1, "IMG on Land", ""),
        (2, "IMG on Water", ""),
    ]
    assert winter.reports.get().entries.count() == 0


def test_first_meeting_of_all_offers_nothing_to_carry(client, db):
    assert "Carry" not in words(client.get(address("start", meeting("first").pk)))


def test_approved_report_is_revised(client, founding):
    explained = words(client.get(address("start", founding.meeting_id)))
    response = client.post(address("start", founding.meeting_id))

    revision = Report.objects.get(revision=1)
    assert "The report of 18 May 2022 stays public and unchanged." in explained
    assert response.url == address("change", revision.pk)
    assert (revision.entries.count(), revision.considerations.count()) == (9, 3)


def test_open_draft_is_shown_instead_of_a_second_one(client, draft):
    response = client.post(address("start", draft.meeting_id), follow=True)

    assert response.redirect_chain == [(address("change", draft.pk), 302)]
    assert messages(response) == ["This is the open report of the meeting: finish or discard it first."]
    assert Report.objects.count() == 1


def test_adding_a_report_begins_with_its_meeting(client, db):
    empty = words(client.get(address("add")))
    technical = meeting("technical")
    offered = words(client.get(address("add")))
    response = client.get(address("add"), {"meeting": technical.pk})

    assert "No meeting is on record yet." in empty
    assert "TECHNICAL" in offered
    assert response.url == address("start", technical.pk)


def test_a_meeting_that_is_not_there_is_an_error_of_the_chooser(client, db):
    drafted(meeting("technical"), on="2022-05-18")

    response = client.get(address("add"), {"meeting": "x"})

    assert list(response.context["form"].errors) == ["meeting"]
    assert client.get(address("start", 10**30)).status_code == 404
