"""Workstreams listed in one sentence, in tables, by bare names, and told of by pronouns."""

import pytest

from meetings.importing.rules.statuses.run_in_lists import run_in_list, without_comment
from tests.meetings.importing.rules.statuses.test_entries import TECHNICAL, read, said


@pytest.mark.parametrize(
    ("item", "name"),
    [
        ("IMG on Land (UNCCD)", "IMG on Land"),
        ("IMG on Land (UNCCD and UNEP)", "IMG on Land"),
        ("IMG on Land (led by UNCCD), until 2023", "IMG on Land"),
        ("IMG on Environmental Sustainability Management (ESM)", "IMG on Environmental Sustainability Management (ESM)"),
        ("Consultative Process on Biodiversity (post-2020)", "Consultative Process on Biodiversity (post-2020)"),
    ],
)  # fmt: skip
def test_names_without_what_is_said_of_them(item, name):
    assert without_comment(item) == name


def test_only_names_are_a_list():
    assert run_in_list("On hold: IMG on Land; Task Team on Air") == (
        "On hold",
        [("IMG on Land", ""), ("Task Team on Air", "")],
    )
    assert run_in_list("Members asked: the IMG on Land is late") is None
    assert run_in_list("IMG on Land: Task Team on Air") is None


def test_each_item_may_have_a_horizon_of_its_own():
    sentence = "Extended: IMG on Land (until 2024), IMG on Air (until June 2025), and Task Team on Sand."

    assert [(name, horizon) for name, _status, _basis, horizon in said(sentence)] == [
        ("IMG on Land", "2024"),
        ("IMG on Air", "2025-06"),
        ("Task Team on Sand", ""),
    ]


def test_rows_of_a_table():
    assert said(
        "Workstream | Mandate until | Status | Lead",
        "IMG on Land | 2023 | Ongoing | UNCCD",
        "Task Team on Air | December 2022 | Expected to be completed | WHO",
        "Task Team on Sand | - | Completed in April | UNEP",
        "Nexus Dialogue Series | n/a | Paused | EMG Secretariat",
    ) == [
        ("IMG on Land", "continuing", "decided", "2023"),
        ("Task Team on Air", "completing", "expected", "2022-12"),
        ("Task Team on Sand", "completed", "decided", ""),
        ("Nexus Dialogue Series", "on_hold", "decided", ""),
    ]


def test_crosses_in_the_columns_of_a_table():
    rows = ("IMG on Land | X | ", "Task Team on Air |  | X")

    assert said(
        "Workstream | Expected to continue in 2023 | Expected to complete in 2022", *rows, title=TECHNICAL
    ) == [
        ("IMG on Land", "continuing", "expected", "2023"),
        ("Task Team on Air", "completing", "expected", "2022"),
    ]


def test_bare_names_in_the_section_on_progress():
    assert said(
        "(a) Biodiversity: continues until 2023;", "(b) Land – completed;", "(c) Litter: UNEP reported."
    ) == [
        ("Biodiversity", "continuing", "decided", "2023"),
        ("Land", "completed", "decided", ""),
    ]


def test_list_of_decisions_needs_no_agreed():
    lines = (
        "- Extension by one year of the mandate of the IMG on Land, to 2024",
        "- Closure of the Task Team on Air",
    )
    entries = [fact.value for fact in read(*lines, heading="2. Summary of decisions").entries]

    assert [(entry.name, entry.status) for entry in entries] == [
        ("IMG on Land", "continuing"),
        ("Task Team on Air", "concluded"),
    ]


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Members heard updates on the IMG on Land and the IMG on Air. Both will continue in 2023.", "continuing"),
        ("The IMG on Land and the IMG on Air presented reports. They have completed their mandates.", "completed"),
    ],
)  # fmt: skip
def test_both_are_those_of_the_sentence_before(text, status):
    assert [(name, read) for name, read, _basis, _horizon in said(text)] == [
        ("IMG on Land", status),
        ("IMG on Air", status),
    ]


def test_run_in_titles_and_labels():
    assert said(
        "IMG on Land. UNEP reported. Extended until 2023.",
        "",
        "Task Team on Air",
        "Lead agency: WHO",
        "Status: completed",
    ) == [("IMG on Land", "continuing", "decided", "2023"), ("Task Team on Air", "completed", "decided", "")]
