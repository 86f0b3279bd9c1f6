"""Statuses of lists: in the words over them, in their items, in the rows of a table."""

import pytest

from meetings.importing.rules import read_report
from meetings.importing.rules.words.names import names
from meetings.importing.source import Line

from .summaries import DAY, TECHNICAL, read, said


@pytest.mark.parametrize(
    ("lead", "status", "basis", "horizon"),
    [
        ("The following processes are expected to continue in 2023:", "continuing", "expected", "2023"),
        ("The following four will continue:", "continuing", "decided", ""),
        ("The meeting agreed to extend the following groups until 2024:", "continuing", "decided", "2024"),
        ("The following have completed their mandates:", "completed", "decided", ""),
        ("The following processes completed their mandates in 2023:", "completed", "decided", ""),
        ("The following process was concluded:", "concluded", "decided", ""),
        ("Expected to complete their mandates:", "completing", "expected", ""),
        ("Ongoing workstreams:", "continuing", "decided", ""),
        ("On hold:", "on_hold", "decided", ""),
        ("No update was received on the following processes:", "not_reported", "decided", ""),
        (
            "The following processes are expected to continue in 2026, likely:",
            "continuing",
            "expected",
            "2026?",
        ),
        (
            "The following processes are expected to complete their mandates, likely by 30 June 2026:",
            "completing",
            "expected",
            "2026-06-30?",
        ),
        ("The following processes will continue, likely in 2026:", "continuing", "decided", "2026?"),
        (
            "The following processes are expected to begin on 1 January 2026:",
            "new",
            "expected",
            "2026-01-01",
        ),
    ],
)
def test_words_over_a_list_are_said_of_its_items(lead, status, basis, horizon):
    assert said(lead, "", "(a) IMG on Land; and", "(b) Task Team on Air.") == [
        ("IMG on Land", status, basis, horizon),
        ("Task Team on Air", status, basis, horizon),
    ]


def test_list_of_verbs_in_one_sentence():
    sentence = (
        "The meeting agreed to: (a) extend the IMG on Land until 2024; (b) conclude the Task Team on Air; "
        "(c) establish a Coalition on Sand; and (d) request the Secretariat to report by 30 June 2023."
    )
    report = read(sentence)

    assert [(fact.value.name, fact.value.status, fact.value.marker) for fact in report.entries] == [
        ("IMG on Land", "continuing", "(a)"),
        ("Task Team on Air", "concluded", "(b)"),
        ("Coalition on Sand", "new", "(c)"),
    ]
    assert [(fact.value.verb, fact.value.addressee, fact.value.deadline) for fact in report.actions] == [
        ("request", "the Secretariat", "2023-06-30")
    ]


def test_items_that_say_their_own_status():
    assert said("- IMG on Land: completed", "- IMG on Air – expected to continue in 2023") == [
        ("IMG on Land", "completed", "decided", ""),
        ("IMG on Air", "continuing", "expected", "2023"),
    ]


def test_number_of_ongoing_workstreams_is_computed_again():
    report = read(
        "Progress in two ongoing workstreams was presented. The following will continue:",
        "",
        "- IMG on Land",
        "- IMG on Air",
    )

    assert report.sections[1].value.text == "Progress in {count} ongoing workstreams was presented."


@pytest.mark.parametrize(
    "lead",
    [
        "Two of the workstreams are expected to continue in 2023, namely",
        "The segment expects two workstreams to continue in 2023, namely",
        "Members foresaw two groups to continue in 2023:",
        "The following are expected to continue in 2023, i.e.",
    ],
)
def test_names_behind_namely(lead):
    listed = said(
        f"{lead} the IMG on Biodiversity and the consultative process on safeguards.", title=TECHNICAL
    )

    assert [entry[1:] for entry in listed] == [("continuing", "expected", "2023")] * 2


def test_words_that_lead_in_a_list_right_under_the_first_heading():
    written = [
        TECHNICAL,
        DAY,
        "",
        "Where the workstreams stand",
        "",
        "Expected to continue in 2023:",
        "",
        "* IMG on Land",
        "* IMG on Heat",
    ]
    entries = read_report([Line(line) for line in written]).entries

    assert [(fact.value.name, fact.value.horizon) for fact in entries] == [
        ("IMG on Land", "2023"),
        ("IMG on Heat", "2023"),
    ]


def test_year_over_a_list_of_lists():
    lead = "For the year 2023, members foresaw the following:"
    entries = said(
        lead,
        "",
        "(a) Expected to continue: IMG on Land; IMG on Heat.",
        "",
        "(b) Expected to be completed by the end of 2022: IMG on Waste.",
        title=TECHNICAL,
    )

    assert [(name, horizon) for name, _status, _basis, horizon in entries] == [
        ("IMG on Land", "2023"),
        ("IMG on Heat", "2023"),
        ("IMG on Waste", "2022"),
    ]


def test_name_ends_where_more_is_told_of_it():
    assert (
        names("to conclude the IMG on Green Economy upon the launch of its report")[0].printed
        == "IMG on Green Economy"
    )
    listed = said(
        "The following are expected to continue in 2023:",
        "",
        "(a) Task Team on Heat, including its new work on lead",
        "(b) IMG on Land",
    )
    assert [entry[0] for entry in listed] == ["Task Team on Heat", "IMG on Land"]


def test_names_listed_without_a_status_have_none():
    assert said("The meeting heard reports on the following:", "- IMG on Land", "- IMG on Heat") == [
        ("IMG on Land", "", "", ""),
        ("IMG on Heat", "", "", ""),
    ]


def test_a_row_names_its_workstream_in_the_column_of_names():
    assert said("Workstream | Status | Until", "Biodiversity | Continuing | 2023") == [
        ("Biodiversity", "continuing", "decided", "2023")
    ]
