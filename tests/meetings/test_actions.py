"""What happens across records: starting, carrying forward, approving, revising, discarding."""

from datetime import date, timedelta

import pytest
from django.utils import timezone

from meetings import actions
from meetings.lifecycle import Basis, MeetingState, ReportState, Status, StepNotAllowedError
from meetings.models import BlockOverride, Meeting, Presenter, Report, Section
from meetings.report.compose import blocks_of, compose
from tests import records
from workstreams.models import Agency, Proposal, Workstream

CONTENT = {"chairs": 1, "sections": 5, "entries": 9, "considerations": 3, "overrides": 1}


def sizes(report: Report) -> dict[str, int]:
    return {rows: getattr(report, rows).count() for rows in CONTENT}


@pytest.fixture
def reviewed(founding) -> Report:
    """A revision of the founding report, in review."""
    draft = actions.start_revision(founding)
    draft.submit(by=records.somebody())
    return draft


def test_start_report_copies_the_plan(db):
    meeting = records.meeting(
        "som29", planned_on="2023-11-08", mode="In person", place="Nairobi", zone_label="EAT"
    )

    report = actions.start_report(meeting)

    assert (report.revision, report.state) == (0, ReportState.DRAFT)
    assert (report.title, report.mode, report.place, report.zone_label) == (
        "The meeting som29",
        "In person",
        "Nairobi",
        "EAT",
    )
    assert str(report.held_on) == "8 November 2023"


def test_start_report_leaves_a_date_open_that_was_only_likely(db):
    report = actions.start_report(records.meeting("som29", planned_on="2023-11?"))

    assert report.held_on is None


def test_meeting_has_one_open_draft(founding):
    actions.start_revision(founding)

    with pytest.raises(actions.DraftOpenError, match="has an open draft already"):
        actions.start_revision(founding)
    with pytest.raises(actions.DraftOpenError):
        actions.start_report(founding.meeting)


def test_revision_copies_every_row_and_leaves_the_issued_one_public(founding):
    before = list(Report.objects.filter(pk=founding.pk).values())

    draft = actions.start_revision(founding)

    assert (draft.revision, draft.state) == (1, ReportState.DRAFT)
    assert sizes(draft) == sizes(founding) == CONTENT
    assert Presenter.objects.filter(consideration__report=draft).count() == 5
    assert compose(draft) == blocks_of(founding)
    assert Report.objects.in_force().get() == founding
    assert list(Report.objects.filter(pk=founding.pk).values()) == before


def test_only_an_approved_report_is_revised(reviewed):
    with pytest.raises(ValueError, match="Only an approved report"):
        actions.start_revision(reviewed)


def test_approval_freezes_publishes_and_marks_the_meeting_as_held(db):
    meeting = records.meeting("som29")
    stream, result = records.workstream("IMG"), records.workstream("Result")
    topic, unnamed = records.proposal("Topic"), records.workstream("Unnamed")
    report = records.draft(
        meeting,
        on="2022-11-08",
        said=[(stream, Status.NEW, Basis.DECIDED)],
        proposals={topic: {"position": "noted", "resulting_workstream": result}},
    )
    report.submit(by=records.somebody())

    approved = actions.approve(report, by=records.somebody())

    today = timezone.localdate()
    assert (approved.state, approved.issued_on, approved.approved_by) == (
        "approved",
        today,
        records.somebody(),
    )
    assert len(approved.sha256) == 64
    assert set(Workstream.objects.public()) == {stream, result}
    assert unnamed not in Workstream.objects.public()
    assert list(Proposal.objects.public()) == [topic]
    meeting.refresh_from_db()
    assert (meeting.state, meeting.state_changed_by) == (MeetingState.HELD, records.somebody())


def test_approval_leaves_an_earlier_publication_as_it_was_and_overtakes_a_later_one(db):
    early = records.workstream("Early", published_on=date(2020, 1, 1))
    planned = records.workstream("Planned", published_on=timezone.localdate() + timedelta(days=30))
    said = [(stream, Status.NEW, Basis.DECIDED) for stream in (early, planned)]

    records.held(records.meeting("m"), on="2022-11-08", said=said)

    early.refresh_from_db()
    planned.refresh_from_db()
    assert early.published_on == date(2020, 1, 1)
    assert planned.published_on == timezone.localdate()


def test_draft_cannot_be_approved_unreviewed(founding):
    draft = actions.start_revision(founding)

    with pytest.raises(StepNotAllowedError, match="“draft” cannot become “approved”"):
        actions.approve(draft, by=records.somebody())


def test_approval_is_refused_while_something_would_be_false_and_changes_nothing(founding):
    draft = actions.start_revision(founding)
    draft.entries.filter(order=1).update(status="")
    draft.submit(by=records.somebody())

    with pytest.raises(actions.NotReadyError) as refusal:
        actions.approve(draft, by=records.somebody())

    assert [finding.message for finding in refusal.value.findings] == [
        "“IMG on Environmental Sustainability Management” has no status."
    ]
    draft.refresh_from_db()
    assert (draft.state, draft.blocks, draft.sha256) == (ReportState.IN_REVIEW, None, "")


@pytest.mark.parametrize(
    ("issued_on", "why"),
    [
        (date(2022, 5, 17), "before the meeting, held on 18 May 2022"),
        (timezone.localdate() + timedelta(days=2), "on a day to come"),
    ],
)
def test_issue_day_must_make_sense(reviewed, issued_on, why):
    with pytest.raises(ValueError, match=why):
        actions.approve(reviewed, by=records.somebody(), issued_on=issued_on)

    reviewed.refresh_from_db()
    assert reviewed.state == ReportState.IN_REVIEW


def test_revision_is_not_issued_before_what_it_replaces(founding):
    first = actions.start_revision(founding)
    first.submit(by=records.somebody())
    first = actions.approve(first, by=records.somebody(), issued_on=date(2022, 7, 1))
    second = actions.start_revision(first)
    second.submit(by=records.somebody())

    with pytest.raises(ValueError, match="replaces"):
        actions.approve(second, by=records.somebody(), issued_on=date(2022, 6, 30))
    assert actions.approve(second, by=records.somebody(), issued_on=date(2022, 7, 1)).revision == 2


def test_in_force_is_the_latest_approved_revision_known_by_the_day(founding):
    draft = actions.start_revision(founding)
    draft.submit(by=records.somebody())
    first = actions.approve(draft, by=records.somebody(), issued_on=date(2022, 7, 1))
    actions.start_revision(first)

    assert Report.objects.in_force().get() == first
    assert Report.objects.in_force(known_on=date(2022, 6, 30)).get() == founding
    assert Report.objects.in_force(known_on=date(2022, 7, 1)).get() == first
    assert not Report.objects.in_force(known_on=date(2022, 5, 17)).exists()


def test_sending_back_needs_a_reason_and_keeps_it(reviewed):
    with pytest.raises(ValueError, match="Say why"):
        reviewed.return_to_draft(by=records.somebody(), why="  ")

    reviewed.return_to_draft(by=records.somebody(), why="The chair’s title is missing.")

    reviewed.refresh_from_db()
    assert (reviewed.state, reviewed.sent_back_why) == ("draft", "The chair’s title is missing.")
    assert reviewed.sent_back_by == records.somebody()


def test_approved_report_goes_nowhere(founding):
    for step in (
        lambda: founding.submit(by=records.somebody()),
        lambda: founding.return_to_draft(by=records.somebody(), why="x"),
        lambda: actions.approve(founding, by=records.somebody()),
    ):
        with pytest.raises(StepNotAllowedError):
            step()


def test_discarding_a_draft_deletes_it_and_the_history_keeps_it(founding):
    draft = actions.start_revision(founding)
    key = draft.pk

    actions.discard(draft)

    assert Report.objects.get() == founding
    labels = list(Report(pk=key).events.order_by("pgh_id").values_list("pgh_label", flat=True))
    assert labels == ["insert", "delete"]


def test_only_a_draft_is_discarded(reviewed):
    with pytest.raises(ValueError, match="Only a draft"):
        actions.discard(reviewed)


def test_carry_forward_takes_ongoing_workstreams_that_are_not_there_yet(founding):
    som28 = Meeting.objects.get(slug="som28")
    draft = actions.start_report(som28)
    present = founding.entries.get(order=1).workstream
    actions.add_workstreams(draft, workstreams=[present])

    added = actions.carry_forward(draft, previous=founding)

    assert [entry.workstream.title for entry in added][:2] == [
        "IMG on Biodiversity",
        "Consultative Process on a Pollution-Free Planet",
    ]
    assert [entry.order for entry in draft.entries.order_by("order")] == list(range(1, 10))
    assert set(draft.entries.values_list("status", "basis", "horizon")) == {("", Basis.DECIDED, None)}
    assert actions.carry_forward(draft, previous=founding) == []


def test_carry_forward_leaves_what_has_ended(db):
    kept, ended = records.workstream("Kept"), records.workstream("Ended")
    said = [(kept, Status.COMPLETING, Basis.EXPECTED), (ended, Status.COMPLETED, Basis.DECIDED)]
    previous = records.held(records.meeting("one"), on="2022-05-01", said=said)
    draft = actions.start_report(records.meeting("two"))

    added = actions.carry_forward(draft, previous=previous)

    assert [(entry.workstream, entry.basis) for entry in added] == [(kept, Basis.EXPECTED)]


def test_added_workstream_is_counted_as_the_register_says(db):
    draft = actions.start_report(records.meeting("one"))
    series = records.workstream("Series", counts_as_ongoing=False)

    (entry,) = actions.add_workstreams(draft, workstreams=[series])

    assert entry.is_counted is False


def test_mark_the_rest_as_continuing_leaves_what_was_said(founding):
    draft = actions.start_report(Meeting.objects.get(slug="som28"))
    actions.carry_forward(draft, previous=founding)
    draft.entries.filter(order=1).update(status=Status.CONCLUDED)

    marked = actions.mark_rest_as_continuing(draft)

    assert marked == 8
    assert draft.entries.get(order=1).status == Status.CONCLUDED
    assert draft.entries.filter(status=Status.CONTINUING).count() == 8


def test_the_same_is_said_of_all_but_of_those_already_told(founding):
    draft = actions.start_revision(founding)
    told, unsaid = draft.entries.order_by("order")[:2]
    unsaid.status = ""
    unsaid.save()
    absent = records.workstream("IMG on Land")

    count = actions.say_of_all(
        draft,
        workstreams=[told.workstream, unsaid.workstream, absent],
        status=Status.COMPLETED,
        basis=Basis.DECIDED,
        horizon=None,
    )

    said = {entry.workstream: (entry.order, entry.status, entry.basis) for entry in draft.entries.all()}
    assert count == 2
    assert said[told.workstream] == (1, Status.CONTINUING, Basis.EXPECTED)
    assert said[unsaid.workstream] == (2, Status.COMPLETED, Basis.DECIDED)
    assert said[absent] == (10, Status.COMPLETED, Basis.DECIDED)


def test_not_yet_public_is_what_approval_publishes(founding):
    draft = actions.start_revision(founding)
    today = timezone.localdate()
    before = [list(kind) for kind in actions.not_yet_public(draft, on=today)]
    land, air = records.workstream("IMG on Land"), records.workstream("IMG on Air")
    actions.add_workstreams(draft, workstreams=[land])
    draft.considerations.filter(order=1).update(resulting_workstream=air)
    Proposal.objects.filter(considerations__report=draft, considerations__order=2).update(published_on=None)

    workstreams, proposals = actions.not_yet_public(draft, on=today)

    assert before == [[], []]
    assert set(workstreams) == {land, air}
    assert [proposal.considerations.first().order for proposal in proposals] == [2]


def test_issued_paper_never_changes_by_a_byte(founding):
    before = Report.objects.values().get(pk=founding.pk)

    revision = actions.start_revision(founding)
    revision.sections.filter(key=5).update(text="Corrected.")
    Section.objects.create(report=revision, heading="Added", order=6)
    BlockOverride.objects.create(report=revision, block_id="section-5", text="End", reason="r")
    records.approve(revision)
    Agency.objects.update(name="Renamed")
    Meeting.objects.update(title="Renamed")

    assert Report.objects.values().get(pk=founding.pk) == before
    assert Section.objects.get(heading="Added").key == 6
