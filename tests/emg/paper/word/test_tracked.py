"""The Word file of what changed: accepted it is the later paper, rejected the earlier one."""

import io
from dataclasses import replace

import docx
import pytest
from docx.oxml.ns import qn
from lxml import etree

from emg.lib.list_letters import ListStyle
from emg.paper.blocks import Heading, Item, ItemList, Paragraph
from emg.paper.differences import differences
from emg.paper.word.document import as_docx
from emg.paper.word.tracked import as_tracked_docx
from tests.emg.paper.conftest import ARABIC, HOSTILE, listed, masthead, paper_of
from tests.word_files import edited

FIRST = Paragraph("p", "The meeting was held on 18 May.")
LAST = Paragraph("z", "It closed at 17:00.")
CHANGES = {
    "a word": ([FIRST], [replace(FIRST, text="The meeting was held on 19 May.")]),
    "a paragraph gone": ([FIRST, LAST], [FIRST]),
    "a paragraph new": ([LAST], [FIRST, LAST]),
    "an item gone": ([listed(4)], [replace(listed(4), items=listed(4).items[1:])]),
    "all items gone": ([FIRST, listed(2), LAST], [FIRST, LAST]),
    "an item to another list": (
        [listed(3), LAST, ItemList("m", ListStyle.PARENTHESES, (Item("x", "Water"),))],
        [
            replace(listed(3), items=listed(3).items[:2]),
            LAST,
            ItemList("m", ListStyle.PARENTHESES, (Item("x", "Water"), listed(3).items[2])),
        ],
    ),
    "a section before another": (
        [Heading("a", 2, "1.", "Opening"), FIRST, Heading("b", 2, "2.", "Closing"), LAST],
        [Heading("b", 2, "1.", "Closing"), LAST, Heading("a", 2, "2.", "Opening"), FIRST],
    ),
    "the masthead": ([], [FIRST]),
    "scripts and markup": (
        [FIRST, Paragraph("q", HOSTILE)],
        [Paragraph("p", ARABIC), Paragraph("q", HOSTILE + " & more")],
    ),
}


def words_of(content: bytes) -> list[str]:
    return " ".join(paragraph.text for paragraph in docx.Document(io.BytesIO(content)).paragraphs).split()


def accept(root: etree._Element) -> None:
    _settle(root, gone="w:del", kept="w:ins")


def reject(root: etree._Element) -> None:
    _settle(root, gone="w:ins", kept="w:del")


def _settle(root: etree._Element, *, gone: str, kept: str) -> None:
    """As a word processor does it: what is gone goes with its paragraph marks, what is kept becomes text."""
    for mark in list(root.iter(qn(gone))):
        parent = mark.getparent()
        if parent.tag == qn("w:rPr"):
            paragraph = parent.getparent().getparent()
            paragraph.getparent().remove(paragraph)
        else:
            parent.remove(mark)
    for mark in list(root.iter(qn(kept))):
        if mark.getparent().tag != qn("w:rPr"):
            for run in mark:
                mark.addprevious(run)
    for text in root.iter(qn("w:delText")):
        text.tag = qn("w:t")


@pytest.fixture(params=CHANGES, ids=str)
def papers(request):
    before, after = (paper_of(*blocks) for blocks in CHANGES[request.param])
    if request.param == "the masthead":
        after = replace(after, blocks=(masthead("Another"), *after.blocks[1:]))
    return before, after


def tracked(before, after) -> bytes:
    return as_tracked_docx(after, differences(before.blocks, after.blocks))


def test_accepted_it_is_the_later_paper(papers):
    assert words_of(edited(tracked(*papers), accept)) == words_of(as_docx(papers[1]))


def test_rejected_it_is_the_earlier_paper(papers):
    assert words_of(edited(tracked(*papers), reject)) == words_of(as_docx(papers[0]))


def test_every_change_says_whose_and_of_which_day_it_is(papers):
    marks = []

    def collect(root):
        marks.extend(root.iter(qn("w:ins"), qn("w:del")))

    edited(tracked(*papers), collect)

    assert marks
    assert {mark.get(qn("w:author")) for mark in marks} == {"EMG"}
    assert {mark.get(qn("w:date")) for mark in marks} == {"2022-05-18T00:00:00Z"}
    assert len({mark.get(qn("w:id")) for mark in marks}) == len(marks)


def test_the_same_papers_give_the_same_bytes(papers):
    assert tracked(*papers) == tracked(*papers)


def test_paper_that_did_not_change_has_nothing_tracked():
    paper = paper_of(FIRST, listed(2))

    assert b"w:ins" not in tracked(paper, paper)
    assert words_of(tracked(paper, paper)) == words_of(as_docx(paper))


def test_libreoffice_tells_what_was_inserted_and_deleted(converted):
    """In its own format, where a tracked change is an element of its own."""
    before, after = (paper_of(*blocks) for blocks in CHANGES["a word"])

    text = converted({"changes": tracked(before, after)}, "fodt", "fodt")["changes"].decode()

    assert text.count("<text:insertion>") == 1
    assert text.count("<text:deletion>") == 1
