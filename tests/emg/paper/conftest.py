"""Papers of every size and script, made of blocks alone."""

import re
from datetime import date

import pytest

from emg.lib.list_letters import ListStyle
from emg.paper.blocks import Block, Heading, Item, ItemList, Masthead, Paragraph, Row, Table
from emg.paper.paper import Paper

ARABIC = "فريق الإدارة البيئية يعمل من أجل الكوكب"
CHINESE = "联合国环境管理小组"
RUSSIAN = "Группа по рациональному природопользованию"
HOSTILE = '#set text(red) *bold* _it_ $x$ <w:b/> &amp; </w:t> \\u{41} @ref // [link] `raw` "quotes" ’'


def masthead(title: str = "A Meeting") -> Masthead:
    return Masthead("masthead", ("UNITED NATIONS",), title, ("18 May 2022", "15:00-17:00 CEST"), "Summary")


def listed(count: int, *, style: ListStyle = ListStyle.PARENTHESES, text: str = "Workstream") -> ItemList:
    return ItemList("list", style, tuple(Item(f"i-{n}", f"{text} {n}") for n in range(1, count + 1)))


def paper_of(*blocks: Block, **values: object) -> Paper:
    return Paper(
        title="A Meeting", blocks=(masthead(), *blocks), head="HEAD", dated=date(2022, 5, 18), **values
    )


def words(text: str) -> list[str]:
    """Without the marks of bullets, which each form draws in its own way."""
    return [word for word in re.sub("[\u200b\ufeff]", "", text).split() if word not in {"-", "•"}]


PAPERS = {
    "empty": paper_of(),
    "one item": paper_of(Heading("h", 2, "1.", "Progress"), Paragraph("p", "The following:"), listed(1)),
    "sixty items": paper_of(Paragraph("p", "The following:"), listed(60)),
    "bullets": paper_of(Paragraph("p", "Including:"), listed(5, style=ListStyle.BULLET)),
    "roman": paper_of(listed(12, style=ListStyle.ROMAN)),
    "a long title": paper_of(Heading("h", 2, "1.", "Very long title " * 40)),
    "two lists and topics": paper_of(
        Heading("h", 2, "1.", "Topics"),
        Heading("a", 3, "a)", "First"),
        Heading("b", 3, "b)", "Second"),
        listed(3),
        Paragraph("p", "And:"),
        ItemList("l2", ListStyle.BRACKET, (Item("x", "Other"),)),
        Heading("h2", 2, "2.", "More"),
        Heading("c", 3, "a)", "Again"),
    ),
    "scripts": paper_of(
        *(Paragraph(f"p{n}", text) for n, text in enumerate((CHINESE, RUSSIAN, "emoji 😀 and “quotes” ’")))
    ),
    "markup": paper_of(Paragraph("p", HOSTILE), Heading("h", 2, "1.", HOSTILE), listed(2, text=HOSTILE)),
    "table": paper_of(
        Table(
            "t",
            "Status",
            (3, 1),
            ("Workstream", "Status"),
            (Row("r", ("Land", "New")), Row("s", ("Sea", ""))),
        )
    ),
}


@pytest.fixture(params=PAPERS, ids=str)
def paper(request) -> Paper:
    return PAPERS[request.param]
