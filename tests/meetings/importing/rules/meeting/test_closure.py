"""The sentence that ends the meeting."""

import pytest

from meetings.importing.blocks import source_of
from meetings.importing.rules.meeting.closure import closure
from meetings.importing.rules.outline import outline
from meetings.importing.source import Line


def parts_of(*lines: str):
    opening = "The members reviewed the work of the year at length and thanked the secretariat."
    written = ["Fifth meeting of the Task Team", "", "1. Opening", "", opening, "", *lines]
    return outline(source_of([Line(line) for line in written])).parts


@pytest.mark.parametrize(
    "sentence",
    [
        "The meeting was closed at 5 p.m.",
        "The Chair declared the meeting closed.",
        "With that the Chair drew the meeting to an end.",
        "The Chair drew the session to a close at 4.40 p.m.",
        "END OF MEETING: 15:25",
        "Meeting closed at 15:25.",
        "The session rose at 6 p.m.",
        "Having thanked everybody, Ms. Rui adjourned the meeting at noon.",
        "The meeting came to an end at 12.30 p.m.",
        "The call ended at 4.40 pm.",
        "The Chair thanked all members and ended the call.",
        "The moderator wrapped up the meeting at 4 p.m.",
        "After the usual exchange of courtesies, the Chair pronounced the meeting closed.",
        "The meeting finished at 4 p.m.",
        "The proceedings were concluded at 6 p.m.",
        "The moderator ended the dialogue by thanking the interpreters.",
        "The Chair thanked participants and closed the second day of the consultations.",
        "Ms. Rui thanked participants for their engagement and adjourned.",
        "The call finished early, at 15:20.",
        "CLOSE 16h22",
        "The Chair expressed her appreciation and wound up the meeting.",
        "There being no further business, the Chair closed the meeting.",
        "The Chair closed it at 4.15 p.m.",
        "Ms. Rui closed at 16:10.",
        "We ended at 16:40.",
        "The meeting ended at ten to two.",
        "The meeting was called to a close at 17:00.",
        "The meeting broke up at 6 p.m.",
        "Adjournment: 5.20 p.m.",
        "I closed the dialogue in the early afternoon of 28 March with warm thanks to the hosts.",
        "The Chair closed the meeting, wishing everybody success in 2020.",
        "The Chair closed the meeting, saying that the report would be circulated in June.",
        "The Chair closed the meeting on a note of thanks to the first session's speakers.",
    ],
)
def test_the_sentence_that_ends_the_meeting(sentence):
    fact = closure(parts_of("2. Other business", "", sentence))

    assert fact is not None
    assert fact.value == sentence


@pytest.mark.parametrize(
    "sentence",
    [
        "The Task Team on Waste was closed in 2018 by the Senior Officials.",
        "The negotiations concluded in March with a resolution of the Assembly.",
        "The consultation on data was closed by FAO in March for lack of answers.",
        "The workshop in Rome ended with a call for action.",
        "The first day ended at 5 p.m. with a reception.",
        "The morning session was closed at 12.30 p.m. and lunch was served.",
        "The technical segment was closed by the Chair in September.",
        "WHO closed the session on air quality with a call for data.",
        "The Executive Director closed the second session of the Assembly in Nairobi.",
        "The meeting was suspended for lunch at 1 p.m.",
        "The Chair adjourned the meeting for lunch at 12.30 p.m.",
        "The previous meeting was closed with a promise to share the data.",
        "The Consultation ended with no agreement on the indicator.",
        "The meeting is closed to observers.",
        "The dialogue was concluded in 2018.",
        "The Forum ended with a declaration of ministers.",
        "FAO hoped that the meeting would be closed with a decision.",
    ],
)
def test_what_ends_no_meeting(sentence):
    assert closure(parts_of("2. Progress", "", sentence, "", "The members took note of that.")) is None


def test_end_as_a_note():
    assert closure(parts_of("5. Dates", "", "None.", "", "End: 16.25")).value == "End: 16.25"
