"""Of which workstream a sentence speaks that does not name it; and when it speaks of none."""

import pytest

from tests.meetings.importing.rules.statuses.test_entries import said


@pytest.mark.parametrize(
    ("text", "status", "horizon"),
    [
        ("Land. UNCCD reported. It was agreed to continue until 2014.", "continuing", "2014"),
        ("Land. UNCCD presented its map. An extension until 2014 was granted.", "continuing", "2014"),
        ("Land. The meeting thanked the IMG and decided to dissolve it.", "concluded", ""),
        ("Land. Not dealt with. No report was received.", "not_reported", ""),
        ("Land: the IMG should go on for another two years (to 2014).", "continuing", "2014"),
        ("On land, the IMG goes on until 2014.", "continuing", "2014"),
        ("As to land, it was decided to carry the IMG on for two years (2013-2014).", "continuing", "2014"),
    ],
)
def test_topic_stands_for_the_workstream(text, status, horizon):
    assert [(name, read, until) for name, read, _basis, until in said(text)] == [("Land", status, horizon)]


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("UNEP spoke for the IMG on Land. Following a discussion, members agreed to a renewal for two years.", "continuing"),
        ("UNEP spoke for the IMG on Land. It was left running until the next meeting.", "continuing"),
        ("UNEP spoke for the IMG on Land. The meeting wound up the group.", "concluded"),
        ("The IMG on Land had produced its paper; its mandate came to an end.", "completed"),
        ("No decision was needed on the IMG on Land, since its mandate runs until 2014.", "continuing"),
    ],
)  # fmt: skip
def test_group_is_the_one_named_before(text, status):
    assert [entry[:2] for entry in said(text)] == [("IMG on Land", status)]


@pytest.mark.parametrize(
    "lines",
    [
        ("2.1 UNEP spoke for the IMG on Land.", "", "2.2 On chemicals, UNITAR said that its course was finished."),
        ("The IMG on Land met twice.", "", "Members discussed funds. It was agreed to close the account."),
        ("(a) IMG on Land. UNEP reported.", "(b) Water. Not taken up."),
        ("The IMG on Land met twice. The coalition was dissolved.",),
        ("The IMG on Land met twice.", "", "The task team was extended until 2024."),
    ],
)  # fmt: skip
def test_another_paragraph_or_kind_speaks_of_another(lines):
    assert [entry for entry in said(*lines) if entry[0] == "IMG on Land" and entry[1]] == []


def test_they_who_act_are_not_the_workstreams():
    text = "The IMG on Land and the IMG on Air met. They also noted that the IMG on Sea was closed."

    assert [entry[:2] for entry in said(text)] == [("IMG on Sea", "concluded")]


@pytest.mark.parametrize(
    "text",
    [
        "The IMG on Land is expected to continue in 2023, as is the IMG on Heat.",
        "The IMG on Land is expected to continue in 2023, and so is the IMG on Heat.",
        "The IMG on Land, which met twice, is expected to continue in 2023. So is the IMG on Heat.",
        "The IMG on Land is expected to continue in 2023. The same applies to the IMG on Heat.",
        "UNEP spoke for the IMG on Land. WHO spoke for the IMG on Heat. These two workstreams are expected to continue in 2023.",
    ],
)
def test_what_is_said_of_one_holds_for_another(text):
    expected = ("continuing", "expected", "2023")

    assert said(text) == [("IMG on Land", *expected), ("IMG on Heat", *expected)]


@pytest.mark.parametrize(
    "text",
    [
        "The IMG on Land is expected to continue in 2023. So the IMG on Heat was asked for advice.",
        "The IMG on Land is expected to continue in 2023, as the IMG on Heat had proposed.",
        "The IMG on Heat gave advice. The IMG on Land met. The IMG on Land is expected to continue in 2023. These three questions are expected to continue.",
    ],
)
def test_another_is_only_mentioned(text):
    assert [entry[0] for entry in said(text) if entry[1]] == ["IMG on Land"]


def test_it_is_the_group_that_met():
    text = "IMG on Land. The group met in May. It is expected to continue until the end of 2023, when its report is due."

    assert [entry[:2] for entry in said(text)] == [("IMG on Land", "continuing")]


def test_the_own_workstream_is_meant_by_its_kind():
    lines = (
        "UNIDO proposed a Nexus Dialogue on Ores.",
        "",
        "The task team decided to extend its mandate to 2024.",
    )

    assert [entry[0] for entry in said(*lines, title="EMG Task Team on Land, Second meeting")] == [
        "Task Team on Land"
    ]
