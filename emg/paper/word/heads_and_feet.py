"""The running head from page 2, and the foot with "Page 1 of 2" counted by the reader's program."""

from docx.enum.text import WD_TAB_ALIGNMENT
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.section import Section, _Footer, _Header
from docx.text.paragraph import Paragraph

from emg.paper.paper import Paper, page_number_words

from .elements import element, field, run
from .styles import TEXT_WIDTH

_FIELDS = {"page": "PAGE", "pages": "NUMPAGES"}


def set_heads_and_feet(section: Section, paper: Paper) -> None:
    """The first page has the mark and the foot alone: the masthead is its head."""
    section.different_first_page_header_footer = True
    _fill(section.first_page_header, [], [run(paper.mark)] if paper.mark else [])
    _fill(section.header, [run(paper.head)], [run(paper.mark)] if paper.mark else [])
    for foot in (section.first_page_footer, section.footer):
        _fill(foot, [run(paper.foot)] if paper.foot else [], _page_number())


def _fill(part: _Header | _Footer, left: list[BaseOxmlElement], right: list[BaseOxmlElement]) -> None:
    paragraph: Paragraph = part.paragraphs[0]
    tabs = paragraph.paragraph_format.tab_stops
    tabs.add_tab_stop(TEXT_WIDTH, WD_TAB_ALIGNMENT.RIGHT)
    paragraph._p.extend(left)
    if right:
        paragraph._p.append(element("w:r", element("w:tab")))
        paragraph._p.extend(right)


def _page_number() -> list[BaseOxmlElement]:
    made: list[BaseOxmlElement] = []
    for place, piece in enumerate(page_number_words()):
        made += field(_FIELDS[piece], shown="1") if place % 2 else [run(piece)]
    return made
