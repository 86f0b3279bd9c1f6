"""Tables of a report: what their columns hold, and the decisions in their cells."""

import pytest

from meetings.importing.files.plain import plain_lines
from meetings.importing.rules import read_report
from meetings.importing.rules.tables import cells_of, columns_of, row_of
from meetings.importing.source import BlockKind, Sentence, SourceBlock

SENIOR = "Environment Management Group\n25th Senior Officials Meeting\nGeneva, 26 September 2019\n\n"
TECHNICAL = "Environment Management Group\nTechnical segment of SOM25\nGeneva, 26 September 2019\n\n"
DAY = "2019-09-26"


def read(*rows: str, over: str = SENIOR):
    return read_report(list(plain_lines(over + "".join(f"{row}\n" for row in rows))))


def actions(*rows: str, over: str = SENIOR):
    """Verb, addressee, deadline and agenda item of each."""
    found = [fact.value for fact in read(*rows, over=over).actions]
    return [(action.verb, action.addressee, action.deadline, action.agenda_item) for action in found]


def entries(*rows: str, over: str = SENIOR):
    found = [fact.value for fact in read(*rows, over=over).entries]
    return [(entry.name, entry.status, entry.basis, entry.horizon) for entry in found]


def proposals(*rows: str, over: str = SENIOR):
    return [(fact.value.title, fact.value.position) for fact in read(*rows, over=over).proposals]


def by_column(text: str, *columns: str, marker: str = ""):
    block = SourceBlock(BlockKind.PARAGRAPH, marker, 1, (Sentence(0, text),))
    return row_of(block, columns, day=DAY)


@pytest.mark.parametrize(
    ("head", "columns"),
    [
        (
            "No. | Agenda item | Decision | Addressee | By",
            ["other", "agenda_item", "text", "addressee", "by"],
        ),
        ("Ref. | Text of the decision | To be implemented by", ["other", "text", "by"]),
        ("Point | Summary | Decisions and actions | Responsible", ["other", "other", "text", "addressee"]),
        ("Item | Discussion | Action by whom and when", ["agenda_item", "other", "text"]),
        ("26 September 2019 | 14:00–16:00 CEST | Geneva", []),
        ("1 | The meeting agreed to print it. | UNEP", []),
    ],
)
def test_what_columns_hold(head, columns):
    assert columns_of(cells_of(head)) == columns


@pytest.mark.parametrize(
    ("cell", "row"),
    [
        ("All members", {"addressee": "All members"}),
        ("30 April 2020", {"deadline": "30 April 2020"}),
        ("SOM26", {"deadline": "SOM26"}),
        ("Secretariat, 30 June 2020", {"addressee": "Secretariat", "deadline": "30 June 2020"}),
        ("UNEP and WHO, by March 2020", {"addressee": "UNEP and WHO", "deadline": "March 2020"}),
        ("FAO (15 May 2020)", {"addressee": "FAO", "deadline": "15 May 2020"}),
        ("UNEP, UNDP and WHO", {"addressee": "UNEP, UNDP and WHO"}),
    ],
)
def test_by_whom_or_when(cell, row):
    assert by_column(f"Print it | {cell}", "text", "by") == {"text": "Print it", **row}


def test_a_number_as_a_cell_or_as_the_mark():
    columns = ("other", "text", "deadline")
    assert by_column("1 | Print it", *columns) == {"other": "1", "text": "Print it"}
    assert by_column("Print it | SOM26", *columns, marker="1.") == {"text": "Print it", "deadline": "SOM26"}
    assert by_column("Budget | Approved", "agenda_item", "text", marker="4.")["agenda_item"] == "4. Budget"


HEAD = "No. | Agenda item | Decision | Addressee | By"


@pytest.mark.parametrize(
    ("row", "action"),
    [
        ("2 | Took note of the progress report. | - | -", ("take note", "", "", "2")),
        ("3 | Requested the lead to circulate the draft. | UNEP | 31 October 2019", ("request", "UNEP", "2019-10-31", "3")),
        ("4 | Members were invited to reply. | All members | Ongoing", ("invite", "All members", "ongoing", "4")),
        ("4 | The Secretariat to draft a note. | | 31 October 2019", ("draft", "The Secretariat", "2019-10-31", "4")),
        ("5 | Keep the present design | Secretariat | -", ("keep", "Secretariat", "", "5")),
        ("5 | Report on travel to be submitted | UNFCCC | -", ("submit", "UNFCCC", "", "5")),
    ],
)  # fmt: skip
@pytest.mark.parametrize("heading", ["", "5. Decisions\n", "Any words over it\n"])
def test_a_decision_is_an_action(row, action, heading):
    rows = (f"1 | {row}", "2 | 6 | The agenda was adopted. | - | -")
    assert actions(*(heading, HEAD, *rows)) == [action]


def test_several_decisions_in_a_cell():
    cell = "The meeting welcomed the report. It requested UNEP to print it. WHO will send out the annex."
    assert actions(HEAD, f"1 | 2 | {cell} | UNEP, WHO | 31 October 2019", "2 | 3 | None | - | -") == [
        ("welcome", "", "", "2"),
        ("request", "UNEP", "2019-10-31", "2"),
        ("send", "WHO", "2019-10-31", "2"),
    ]


@pytest.mark.parametrize(
    ("decision", "entry"),
    [
        ("Extended the mandate of the IMG on Land until the end of 2021.", ("IMG on Land", "continuing", "decided", "2021")),
        ("The Senior Officials agreed to conclude the IMG on Land.", ("IMG on Land", "concluded", "decided", "")),
        ("Wind up the IMG on Land", ("IMG on Land", "concluded", "decided", "")),
        ("Established an IMG on Land, to be led by UNEP.", ("IMG on Land", "new", "decided", "")),
    ],
)  # fmt: skip
def test_a_decision_on_a_workstream(decision, entry):
    rows = (HEAD, f"1 | 2 | {decision} | - | -", "2 | 3 | Approved the estimates. | - | -")
    assert entries(*rows) == [entry]
    assert actions(*rows) == [("approve", "", "", "3")]


def test_a_decision_on_a_proposal_and_on_the_next_meeting():
    rows = (
        "Item | Decision | Responsible",
        "1. Topics | Deferred the proposal of FAO and UNDRR for a Task Team on Wildfires to SOM26. | FAO",
        "2. Topics | The proposal of UNECE on forest products was deferred to SOM26. | UNECE",
        "3. Dates | Agreed to hold SOM26 in September 2020 in New York. | -",
    )
    found = read(*rows)
    assert proposals(*rows) == [("Task Team on Wildfires", "deferred"), ("forest products", "deferred")]
    assert (found.next_meeting.value.name, found.next_meeting.value.on) == ("SOM26", "2020-09")


def test_decisions_of_an_earlier_meeting():
    rows = (
        "No. | Decision | Responsible | Status",
        "1 | Publish the handbook | UNEP | Done",
        "2 | Name focal points | All members | In progress",
        "3 | Print the leaflet | UNDP | New",
    )
    assert actions(*rows) == [("print", "UNDP", "", "")]


def test_any_matter_is_no_proposal():
    rows = ("Subject | Decision | Action by", "Budget | The meeting took note of it. | –", "Site | None | –")
    assert proposals(*rows) == []
    assert proposals("Topic | Proposed by | Decision", "IMG on Heat | WHO | Defer to SOM26") == [
        ("IMG on Heat", "deferred")
    ]


@pytest.mark.parametrize(
    ("recommended", "position"),
    [("Approve", "supported"), ("Postpone to 2022", "deferred"), ("Not to be pursued", "not_supported"), ("Discuss", "")],
)  # fmt: skip
def test_what_is_recommended_of_a_proposal(recommended, position):
    rows = ("Title | Proponent | Recommendation to SOM25", f"IMG on Heat | WHO | {recommended}")
    assert proposals("3. Proposals", *rows, over=TECHNICAL) == [("IMG on Heat", position)]


@pytest.mark.parametrize(
    ("column", "cell", "status", "horizon"),
    [
        ("Status proposed to SOM25", "Complete its work in 2020", "completing", "2020"),
        ("Recommended status for SOM25", "Wind up", "completing", ""),
        ("Recommendation to SOM25", "Close by the end of 2020", "completing", "2020"),
        ("Recommendation to SOM25", "Extend until 2022", "continuing", "2022"),
        ("Status proposed to SOM25", "Completed", "completed", ""),
    ],
)
def test_what_is_recommended_of_a_workstream(column, cell, status, horizon):
    rows = (f"Workstream | Lead | {column}", f"IMG on Land | UNCCD | {cell}")
    basis = "decided" if status == "completed" else "expected"
    assert entries(*rows, over=TECHNICAL) == [("IMG on Land", status, basis, horizon)]
    assert actions(*rows, over=TECHNICAL) == []


@pytest.mark.parametrize(
    "cell",
    [
        "UNEP’s offer to host it was welcomed.",
        "Not ready for SOM26.",
        "No comments",
        "None",
        "The agenda was adopted.",
    ],
)
@pytest.mark.parametrize(
    "head", ["Item | Decision | Responsible", "Item | Action | Responsible", "Item | Action"]
)
def test_cells_in_which_nothing_is_to_be_done(head, cell):
    assert actions(head, f"Budget | {cell}{' | UNEP' if 'Resp' in head else ''}") == []


def test_a_noun_is_no_verb():
    rows = ("Workstream | Outcome | Next steps", "IMG on Land | Extended to 2021 | Work plan by January 2020")
    assert actions(*rows) == []


def test_counted_decisions_without_a_head():
    rows = (
        "Decision 1 | The Senior Officials extended the IMG on Land to 2021.",
        "Decision 2 | The Senior Officials requested UNEP to print it by 31 October 2019.",
    )
    assert entries("Compilation of decisions", *rows) == [("IMG on Land", "continuing", "decided", "2021")]
    assert actions("Compilation of decisions", *rows) == [("request", "UNEP", "2019-10-31", "")]


GROUPS = "Issue Management Group | Discussion | Decision"


@pytest.mark.parametrize(
    ("decision", "status", "horizon", "asked"),
    [
        ("The mandate was extended until 2021.", "continuing", "2021", []),
        ("The group was concluded with thanks.", "concluded", "", []),
        ("They extended the mandate until 2021 and asked UNEP to report.", "continuing", "2021", [("ask", "UNEP", "", "")]),
        ("Continue; WHO to report to SOM26.", "continuing", "", [("report", "WHO", "", "")]),
    ],
)  # fmt: skip
def test_sentences_on_the_workstream_of_the_row(decision, status, horizon, asked):
    rows = (GROUPS, f"IMG on Land | UNCCD showed its report. | {decision}")
    assert entries("2. Review", *rows) == [("IMG on Land", status, "decided", horizon)]
    assert actions("2. Review", *rows) == asked


@pytest.mark.parametrize(
    "cell", ["The review was concluded in May.", "Its survey has ended.", "UNDP asked for time."]
)
def test_sentences_on_something_else(cell):
    assert entries("2. Review", GROUPS, f"IMG on Land | It was shown. | {cell}") == []
