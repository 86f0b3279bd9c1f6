"""Items of a list by the words before it; labels, headlines and tables of actions."""

import pytest

from tests.meetings.importing.rules.actions.test_tasks import actions

PROSE = "2. Discussion"


@pytest.mark.parametrize(
    ("lead", "verb", "who"),
    [
        ("The meeting requested the Secretariat to:", "request", "the Secretariat"),
        ("The meeting requested the Secretariat:", "request", "the Secretariat"),
        ("Requests the Secretariat", "request", "the Secretariat"),
        ("The Secretariat was asked to:", "ask", "The Secretariat"),
        ("UNEP and WHO were invited to", "invite", "UNEP and WHO"),
        ("The Secretariat will:", "", "The Secretariat"),
        ("The Secretariat agreed to:", "", "The Secretariat"),
        ("The meeting concluded by agreeing that the Secretariat should:", "", "the Secretariat"),
        ("Actions for the Secretariat:", "", "the Secretariat"),
        ("The Secretariat:", "", "The Secretariat"),
        ("The meeting agreed to:", "", ""),
        ("The following next steps were agreed:", "", ""),
        ("It was decided to:", "", ""),
    ],
)
def test_what_leads_in_says_who_is_to_do_all_items(lead, verb, who):
    text = f"{lead}\n\n(a) translate the guide by 1 July 2022;\n(b) book a room; and\n(c) inform members."

    assert actions(text, heading=PROSE) == [
        (verb or "translate", who, "2022-07-01", ""),
        (verb or "book", who, "", ""),
        (verb or "inform", who, "", ""),
    ]


@pytest.mark.parametrize(
    ("lead", "verb"),
    [
        ("It was agreed that:", "agree"),
        ("The Group decided that:", "decide"),
        ("The Group took the following decisions:", "decide"),
        ("The following conclusions were reached:", "conclude"),
        ("It was further agreed:", "agree"),
    ],
)
def test_items_that_are_clauses_have_the_verb_that_leads_in(lead, verb):
    text = f"{lead}\n\n(a) entries that nobody has checked shall be marked;\n(b) the list shall be kept until 5 July 2022."

    assert actions(text, heading=PROSE) == [(verb, "", "", ""), (verb, "", "2022-07-05", "")]


@pytest.mark.parametrize(
    "lead",
    [
        "Members stressed that:",
        "UNEP suggested to:",
        "Several members requested the Secretariat to:",
        "The Senior Officials may wish to:",
        "The group had agreed in 2019 to:",
        "The group discussed whether to:",
    ],
)
def test_other_leads_decide_nothing(lead):
    assert actions(f"{lead}\n\n(a) translate the guide;\n(b) make it longer.", heading=PROSE) == []


@pytest.mark.parametrize(
    ("line", "action"),
    [
        ("Action (UNEP): draft the terms of reference by 15 June 2022.", ("draft", "UNEP", "2022-06-15", "")),
        ("Action UNDP: share the survey.", ("share", "UNDP", "", "")),
        ("Action point 2: Secretariat to merge comments", ("merge", "Secretariat", "", "")),
        ("ACTION – Secretariat: merge the comments by 1 July 2022.", ("merge", "Secretariat", "2022-07-01", "")),
        ("Decision 28/2: The Senior Officials request UNEP to report.", ("request", "UNEP", "", "")),
        ("Conclusion: UNEP is to print it.", ("print", "UNEP", "", "")),
        ("All is well. → Secretariat to share it by 1 July 2022.", ("share", "Secretariat", "2022-07-01", "")),
        ("The report is ready. ACTION: UNIDO to send it to members.", ("send", "UNIDO", "", "")),
        ("The meeting requested UNEP to print it. [Agenda item 3]", ("request", "UNEP", "", "3")),
        ("Under agenda item 4 (b), the meeting requested UNEP to print it.", ("request", "UNEP", "", "4 (b)")),
    ],
)  # fmt: skip
def test_labels_and_marks(line, action):
    assert actions(line, heading=PROSE) == [action]


def test_label_on_each_line():
    text = "Action 1: Members to send comments by 1 July 2022\nAction 2: Secretariat to merge them"

    assert actions(text, heading=PROSE) == [
        ("send", "Members", "2022-07-01", ""),
        ("merge", "Secretariat", "", ""),
    ]


def test_conclusion_that_is_a_view_is_no_decision():
    assert actions("Conclusion: passive cooling works best.", heading=PROSE) == []


@pytest.mark.parametrize(
    ("line", "action"),
    [
        ("- Budget for 2023 approved.", ("approve", "", "", "")),
        ("- Secretariat requested to report by 1 July 2022.", ("request", "Secretariat", "2022-07-01", "")),
        ("- Members invited to contribute.", ("invite", "Members", "", "")),
        ("- Annotated outline: Secretariat, 19 May 2023", ("", "Secretariat", "2023-05-19", "")),
        ("- UNWTO: two pages on tourism (15 July 2022)", ("", "UNWTO", "2022-07-15", "")),
        ("- UNEP (lead), UNDP, FAO: finalise the note by end of June 2022", ("finalise", "UNEP (lead), UNDP, FAO", "2022-06", "")),
        ("- Printing: UNEP will print the note, 15 June.", ("print", "UNEP", "2022-06-15", "")),
    ],
)  # fmt: skip
def test_headlines(line, action):
    assert actions(line) == [action]


@pytest.mark.parametrize(
    "line", ["- Secretariat: n/a", "- UNEP to share its paper (done)", "- Comments were welcomed."]
)
def test_lines_that_are_no_actions(line):
    assert actions(line) == []


def test_columns_by_the_words_of_their_names():
    table = "# | What was agreed | Who will do it | By when\n1 | Circulate the notes | UNEP | SOM29\n2 | Comments on them | all | asap"

    assert actions(table) == [("circulate", "UNEP", "SOM29", ""), ("", "all", "asap", "")]


def test_labels_between_strokes():
    line = "- All members: name focal points / deadline: by SOM30 / agenda item 4 (b)"

    assert actions(line, heading="List of actions") == [("name", "All members", "by SOM30", "4 (b)")]


def test_verbs_in_capitals_without_a_subject():
    text = "The senior officials\n\n1. ADOPT the paper;\n\n2. CALL UPON all members to pay by 31 July 2022;\n\n3. MANDATE UNEP to open talks."

    assert actions(text, heading="2. Decisions") == [
        ("adopt", "", "", ""),
        ("call upon", "all members", "2022-07-31", ""),
        ("mandate", "UNEP", "", ""),
    ]


def test_items_inside_a_numbered_item_have_its_verb():
    text = "The Group:\n\n1. Approved the report;\n\n2. Requested\n\n(a) UNEP to print it; and\n\n(b) WHO to read it."

    assert actions(text, heading=PROSE) == [
        ("approve", "", "", ""),
        ("request", "UNEP", "", ""),
        ("request", "WHO", "", ""),
    ]


def test_list_in_a_sentence_without_marks():
    text = "The following was agreed: the list will be kept; and WHO will mend it by 3 June 2022."

    assert actions(text, heading=PROSE) == [("agree", "", "", ""), ("mend", "WHO", "2022-06-03", "")]


def test_what_is_recommended_is_not_done_yet():
    assert actions(
        "The segment recommended:\n(a) to send the note to all members;\n(b) to print the guide.",
        heading="2. Discussion",
    ) == [
        ("recommend", "", "", ""),
        ("recommend", "", "", ""),
    ]
