"""What a meeting holds of a proposal in a view, an ask to revise it, or an end for later; and what is none of it."""

import pytest

from meetings.importing.rules.proposals.positions import held_in


@pytest.mark.parametrize(
    ("sentence", "position"),
    [
        ("The segment took the view that the matter is premature.", "not_supported"),
        ("Members felt that the proposal was premature.", "not_supported"),
        ("There was no consensus on the proposal, which was not supported.", "not_supported"),
        ("Members thanked UNOOSA but did not see a role for the EMG.", "not_supported"),
        ("It was felt that no separate body was needed.", "not_supported"),
        ("ICAO was no longer pursuing its proposal for a Task Team on Aviation.", "withdrawn"),
        ("We decided to keep the proposal for our sixteenth meeting.", "deferred"),
        ("UN-Habitat was invited to return with a shorter text in September.", "deferred"),
        ("Members found the proposal too broad and asked WIPO to revise it.", "deferred"),
        ("The segment therefore suggested that UPU revise the proposal.", "deferred"),
        ("They invited the proponents to rework it.", "deferred"),
        ("Members had nothing against it.", "supported"),
        ("Approved, as proposed by the technical segment, the Task Team on Crime.", "approved"),
    ],
)
def test_what_is_held(sentence, position):
    assert held_in(sentence).position == position


@pytest.mark.parametrize(
    "sentence",
    [
        "UNESCO and UNU will join the group if it is established.",
        "UNEP felt that the proposal was premature.",
        "Some members asked UNEP to revise the proposal.",
        "Several participants suggested that UPU revise the proposal.",
        "The proposal for which support was sought is long.",
    ],
)
def test_what_is_not_held_by_the_meeting(sentence):
    assert held_in(sentence).position == ""


@pytest.mark.parametrize(
    ("sentence", "route", "meeting"),
    [
        ("They agreed to send it to the ninth meeting of the EMG.", "to_meeting", "ninth meeting"),
        ("Sent it to the fifth session of the Environment Assembly.", "", ""),
        (
            "They recommended that it be submitted to the Senior Officials of the EMG at their tenth meeting.",
            *("to_meeting", "tenth meeting"),
        ),
        ("The twinning can begin without the approval of any other body.", "none_needed", ""),
        ("They asked the co-chairs to take it to the senior officials.", "to_meeting", "senior officials"),
    ],
)
def test_where_it_goes(sentence, route, meeting):
    held = held_in(sentence)

    assert (held.route, held.route_meeting) == (route, meeting)
