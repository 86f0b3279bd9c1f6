"""Items that are entries: under a label, behind a colon, in a list of decisions."""

import pytest

from tests.meetings.importing.rules.statuses.test_entries import TECHNICAL, read, said


def test_label_stands_over_names_that_are_counted_anew():
    lines = ["a) Will continue in 2024", "   1. IMG on Land", "   2. Task Team on Air"]
    others = ["b) Will be concluded by the end of 2023", "   1. Coalition on Sand", "c) For a decision"]

    assert said(*lines, *others, "   1. IMG on Heat", title=TECHNICAL)[:3] == [
        ("IMG on Land", "continuing", "expected", "2024"),
        ("Task Team on Air", "continuing", "expected", "2024"),
        ("Coalition on Sand", "completing", "expected", "2023"),
    ]


@pytest.mark.parametrize(
    ("label", "status", "basis", "horizon"),
    [
        ("under way; foreseen to run through 2024", "continuing", "expected", "2024"),
        ("to be extended for one year, until November 2024", "continuing", "expected", "2024-11"),
        ("wraps up in December 2023", "completing", "expected", "2023-12"),
        ("continue until 2024", "continuing", "expected", "2024"),
        ("work done, final guidance issued in March", "completed", "decided", ""),
        ("nothing received from the lead", "not_reported", "decided", ""),
        ("on hold – no convener", "on_hold", "decided", ""),
        ("closed (final report in 2022)", "concluded", "decided", ""),
        ("one more year (2024)", "continuing", "decided", ""),
        ("closure; the report has been published", "concluded", "decided", ""),
        ("extension of two years, to support the plan", "continuing", "decided", ""),
    ],
)
@pytest.mark.parametrize("name", ["IMG on Land", "Land"])
def test_labels_behind_a_name(name, label, status, basis, horizon):
    assert said(f"- {name}: {label}", title=TECHNICAL) == [(name, status, basis, horizon)]


@pytest.mark.parametrize(
    "label", ["next dialogue in June", "UNEP presented its draft", "new, proposed by UNEP"]
)
def test_labels_that_say_no_status(label):
    assert [entry for entry in said(f"- IMG on Land: {label}", title=TECHNICAL) if entry[1]] == []


def test_workstream_and_decision_in_blocks_of_their_own():
    lines = ["Workstream: IMG on Land", "Decision: continues in 2024", "", "Workstream: Task Team on Air"]

    assert said(*lines, "Decision: established; UNHCR and IOM to lead") == [
        ("IMG on Land", "continuing", "decided", "2024"),
        ("Task Team on Air", "new", "decided", ""),
    ]


def test_resolution_decides_by_its_verbs():
    lines = (
        "1. Take note of the reports;",
        "2. Extend the IMG on Land and the Coalition on Sand for one year;",
        "3. Conclude the Task Team on Air and thank WHO for its leadership;",
        "4. Request the Secretariat to inform members.",
    )
    entries = [fact.value for fact in read(*lines, heading="2. Text as adopted").entries]

    assert [(entry.name, entry.status) for entry in entries] == [
        ("IMG on Land", "continuing"),
        ("Coalition on Sand", "continuing"),
        ("Task Team on Air", "concluded"),
    ]


def test_proposals_are_no_entries_where_their_headings_are_counted():
    report = read(
        "2.1 IMG on Land",
        "",
        "It continues.",
        "",
        "3  IDEAS FOR NEW WORK",
        "",
        "3.1  IMG on Light",
        "",
        "UNEP presented it.",
    )

    assert [fact.value.name for fact in report.entries] == ["IMG on Land"]


def test_heading_says_nothing_of_items_that_tell_something_else():
    lines = ["(a) IMG on Land: three events foreseen", "(b) Coalition on Sand – nothing decided yet about it"]

    entries = read(*lines, title=TECHNICAL, heading="2. Ongoing workstreams").entries

    assert [fact.value.status for fact in entries if fact.value.status] == []


def test_items_end_where_something_is_told_of_them():
    lines = [
        "Two are expected to complete their work in 2014:",
        "",
        "(a) the IMG on Land, whose report is out;",
    ]

    assert said(*lines, "(b) the Coalition on Sand, of which the last round is over.", title=TECHNICAL) == [
        ("IMG on Land", "completing", "expected", "2014"),
        ("Coalition on Sand", "completing", "expected", "2014"),
    ]


def test_columns_of_what_is_expected():
    lines = ["Workstream | Lead | Expected status in 2014", "IMG on Land | UNCCD | Complete"]

    assert said(*lines, "Coalition on Sand | UNEP | Continue", title=TECHNICAL) == [
        ("IMG on Land", "completing", "expected", "2014"),
        ("Coalition on Sand", "continuing", "expected", "2014"),
    ]


def test_proposals_under_headings_of_their_own():
    lines = [
        "Proposals for new work",
        "",
        "The following proposals were presented.",
        "",
        "IMG on Heat (WMO)",
        "",
    ]

    assert said(*lines, "The group would work for a year. Members supported the proposal.") == []


def test_item_of_a_proposal_is_no_entry():
    line = "(1) Task team on paper. The idea was presented by UNON. Members held that the team may begin its work."

    assert said(line) == []


def test_topic_of_a_heading_is_called_as_in_the_text():
    lines = ["A. Land", "", "The IMG on Land reported. It was agreed that the group should continue in 2014."]

    assert said(*lines) == [("IMG on Land", "continuing", "decided", "2014")]


def test_other_meetings_of_the_series_decided_before():
    assert said("SOM18 extended the IMG on Land until the end of 2013.", title=TECHNICAL) == []


@pytest.mark.parametrize(
    ("label", "status", "horizon"),
    [
        ("Expected to continue in 2023", "continuing", "2023"),
        ("Expected to complete their mandate in 2022", "completing", "2022"),
        ("Expected to be put on hold in 2023", "on_hold", "2023"),
        ("Planned to remain on hold", "on_hold", ""),
    ],
)
def test_heading_that_says_the_status_is_one_of_the_sentences(label, status, horizon):
    report = read("* IMG on Land", "* IMG on Heat", title=TECHNICAL, heading=f"2.1 {label}")

    assert [(fact.value.status, fact.value.horizon) for fact in report.entries] == [(status, horizon)] * 2
    for fact in report.entries:
        assert label in [one.text for one in report.source.sentences if one.number in fact.sentences]


def test_lettered_subjects_share_the_verb_behind_the_last():
    sentence = "It is expected that (a) the IMG on Land, (b) the IMG on Heat and (c) the Task Team on Dust will continue in 2023."

    assert said(sentence, title=TECHNICAL) == [
        ("IMG on Land", "continuing", "expected", "2023"),
        ("IMG on Heat", "continuing", "expected", "2023"),
        ("Task Team on Dust", "continuing", "expected", "2023"),
    ]


def test_of_two_sentences_the_one_with_a_horizon_tells_it():
    lines = (
        "The IMG on Land will complete its mandate. The IMG on Land is to complete its mandate by May 2023."
    )

    assert said(lines) == [("IMG on Land", "completing", "decided", "2023-05")]


def test_of_proposals_only_what_was_founded_there_is_an_entry():
    founded = read(
        "UNEP proposed an IMG on Land.",
        "",
        "The meeting established the IMG on Land, with UNEP as lead.",
        "",
        "3.1 A team for the stocks of paper",
        "",
        "UNDP proposed a Task Team on Paper. The team would end its work in June 2023.",
        heading="3. New topics",
    )
    supported = read(
        "The members supported an IMG on Land.",
        "",
        "The IMG on Land would end in 2024.",
        heading="3. New topics",
        title=TECHNICAL,
    )

    assert [(fact.value.name, fact.value.status) for fact in founded.entries] == [("IMG on Land", "new")]
    assert not supported.entries


def test_comma_alone_joins_no_two_workstreams():
    apart = "Following the creation of the Dust Coalition, the IMG on Heat was closed."
    listed = "The meeting extended the IMG on Land, the IMG on Heat, and the CP on Dust until 2024."

    assert said(apart) == [("IMG on Heat", "concluded", "decided", "")]
    assert [name for name, *_ in said(listed)] == ["IMG on Land", "IMG on Heat", "CP on Dust"]


def test_what_another_meeting_had_decided_is_no_entry():
    assert said("SOM27 had also closed the Task Team on Dust and established an IMG on Pollution.") == []


def test_a_row_of_a_table_leads_no_list():
    rows = ["| Group | Lead | Status |", "| IMG on Land | UNEP | Continues in 2024 |"]

    assert [entry[0] for entry in said(*rows, "2) Where to go", title=TECHNICAL)] == ["IMG on Land"]


def test_a_technical_segment_recalls_what_was_established():
    text = "The IMG on Land was established in haste. The IMG on Land is expected to continue in 2024."

    assert said(text, title=TECHNICAL) == [("IMG on Land", "continuing", "expected", "2024")]


def test_workstreams_of_the_emg_are_no_workstream():
    assert (
        read("UNEP welcomed the coalition which was launched.", heading="2. Workstreams of the EMG").entries
        == ()
    )


def test_one_is_a_list_of_one():
    assert said("One is foreseen to be completed in 2021:", "", "- IMG on Land", title=TECHNICAL) == [
        ("IMG on Land", "completing", "expected", "2021")
    ]


def test_a_list_run_in_behind_a_label_with_who_leads():
    text = "Continuing in 2023: the IMG on Land (co-led by UNEP and the CBD Secretariat); the IMG on Heat."

    assert [(name, basis) for name, _status, basis, _year in said(text, title=TECHNICAL)] == [
        ("the IMG on Land", "expected"),
        ("the IMG on Heat", "expected"),
    ]


def test_items_that_the_senior_officials_decide_by_their_verbs():
    lines = ["The Senior Officials", "(a) extend until 2024 the IMG on Land;", "(b) wind up the IMG on Heat;"]
    more = ["(c) create a Task Team on Air, under WHO;", "(d) discuss the IMG on Waste."]
    entries = [fact.value for fact in read(*lines, *more, heading="DECISIONS").entries]

    assert [(entry.name, entry.status) for entry in entries if entry.status] == [
        ("IMG on Land", "continuing"),
        ("IMG on Heat", "concluded"),
        ("Task Team on Air", "new"),
    ]


def test_what_carries_on_is_a_forecast_of_a_technical_segment():
    assert said("- IMG on Land: carries on in 2023", title=TECHNICAL) == [
        ("IMG on Land", "continuing", "expected", "2023")
    ]
