"""A meeting's plan: its hours, its steps, and when it is public."""

from datetime import time, timedelta

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.utils import timezone

from emg.lib.partial_dates import PartialDate
from meetings.lifecycle import MeetingState, StepNotAllowedError
from meetings.models import Consideration, Meeting, Section, StatusEntry
from tests import records


def errors(row) -> dict[str, list[str]]:
    with pytest.raises(ValidationError) as refusal:
        row.full_clean()
    return refusal.value.message_dict


def meeting(**values) -> Meeting:
    return Meeting(title="SOM", short_name="SOM", slug="som", **values)


ENDS_FIRST = (
    "The meeting ends before it starts: check the hours. "
    "If it goes on to another day, give both days in its date."
)


@pytest.mark.parametrize(
    "values",
    [
        {"starts_at": time(17), "ends_at": time(15)},
        {"starts_at": time(15), "ends_at": time(15)},
        {"starts_at": time(17), "ends_at": time(15), "planned_on": PartialDate("2022-11-08")},
    ],
)
def test_hours_of_one_day_are_in_order(db, values):
    assert errors(meeting(**values)) == {"ends_at": [ENDS_FIRST]}
    with pytest.raises(IntegrityError), transaction.atomic():
        meeting(**values).save()


def test_meeting_of_several_days_may_end_at_an_earlier_hour_than_it_began(db):
    som = meeting(starts_at=time(14), ends_at=time(12, 30), planned_on=PartialDate("2022-11-08/2022-11-10"))

    som.full_clean()
    som.save()


def test_end_has_a_start(db):
    assert errors(meeting(ends_at=time(15))) == {"__all__": ["Give the hour the meeting starts, too."]}
    with pytest.raises(IntegrityError), transaction.atomic():
        meeting(ends_at=time(15)).save()


def test_time_zone_is_one_of_the_iana_database(db):
    assert errors(meeting(time_zone="CEST")) == {
        "time_zone": ["“CEST” is not a time zone. Write one like Europe/Zurich or UTC."]
    }


def test_meeting_is_no_part_of_itself(db):
    som = records.meeting("som")
    som.part_of = som

    assert errors(som) == {"part_of": ["A meeting cannot be part of itself."]}


def test_short_name_that_an_issued_report_told_stays_until_the_meeting_is_public(db):
    som = records.meeting("som")
    going_there = {"position": "supported", "route": "to_meeting", "route_meeting": som}
    records.held(
        records.meeting("technical"), on="2022-05-18", proposals={records.proposal("New topic"): going_there}
    )
    som.short_name = "SOM of December"

    assert errors(som) == {
        "short_name": [
            "An issued report calls it “SOM”, and everybody reads this name. "
            "Announce the meeting to give it another one."
        ]
    }
    som.announced_on = timezone.localdate() + timedelta(days=1)
    assert list(errors(som)) == ["short_name"]
    som.announced_on = timezone.localdate()
    som.full_clean()


def test_short_name_that_only_a_draft_tells_may_change(db):
    som = records.meeting("som")
    going_there = {"position": "supported", "route": "to_meeting", "route_meeting": som}
    records.draft(
        records.meeting("technical"), on="2022-05-18", proposals={records.proposal("New topic"): going_there}
    )
    som.short_name = "SOM of December"

    som.full_clean()


def test_step_says_who_and_when(db):
    som = records.meeting("som")
    before = timezone.now()

    som.move_to(MeetingState.POSTPONED, by=records.somebody())

    som.refresh_from_db()
    assert (som.state, som.state_changed_by) == (MeetingState.POSTPONED, records.somebody())
    assert before <= som.state_changed_at <= timezone.now()


def test_step_not_allowed_changes_nothing(db):
    som = records.meeting("som")
    som.move_to(MeetingState.HELD, by=records.somebody())

    with pytest.raises(StepNotAllowedError, match="“held” cannot become “cancelled”"):
        som.move_to(MeetingState.CANCELLED, by=records.somebody())

    som.refresh_from_db()
    assert som.state == MeetingState.HELD


@pytest.mark.parametrize(("days", "is_public"), [(-1, True), (0, True), (1, False), (None, False)])
def test_planned_meeting_is_public_from_its_announcement(db, days, is_public):
    day = None if days is None else timezone.localdate() + timedelta(days=days)
    records.meeting("som", announced_on=day)

    assert Meeting.objects.public().exists() == is_public


def test_meeting_with_an_approved_report_is_public_unannounced_and_listed_once(founding):
    records.approve(records.actions.start_revision(founding))

    assert Meeting.objects.public().filter(announced_on=None).get() == founding.meeting


def test_section_of_a_kind_stands_once(founding):
    draft = records.actions.start_revision(founding)

    with pytest.raises(IntegrityError), transaction.atomic():
        Section.objects.create(report=draft, heading="Again", kind=Section.Kind.PROGRESS)
    Section.objects.create(report=draft, heading="Free text as often as needed")


def test_only_the_next_meeting_section_names_one(founding):
    draft = records.actions.start_revision(founding)
    section = Section(report=draft, heading="Text", next_meeting=founding.meeting, key=9)

    assert errors(section)["__all__"] == ["Only a section of the kind “Next meeting” names one."]


def test_what_has_happened_is_not_expected(founding):
    draft = records.actions.start_revision(founding)
    entry = StatusEntry(
        report=draft, workstream=records.workstream("IMG"), status="completed", basis="expected"
    )

    assert errors(entry)["__all__"] == ["What has happened is not expected: set the basis to “Decided”."]


def test_route_to_a_meeting_names_it_and_no_other_does(founding):
    draft = records.actions.start_revision(founding)
    values = {"report": draft, "proposal": records.proposal("Topic"), "position": "supported"}
    wrong = [
        Consideration(**values, route="to_meeting"),
        Consideration(**values, route="none_needed", route_meeting=founding.meeting),
    ]

    for said in wrong:
        assert errors(said)["__all__"] == ["Name a meeting exactly where the route is “To a meeting”."]


def test_meeting_that_advises_approves_no_proposal(founding):
    draft = records.actions.start_revision(founding)
    said = Consideration(report=draft, proposal=records.proposal("Topic"), position="approved")

    assert errors(said) == {"position": ["This meeting advises: it can support a proposal, not approve it."]}


def test_workstream_and_proposal_stand_once_in_a_report(founding):
    draft = records.actions.start_revision(founding)
    entry, said = draft.entries.first(), draft.considerations.first()

    with pytest.raises(IntegrityError), transaction.atomic():
        StatusEntry.objects.create(report=draft, workstream=entry.workstream)
    with pytest.raises(IntegrityError), transaction.atomic():
        Consideration.objects.create(report=draft, proposal=said.proposal)


@pytest.mark.parametrize("slug", ["compare", "som29"])
def test_address_of_another_page_and_of_a_public_meeting_cannot_be_taken(db, slug):
    meeting = records.meeting("som28", announced_on="2022-01-01")
    meeting.slug = slug

    with pytest.raises(ValidationError) as refused:
        meeting.clean()

    assert list(refused.value.message_dict) == ["slug"]


def test_address_no_page_may_have(db):
    with pytest.raises(ValidationError, match="Another page has this address"):
        records.meeting("compare").clean()


def test_address_of_a_meeting_nobody_announced_can_change(db):
    meeting = records.meeting("som28")
    meeting.slug = "som29"

    meeting.clean()
