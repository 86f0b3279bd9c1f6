"""What this system prints is read back: every form has the words of the text, in their order."""

import re
from collections.abc import Iterable
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from emg.lib.list_letters import ListStyle
from emg.paper.blocks import Block, Heading, Item, ItemList, Paragraph
from emg.paper.forms import FORMS
from emg.paper.paper import Paper
from emg.paper.text import as_text
from meetings.generated import generate_record
from meetings.importing.source import Line
from meetings.models import Report
from meetings.report.paper import summary_of
from tests.emg.paper.conftest import ARABIC, CHINESE, HOSTILE, PAPERS, RUSSIAN, paper_of, words
from tests.meetings.importing.files.making import read

PAGE_NUMBER = re.compile(r"Page \d+ of \d+")
TEXTS = st.sampled_from(
    [
        "The meeting was held on 18th May 2022, 15:00-17:00 CEST, and was chaired by Mr. Hossein Fadaei.",
        "EMG Members supported the proposal – “to be presented” to the EMG Senior Officials at SOM28.",
        "An overview of nine ongoing EMG workstreams was presented. " * 5,
        "Short",
        "(a) lettered by hand",
        "2022 was a year. - Not an item",
        RUSSIAN,
        HOSTILE,
    ]
)
ITEMS = st.lists(TEXTS, min_size=1, max_size=30)


@st.composite
def blocks(draw: st.DrawFn) -> list[Block]:
    made: list[Block] = []
    kinds = st.sampled_from(["heading", "paragraph", "list"])
    for place, kind in enumerate(draw(st.lists(kinds, max_size=8))):
        name = f"b{place}"
        if kind == "heading":
            level = draw(st.sampled_from([2, 3]))
            made.append(Heading(name, level, f"{place + 1}." if level == 2 else "", draw(TEXTS)))
        elif kind == "paragraph":
            made.append(Paragraph(name, draw(TEXTS)))
        else:
            items = tuple(Item(f"{name}-{n}", text) for n, text in enumerate(draw(ITEMS)))
            made.append(ItemList(name, draw(st.sampled_from(ListStyle)), items))
    return made


def said(lines: Iterable[Line]) -> list[str]:
    """The words, without the bars between the cells of a table."""
    texts = [line.text for line in lines if not PAGE_NUMBER.fullmatch(line.text)]
    return [word for word in words(" ".join(texts)) if word != "|"]


def assert_read_back(paper: Paper) -> None:
    paper = replace(paper, head="", foot="", mark="")
    expected = words(as_text(paper))
    assert said(read(FORMS["txt"].make(paper))) == expected
    assert said(read(FORMS["docx"].make(paper))) == expected
    assert said(read(FORMS["html"].make(paper))) == expected
    assert said(read(FORMS["pdf"].make(paper))) == expected


@settings(max_examples=10, deadline=None)
@given(blocks())
def test_any_paper_is_read_back(made):
    assert_read_back(paper_of(*made))


@pytest.mark.parametrize("paper", PAPERS.values(), ids=PAPERS)
def test_paper_of_any_size_and_script_is_read_back(paper):
    assert_read_back(paper)


def test_founding_report_is_read_back(founding):
    assert_read_back(summary_of(founding))


def test_generated_reports_are_read_back(db):
    generate_record(meetings=7, workstreams=40, seed=9)

    for report in Report.objects.approved().order_by("pk"):
        assert_read_back(summary_of(report))


def test_headings_and_lists_of_a_word_file_are_what_they_were(founding):
    lines = read(FORMS["docx"].make(summary_of(founding)))

    assert all(line.is_whole for line in lines)
    assert [line.text for line in lines if line.heading == 1] == [
        "1. Introduction",
        "2. Overview of progress made by EMG Issue Management Groups and Consultative Processes",
        "3. New topics for the future work of the EMG",
        "4. 28th Senior Officials Meeting",
        "5. Closure of the meeting",
    ]
    assert sum(line.text.startswith("- ") for line in lines) == 5


def test_headings_of_a_pdf_are_what_they_were(founding):
    lines = read(FORMS["pdf"].make(summary_of(founding)))

    assert [line.text for line in lines if line.heading == 2 and line.text[0].isdigit()] == [
        "1. Introduction",
        "2. Overview of progress made by EMG Issue Management Groups and Consultative Processes",
        "3. New topics for the future work of the EMG",
        "4. 28th Senior Officials Meeting",
        "5. Closure of the meeting",
    ]


@pytest.mark.parametrize("name", [CHINESE, ARABIC])
@pytest.mark.parametrize("style", ListStyle)
def test_name_in_another_script_is_read_back_from_a_pdf(name, style):
    items = tuple(Item(f"i{place}", text) for place, text in enumerate(["Land", name, "Sea (and air)"]))
    section, topic = Heading("h", 2, "1.", f"{name} (by UNEP)"), Heading("i", 3, "(a)", f"{name} (by UNEP)")

    assert_read_back(paper_of(section, topic, ItemList("l", style, items)))
