"""OpenDocument texts as LibreOffice writes them: what a reader of the document reads, with its numbers."""

from meetings.importing.source import Line
from tests.meetings.importing.files.making import odt, read, texts


def level(depth: int, kind: str = "number", **values: str) -> str:
    told = "".join(
        f' {name.replace("_", ":", 1).replace("_", "-")}="{value}"' for name, value in values.items()
    )
    return f'<text:list-level-style-{kind} text:level="{depth}"{told}/>'


LETTERS = (
    '<text:list-style style:name="L1">'
    + level(1, style_num_format="a", style_num_prefix="(", style_num_suffix=")")
    + level(2, style_num_format="i", style_num_suffix=".", text_display_levels="2")
    + level(3, "bullet")
    + "</text:list-style>"
)


def p(text: str) -> str:
    return f"<text:p>{text}</text:p>"


def listed(*items: str, more: str = "", style: str = 'text:style-name="L1"') -> str:
    inside = "".join(f"<text:list-item>{item}</text:list-item>" for item in items)
    return f"<text:list {style} {more}>{inside}</text:list>"


def test_headings_have_their_level_and_paragraphs_are_whole():
    xml = '<text:h text:outline-level="2">1. Closure</text:h>' + p("Nothing<text:s text:c='3'/>else.") + p("")

    assert read(odt(xml)) == [
        Line("1. Closure", heading=2, is_whole=True),
        Line("Nothing else.", is_whole=True),
    ]


def test_items_have_the_marks_of_their_style():
    xml = listed(p("x") + listed(p("x"), p("x") + listed(p("x"), style=""), style=""), p("x") + p("more"))

    assert texts(read(odt(xml, styles=LETTERS))) == ["(a) x", "a.i. x", "a.ii. x", "- x", "(b) x", "more"]


def test_list_begins_anew_unless_it_continues_another():
    lists = [
        listed(p("x"), more='xml:id="one"'),
        listed(p("x")),
        listed(p("x"), more='text:continue-numbering="true"'),
        listed(p("x"), more='text:continue-list="one"'),
    ]

    lines = read(odt(p("and").join(lists), styles=LETTERS))

    assert texts(lines)[::2] == ["(a) x", "(a) x", "(b) x", "(b) x"]


def test_item_may_say_its_own_number_and_a_list_without_a_style_has_bullets():
    fifth = listed(p("x")).replace("<text:list-item>", '<text:list-item text:start-value="5">')

    assert texts(read(odt(fifth + listed(p("y"), style=""), styles=LETTERS))) == ["(e) x", "- y"]


def test_chapters_have_the_numbers_of_the_outline():
    chapters = (
        '<text:outline-style style:name="Outline">'
        '<text:outline-level-style text:level="1" style:num-format="I" style:num-suffix="."/>'
        '<text:outline-level-style text:level="2" style:num-format=""/></text:outline-style>'
    )
    heading = '<text:h text:outline-level="{}">x</text:h>'

    lines = read(odt(heading.format(1) + heading.format(2) + heading.format(1), chapters=chapters))

    assert texts(lines) == ["I. x", "x", "II. x"]


def test_insertions_are_kept_and_deletions_notes_and_comments_left_out():
    xml = (
        "<text:tracked-changes><text:changed-region><text:deletion><text:p>not</text:p></text:deletion>"
        "</text:changed-region></text:tracked-changes>"
        + p("It was <text:change-start/>warmly<text:change-end/> welcomed<text:note>"
            "<text:note-citation>1</text:note-citation><text:note-body><text:p>Note</text:p></text:note-body>"
            "</text:note>.<office:annotation><text:p>Really?</text:p></office:annotation>")
    )  # fmt: skip

    assert texts(read(odt(xml))) == ["It was warmly welcomed."]


def test_broken_lines_pages_cells_and_boxes_are_read_in_their_order():
    cell = "<table:table-cell>{}</table:table-cell>"
    xml = (
        p("UNITED NATIONS<text:line-break/>18 May 2022")
        + p("<text:soft-page-break/>On page two <text:span>in a <text:span>span</text:span>.</text:span>")
        + "<table:table><table:table-row>"
        + cell.format(p("Chair"))
        + cell.format(p("Mr. A"))
        + "</table:table-row></table:table>"
        + p(f"Around<draw:frame><draw:text-box>{p('Inside')}</draw:text-box></draw:frame> it")
    )

    lines = read(odt(xml))

    assert texts(lines) == [
        "", "UNITED NATIONS", "18 May 2022", "",
        "On page two in a span.", "Chair | Mr. A", "Around it", "Inside",
    ]  # fmt: skip
    assert lines[-1].page == 2
