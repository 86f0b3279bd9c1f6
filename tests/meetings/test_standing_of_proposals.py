"""How far a proposal has come: derived from what each meeting held of it."""

from datetime import date

import pytest

from meetings.lifecycle import Basis, Position, Route
from meetings.proposal_standing import Stage
from meetings.standing import standing
from tests import records

EXPECTED, DECIDED = Basis.EXPECTED, Basis.DECIDED


@pytest.mark.parametrize(
    ("said", "stage", "words"),
    [
        ({"position": Position.SUPPORTED}, Stage.CONSIDERED, "Supported"),
        ({"position": Position.DEFERRED}, Stage.CONSIDERED, "Deferred"),
        (
            {"position": Position.NOTED, "route": Route.NONE_NEEDED},
            Stage.MAY_START,
            "May start without the SOM",
        ),
        ({"position": Position.SUPPORTED, "route": Route.TO_MEETING}, Stage.GOING_ON, "Going to SOM99"),
        ({"position": Position.NOT_SUPPORTED, "route": Route.TO_MEETING}, Stage.CLOSED, "Not supported"),
        ({"position": Position.WITHDRAWN}, Stage.CLOSED, "Withdrawn"),
        ({"position": Position.APPROVED}, Stage.APPROVED, "Approved"),
        ({"position": Position.APPROVED, "resulting": True}, Stage.APPROVED, "Became IMG"),
        ({"position": Position.SUPPORTED, "resulting": True}, Stage.CONSIDERED, "Supported"),
    ],
)
def test_stage_of_a_proposal_follows_position_and_route(db, said, stage, words):
    if said.get("route") == Route.TO_MEETING:
        said = {**said, "route_meeting": records.meeting("som99")}
    if said.get("resulting"):
        said = {"position": said["position"], "resulting_workstream": records.workstream("IMG")}
    records.held(
        records.meeting("m", can_decide=True), on="2022-11-01", proposals={records.proposal("Topic"): said}
    )

    (proposal,) = standing().proposals

    assert (proposal.stage, proposal.stage_in_words) == (stage, words)


def test_proposal_published_by_hand_is_not_yet_considered(db):
    records.proposal("Topic", published_on=date(2022, 1, 1))
    records.proposal("Hidden")

    (proposal,) = standing(at=date(2022, 1, 1)).proposals

    assert (proposal.title, proposal.latest, proposal.stage) == ("Topic", None, Stage.CONSIDERED)
    assert proposal.stage_in_words == "Not yet considered"
    assert standing(at=date(2021, 12, 31)).proposals == ()
    assert standing(at=date(2022, 1, 1), known_on=date(2021, 12, 31)).proposals == ()


def test_proposal_returning_at_a_later_meeting_keeps_its_past(db):
    topic = records.proposal("Topic")
    first = records.meeting("one")
    records.held(
        first, on="2021-11-01", proposals={topic: {"position": Position.DEFERRED, "heading": "Early title"}}
    )
    records.held(records.meeting("two"), on="2022-11-01", proposals={topic: {"position": Position.SUPPORTED}})

    (now,), (then,) = standing().proposals, standing(at=first).proposals

    assert (now.title, now.stage_in_words, len(now.considerations)) == ("Topic", "Supported", 2)
    assert (then.title, then.stage_in_words, len(then.considerations)) == ("Early title", "Deferred", 1)


def test_proposals_of_the_latest_meeting_come_first_in_paper_order(db):
    old, new_b, new_a = (records.proposal(title) for title in ("old", "new b", "new a"))
    noted = {"position": Position.NOTED}
    records.held(records.meeting("one"), on="2021-11-01", proposals={old: noted, new_b: noted})
    draft = records.draft(records.meeting("two"), on="2022-11-01", proposals={new_a: noted, new_b: noted})
    draft.considerations.filter(proposal=new_a).update(order=3)
    records.approve(draft)
    for title in ("b", "c", "a"):
        records.proposal(title, published_on=date(2021, 1, 1))

    assert [row.title for row in standing().proposals] == ["new b", "new a", "old", "a", "b", "c"]


def test_stages_and_their_words():
    assert Stage.choices == [
        ("considered", "Considered"),
        ("going_on", "Going to a meeting"),
        ("may_start", "May start without the SOM"),
        ("approved", "Approved"),
        ("closed", "Not going on"),
    ]
