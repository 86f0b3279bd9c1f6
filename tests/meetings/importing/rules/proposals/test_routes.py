"""Where a proposal goes next, in the words of many reports."""

import pytest

from meetings.importing.rules.proposals.positions import held_in

TO_MEETING = {
    "SOM31": [
        "The proposal was supported and will be put before SOM31.",
        "FAO and ILO will submit a revised text to SOM31.",
        "The segment supported it and forwards it to SOM31.",
        "Thought useful, to be decided by the Senior Officials at SOM31.",
        "It will be presented to SOM31 for approval.",
        "Members agreed that it goes to SOM31.",
        "The proposal will be on the agenda of SOM31.",
        "It will be included in the agenda of SOM31.",
        "The segment recommended that SOM31 establish the group.",
        "Supported, to SOM31.",
        "To SOM31.",
        "For decision at SOM31.",
        "A decision will be taken at SOM31.",
        "The final decision rests with SOM31.",
        "It was agreed to bring the proposal to the attention of SOM31.",
        "SOM31 will be asked to approve it.",
        "SOM31 will decide on it.",
        "The proposal was deferred to SOM31.",
        "The proposal proceeds to SOM31.",
        "It will be taken up at SOM31.",
        "Members agreed to its submission to SOM31.",
        "The item was held over to SOM31.",
    ],
    "Senior Officials": [
        "It was recommended for approval by the Senior Officials.",
        "The proposal was supported, subject to the approval of the Senior Officials.",
        "The Senior Officials will be invited to approve the group.",
        "The decision was left to the Senior Officials.",
    ],
    "next meeting": ["The proposal will be taken up again at the next meeting."],
    "31st SOM": ["The proposal will be submitted to the 31st SOM."],
    "thirty-first meeting": ["The proposal was deferred to its thirty-first meeting."],
}  # fmt: skip
NONE_NEEDED = [
    "As a single dialogue needs no decision of the Senior Officials, the Secretariat may proceed with it.",
    "As it is a Nexus Dialogue, no decision of the Senior Officials is needed and preparations can start at once.",
    "The Secretariat may start planning without bringing the proposal to the SOM.",
    "It can begin without a decision by the Senior Officials.",
    "It does not require approval by the SOM.",
    "No approval of the SOM is required.",
    "Approval by the SOM is not required.",
    "There is no need to bring it to the SOM.",
    "It need not go to SOM31.",
    "Nexus Dialogues can be planned by the Secretariat without prior approval.",
    "The Secretariat can go ahead without waiting for SOM31.",
    "The Secretariat may begin at once, without going through the Senior Officials.",
    "The Secretariat may start right away.",
    "Secretariat can go ahead, no SOM decision needed.",
    "The Secretariat was given a free hand to organize it without coming back to the SOM.",
    "Since it is a single event, it does not have to go to the SOM.",
    "The preparations can start immediately.",
    "The dialogue can be organized without it being submitted to the SOM.",
    "A decision by the Senior Officials was not considered necessary.",
    "The Secretariat could proceed directly with the planning.",
]
NO_ROUTE = [
    "Members supported the proposal.",
    "The proposal had been presented to SOM28.",
    "It builds on the decision of SOM28.",
    "The Senior Officials of SOM28 asked for it.",
    "The IMG on Land, established at SOM12, is a model.",
    "The group would help the Senior Officials.",
]


@pytest.mark.parametrize(
    ("meeting", "sentence"), [(meeting, text) for meeting, texts in TO_MEETING.items() for text in texts]
)
def test_routes_to_a_meeting(meeting, sentence):
    held = held_in(sentence)

    assert (held.route, held.route_meeting.removeprefix("EMG ").lower()) == ("to_meeting", meeting.lower())


@pytest.mark.parametrize("sentence", NONE_NEEDED)
def test_no_meeting_needed(sentence):
    assert held_in(sentence).route == "none_needed"


@pytest.mark.parametrize("sentence", NO_ROUTE)
def test_no_route(sentence):
    assert held_in(sentence).route == ""
