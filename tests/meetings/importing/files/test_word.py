"""Word files as other people make them: what a reader of the document reads, with its numbers."""

import pytest

from meetings.importing.source import Line
from tests.meetings.importing.files.making import docx, numbered, p, read, texts


def style(name: str, look: str = "", *, on: str = "", more: str = "") -> str:
    return (
        f'<w:style w:type="paragraph" w:styleId="{name}" {more}><w:name w:val="{name}"/>'
        f"{f'<w:basedOn w:val={on!r}/>' if on else ''}<w:pPr>{look}</w:pPr></w:style>"
    )


def styled(name: str) -> str:
    return f'<w:pStyle w:val="{name}"/>'


def level(depth: int, text: str, *, fmt: str = "decimal", start: int = 1, more: str = "") -> str:
    return (
        f'<w:lvl w:ilvl="{depth}"><w:start w:val="{start}"/><w:numFmt w:val="{fmt}"/>{more}'
        f'<w:lvlText w:val="{text}"/></w:lvl>'
    )


def definition(number: int, *levels: str) -> str:
    return f'<w:abstractNum w:abstractNumId="{number}">{"".join(levels)}</w:abstractNum>'


def numbering(number: int, of: int, override: str = "") -> str:
    return f'<w:num w:numId="{number}"><w:abstractNumId w:val="{of}"/>{override}</w:num>'


def run(text: str, look: str = "") -> str:
    return f'<w:r><w:rPr>{look}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


def test_paragraphs_are_whole_and_empty_ones_say_nothing():
    assert read(docx(p("It was held on\n  18 May 2022.") + p("") + p("It was chaired."))) == [
        Line("It was held on 18 May 2022.", is_whole=True),
        Line("It was chaired.", is_whole=True),
    ]


def test_heading_is_known_by_its_style_and_by_what_that_is_based_on():
    styles = (
        style("heading 1")
        + style("Kapitel", '<w:outlineLvl w:val="1"/>')
        + style("Mine", on="Kapitel")
        + style("Body", '<w:outlineLvl w:val="9"/>', on="heading 1")
    )
    looks = [styled("heading 1"), styled("Mine"), styled("Body"), '<w:outlineLvl w:val="2"/>', styled("none")]

    lines = read(docx("".join(p("Text", look) for look in looks), styles=styles))

    assert [line.heading for line in lines] == [1, 2, 0, 3, 0]


def test_bold_paragraphs_are_headings_where_no_style_says_what_is():
    bold = run("1. Opening", "<w:b/>")
    title = '<w:p><w:pPr><w:jc w:val="center"/></w:pPr>' + run("Report", "<w:b/>") + "</w:p>"
    cell = f"<w:tbl><w:tr><w:tc><w:p>{run('Status', '<w:b/>')}</w:p></w:tc></w:tr></w:tbl>"
    paragraphs = [bold, bold + run(" of the meeting"), bold + run(".", "<w:b/>")]
    body = title + "".join(f"<w:p>{runs}</w:p>" for runs in paragraphs) + cell

    assert [line.heading for line in read(docx(body))] == [0, 1, 0, 0, 0]
    assert not read(docx(body + p("End", '<w:outlineLvl w:val="0"/>')))[1].heading


def test_styles_in_a_circle_end():
    styles = style("A", on="B") + style("B", on="A")

    assert read(docx(p("Text", styled("A")), styles=styles)) == [Line("Text", is_whole=True)]


def test_items_have_the_numbers_word_shows():
    marks = definition(
        0,
        level(0, "(%1)", fmt="lowerLetter"),
        level(1, "%2)", fmt="lowerRoman"),
        level(2, "•", fmt="bullet"),
        level(3, "%1.%4", start=5),
    )
    depths = [0, 1, 1, 2, 0, 1, 3]

    lines = read(docx("".join(p("x", numbered(1, d)) for d in depths), numbering=marks + numbering(1, 0)))

    assert texts(lines) == ["(a) x", "i) x", "ii) x", "- x", "(b) x", "i) x", "b.5 x"]


def test_lists_of_one_definition_count_on_unless_one_begins_anew():
    anew = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>'
    marks = (
        definition(0, level(0, "%1."), level(1, "%1.%2", more="<w:isLgl/>"))
        + numbering(1, 0)
        + numbering(2, 0)
        + numbering(3, 0, anew)
    )

    lines = read(docx("".join(p("x", numbered(n)) for n in (1, 1, 2, 3, 3, 0)), numbering=marks))

    assert texts(lines) == ["1. x", "2. x", "3. x", "1. x", "2. x", "x"]


def test_number_comes_from_the_style_of_a_heading():
    styles = style("heading 1", "<w:numPr><w:numId w:val='1'/></w:numPr>") + style(
        "heading 2", "<w:numPr><w:numId w:val='1'/></w:numPr>"
    )
    marks = definition(
        0,
        level(0, "%1.", fmt="upperRoman", more='<w:pStyle w:val="heading 1"/>'),
        level(1, "%2.", fmt="upperLetter", more='<w:pStyle w:val="heading 2"/>'),
    ) + numbering(1, 0)
    body = (
        p("Opening", styled("heading 1")) + p("Welcome", styled("heading 2")) + p("End", styled("heading 1"))
    )

    assert texts(read(docx(body, styles=styles, numbering=marks))) == ["I. Opening", "A. Welcome", "II. End"]


def test_number_that_no_list_reaches_is_told_in_digits():
    marks = definition(0, level(0, "%1.", fmt="lowerRoman", start=999_999_999)) + numbering(1, 0)

    assert texts(read(docx(p("x", numbered(1)), numbering=marks))) == ["999999999. x"]


def test_insertions_are_kept_and_deletions_dropped():
    change = '<w:{0} w:id="1" w:author="A">{1}</w:{0}>'
    body = (
        "<w:p>" + run("It was ") + change.format("del", "<w:r><w:delText>not </w:delText></w:r>")
        + change.format("moveFrom", run("gone ")) + change.format("ins", run("warmly ")) + run("welcomed.")
        + "</w:p>"
        + "<w:p><w:pPr><w:rPr><w:del w:id='2'/></w:rPr></w:pPr>" + run("One ") + "</w:p>" + p("paragraph.")
    )  # fmt: skip

    assert texts(read(docx(body))) == ["It was warmly welcomed.", "One paragraph."]


def test_broken_lines_are_lines_between_empty_ones():
    body = "<w:p>" + run("UNITED NATIONS") + "<w:r><w:br/></w:r>" + run("18 May 2022") + "</w:p>"

    assert read(docx(body)) == [Line(""), Line("UNITED NATIONS"), Line("18 May 2022"), Line("")]


def test_pages_are_those_word_has_noted_or_else_those_somebody_set():
    broken = '<w:p><w:r><w:br w:type="page"/></w:r></w:p>'
    noted = "<w:p><w:r><w:lastRenderedPageBreak/></w:r>" + run("Two") + "</w:p>"

    assert [line.page for line in read(docx(p("One") + broken + p("Two")))] == [1, 2]
    assert [line.page for line in read(docx(p("One") + broken + noted + p("Still two")))] == [1, 1, 2]


def test_cells_boxes_and_fields_are_read_in_their_order_and_codes_are_not():
    cell = "<w:tc>{}</w:tc>"
    table = f"<w:tbl><w:tr>{cell.format(p('Chair'))}{cell.format(p('Mr. A') + p('Ms. B'))}</w:tr></w:tbl>"
    box = (
        f"<w:p>{run('Around ')}<w:r><w:pict><w:txbxContent>{p('Inside')}</w:txbxContent></w:pict></w:r></w:p>"
    )
    kinds = [f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>' for kind in ("begin", "separate", "end")]
    field = f"<w:p>{kinds[0]}<w:r><w:instrText>PAGE</w:instrText></w:r>{kinds[1]}{run('7')}{kinds[2]}</w:p>"

    assert texts(read(docx(table + box + field))) == ["Chair", "Mr. A", "Ms. B", "Around", "Inside", "7"]


def test_row_of_a_table_is_a_line_with_bars_between_its_cells():
    rows = [["Action", "Who", "When"], ["Circulate the draft", "", "4 June 2022"], ["Date:", "18 May 2022"]]
    cells = ["".join(f"<w:tc>{p(text)}</w:tc>" for text in row) for row in rows]
    table = f"<w:tbl>{''.join(f'<w:tr>{row}</w:tr>' for row in cells)}</w:tbl>"

    assert texts(read(docx(table))) == [
        "Action | Who | When",
        "Circulate the draft |  | 4 June 2022",
        "Date: 18 May 2022",
    ]


def test_cell_of_a_table_of_facts_may_have_several_paragraphs():
    who, what = p("UNEP") + p("Secretariat of the CBD"), p("Circulate the draft.") + p("Print it.")
    cells = "".join(f"<w:tc>{cell}</w:tc>" for cell in (what, who, p("4 June 2022")))
    names = "".join(f"<w:tc>{''.join(map(p, 'ABCDE'))}</w:tc>" for _column in range(3))

    assert texts(read(docx(f"<w:tbl><w:tr>{cells}</w:tr><w:tr>{names}</w:tr></w:tbl>"))) == [
        "Circulate the draft. Print it. | UNEP, Secretariat of the CBD | 4 June 2022",
        *"ABCDEABCDEABCDE",
    ]


def test_table_that_lays_out_a_page_is_read_cell_by_cell():
    inner = f"<w:tbl><w:tr><w:tc>{p('Left')}</w:tc><w:tc>{p('Right')}</w:tc></w:tr></w:tbl>"
    outer = f"<w:tbl><w:tr><w:tc>{p('Above')}{inner}</w:tc><w:tc>{p('Beside')}</w:tc></w:tr></w:tbl>"

    assert texts(read(docx(outer))) == ["Above", "Left | Right", "Beside"]


def test_hidden_words_and_notes_are_left_out():
    body = (
        "<w:p>"
        + run("Seen")
        + run(" hidden", "<w:vanish/>")
        + '<w:r><w:footnoteReference w:id="1"/></w:r></w:p>'
    )

    assert texts(read(docx(body))) == ["Seen"]


@pytest.mark.parametrize("name", ["report.txt", "report.pdf", "report.doc"])
def test_file_is_read_whatever_its_name(name):
    assert texts(read(docx(p("Text")), name)) == ["Text"]
