"""As of 17 May 2022, as of May, as of SOM28, now, and as known on a day: the past stays true."""

from collections import Counter
from datetime import date

import pytest

from emg.lib.partial_dates import PartialDate
from meetings import actions
from meetings.lifecycle import Basis, Position, Status
from meetings.models import Meeting
from meetings.standing import NotOnRecordError, standing
from tests import records

EXPECTED, DECIDED = Basis.EXPECTED, Basis.DECIDED
MAY, NOVEMBER = date(2022, 5, 18), date(2022, 11, 8)


def statuses(record) -> dict[str, str]:
    return {row.name.title: row.status for row in record.workstreams}


def counts(record) -> tuple[int, int, int]:
    """Continuing, completing, proposals: "7 / 2 / 3" at the founding meeting."""
    said = Counter(row.status for row in record.workstreams)
    return (said[Status.CONTINUING], said[Status.COMPLETING], len(record.proposals))


@pytest.fixture
def som28(founding) -> Meeting:
    """SOM28, held: six continue, two are completed, one is unmentioned, two proposals become workstreams."""
    meeting = Meeting.objects.get(slug="som28")
    entries = list(founding.entries.select_related("workstream").order_by("order"))
    said = [(entry.workstream, Status.CONTINUING, DECIDED) for entry in entries[:6]]
    said += [(entry.workstream, Status.COMPLETED, DECIDED) for entry in entries[7:]]
    first, second, _third = [c.proposal for c in founding.considerations.order_by("order")]
    new = [records.workstream("Support to RCOs"), records.workstream("IMG on Environmental Data")]
    said += [(stream, Status.NEW, DECIDED) for stream in new]
    approved = {
        proposal: {"position": Position.APPROVED, "resulting_workstream": stream}
        for proposal, stream in zip((first, second), new, strict=True)
    }
    records.held(meeting, on=NOVEMBER, said=said, proposals=approved)
    entries[1].workstream.rename(
        to="Coalition on Biodiversity", kind=None, on=PartialDate.on(date(2022, 12, 1))
    )
    meeting.refresh_from_db()
    return meeting


def correct_the_may_report(founding) -> None:
    """Rev.1 of the May report: its first entry was completing, not continuing. Issued in 2023."""
    draft = actions.start_revision(founding)
    entry = draft.entries.get(order=1)
    entry.status, entry.horizon = Status.COMPLETING, None
    entry.save()
    records.approve(draft, issued_on=date(2023, 2, 1))


def test_nothing_is_on_record_the_day_before(founding):
    record = standing(at=date(2022, 5, 17))

    assert (record.reports, record.workstreams, record.proposals) == ((), (), ())
    assert record.latest_report is None


@pytest.mark.parametrize("at", [MAY, date(2022, 6, 1), None, "meeting"])
def test_founding_meeting_counts_seven_two_three(founding, at):
    record = standing(at=founding.meeting if at == "meeting" else at)

    assert counts(record) == (7, 2, 3)
    assert len(record.ongoing) == 9
    assert record.latest_report == founding


def test_may_stays_what_it_was_whatever_comes_later(founding, som28):
    assert counts(standing(at=MAY)) == (7, 2, 3)
    assert counts(standing(at=founding.meeting)) == (7, 2, 3)
    assert [proposal.stage_in_words for proposal in standing(at=MAY).proposals] == [
        "Going to SOM28",
        "Going to SOM28",
        "May start without the SOM",
    ]
    assert "IMG on Biodiversity" in statuses(standing(at=MAY))


def test_as_of_som28_six_continue_two_completed_two_new_one_unmentioned(founding, som28):
    record = standing(at=som28)

    assert Counter(statuses(record).values()) == {
        Status.CONTINUING: 7,
        Status.COMPLETED: 2,
        Status.NEW: 2,
    }
    assert [row.name.title for row in record.workstreams if not row.is_at_latest_meeting] == [
        "EMG Nexus Dialogue Series"
    ]
    assert "IMG on Biodiversity" in statuses(record)
    assert [proposal.stage_in_words for proposal in record.proposals] == [
        "Became Support to RCOs",
        "Became IMG on Environmental Data",
        "May start without the SOM",
    ]


def test_now_shows_the_new_name(founding, som28):
    assert "Coalition on Biodiversity" in statuses(standing())
    assert "IMG on Biodiversity" not in statuses(standing())
    assert "IMG on Biodiversity" in statuses(standing(at=date(2022, 11, 30)))
    assert "Coalition on Biodiversity" in statuses(standing(at=date(2022, 12, 1)))


def test_known_on_1_june_2022_is_the_may_report_as_first_issued(founding, som28):
    correct_the_may_report(founding)

    known = standing(known_on=date(2022, 6, 1))

    assert counts(known) == (7, 2, 3)
    assert known.reports == (founding,)


def test_correction_changes_may_but_not_what_was_known_before_it(founding, som28):
    correct_the_may_report(founding)

    assert counts(standing(at=MAY)) == (6, 3, 3)
    assert counts(standing(at=MAY, known_on=date(2023, 1, 31))) == (7, 2, 3)
    assert counts(standing(at=MAY, known_on=date(2023, 2, 1))) == (6, 3, 3)
    assert counts(standing(at=som28)) == (7, 0, 3)


def test_what_was_known_on_a_day_bears_the_names_of_that_day(founding, som28):
    record = standing(known_on=date(2022, 6, 1))

    assert record.day == date(2022, 6, 1)
    assert "IMG on Biodiversity" in statuses(record)


def test_draft_counts_for_nothing_unless_asked_for(founding):
    draft = records.draft(
        Meeting.objects.get(slug="som28"),
        on=NOVEMBER,
        said=[(founding.entries.get(order=1).workstream, Status.CONCLUDED, DECIDED)],
    )

    assert counts(standing()) == (7, 2, 3)
    assert counts(standing(including=draft)) == (6, 2, 3)


def test_what_a_draft_names_first_is_listed_with_it_only(db):
    stream, topic = records.workstream("IMG"), records.proposal("Topic")
    draft = records.draft(
        records.meeting("m"),
        on=NOVEMBER,
        said=[(stream, Status.NEW, EXPECTED)],
        proposals={topic: {"position": Position.NOTED}},
    )

    record = standing(including=draft)

    assert [row.workstream for row in record.workstreams] == [stream]
    assert [row.proposal for row in record.proposals] == [topic]
    assert (standing().workstreams, standing().proposals) == ((), ())


def test_including_a_revision_takes_the_place_of_what_it_replaces(founding):
    draft = actions.start_revision(founding)
    draft.entries.get(order=1).delete()

    record = standing(including=draft)

    assert record.reports == (draft,)
    assert counts(record) == (6, 2, 3)


def test_entry_without_status_in_a_draft_says_nothing(founding):
    draft = actions.start_revision(founding)
    draft.entries.filter(order=1).update(status="", horizon=None)

    record = standing(including=draft)

    assert counts(record) == (6, 2, 3)
    assert [row.status for row in record.workstreams][8:] == [None]


def test_meeting_without_approved_report_is_not_on_record(founding):
    with pytest.raises(NotOnRecordError) as refusal:
        standing(at=Meeting.objects.get(slug="som28"))

    assert str(refusal.value) == "No approved report of “28th Senior Officials Meeting” is on record."


def test_meeting_not_known_yet_is_not_on_record(founding):
    with pytest.raises(NotOnRecordError):
        standing(at=founding.meeting, known_on=date(2022, 5, 17))


def test_record_as_of_an_earlier_moment_is_derived_without_asking_again(founding, som28):
    correct_the_may_report(founding)
    early = records.workstream("Early", mandate_from="2021", published_on=date(2023, 1, 1))
    late = records.workstream("Late", mandate_from="2022-09", published_on=date(2023, 1, 1))
    for known_on in (None, date(2022, 12, 1), date(2023, 6, 1)):
        record = standing(known_on=known_on)

        for report in record.reports:
            assert record.as_of(report.meeting) == standing(at=report.meeting, known_on=known_on)
        for day in (date(2021, 1, 1), MAY, date(2022, 10, 1), date(2022, 12, 31)):
            assert record.as_of(day) == standing(at=day, known_on=known_on)

    in_may = [row.workstream for row in standing().as_of(founding.meeting).workstreams]
    assert early in in_may
    assert late not in in_may


def test_record_as_of_asks_nothing_of_the_database(founding, som28, django_assert_num_queries):
    record = standing()

    with django_assert_num_queries(0):
        record.as_of(record.reports[0].meeting)


def test_record_as_of_a_meeting_it_does_not_hold(founding, som28):
    with pytest.raises(NotOnRecordError):
        standing(at=MAY).as_of(som28)
