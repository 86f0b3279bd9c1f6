"""The first sentences of the overview."""

import pytest

from emg.dashboard.headline import headline
from meetings.lifecycle import Basis, Position, Route, Status
from meetings.models import Meeting
from meetings.standing import standing
from tests import records

EXPECTED, DECIDED = Basis.EXPECTED, Basis.DECIDED


def held(*said, topics=(), uncounted=0, **values):
    """A meeting that said these (status, basis) of a workstream each, and took these positions."""
    draft = records.draft(
        records.meeting("m", title="Test Meeting", **values),
        on="2022-05-18",
        said=[(records.workstream(f"W{place}"), *pair) for place, pair in enumerate(said)],
        proposals={
            records.proposal(f"P{place}"): {"position": position} for place, position in enumerate(topics)
        },
    )
    for entry in draft.entries.order_by("order")[:uncounted]:
        entry.is_counted = False
        entry.save()
    records.approve(draft)
    return headline(standing())


def test_founding_meeting(founding):
    assert headline(standing()) == (
        "At the mid-term technical segment of 18 May 2022, nine workstreams reported: seven are expected to "
        "continue and two are expected to complete their mandates. Three new topics were proposed; all three "
        "were supported."
    )


def test_senior_officials_meeting(later):
    assert headline(standing()) == (
        "At the 28th Senior Officials Meeting of 24 November 2022, eight workstreams reported: six continue "
        "and two have completed their mandates. Two new topics were put to the meeting; both were approved."
    )


def test_record_without_a_meeting(db):
    assert headline(standing()) == ""


def test_meeting_of_which_nothing_was_said(db):
    assert headline_tail(held()) == "no workstreams reported. No new topics were proposed."


def headline_tail(sentence: str) -> str:
    opening, _comma, rest = sentence.partition(", ")
    assert opening == "At the Test Meeting of 18 May 2022"
    return rest


@pytest.mark.parametrize(
    ("said", "sentence"),
    [
        ([(Status.NEW, EXPECTED)], "one workstream reported: it is expected to begin."),
        ([(Status.NEW, DECIDED)] * 2, "two workstreams reported: both were established."),
        ([(Status.CONTINUING, DECIDED)], "one workstream reported: it continues."),
        ([(Status.COMPLETING, EXPECTED)], "one workstream reported: it is expected to complete its mandate."),
        (
            [(Status.COMPLETING, DECIDED)] * 3,
            "three workstreams reported: all three will complete their mandates.",
        ),
        ([(Status.COMPLETED, DECIDED)], "one workstream reported: it has completed its mandate."),
        ([(Status.CONCLUDED, DECIDED)] * 11, "11 workstreams reported: all 11 were concluded."),
        ([(Status.ON_HOLD, EXPECTED)], "one workstream reported: it is expected to be put on hold."),
        ([(Status.ON_HOLD, DECIDED)], "one workstream reported: it is on hold."),
        (
            [(Status.COMPLETED, DECIDED), (Status.CONTINUING, DECIDED), (Status.CONTINUING, EXPECTED)],
            "three workstreams reported: one is expected to continue, one continues and one has completed "
            "its mandate.",
        ),
        (
            [(Status.CONTINUING, DECIDED), (Status.NOT_REPORTED, DECIDED)],
            "one workstream reported: it continues. One did not report.",
        ),
        ([(Status.NOT_REPORTED, DECIDED)], "no workstreams reported. One did not report."),
    ],
)
def test_every_status_has_its_sentence(db, said, sentence):
    assert headline_tail(held(*said)) == f"{sentence} No new topics were proposed."


@pytest.mark.parametrize("status", [status for status in Status if status != Status.NOT_REPORTED])
def test_no_status_decided_is_without_words(db, status):
    assert "one workstream reported: it " in held((status, DECIDED))


@pytest.mark.parametrize(
    ("uncounted", "sentence"),
    [
        (1, "one workstream reported: it continues. One more is listed, not counted."),
        (2, "no workstreams reported. Two more are listed, not counted."),
    ],
)
def test_workstream_that_does_not_count_is_said_apart(db, uncounted, sentence):
    said = held(*[(Status.CONTINUING, DECIDED)] * 2, uncounted=uncounted)

    assert headline_tail(said) == f"{sentence} No new topics were proposed."


@pytest.mark.parametrize(
    ("topics", "sentence"),
    [
        ([Position.SUPPORTED], "One new topic was proposed; it was supported."),
        ([Position.NOTED] * 2, "Two new topics were proposed; both were noted."),
        ([Position.CONSIDERED] * 10, "Ten new topics were proposed; all 10 were considered."),
        (
            [Position.DEFERRED, Position.SUPPORTED, Position.SUPPORTED],
            "Three new topics were proposed; two were supported and one was deferred.",
        ),
        (
            [Position.WITHDRAWN, Position.NOT_SUPPORTED, Position.SUPPORTED_WITH_CHANGES],
            "Three new topics were proposed; one was supported with changes, one was not supported and one "
            "was withdrawn.",
        ),
    ],
)
def test_positions_on_new_topics(db, topics, sentence):
    assert headline_tail(held(topics=topics)) == f"no workstreams reported. {sentence}"


@pytest.mark.parametrize("position", Position)
def test_no_position_is_without_words(db, position):
    assert (
        "one new topic was put to the meeting; it was "
        in headline_tail(held(topics=[position], can_decide=True)).lower()
    )


def test_meeting_that_decides_has_topics_put_to_it(db):
    assert headline_tail(held(can_decide=True)) == (
        "no workstreams reported. No new topics were put to the meeting."
    )


@pytest.mark.parametrize(
    ("segment", "name"),
    [
        (Meeting.Segment.TECHNICAL, "technical segment"),
        (Meeting.Segment.SENIOR, "Test Meeting"),
    ],
)
def test_segment_is_named_as_such(db, segment, name):
    assert held(segment=segment).startswith(f"At the {name} of 18 May 2022, ")


def test_only_the_latest_meeting_speaks(founding):
    stream = founding.entries.first().workstream
    topic = founding.considerations.first().proposal
    supported = {"position": Position.SUPPORTED, "route": Route.NONE_NEEDED}
    records.held(
        records.meeting("next", title="Second Meeting"),
        on="2022-06-01",
        said=[(stream, Status.CONTINUING, EXPECTED)],
        proposals={topic: supported},
    )

    assert headline(standing()) == (
        "At the Second Meeting of 1 June 2022, one workstream reported: it is expected to continue. "
        "One new topic was proposed; it was supported."
    )
