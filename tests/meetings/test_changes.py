"""What changed between two moments of the record."""

from emg.lib.partial_dates import PartialDate
from meetings import actions
from meetings.changes import Changes
from meetings.lifecycle import Basis, Position, Status
from meetings.models import Meeting
from meetings.standing import standing
from tests import records


def between(before, after):
    return Changes(before=standing(at=before), after=standing(at=after))


def test_first_meeting_news_are_endings_and_proposals_not_that_work_continues(founding):
    nothing = standing(at=PartialDate.from_edtf("2022-05-17").earliest)

    first = Changes(before=nothing, after=standing())

    assert len(first.statuses) == 9
    assert [change.after.name.title for change in first.news] == [
        "Consultative Process on Sustainable Infrastructure",
        "Task Team on a UN System Contribution to the Stockholm+50 International Meeting",
    ]
    assert [change.before for change in first.proposals] == [None, None, None]
    assert bool(first)


def test_nothing_changes_between_a_moment_and_itself(founding):
    assert not between(founding.meeting, founding.meeting)


def test_changed_status_counts_the_same_status_said_again_does_not(db):
    one, two = records.workstream("One"), records.workstream("Two")
    first, second = records.meeting("first"), records.meeting("second")
    records.held(first, on="2021-11-01", said=[(w, Status.CONTINUING, Basis.DECIDED) for w in (one, two)])
    records.held(
        second,
        on="2022-11-01",
        said=[(one, Status.CONTINUING, Basis.DECIDED), (two, Status.COMPLETED, Basis.DECIDED)],
    )

    (change,) = between(first, second).statuses

    assert (change.before.status, change.after.status) == (Status.CONTINUING, Status.COMPLETED)
    assert not change.is_first_mention
    assert between(first, second).news == (change,)


def test_work_taken_up_again_is_news(db):
    stream = records.workstream("One")
    first, second = records.meeting("first"), records.meeting("second")
    records.held(first, on="2021-11-01", said=[(stream, Status.ON_HOLD, Basis.DECIDED)])
    records.held(second, on="2022-11-01", said=[(stream, Status.CONTINUING, Basis.DECIDED)])

    assert [change.after.status for change in between(first, second).news] == [Status.CONTINUING]


def test_register_row_mentioned_for_the_first_time_is_a_first_mention(db):
    stream = records.workstream("One", mandate_from="2010", published_on="2020-01-01")
    first, second = records.meeting("first"), records.meeting("second")
    records.held(first, on="2021-11-01")
    records.held(second, on="2022-11-01", said=[(stream, Status.CONTINUING, Basis.DECIDED)])

    (change,) = between(first, second).statuses

    assert change.is_first_mention
    assert between(first, second).news == ()


def test_renaming_is_a_change_of_its_own(db):
    stream = records.workstream("One")
    first, second = records.meeting("first"), records.meeting("second")
    for meeting, day in ((first, "2021-11-01"), (second, "2022-11-01")):
        records.held(meeting, on=day, said=[(stream, Status.CONTINUING, Basis.DECIDED)])
    stream.rename(to="Two", kind=None, on=PartialDate.from_edtf("2022-01-01"))

    found = between(first, second)

    assert [(change.before.title, change.after.name.title) for change in found.renamings] == [("One", "Two")]
    assert found.statuses == ()


def test_proposal_changes_with_its_position_or_its_way(founding):
    topic = founding.considerations.get(order=1).proposal
    som28 = Meeting.objects.get(slug="som28")
    records.held(som28, on="2022-11-08", proposals={topic: {"position": Position.DEFERRED}})

    (change,) = between(founding.meeting, som28).proposals

    assert (change.before.stage_in_words, change.after.stage_in_words) == ("Going to SOM28", "Deferred")


def test_correction_that_takes_a_status_back_shows_it(founding):
    draft = actions.start_revision(founding)
    draft.entries.get(order=1).delete()

    found = Changes(before=standing(), after=standing(including=draft))

    assert [row.name.title for row in found.withdrawn] == ["IMG on Environmental Sustainability Management"]
    assert (found.statuses, found.proposals) == ((), ())


def test_forecast_that_was_decided_is_a_change_of_its_own(db):
    streams = [records.workstream(title) for title in ("Confirmed", "Repeated", "Decided", "Expected again")]
    expected, decided = Basis.EXPECTED, Basis.DECIDED
    before, after = records.meeting("before"), records.meeting("after")
    for meeting, day, bases in (
        (before, "2022-05-01", (expected, expected, decided, decided)),
        (after, "2022-11-01", (decided, expected, decided, expected)),
    ):
        said = [(stream, Status.CONTINUING, basis) for stream, basis in zip(streams, bases, strict=True)]
        records.held(meeting, on=day, said=said)

    found = between(before, after)

    assert [change.after.workstream.title for change in found.decided] == ["Confirmed"]
    assert found.statuses == ()
    assert bool(found)
