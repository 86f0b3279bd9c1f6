"""Titles over a sentence, and the fields of forms: where lines stand under each other without an empty one."""

import pytest

from tests.meetings.importing.blocks.test_source_of import HEADING, PARAGRAPH, blocks, texts

TEXT = "The Senior Officials decided that the group shall continue in 2026."
LONG = "Decision 31/2: Issue Management Group on Environmental Sustainability Management"


def test_a_title_as_wide_as_the_page_goes_not_on_in_the_sentence_under_it():
    assert blocks(f"\n{LONG}\n{TEXT}")[-2:] == [(HEADING, "", LONG), (PARAGRAPH, "", TEXT)]


@pytest.mark.parametrize(
    "text",
    [
        "The representatives met at the seat of the secretariat of the convention in\nThe Hague and were satisfied with it.",
        "Representatives of the secretariat were received by the Executive Director,\nMs. Ada Rui was absent.",
    ],
)
def test_a_line_that_is_cut_goes_on(text):
    assert texts(text) == [text.replace("\n", " ")]


@pytest.mark.parametrize(
    "title", ["What was proposed", "Who does what", "Where our work has led us", "What we want to do in 2025"]
)
def test_a_title_in_the_words_of_a_question(title):
    assert blocks(f"It was noted.\n\n{title}\n\n{TEXT}")[1] == (HEADING, "", title)


@pytest.mark.parametrize("line", ["What would it do?", "What was proposed."])
def test_a_question_is_no_title(line):
    assert blocks(f"It was noted.\n\n{line}\n\n{TEXT}")[1] == (PARAGRAPH, "", line)


@pytest.mark.parametrize("mark", ["C.1", "IV.2", "B.1.2", "3.1"])
def test_headings_counted_inside_a_lettered_section(mark):
    assert blocks(f"It was noted.\n\n{mark} Task Team on Heat\n\n{TEXT}")[1] == (
        HEADING,
        mark,
        "Task Team on Heat",
    )


def test_a_label_alone_is_no_end_of_the_line_above():
    form = "Objective: to make the premises of the United Nations models of low consumption of water"

    assert texts(f"{form}\nActivities:\n- collect data")[:2] == [form, "Activities:"]


def test_a_name_before_a_colon_is_the_end_of_its_sentence():
    cut = "The senior officials gave the following three tasks to the Issue Management\nGroup:"

    assert texts(f"{cut}\n- collect data")[0] == cut.replace("\n", " ")


def test_the_conclusion_in_a_form_stands_over_nothing():
    assert blocks("Conclusion: The segment supported the proposal.") == [
        (PARAGRAPH, "", "Conclusion: The segment supported the proposal.")
    ]


def test_hours_in_the_title_of_a_part():
    line = "Part one: Technical segment (9.00 - 11.30)"

    assert blocks(f"Report\n\n{line}\n\n{TEXT}")[1] == (HEADING, "", line)


def test_the_count_of_a_meeting_is_cut_from_it():
    lines = "Mid-term technical segment, thirty-second\nSenior Officials Meeting\nBonn, 20 May 2026"

    assert texts(lines)[0] == "Mid-term technical segment, thirty-second Senior Officials Meeting"
