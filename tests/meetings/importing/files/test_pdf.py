"""PDF files: lines as the page shows them, with its paragraphs, its columns and its headings."""

import io

import pikepdf
import pytest

from meetings.importing.blocks.source_of import source_of
from meetings.importing.source import Line
from tests.emg.paper.conftest import ARABIC
from tests.meetings.importing.files.making import page_showing, pdf, read, stream, texts

NARROW = """#set page(width: 9cm, height: 14cm)
#set text(size: 10pt, hyphenate: true)
#set par(justify: true)
"""
LONG = "The interagency coordination of environmental sustainability responsibilities was noted. "


def shown(*words: tuple[int, int, str], size: int = 10) -> bytes:
    """A page with these at their places."""
    told = "".join(f"1 0 0 1 {x} {y} Tm ({text}) Tj " for x, y, text in words)
    return page_showing(stream(f"BT /F {size} Tf {told} ET".encode()))


def test_a_line_is_a_line_and_a_gap_ends_a_paragraph():
    assert texts(read(pdf(NARROW + LONG * 3 + "\n\n" + "Nothing else was discussed."))) == [
        "The interagency coordination of environmental",
        "sustainability responsibilities was noted. The",
        "interagency coordination of environmental sus-",
        "tainability responsibilities was noted. The inter-",
        "agency coordination of environmental sustain-",
        "ability responsibilities was noted.",
        "",
        "Nothing else was discussed.",
    ]


def test_paragraphs_without_a_gap_are_parted_after_a_short_last_line():
    short = LONG + "It was short. "

    lines = texts(read(pdf(NARROW + "#set par(spacing: 0.65em)\n" + short + "\n\n" + LONG)))

    assert lines[2:5] == ["short.", "", "The interagency coordination of environmental"]


def test_lines_know_their_page():
    lines = read(pdf("One\n#pagebreak()\nTwo"))

    assert lines == [Line("One"), Line("Two", page=2)]


def test_headings_are_what_is_larger_or_bolder_at_the_margin():
    markup = (
        NARROW + "= Report of the meeting of the technical segment\n== 1. Closure\n" + LONG + "*Bold* word."
    )

    lines = read(pdf(markup))

    assert lines[:4] == [
        Line("Report of the meeting of the technical segment", heading=1, is_whole=True),  # of two rows
        Line(""),
        Line("1. Closure", heading=2),
        Line(""),
    ]
    assert {line.heading for line in lines[4:]} == {0}


def test_headings_that_follow_each_other_are_two():
    lines = read(pdf(NARROW + "*I. Organizational matters* \\ *A. Opening* \\ " + LONG))

    assert [line.text for line in lines if line.heading] == ["I. Organizational matters", "A. Opening"]


def test_last_row_of_a_page_is_whole_where_the_next_page_would_have_begun_on_it():
    page = NARROW + "The first paragraph.\n\nThe second.\n\n{}\n#pagebreak()\n" + LONG

    ended = read(pdf(page.format("(a) Land")))
    cut = read(pdf(page.format("(a) Land #h(1fr) of all the members")))

    assert [line.text for line in ended if line.is_whole] == ["(a) Land"]
    assert not any(line.is_whole for line in cut)


def test_running_foot_is_no_paragraph_whatever_room_it_leaves():
    page = LONG * 8 + "\n\nThe second paragraph.\n\n(a) Land\n#pagebreak()\n" + LONG
    foot = '#set page(footer: "EMG secretariat, Geneva")\n'

    lines = read(pdf(NARROW + foot + page + "#pagebreak()\n" + LONG))

    assert [line.text for line in lines if line.is_whole] == ["(a) Land"]
    assert "Geneva" not in " ".join(block.text for block in source_of(lines).blocks)


def test_words_stand_in_the_order_of_the_page_whatever_that_of_the_file():
    page = shown((60, 700, "second line"), (60, 712, "first line"), (60, 688, "third"), (200, 688, "line"))

    assert texts(read(page)) == ["first line", "second line", "third line"]


def test_two_columns_are_read_one_after_the_other():
    markup = (
        "#set page(width: 16cm, height: 8cm)\n#set text(size: 10pt)\n"
        "Report of the meeting that was held in May and of all that was said and decided there and then\n\n"
        "#columns(2)[The left column " + LONG * 2 + "#colbreak() The right column " + LONG * 2 + "]"
    )

    lines = [text for text in texts(read(pdf(markup))) if text]

    begins = next(place for place, text in enumerate(lines) if text.startswith("The right column"))
    assert lines[0].startswith("Report of the meeting")
    assert lines[1].startswith("The left column")
    assert lines[begins - 1].endswith("was noted.")


def test_two_columns_drawn_row_by_row_are_read_one_after_the_other():
    left = [f"left row {number} is filled with running text" for number in range(6)]
    right = [f"right row {number} is filled with running text" for number in range(6)]
    rows = [
        (x, 700 - 12 * number, text)
        for number in range(6)
        for x, text in ((50, left[number]), (330, right[number]))
    ]

    assert texts(read(shown(*rows))) == left + right


def test_row_of_a_table_is_a_line():
    markup = "#table(columns: (6cm, 3cm), [Workstream], [Status], [Land], [New], [Sea], [On hold])"

    assert [text for text in texts(read(pdf(markup))) if text] == [
        "Workstream Status", "Land New", "Sea On hold",
    ]  # fmt: skip


@pytest.mark.parametrize("turned", [90, 180, 270])
def test_page_that_is_turned_is_read_as_it_is_seen(turned):
    """Its text was turned the other way before."""
    text = "block(width: 15cm)[First line. \\ Second line. \\ Third line.]"
    markup = f"#set page(width: 20cm, height: 20cm)\n#rotate(-{turned}deg, reflow: true, {text})"
    made = io.BytesIO()
    with pikepdf.open(io.BytesIO(pdf(markup))) as file:
        file.pages[0].rotate(turned, relative=False)
        file.save(made)

    assert texts(read(made.getvalue())) == ["First line.", "Second line.", "Third line."]


def test_stamp_across_the_page_is_no_line():
    markup = "#place(center + horizon, rotate(-45deg, text(60pt)[DRAFT]))\nFirst line. \\ Second line."

    assert texts(read(pdf(markup))) == ["First line.", "Second line."]


def test_bullets_dashes_and_ligatures_are_what_they_show():
    assert texts(read(pdf("- office – “difficult” fluffy’s — 15:00-17:00"))) == [
        "• office – “difficult” fluffy’s — 15:00-17:00"
    ]


def test_arabic_stays_one_line():
    assert len(read(pdf(f'#set text(font: "Amiri", lang: "ar")\n{ARABIC}'))) == 1
