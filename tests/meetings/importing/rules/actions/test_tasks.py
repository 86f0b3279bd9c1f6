"""Lists and tables of tasks, in the shapes minutes give them."""

import pytest

from meetings.importing.files.plain import plain_lines
from meetings.importing.rules import read_report

OPENING = (
    "Environment Management Group\n28th Senior Officials Meeting\n18 May 2022\n\n1. Introduction\n\n"
    "The meeting was held in Geneva and was chaired by Ms. Ada Rui.\n\n"
)


def actions(text: str, *, heading: str = "5. Action points"):
    """Verb, addressee, deadline and agenda item of each."""
    report = read_report(list(plain_lines(f"{OPENING}{heading}\n\n{text}\n")))
    found = [fact.value for fact in report.actions]
    return [(action.verb, action.addressee, action.deadline, action.agenda_item) for action in found]


CIRCULATE = ("circulate", "Secretariat", "2022-06-03", "")
COMMENT = ("comment", "All members", "ongoing", "")


@pytest.mark.parametrize(
    "table",
    [
        "No.\tAction\tResponsible\tDeadline\n1.\tCirculate the notes\tSecretariat\t3 June 2022\n2.\tComment on it\tAll members\tongoing",
        "| # | Action | Lead agency | By when |\n|---|---|---|---|\n| 1 | Circulate the notes | Secretariat | 3 June 2022 |\n| 2 | Comment on it | All members | ongoing |",
        "No. | Action required | Responsible | Due date\n1. | Circulate the notes | Secretariat | 3 June 2022\n2. | Comment on it | All members | on-going",
        "By when       What                   Who\n3 June 2022   Circulate the notes    Secretariat\nongoing       Comment on it, with    All members\n              a word to the Chair",
        "Follow-up action | Action by | Timeline\nCirculate the notes | Secretariat | 3 June 2022\nComment on it | All members | ongoing",
    ],
)
def test_tables_by_bars_tabs_and_columns(table):
    assert actions(table) == [CIRCULATE, COMMENT]


def test_names_of_the_columns_are_understood_with_the_section():
    text = "5. Actions\nAction | Responsible | Deadline\nCirculate the notes | Secretariat | 3 June 2022"

    report = read_report(list(plain_lines(OPENING + text)))

    section = report.sections[-1]
    assert (section.value.heading, section.value.text) == ("Actions", "")
    heading, names_of_columns = section.sentences
    assert names_of_columns == heading + 1
    assert report.not_understood == ()


@pytest.mark.parametrize(
    "line",
    [
        "Secretariat: circulate the notes (3 June 2022)",
        "- Secretariat to circulate the notes by 3 June 2022",
        "- Secretariat – circulate the notes by 3 June 2022",
        "• Circulate the notes by 3 June 2022 (Secretariat)",
        "• Circulate the notes [Secretariat, by 3 June 2022]",
        "1. Secretariat will circulate the notes by 3 June 2022.",
        "Action 1: Circulate the notes\nResponsible: Secretariat\nDeadline: 3 June 2022",
        "ACTION: Secretariat to circulate the notes by 3 June 2022.",
    ],
)
@pytest.mark.parametrize("heading", ["5. Action points", "Next steps", "5. Follow-up", "5. To do"])
def test_lines_that_are_tasks(line, heading):
    assert actions(line, heading=heading) == [CIRCULATE]


@pytest.mark.parametrize(
    "heading",
    [
        "2. Review of the actions of the last meeting",
        "2. Status of action points",
        "2. Actions from the 27th meeting",
        "2. Follow-up to the twenty-seventh meeting",
        "2. Matters arising",
        "2. Outstanding actions",
    ],
)
def test_actions_of_earlier_meetings_are_not_this_ones(heading):
    assert actions("(a) Secretariat to circulate the list;\n(b) UNEP to write to WHO.", heading=heading) == []


def test_task_that_was_looked_at_again_is_not_new():
    assert actions("- UNEP to write to WHO: done\n- Secretariat to circulate it (in progress)") == []


@pytest.mark.parametrize(
    ("text", "action"),
    [
        ("The Group charges the President with writing to UNEP.", ("charge", "the President", "", "")),
        ("It was agreed.\n\nRequests the Secretariat to print it.", ("request", "the Secretariat", "", "")),
        ("The Secretariat is requested to consult members.", ("request", "The Secretariat", "", "")),
        ("The Board approves the accounts.", ("approve", "", "", "")),
        ("IMG X did not report, and UN-HABITAT was asked to do so by 1 March 2023.", ("ask", "UN-HABITAT", "2023-03-01", "")),
        ("Members undertook to share their guidelines.", ("share", "Members", "", "")),
        ("Decision 6: E-waste. The discussion is deferred to the technical segment.", ("defer", "", "", "")),
    ],
)  # fmt: skip
def test_decisions_in_running_text(text, action):
    assert actions(text, heading="2. Discussion") == [action]


@pytest.mark.parametrize(
    "sentence",
    [
        "Participants agreed that passive cooling is the first choice.",
        "The meeting notes were circulated in advance.",
        "The IMG mandate was extended.",
        "More data are required to close the gap.",
        "The Task Team is tasked with a review of noise.",
        "The group will present its report next year.",
    ],
)
def test_what_is_told_is_no_decision(sentence):
    assert actions(sentence, heading="2. Discussion") == []


def test_resolution_reads_by_its_paragraphs():
    text = (
        "The Senior Officials,\n\nRecalling the decision of SOM27,\n\n1. Decide that the page be kept;\n\n"
        "2. Request the Secretariat to circulate the draft by 3 June 2022;\n\n3. Invite UNEP and WHO to lead the work."
    )

    assert [action[:3] for action in actions(text, heading="2. Decisions")] == [
        ("decide", "", ""),
        ("request", "the Secretariat", "2022-06-03"),
        ("invite", "UNEP and WHO", ""),
    ]


@pytest.mark.parametrize(
    ("heading", "text"),
    [
        ("AGENDA ITEM 3: LAND", "Conclusion. The meeting requested UNEP to print it."),
        ("5. Decisions", "Agenda item 3: The meeting requested UNEP to print it."),
    ],
)
def test_agenda_item_of_the_heading_above_or_of_the_paragraph(heading, text):
    assert actions(text, heading=heading) == [("request", "UNEP", "", "3")]


def test_table_whose_columns_are_named_nowhere():
    rows = "The guide | It is ready | UNEP to print it\nThe site | It is old | WHO to review it"

    assert actions(rows) == [("print", "UNEP", "", ""), ("review", "WHO", "", "")]


def test_rows_in_which_nothing_is_to_be_done():
    rows = "Item | Action\n1 | UNEP to print it\n2 | none\n3 | Members agreed with her"

    assert actions(rows) == [("print", "UNEP", "", "1")]


def test_the_topic_in_front_of_a_task():
    assert actions("- Handbook - UNDP to revert by 3 June 2022") == [("revert", "UNDP", "2022-06-03", "")]
