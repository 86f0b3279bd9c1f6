"""Deleting what a report names is refused, and the uses are listed in words."""

import pytest
from django.urls import reverse

from meetings.actions import start_revision
from meetings.lifecycle import Basis, Status
from meetings.models import Meeting
from tests.records import held, meeting, workstream
from workstreams.admin.deletion import uses_of
from workstreams.models import Agency, Proposal, Workstream, WorkstreamKind

PAPER = "Mid-Term Technical Segment of the 28th Senior Officials Meeting"


def test_a_workstream_is_named_with_its_letter_in_the_paper(founding):
    first = Workstream.objects.get(title="IMG on Environmental Sustainability Management")
    completing = founding.entries.filter(status="completing").order_by("order").last().workstream

    assert uses_of(first) == [f"Named in: {PAPER} (approved), entry (a)"]
    assert uses_of(completing) == [f"Named in: {PAPER} (approved), entry b)"]


def test_a_draft_is_named_as_one(founding):
    start_revision(founding)
    first = Workstream.objects.get(title="IMG on Environmental Sustainability Management")

    assert uses_of(first) == [
        f"Named in: {PAPER} (approved), entry (a)",
        f"Named in: {PAPER}, Rev.1 (draft), entry (a)",
    ]


def test_an_entry_of_a_list_with_dashes_is_named_by_its_number_in_the_form(founding):
    revision = start_revision(founding)
    revision.sections.filter(kind="progress").update(list_style="-")
    second = revision.entries.get(order=2).workstream

    assert f"Named in: {PAPER}, Rev.1 (draft), entry 2" in uses_of(second)


@pytest.mark.parametrize("count", [1, 3])
def test_uses_in_reports_are_told_in_as_many_queries_for_many(db, count, django_assert_num_queries):
    stream = workstream("IMG on Land")
    for year in range(2020, 2020 + count):
        said = [(stream, Status.CONTINUING, Basis.EXPECTED)]
        held(meeting(f"m{year}"), on=f"{year}-05-18", said=said)

    with django_assert_num_queries(10):
        assert len(uses_of(stream)) == count


def test_a_proposal_is_named_with_its_letter(founding):
    second = founding.considerations.order_by("order")[1].proposal

    assert uses_of(second) == [f"Named in: {PAPER} (approved), new topic b)"]


def test_an_agency_is_named_as_presenter(founding):
    dco = Agency.objects.get(acronym="DCO")

    assert uses_of(dco) == [f"Presenter in: {PAPER} (approved), new topic a)"]


def test_a_meeting_is_named_by_its_report_its_segments_and_what_goes_to_it(founding):
    som = Meeting.objects.get(slug="som28")

    assert uses_of(founding.meeting) == [f"Its report: {PAPER} (approved)"]
    assert uses_of(som) == [
        f"Announced as the next meeting in: {PAPER} (approved)",
        f"Meeting: {PAPER}",
        f"Named in: {PAPER} (approved), new topic a)",
        f"Named in: {PAPER} (approved), new topic b)",
    ]


@pytest.mark.parametrize("is_bulk", [False, True])
@pytest.mark.parametrize("model", [Workstream, Agency, Proposal, Meeting, WorkstreamKind])
def test_what_the_approved_report_names_is_not_deleted(client, editor, founding, model, is_bulk):
    client.force_login(editor)
    record = model.objects.filter(
        pk=founding.meeting_id if model is Meeting else model.objects.first().pk
    ).get()
    name = f"admin:{model._meta.app_label}_{model._meta.model_name}"
    if is_bulk:
        chosen = {"action": "delete_selected", "_selected_action": [record.pk], "post": "yes"}
        response = client.post(reverse(f"{name}_changelist"), chosen)
    else:
        response = client.post(reverse(f"{name}_delete", args=[record.pk]), {"post": "yes"})

    assert "It cannot be deleted, because the record uses it." in response.content.decode()
    assert model.objects.filter(pk=record.pk).exists()
