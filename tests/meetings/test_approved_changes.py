"""What each approval changed: held against records read one day after the other."""

from datetime import UTC, date, datetime, timedelta

import pytest
from django.utils import timezone

from emg.lib.partial_dates import PartialDate
from meetings import actions
from meetings.approved_changes import (
    UpdateWritten,
    approved_changes,
)
from meetings.lifecycle import Basis, Position, Route, Status
from meetings.standing import standing
from tests import records
from tests.meetings.approved_changes_told import (
    COMPLETING,
    CONTINUING,
    DECIDED,
    SUPPORTED,
    corrected,
    in_short,
    told,
)
from workstreams.models import (
    ProgressUpdate,
    WorkstreamName,
)


@pytest.fixture
def land(db):
    return records.workstream("IMG on Land")


@pytest.fixture
def sea(db):
    return records.workstream("IMG on the Sea")


def test_nothing_on_record_changed_nothing(db):
    assert list(approved_changes(standing())) == []


def test_first_report_tells_every_workstream_in_the_order_of_its_paper(land, sea):
    report = records.held(
        records.meeting("first"), on="2021-05-18", said=[(sea, *CONTINUING), (land, *COMPLETING)]
    )

    changes = list(approved_changes(standing()))

    assert [in_short(change) for change in changes] == [
        ("first.0", "IMG on the Sea", "-", "continuing expected"),
        ("first.0", "IMG on Land", "-", "completing expected"),
    ]
    assert {change.at for change in changes} == {report.approved_at}
    assert not any(change.is_correction for change in changes)


def test_what_is_said_again_is_no_change(land):
    for year in (2021, 2022):
        records.held(records.meeting(f"m{year}"), on=f"{year}-05-18", said=[(land, *CONTINUING)])

    assert told() == [("m2021.0", "IMG on Land", "-", "continuing expected")]


@pytest.mark.parametrize(
    ("values", "words"),
    [
        ({"status": Status.COMPLETING}, "completing expected"),
        ({"basis": Basis.DECIDED}, "continuing decided"),
        ({"horizon": "2023"}, "continuing expected 2023"),
    ],
)
def test_status_basis_and_horizon_are_changes(land, values, words):
    records.held(records.meeting("m2021"), on="2021-05-18", said=[(land, *CONTINUING)])
    draft = records.draft(records.meeting("m2022"), on="2022-05-18", said=[(land, *CONTINUING)])
    entry = draft.entries.get()
    for name, value in values.items():
        setattr(entry, name, value)
    entry.save()
    records.approve(draft, issued_on=draft.last_day)

    assert told()[1:] == [("m2022.0", "IMG on Land", "continuing expected", words)]


def test_note_name_and_order_are_no_change(land):
    first = records.held(records.meeting("first"), on="2021-05-18", said=[(land, *CONTINUING)])
    corrected(first, issued_on=date(2021, 6, 1), note="A note", name_as_printed="Land", order=9)

    assert len(told()) == 1


def test_correction_is_a_change_of_its_own_and_leaves_the_first_one(land):
    first = records.held(records.meeting("first"), on="2021-05-18", said=[(land, *CONTINUING)])
    before = told()
    corrected(first, issued_on=date(2021, 6, 1), status=Status.COMPLETING)

    assert told() == [*before, ("first.1", "IMG on Land", "continuing expected", "completing expected")]
    assert [change.is_correction for change in approved_changes(standing())] == [True, False]


def test_every_superseded_revision_is_told(land):
    report = records.held(records.meeting("first"), on="2021-05-18", said=[(land, *CONTINUING)])
    for day, horizon in ((1, "2022"), (2, "2023"), (3, "2022")):
        report = corrected(report, issued_on=date(2021, 6, day), horizon=horizon)

    assert [(source, after) for source, _title, _before, after in told()] == [
        ("first.0", "continuing expected"),
        ("first.1", "continuing expected 2022"),
        ("first.2", "continuing expected 2023"),
        ("first.3", "continuing expected 2022"),
    ]


def test_correction_that_says_nothing_more_leaves_what_was_said_before(land):
    records.held(records.meeting("first"), on="2021-05-18", said=[(land, *CONTINUING)])
    second = records.held(records.meeting("second"), on="2022-05-18", said=[(land, *COMPLETING)])
    corrected(second, issued_on=date(2022, 6, 1))

    assert told()[-1] == ("second.1", "IMG on Land", "completing expected", "continuing expected")
    assert next(approved_changes(standing())).after.revision.meeting.slug == "first"


def test_correction_can_leave_nothing_said(land):
    first = records.held(records.meeting("first"), on="2021-05-18", said=[(land, *CONTINUING)])
    corrected(first, issued_on=date(2021, 6, 1))

    assert told()[-1] == ("first.1", "IMG on Land", "continuing expected", "-")


def test_correction_of_the_date_puts_another_meeting_last(land):
    first = records.held(records.meeting("first"), on="2021-05-18", said=[(land, *CONTINUING)])
    records.held(records.meeting("second"), on="2021-05-19", said=[(land, *COMPLETING)])
    draft = actions.start_revision(first)
    draft.held_on = "2021-05-20"
    draft.save()
    records.approve(draft, issued_on=date(2021, 6, 1))

    assert told()[-1] == ("first.1", "IMG on Land", "completing expected", "continuing expected")


def test_correction_of_an_earlier_meeting_changes_nothing_a_later_one_said(land):
    first = records.held(records.meeting("first"), on="2021-05-18", said=[(land, *CONTINUING)])
    records.held(records.meeting("second"), on="2022-05-18", said=[(land, *COMPLETING)])
    corrected(first, issued_on=date(2022, 6, 1), horizon="2030")

    assert len(told()) == 2
    assert told(at=first.meeting)[-1] == (
        "first.1",
        "IMG on Land",
        "continuing expected",
        "continuing expected 2030",
    )


def test_meeting_approved_late_slots_in_by_its_date(land, sea):
    records.held(records.meeting("second"), on="2022-05-18", said=[(land, *COMPLETING)])
    late = records.held(
        records.meeting("first"),
        on="2021-05-18",
        said=[(land, *CONTINUING), (sea, *CONTINUING)],
        issued_on=date(2022, 6, 1),
    )

    assert told() == [
        ("second.0", "IMG on Land", "-", "completing expected"),
        ("first.0", "IMG on the Sea", "-", "continuing expected"),
    ]
    assert [change[1] for change in told(at=late.meeting)] == ["IMG on the Sea", "IMG on Land"]


def test_two_sittings_on_one_day_follow_each_other_as_standing_has_them(land):
    records.held(records.meeting("som", can_decide=True), on="2022-05-18", said=[(land, *DECIDED)])
    records.held(records.meeting("technical"), on="2022-05-18", said=[(land, *CONTINUING)])

    assert told() == [("som.0", "IMG on Land", "-", "continuing decided")]


def test_reports_are_told_in_the_order_of_issue(land):
    records.held(
        records.meeting("second"), on="2022-05-18", said=[(land, *COMPLETING)], issued_on=date(2022, 6, 2)
    )
    records.held(
        records.meeting("first"), on="2021-05-18", said=[(land, *CONTINUING)], issued_on=date(2021, 5, 18)
    )

    assert sorted(told()) == [
        ("first.0", "IMG on Land", "-", "continuing expected"),
        ("second.0", "IMG on Land", "continuing expected", "completing expected"),
    ]


def test_newest_approval_comes_first_though_it_is_of_an_older_paper(land, sea):
    records.held(records.meeting("second"), on="2022-05-18", said=[(land, *COMPLETING)])
    records.held(records.meeting("first"), on="2021-05-18", said=[(sea, *CONTINUING)])

    assert [change.revision.meeting.slug for change in approved_changes(standing())] == ["first", "second"]


@pytest.mark.parametrize(
    ("position", "stage"),
    [
        ({"position": Position.NOTED, "route": Route.NONE_NEEDED}, "May start without the SOM"),
        ({"position": Position.SUPPORTED, "route": Route.TO_MEETING}, "Going to SOM28"),
        ({"position": Position.DEFERRED}, "Deferred"),
    ],
)
def test_position_and_route_of_a_proposal_are_changes(db, position, stage):
    proposal = records.proposal("Minerals")
    if position.get("route") == Route.TO_MEETING:
        position = {**position, "route_meeting": records.meeting("som28")}
    records.held(records.meeting("first"), on="2021-05-18", proposals={proposal: SUPPORTED})
    records.held(records.meeting("second"), on="2022-05-18", proposals={proposal: position})

    assert told() == [
        ("first.0", "Minerals", None, "May start without the SOM"),
        ("second.0", "Minerals", "May start without the SOM", stage),
    ]


def test_route_alone_is_a_change_of_a_proposal(db):
    proposal = records.proposal("Minerals")
    noted = {"position": Position.NOTED}
    records.held(records.meeting("first"), on="2021-05-18", proposals={proposal: noted})
    records.held(
        records.meeting("second"),
        on="2022-05-18",
        proposals={proposal: {**noted, "route": Route.NONE_NEEDED}},
    )

    assert told()[1:] == [("second.0", "Minerals", "Noted", "May start without the SOM")]


def test_same_position_and_route_are_no_change_of_a_proposal(db):
    proposal = records.proposal("Minerals")
    for year in (2021, 2022):
        values = {**SUPPORTED, "objective": f"Of {year}", "heading": f"Minerals {year}"}
        records.held(records.meeting(f"m{year}"), on=f"{year}-05-18", proposals={proposal: values})

    assert len(told()) == 1


def test_another_result_of_a_proposal_is_a_change_under_its_name_of_that_day(land, sea):
    proposal = records.proposal("Minerals")
    report = records.held(
        records.meeting("som28", can_decide=True),
        on="2022-11-24",
        proposals={proposal: {"position": Position.APPROVED, "resulting_workstream": land}},
    )
    draft = actions.start_revision(report)
    draft.considerations.update(resulting_workstream=sea)
    records.approve(draft, issued_on=date(2022, 12, 1))
    sea.rename(to="IMG on the Oceans", kind=None, on=PartialDate("2023"))

    assert told() == [
        ("2023-12-31", "IMG on the Sea", "IMG on the Oceans"),
        ("som28.0", "Minerals", None, "Became IMG on Land"),
        ("som28.1", "Minerals", "Became IMG on Land", "Became IMG on the Sea"),
    ]


def test_proposal_left_out_by_a_correction(db):
    report = records.held(
        records.meeting("first"), on="2021-05-18", proposals={records.proposal("Minerals"): SUPPORTED}
    )
    draft = actions.start_revision(report)
    draft.considerations.all().delete()
    records.approve(draft, issued_on=date(2021, 6, 1))

    assert told()[-1] == ("first.1", "Minerals", "May start without the SOM", None)


def test_renaming_is_told_on_the_day_the_new_name_began(land):
    land.published_on = date(2010, 1, 1)
    land.save()
    land.rename(to="CP on Land", kind=None, on=PartialDate("2015-03-01"))
    land.rename(to="Coalition on Land", kind=None, on=PartialDate("2018-03"))

    assert told() == [
        ("2015-03-01", "IMG on Land", "CP on Land"),
        ("2018-03-31", "CP on Land", "Coalition on Land"),
    ]
    assert told(at=date(2018, 3, 30)) == [("2015-03-01", "IMG on Land", "CP on Land")]
    assert len(told(at=date(2018, 3, 31))) == 2
    assert next(approved_changes(standing())).at == datetime(2018, 3, 31, tzinfo=UTC)


@pytest.mark.parametrize(
    "name",
    [
        {"name": "Land", "is_official": False},
        {"name": "Land", "is_official": False, "valid_until": "2015"},
        {"name": "IMG on Land", "valid_until": "2015"},  # its kind alone changed
        {"name": "Land", "valid_until": "2999"},
    ],
    ids=["alias", "dated alias", "kind alone", "name still in use"],
)
def test_no_renaming(land, name):
    land.published_on = date(2010, 1, 1)
    land.save()
    WorkstreamName.objects.create(workstream=land, **name)

    assert told() == []


def test_of_two_names_given_up_on_one_day_one_was_in_use(land):
    land.published_on = date(2010, 1, 1)
    land.save()
    for name in ("Land", "Soil"):
        WorkstreamName.objects.create(workstream=land, name=name, valid_until="2015-03-01")

    assert len(told()) == 1


def test_public_update_is_told_on_its_day(land, sea):
    records.held(records.meeting("first"), on="2021-05-18", said=[(land, *CONTINUING)])
    tomorrow = timezone.localdate() + timedelta(days=1)
    for stream, day, text, is_public in (
        (land, date(2021, 6, 1), "Public", True),
        (land, date(2021, 6, 2), "Internal", False),
        (land, tomorrow, "Planned", True),
        (sea, date(2021, 6, 1), "Of a hidden workstream", True),
    ):
        ProgressUpdate.objects.create(workstream=stream, written_on=day, text=text, is_public=is_public)

    changes = [change for change in approved_changes(standing()) if isinstance(change, UpdateWritten)]

    assert [in_short(change) for change in changes] == [("2021-06-01", "IMG on Land", "Public")]
    assert changes[0].at == datetime(2021, 6, 1, tzinfo=UTC)


def test_drafts_and_reports_in_review_tell_nothing(land):
    records.draft(records.meeting("draft"), on="2021-05-18", said=[(land, *CONTINUING)])
    review = records.draft(records.meeting("review"), on="2021-05-18", said=[(land, *CONTINUING)])
    review.submit(by=records.somebody())

    assert told() == []
