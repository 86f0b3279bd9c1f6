"""The next meeting: which, when, how certain; and the sentence that ends the meeting."""

import pytest

from meetings.importing.blocks import source_of
from meetings.importing.rules.meeting.next_meeting import next_meeting
from meetings.importing.rules.outline import outline
from meetings.importing.source import Line

DAY = "2019-05-14"


def parts_of(*lines: str):
    opening = "The members reviewed the work of the year at length and thanked the secretariat."
    written = ["Fifth meeting of the Task Team", "", "1. Opening", "", opening, "", *lines]
    return outline(source_of([Line(line) for line in written])).parts


def following(*lines: str) -> tuple[str, str] | None:
    fact = next_meeting(parts_of(*lines), day=DAY)
    return (fact.value.name, fact.value.on) if fact else None


@pytest.mark.parametrize(
    ("sentence", "name", "on"),
    [
        # The verb behind the meeting: passive, active, modal, present tense.
        ("The sixth meeting will be held on 4 October 2019.", "sixth meeting", "2019-10-04"),
        ("The sixth meeting is to be convened in Rome on 4 October 2019.", "sixth meeting", "2019-10-04"),
        ("The next session takes place in Bonn in October 2019.", "next session", "2019-10"),
        ("The next meeting may take place in autumn 2019.", "next meeting", "2019-23?"),
        ("The sixth meeting of the Steering Committee will be called for May or June 2020.", "sixth meeting of the Steering Committee", "2020-05/2020-06"),
        ("SOM26 has been scheduled for 4 October 2019.", "SOM26", "2019-10-04"),
        ("SOM26 was tentatively set for the first week of October 2019.", "SOM26", "2019-10?"),
        ("The twenty-sixth Senior Officials' Meeting would be convened during the General Assembly in September 2019.", "twenty-sixth Senior Officials' Meeting", "2019-09"),
        ("Its next meeting is due on 3 June 2020.", "next meeting", "2020-06-03"),
        ("The next call has been pencilled in for 12 December 2019.", "next call", "2019-12-12?"),
        ("The next round of consultations is foreseen for early 2020.", "next round of consultations", "2020?"),
        ("The sixth meeting falls on 4 October 2019.", "sixth meeting", "2019-10-04"),
        ("The next meeting is on 4 October 2019.", "next meeting", "2019-10-04"),
        ("The next meeting follows on 4 October.", "next meeting", "2019-10-04"),
        # Told in passing: of the papers for it.
        ("It went through the papers for the sixth meeting, which will be held in New York on 22 September 2019.", "sixth meeting", "2019-09-22"),
        ("It is planned to hold the sixth and last meeting on 4 and 5 October 2019.", "sixth and last meeting", "2019-10-04?/2019-10-05?"),
        # Somebody holds it.
        ("The group agreed to hold its next meeting on 4 October 2019 in Paris.", "next meeting", "2019-10-04"),
        ("The members accepted the invitation of WMO to hold the sixth meeting in Geneva, provisionally from 9 to 11 October 2019.", "sixth meeting", "2019-10-09?/2019-10-11?"),
        ("WMO offered to host the next meeting in Geneva in March 2020.", "next meeting", "2020-03"),
        ("The secretariat was asked to organize the next meeting in March 2020.", "next meeting", "2020-03"),
        ("The group looks forward to holding its sixth meeting in Geneva on 3 March 2020.", "sixth meeting", "2020-03-03"),
        ("Members agreed on 4 October 2019 as the date of the sixth meeting.", "sixth meeting", "2019-10-04"),
        ("The secretariat is exploring dates for SOM26 in October 2019.", "SOM26", "2019-10?"),
        ("The dates of the next meeting are 4 and 5 October 2019.", "next meeting", "2019-10-04/2019-10-05"),
        ("The date of the sixth meeting was fixed as 4 October 2019.", "sixth meeting", "2019-10-04"),
        ("4 October 2019 was proposed for the next meeting.", "next meeting", "2019-10-04"),
        # The people meet.
        ("Senior Officials meet on 4 October 2019.", "Senior Officials", "2019-10-04"),
        ("The Senior Officials are expected to meet in Geneva, probably in the first days of October 2019.", "Senior Officials", "2019-10?"),
        ("The Task Team will meet again on 4 October 2019.", "", "2019-10-04"),
        ("It was agreed to meet again in March 2020.", "", "2020-03"),
        ("The group agreed to reconvene on 4 October 2019.", "", "2019-10-04"),
        ("The members will come together again on 4 October 2019.", "", "2019-10-04"),
        # A line alone.
        ("Next call: 11 June 2019, same time.", "Next call", "2019-06-11"),
        ("Next meeting – 11 June 2019 (tbc)", "Next meeting", "2019-06-11?"),
        ("Next: sixth meeting, Nairobi, 11 June 2019.", "sixth meeting", "2019-06-11"),
        ("Next consultation: Copenhagen, 24 May 2019 (tentative).", "Next consultation", "2019-05-24?"),
        ("SOM26 – Nairobi, 11 June 2019.", "SOM26", "2019-06-11"),
        ("Date of the next meeting: 11 June 2019.", "next meeting", "2019-06-11"),
        ("Date and place of next meeting: 11 June 2019, Rome.", "next meeting", "2019-06-11"),
        ("Save the date: SOM26, 25 September 2019, New York.", "SOM26", "2019-09-25"),
        ("Next call: Tuesday 20 June, 4 pm CET.", "Next call", "2019-06-20"),
        ("Next meetings: 6th meeting on 12 June 2019 (by phone); 7th meeting on 9 July 2019.", "6th meeting", "2019-06-12"),
        ("Session no. 6 is due in October 2019.", "Session no. 6", "2019-10"),
        ("The invitation for a sixth session in the second quarter of 2020 was accepted.", "sixth session", "2020-04/2020-06"),
        ("The Secretariat was looking at the first half of February 2020, after the holidays, for the sixth meeting.", "sixth meeting", "2020-02?"),
        ("The Committee would hold quarterly calls, the next one on 9 September 2019.", "", "2019-09-09"),
        ("Follow-up consultation foreseen on 19 June 2019.", "Follow-up consultation", "2019-06-19?"),
        ("A further meeting is planned for July 2019.", "further meeting", "2019-07?"),
        ("The Task Team meets next on 3 June 2019.", "", "2019-06-03"),
        ("It was left to the secretariat to find a date for the sixth meeting, most likely in November 2019.", "sixth meeting", "2019-11?"),
        ("The date for the next meeting (5 June 2019) was confirmed.", "next meeting", "2019-06-05"),
        ("The sixth round is scheduled for 24 February 2020.", "sixth round", "2020-02-24"),
        ("The group settled on 3 June 2020 for its sixth meeting.", "sixth meeting", "2020-06-03"),
        ("The following meeting will be held on 5 June 2019.", "following meeting", "2019-06-05"),
        ("The sixth meeting will be held back to back with the forum in June 2020.", "sixth meeting", "2020-06"),
        ("It is intended to hold the sixth meeting remotely on 5 June 2019.", "sixth meeting", "2019-06-05"),
        # Another day was given up for it.
        ("The sixth meeting, originally planned for 4 June 2019, will be held on 12 November 2019.", "sixth meeting", "2019-11-12"),
        ("The sixth meeting has been postponed from 4 June 2019 to 12 November 2019.", "sixth meeting", "2019-11-12"),
        ("SOM26 was originally scheduled for 22 October 2019 but has been moved to 5 November 2019, 15:00 - 17:00 CET.", "SOM26", "2019-11-05"),
        ("The ninth meeting should take place in the first half of June 2020, and a tenth one on 17 October 2020.", "ninth meeting", "2020-06"),
        # Certain, whatever another clause is about.
        ("The next meeting will be held on 4 October 2019; members may send comments before it.", "next meeting", "2019-10-04"),
        ("The next meeting will be held on 4 October 2019, and a progress report is planned for it.", "next meeting", "2019-10-04"),
        ("The next meeting will be held on 4 October 2019 (date to be confirmed).", "next meeting", "2019-10-04?"),
        ("Subject to confirmation, the next meeting will be held on 4 October 2019.", "next meeting", "2019-10-04?"),
        ("If possible the next meeting will be held in October 2019.", "next meeting", "2019-10?"),
    ],
)  # fmt: skip
def test_the_next_meeting_and_its_date(sentence, name, on):
    assert following(sentence) == (name, on)


@pytest.mark.parametrize(
    "sentence",
    [
        "The fourth meeting was held on 4 October 2018.",
        "The Conference of the Parties will be held in October 2019.",
        "UNEP will hold a side event at the High-level Political Forum in July 2019.",
        "The paper will be sent to the members by 4 October 2019.",
        "A workshop on data will be held in Bonn in October 2019.",
        "The next report will be issued in October 2019.",
        "The Task Team will be convened once the review is finished, not before September 2019.",
        "Members agreed that a second dialogue be held in 2020.",
        "UNEP will present its work at a session of the Statistical Commission in March 2020.",
        # The meeting of another body.
        "The next session of the Assembly will be held in February 2020.",
        "The fifth session of the Governing Council will be held in February 2020.",
        "The High-level Political Forum will meet again in July 2019.",
        "The next meeting of the High-level Committee on Programmes will be held in October 2019.",
        "The Executive Committee is to hold its sixth session in May 2020.",
        "UNDP said that its Board would meet next in June 2019.",
        "The ad hoc expert group will hold its third meeting in November 2019 in Bangkok.",
        "The date of the next meeting of the Conference is 5 June 2019.",
        "A second call of the drafting group is planned for 5 June 2019.",
        # Asked, wished, refused.
        "FAO wondered whether the next meeting could be held in March 2020.",
        "WHO asked if the sixth meeting would be held in March 2020.",
        "UNDP wants to know if the next call can be in March 2020.",
        "Should the sixth meeting be held in March 2020 or later?",
        "Some members would have preferred to hold the next meeting in March 2020.",
        "It was decided not to hold the sixth meeting in October 2019.",
        "The sixth meeting cannot be held in October 2019.",
        # Of the meeting, and not when it is.
        "The note of the sixth meeting will be circulated on 5 June 2019.",
        "The group will report to the next meeting on its survey in October 2019.",
        "The next meeting will be asked to approve the plan for October 2019.",
        "The next issue of the newsletter will be published before the meeting in June 2019.",
    ],
)
def test_what_is_no_next_meeting(sentence):
    assert following(sentence) is None


@pytest.mark.parametrize(
    "lines",
    [
        ["The Issue Management Group on Land will hold its next meeting in October 2019."],
        ["The IMG on Land will meet again in October 2019."],
        ["The third meeting of the Task Team is planned for October 2019."],
        ["The IMG on Land met twice. It will meet again in October 2019."],
        ["2. Progress", "", "The group sent out a survey and will meet again in October 2019."],
        ["2. IMG on Land", "", "The survey is out. The next meeting will be held in October 2019."],
    ],
)
def test_in_a_report_of_senior_officials_a_workstream_meets_for_itself(lines):
    own = "24th Senior Officials Meeting / EMG / SOM"

    assert next_meeting(parts_of(*lines), day=DAY, number="24", own=own) is None
    assert next_meeting(parts_of("The next SOM is on 4 October 2019.", *lines), day=DAY, own=own) is not None


def test_the_own_workstream_is_known_by_its_name():
    parts = parts_of("The IMG on Land will meet again in October 2019.")

    assert next_meeting(parts, day=DAY, own="Fifth meeting of the Issue Management Group on Land") is not None
    assert next_meeting(parts, day=DAY, own="Fifth meeting of the IMG on Heat") is None


@pytest.mark.parametrize(
    ("lines", "name", "on"),
    [
        (("2. Next meeting", "", "4 October 2019, Geneva."), "Next meeting", "2019-10-04"),
        (("2. Sixth meeting", "", "It will take place on 4 October 2019 in Geneva."), "Sixth meeting", "2019-10-04"),
        (("2. Next steps", "", "The sixth meeting will be held in Rome."), None, None),
        (("2. Next meeting", "", "The sixth meeting will be held when funds are there."), "sixth meeting", ""),
        (("2. Next round", "", "Date: 24 February 2020, tentatively. In Geneva, if all can travel."), "Next round", "2020-02-24?"),
        (("2. Preparations for the sixth meeting", "", "5 September 2019: deadline for proposals"), None, None),
        (("2. Next meeting", "", "Thursday 19 September 2019, 16:30 (to be confirmed)"), "Next meeting", "2019-09-19?"),
    ],
)  # fmt: skip
def test_under_a_heading(lines, name, on):
    assert following(*lines) == ((name, on) if name is not None else None)


def test_a_meeting_without_a_date_is_told_by_its_number():
    parts = parts_of("The sixth meeting will be convened once the review is finished.")

    assert next_meeting(parts, day=DAY, number="5").value.name == "sixth meeting"
    assert next_meeting(parts, day=DAY, number="3") is None


@pytest.mark.parametrize(
    "sentence",
    [
        "At that meeting it had been agreed to meet again on 4 October 2019.",
        "It was suggested that the sixth meeting be held in February 2020, but members preferred an earlier date.",
        "FAO proposed to hold the next meeting in Rome on 4 October 2019; however, others thought it too late.",
    ],
)
def test_date_that_was_recalled_or_not_wanted_is_none(sentence):
    assert following(sentence) is None


def test_agenda_in_an_annex_tells_of_no_meeting():
    assert following("ANNEX I", "", "3. Date and place of the next meeting: 4 October 2019") is None


@pytest.mark.parametrize(
    ("lines", "name", "on"),
    [
        (("The members welcomed the offer of FAO to host the sixth meeting. It will be held in Rome in March 2020.",), "sixth meeting", "2020-03"),
        (("The fifth and the sixth meeting were spoken of. It will be held in March 2020.",), "sixth meeting", "2020-03"),
        (("It will be held in March 2020.",), "Next meeting", "2020-03"),
        (("The sixth meeting will, all being well, be held in November 2019.",), "sixth meeting", "2019-11"),
        (("The sixth meeting will be held in September 2019 at a place to be decided.",), "sixth meeting", "2019-09"),
        (("The sixth meeting will be held in September 2019, the date and place to be decided.",), "sixth meeting", "2019-09?"),
    ],
)  # fmt: skip
def test_what_it_is_and_what_is_open(lines, name, on):
    assert following("5. Next meeting", "", *lines) == (name, on)


@pytest.mark.parametrize(
    ("line", "on"),
    [
        ("By telephone, on 14 June 2019 at 15:00.", "2019-06-14"),
        ("Likely in the week of 20 October 2019, in New York.", "2019-10?"),
    ],
)
def test_date_without_a_verb(line, on):
    assert following("5. Next meeting", "", line) == ("Next meeting", on)


def test_meeting_without_a_word_for_it_is_that_of_the_heading():
    assert following("4. SOM25", "", "The meeting will take place on 21 September 2019.") == (
        "SOM25",
        "2019-09-21",
    )


def test_name_without_the_invitation_in_front():
    line = "At the invitation of UNESCO the twentieth meeting of the network will be held in Paris on 4 December 2019."

    assert following("3. Next meeting", "", line) == ("twentieth meeting of the network", "2019-12-04")


def test_first_draft_that_goes_to_a_segment_is_no_meeting():
    draft = "The first complete draft goes to the Senior Officials' technical segment in the spring."

    assert following(draft, "", "Next call: 8 July 2019, same hour.") == ("Next call", "2019-07-08")


def test_a_date_behind_which_it_lies_is_not_its_own():
    sentence = (
        "The next meeting will take place in Rome, following the Assembly of 3 June 2019, on 12 June 2019."
    )

    assert following(sentence) == ("next meeting", "2019-06-12")


def test_the_week_of_a_day_is_told_by_its_month():
    sentence = "The next meeting will be held in the week of 7 October 2019."

    assert following(sentence) == ("next meeting", "2019-10")
