"""Who chaired the meeting, in the many ways reports say it; and who did not."""

import pytest

from meetings.importing.blocks import source_of
from meetings.importing.rules.meeting.masthead import read_meeting
from meetings.importing.rules.outline import outline
from meetings.importing.source import Line

RUI, ROS = ("Ms. Ada Rui", "FAO"), ("Mr. Jan Ros", "WHO")


def chairs(text: str, *masthead: str) -> list[tuple[str, str]]:
    written = ["Fifth meeting of the Task Team on Waste", "Rome, 18 May 2022", *masthead]
    written += ["", "1. Introduction", "", *text.split("\n")]
    meeting = read_meeting(outline(source_of([Line(line) for line in written])))
    return [(fact.value.name, fact.value.title) for fact in meeting.chairs]


@pytest.mark.parametrize(
    "text",
    [
        "The meeting was chaired by Ms. Ada Rui (FAO).",
        "The meeting was held under the able chairmanship of Ms. Ada Rui of FAO.",
        "It met under the presidency of Ms. Ada Rui (FAO) and lasted two hours.",
        "The fifth meeting took place in Rome on 18 May 2022, with Ms. Ada Rui (FAO) in the chair.",
        "Ms. Ada Rui (FAO) was in the chair.",
        "Ms. Ada Rui (FAO) chaired the meeting on behalf of the Head of the Secretariat.",
        "On behalf of the Executive Director, Ms. Ada Rui (FAO) chaired the meeting.",
        "Ms. Ada Rui (FAO) presided over the meeting.",
        "Ms. Ada Rui (FAO) presided.",
        "Ms. Ada Rui (FAO) took the chair and welcomed all.",
        "Ms. Ada Rui (FAO) assumed the chair.",
        "Ms. Ada Rui (FAO) served as Chair of the meeting.",
        "Ms. Ada Rui (FAO), who chaired the meeting, welcomed all.",
        "Ms. Ada Rui of FAO chaired and Mr. Ole Berg took the minutes.",
        "The chair was taken by Ms. Ada Rui (FAO).",
        "The meeting elected Ms. Ada Rui (FAO) as its Chair.",
        "Ms. Ada Rui (FAO) was elected Chair of the meeting.",
        "The Chair, Ms. Ada Rui (FAO), opened the meeting at 9.30 a.m.",
        "The fifth meeting was opened at 9.30 a.m. on Monday, 18 May 2022, by the Chair of the Task Team, Ms. Ada Rui (FAO).",
        "Chairing the meeting, Ms. Ada Rui (FAO) thanked the hosts.",
        "Participants: UNDP, UNEP, FAO (Ada Rui, chair), ILO.",
        "Participants: FAO (chair: Ms. Ada Rui), UNDP, ILO.",
        "Participants: Mr. Ole Berg (UNDP), Ms. Ada Rui (FAO, Chair), Ms. Eva Lind (ILO).",
    ],
)  # fmt: skip
def test_one_chair(text):
    assert [(name.removeprefix("Ms. "), title) for name, title in chairs(text)] == [("Ada Rui", "FAO")]


@pytest.mark.parametrize(
    "text",
    [
        "The meeting was co-chaired by Ms. Ada Rui (FAO) and Mr. Jan Ros (WHO).",
        "Ms. Ada Rui (FAO) and Mr. Jan Ros (WHO) co-chaired the two days.",
        "Ms. Ada Rui (FAO) and Mr. Jan Ros (WHO) facilitated as co-chairs.",
        "Ms. Ada Rui of FAO and Mr. Jan Ros of WHO acted as co-chairs.",
        "It met under the joint chairmanship of Ms. Ada Rui of FAO and Mr. Jan Ros of WHO.",
        "Ms. Ada Rui, FAO, opened the session, which she chaired together with Mr. Jan Ros, WHO.",
        "Ms. Ada Rui (FAO) chaired the meeting jointly with Mr. Jan Ros (WHO).",
        "The meeting was chaired by Ms. Ada Rui of FAO for the first day and by Mr. Jan Ros of WHO for the second.",
        "The meeting was chaired by Ms. Ada Rui of FAO in the morning and Mr. Jan Ros of WHO in the afternoon.",
        "The IMG co-chairs, Ms. Ada Rui (FAO) and Mr. Jan Ros (WHO), welcomed everyone on the line.",
        "The morning was chaired by Ms. Ada Rui (FAO), the afternoon by Mr. Jan Ros (WHO).",
        "The co-chairs, Ms. Ada Rui (FAO) and Mr. Jan Ros (WHO), welcomed the participants.",
        "The co-chairs of the meeting, Ms. Ada Rui (FAO) and Mr. Jan Ros (WHO), welcomed the participants.",
    ],
)
def test_two_chairs(text):
    assert chairs(text) == [RUI, ROS]


@pytest.mark.parametrize(
    ("line", "named"),
    [
        ("Chair: Ms. Ada Rui, FAO. About 40 participants, see the list", [RUI]),
        ("Chair | Ms. Ada Rui (FAO)", [RUI]),
        ("Chair - Ms. Ada Rui (FAO)", [RUI]),
        ("Chair of the meeting: Ms. Ada Rui (FAO)", [RUI]),
        ("Presiding: Ms. Ada Rui (FAO)", [RUI]),
        ("Presiding officer: Ms. Ada Rui (FAO)", [RUI]),
        ("Chairperson: Ms. Ada Rui (FAO); Rapporteur: Mr. Jan Ros (WHO)", [RUI]),
        ("Chair: Ms. Ada Rui (FAO) Minutes: Mr. Jan Ros (WHO)", [RUI]),
        ("Chaired by Ms. Ada Rui (FAO) and Mr. Jan Ros (WHO)", [RUI, ROS]),
        ("Co-Chairs: Ms. Ada Rui (FAO) / Mr. Jan Ros (WHO)", [RUI, ROS]),
        ("Co-chairs: Ms. Ada Rui, FAO, Mr. Jan Ros, WHO", [RUI, ROS]),
        ("Co-Chairs: Captain Jan Ros (IMO) and Ms. Ada Rui (FAO)", [("Captain Jan Ros", "IMO"), RUI]),
        ("Vice-Chair: Ms. Ada Rui (FAO)", []),
        ("Note taker: Ms. Ada Rui (FAO)", []),
    ],
)
def test_chairs_of_the_masthead(line, named):
    assert chairs("The agenda was adopted without any change by the members.", line) == named


@pytest.mark.parametrize(
    "text",
    [
        "Mr. Ole Berg spoke for the working group chaired by Ms. Ada Rui (FAO).",
        "The chairmanship of the drafting sessions was taken by Ms. Ada Rui (FAO).",
        "The meeting elected Ms. Ada Rui (FAO) as its Vice-Chair.",
        "Ms. Ada Rui (FAO), Chair of the IMG on Land, presented its work.",
        "The Chair of the Working Group, Ms. Ada Rui (FAO), presented its work.",
        "The IMG co-chairs, Ms. Ada Rui (FAO) and Mr. Jan Ros (WHO), presented their report.",
        "Ms. Ada Rui (FAO) will chair the sixth meeting.",
        "It was agreed that Ms. Ada Rui (FAO) would serve as chair of the new Task Team.",
        "The previous meeting had been chaired by Ms. Ada Rui (FAO).",
        "Ms. Ada Rui (FAO) presented the results of the panel which she had chaired.",
    ],
)
def test_who_did_not_chair_the_meeting(text):
    assert chairs(text) == []


def test_a_pronoun_stands_for_the_one_named_before():
    text = "Ms. Ada Rui, Director at FAO, welcomed the members. She co-chaired the meeting with Mr. Jan Ros of WHO."

    assert chairs(text) == [("Ms. Ada Rui", "Director at FAO"), ROS]


def test_who_chaired_an_earlier_session_is_none():
    assert (
        chairs("The second session, which was chaired by Mr. Lee Min in Bonn on 3 May 2008, asked for it.")
        == []
    )


def test_an_acting_head_keeps_the_words_for_it():
    assert chairs("The agenda was adopted.", "Chair: Ms. Ada Rui, a.i. Head of the Secretariat") == [
        ("Ms. Ada Rui", "a.i. Head of the Secretariat")
    ]


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("The Chairman, Ms. Ada Rui, Director of FAO, explained why the Group met.", ("Ms. Ada Rui", "Director of FAO")),
        ("The Chairman, Ms. Ada Rui, Director of FAO, stated that the plan was good.", ("Ms. Ada Rui", "Director of FAO")),
        ("The meeting was opened at 10 a.m. on Thursday, 9 October 2003, by Ms. Ada Rui, Senior Adviser, FAO, who chairs the group.", ("Ms. Ada Rui", "Senior Adviser, FAO")),
        ("The call was chaired by Ms. Ada Rui, focal point of FAO.", ("Ms. Ada Rui", "focal point of FAO")),
    ],
)  # fmt: skip
def test_title_ends_where_something_is_told(text, named):
    assert chairs(text) == [named]


def test_list_of_those_present_tells_more_than_who_opened():
    present = "Participants: FAO: Ms. Ada Rui (Co-Chair), Ms. Eva Lind; WHO: Mr. Jan Ros (Co-Chair)"

    assert chairs("Ms. Rui opened the meeting at 10:05.", present) == [RUI, ROS]


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("The Chair of the EMG, Ms. Ada Rui (FAO), welcomed the Senior Officials.", [RUI]),
        ("The Chair of the Task Team, Ms. Ada Rui (FAO), opened the meeting at 09:30.", [RUI]),
        ("Ms. Ada Rui (FAO), chair of the Task Team, opened the meeting.", [RUI]),
        ("Ms. Ada Rui (FAO) chaired the first day and Mr. Jan Ros (WHO) the second.", [RUI, ROS]),
        ("Ms. Ada Rui (FAO) chaired the opening and closing sessions.", [RUI]),
        ("It was chaired by Ms. Ada Rui, Chief of Division, the task manager having been called away.", [("Ms. Ada Rui", "Chief of Division")]),
        ("The segment, chaired by Ms. Ada Rui, Head of the Secretariat, reviewed the work.", [("Ms. Ada Rui", "Head of the Secretariat")]),
    ],
)  # fmt: skip
def test_whose_chair_it_is_and_where_the_title_ends(text, named):
    assert chairs(text) == named


@pytest.mark.parametrize(
    "text",
    [
        "The chair was Ms. Ada Rui (FAO).",
        "I was glad to share the chair with Ms. Ada Rui (FAO).",
        "Participants: FAO (Ada Rui, who led the call), UNDP, ILO.",
    ],
)
def test_chair_in_other_words(text):
    assert [(name.removeprefix("Ms. "), title) for name, title in chairs(text)] == [("Ada Rui", "FAO")]


def test_label_behind_the_list_of_those_present():
    written = ["Fifth meeting of the Task Team on Waste", "18 May 2022", ""]
    written += ["Present: FAO, ILO, WHO and the Secretariat. Apologies from UNDP and the World Bank.", ""]
    written += ["Chair: Ms. Ada Rui (FAO)", "", "Ms. Rui opened the meeting and thanked all those present."]
    meeting = read_meeting(outline(source_of([Line(line) for line in written])))

    assert [(fact.value.name, fact.value.title) for fact in meeting.chairs] == [RUI]


def test_an_office_that_ends_with_a_general_is_no_name():
    text = "The meeting was chaired by Under-Secretary-General Ada Rui."

    assert chairs(text) == [("Ada Rui", "Under-Secretary-General")]


@pytest.mark.parametrize(
    "text",
    [
        "Ms. Ada Rui (FAO) and Mr. Jan Ros (WHO), co-chairs of the task team, welcomed the participants.",
        "Ms. Ada Rui (FAO) and Mr. Jan Ros (WHO), the co-chairs of the Working Group, opened the call.",
    ],
)
def test_chairs_of_the_team_who_welcome(text):
    assert chairs(text) == [RUI, ROS]


def test_chair_of_a_group_who_welcomes_something_else():
    assert chairs("Ms. Ada Rui (FAO), chair of the contact group, welcomed the support of WHO.") == []


def test_title_ends_before_the_house():
    text = "The meeting was opened by the Chair, Ms. Ada Rui, Executive Director of UNEP, at the Headquarters of the United Nations."

    assert chairs(text) == [("Ms. Ada Rui", "Executive Director of UNEP")]


def test_the_second_of_two_without_mr_or_ms():
    text = "The meeting was chaired by Ms. Ada Rui of FAO and Jan Ros of WHO for the second day."

    assert chairs(text) == [RUI, ("Jan Ros", "WHO")]


def test_who_signed_as_chair():
    text = "With that I closed the meeting.\n\nAda Rui, FAO\n\nChair of the segment"

    assert chairs(text) == [("Ada Rui", "FAO")]


def test_who_signed_did_not_chair_where_the_text_names_a_chair():
    text = "The meeting was chaired by Mr. Jan Ros (WHO).\n\nAda Rui, FAO\n\nChair of the group"

    assert chairs(text) == [("Mr. Jan Ros", "WHO")]
