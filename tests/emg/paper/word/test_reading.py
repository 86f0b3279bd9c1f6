"""The words of a Word file that came back, whatever Word has made of its XML."""

import pytest

from emg.paper.blocks import Paragraph
from emg.paper.word.document import as_docx
from emg.paper.word.places import bookmark_of
from emg.paper.word.reading import read
from tests.emg.paper.conftest import paper_of
from tests.word_files import body, with_document

ORIGIN = "meeting 0 " + "0" * 64
ONE, TWO = bookmark_of("one", "Text one."), bookmark_of("two", "Text two.")
FILE = as_docx(paper_of(Paragraph("one", "Text one."), origin=ORIGIN))


def start(name: str = ONE, number: int = 1) -> str:
    return f'<w:bookmarkStart w:id="{number}" w:name="{name}"/>'


def end(number: int = 1) -> str:
    return f'<w:bookmarkEnd w:id="{number}"/>'


def r(text: str) -> str:
    return f'<w:r><w:t xml:space="preserve">{text}</w:t></w:r>'


def p(*inside: str, mark: str = "") -> str:
    look = f"<w:pPr><w:tabs><w:tab/></w:tabs><w:rPr>{mark}</w:rPr></w:pPr>" if mark else ""
    return f"<w:p>{look}{''.join(inside)}</w:p>"


def deleted(text: str) -> str:
    return f"<w:del><w:r><w:delText>{text}</w:delText></w:r></w:del>"


def pieces(*paragraphs: str) -> list[tuple[str, tuple[str, ...]]]:
    file = read(with_document(FILE, body("".join(paragraphs))))
    names = {ONE: "one", TWO: "two", "": ""}
    return [(names[piece.bookmark], piece.paragraphs) for piece in file.pieces]


INSIDE = {
    "one run": (r("Text one."), "Text one."),
    "many runs and spelling marks": (
        r("Te") + "<w:proofErr w:type='spellStart'/>" + r("xt one."),
        "Text one.",
    ),
    "smart tag": (f"<w:smartTag>{r('Text')}</w:smartTag>{r(' one.')}", "Text one."),
    "hyperlink": (r("Text ") + f"<w:hyperlink>{r('one.')}</w:hyperlink>", "Text one."),
    "content control": (
        f"<w:sdt><w:sdtPr><w:text/></w:sdtPr><w:sdtContent>{r('Text one.')}</w:sdtContent></w:sdt>",
        "Text one.",
    ),
    "inserted": (r("Text ") + f"<w:ins>{r('number ')}</w:ins>" + r("one."), "Text number one."),
    "deleted": (r("Text ") + deleted("number ") + r("one."), "Text one."),
    "inserted, then deleted": (r("Text ") + f"<w:ins>{deleted('x')}</w:ins>" + r("one."), "Text one."),
    "moved": (
        f"<w:moveFrom>{r('one.')}</w:moveFrom>{r('Text ')}<w:moveTo>{r('one.')}</w:moveTo>",
        "Text one.",
    ),
    "tab and line break": (
        "<w:r><w:t>Text</w:t><w:tab/><w:t>one</w:t><w:br/><w:t>more</w:t></w:r>",
        "Text one more",
    ),
    "hyphens": (
        "<w:r><w:t>a</w:t><w:noBreakHyphen/><w:t>b</w:t><w:softHyphen/><w:t>c</w:t></w:r>",
        "a\u2011bc",
    ),
    "sign of a symbol font": ('<w:r><w:sym w:font="Wingdings" w:char="F04A"/></w:r>', "\ufffd"),
    "field": (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>DATE</w:instrText></w:r>'
        f'{r("code")}<w:r><w:fldChar w:fldCharType="separate"/></w:r>{r("18 May")}'
        '<w:r><w:fldChar w:fldCharType="end"/></w:r>',
        "18 May",
    ),
    "simple field": (f'<w:fldSimple w:instr="DATE">{r("18 May")}</w:fldSimple>', "18 May"),
    "other scripts": (r("联合国 فريق 😀"), "联合国 فريق 😀"),
}


@pytest.mark.parametrize(("inside", "text"), INSIDE.values(), ids=INSIDE)
def test_words_of_a_passage(inside, text):
    assert pieces(p(start(), inside, end())) == [("one", (text,))]


AROUND = {
    "typed at both ends": p(r("So: "), start(), r("Text one."), end(), r(" And.")),
    "bookmark at the level of paragraphs": start() + p(r("So: Text one."), r(" And.")) + end(),
    "bookmark that ends where the next paragraph begins": p(start(), r("So: Text one. And."))
    + p(end(), start(TWO, 2), r("Text two."), end(2)),
    "in a cell of a table in a cell": "<w:tbl><w:tr><w:tc><w:tbl><w:tr><w:tc>"
    + p(start(), r("So: Text one. And."), end())
    + "</w:tc></w:tr></w:tbl></w:tc></w:tr></w:tbl>",
    "in a content control": "<w:sdt><w:sdtContent>"
    + p(start(), r("So: Text one. And."), end())
    + "</w:sdtContent></w:sdt>",
    "end of paragraph deleted": p(start(), r("So: Text"), end(), mark="<w:del/>") + p(r(" one. And.")),
}


@pytest.mark.parametrize("paragraphs", AROUND.values(), ids=AROUND)
def test_a_passage_is_all_its_paragraph_says(paragraphs):
    assert pieces(paragraphs)[0] == ("one", ("So: Text one. And.",))


def test_paragraph_split_inside_its_bookmark_is_two():
    assert pieces(p(start(), r("Text")), p(r("one."), end())) == [("one", ("Text", "one."))]
    assert pieces(p(start(), r("Text"), mark="<w:ins/>"), p(r("one."), end())) == [("one", ("Text", "one."))]


def test_passages_joined_in_one_paragraph_stay_two():
    joined = p(start(), r("Text one."), end(), r(" And "), start(TWO, 2), r("Text two."), end(2))

    assert pieces(joined) == [("one", ("Text one. And",)), ("two", ("Text two.",))]


def test_passage_behind_another_one_in_its_paragraph_is_joined():
    def joined(*paragraphs: str) -> list[bool]:
        return [piece.is_joined for piece in read(with_document(FILE, body("".join(paragraphs)))).pieces]

    one, two = (start(), r("Text one."), end()), (start(TWO, 2), r("Text two."), end(2))
    gone = (start(), deleted("Text one."), end())

    assert joined(p(*one), p(*two)) == [False, False]
    assert joined(p(*one, *two)) == [False, True]
    assert joined(p(*one, mark="<w:del/>"), p(*two)) == [False, True]
    assert joined(p(*gone, mark="<w:del/>"), p(*two)) == [False, False]


def test_passage_deleted_with_its_paragraph_is_empty_and_the_next_one_whole():
    gone = p(start(), deleted("Text one."), end(), mark="<w:del/>")

    assert pieces(gone, p(start(TWO, 2), r("Text two."), end(2))) == [("one", ()), ("two", ("Text two.",))]


def test_what_stands_in_no_passage_is_kept_and_blank_paragraphs_are_not():
    other = '<w:bookmarkStart w:id="7" w:name="_GoBack"/><w:bookmarkEnd w:id="7"/>'

    found = pieces(p(), p(start(), r("Text one."), end()), p(r(" \u00a0")), p(other, r("More.")))

    assert found == [("one", ("Text one.",)), ("", ("More.",))]


def test_bookmark_that_ends_in_the_next_paragraph_does_not_take_it_in():
    assert pieces(p(start(), r("Text one.")), p(end(), r("More."))) == [
        ("one", ("Text one.",)),
        ("", ("More.",)),
    ]


def test_text_box_is_told_once_after_its_paragraph():
    box = (
        '<mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006">'
        f"<mc:Choice><w:txbxContent>{p(r('Boxed'))}<w:tbl><w:tr><w:tc>{p(start(TWO, 2), r('Text two.'))}"
        f"</w:tc></w:tr></w:tbl></w:txbxContent></mc:Choice>"
        f"<mc:Fallback>{p(r('Boxed'))}</mc:Fallback></mc:AlternateContent>"
    )

    found = pieces(p(start(), r("Text "), f"<w:r>{box}</w:r>", r("one."), end()))

    assert found == [("one", ("Text one.",)), ("", ("Boxed",)), ("two", ("Text two.",))]


def test_second_bookmark_of_one_name_is_no_passage():
    copied = p(start(number=2), r("Text one."), end(2))

    assert pieces(p(start(), r("Text one."), end()), copied) == [
        ("one", ("Text one.",)),
        ("", ("Text one.",)),
    ]


def test_field_that_never_ends_hides_its_own_paragraph_only():
    endless = p(start(), r("Text"), '<w:r><w:fldChar w:fldCharType="begin"/></w:r>', r("code"), end())

    assert pieces(endless, p(r("More."))) == [("one", ("Text",)), ("", ("More.",))]


def test_words_before_tracked_changes_are_known():
    inside = r("Text ") + f"<w:ins>{r('number ')}</w:ins>" + deleted("one.") + f"<w:ins>{r('1.')}</w:ins>"

    (piece,) = read(with_document(FILE, body(p(start(), inside, end())))).pieces

    assert (piece.before, piece.text) == ("Text one.", "Text number 1.")


def test_comments_and_footnotes_are_counted():
    notes = '<w:r><w:commentReference w:id="1"/></w:r><w:r><w:footnoteReference w:id="2"/></w:r>'

    file = read(with_document(FILE, body(p(start(), r("Text one."), notes, notes, end()))))

    assert (file.comments, file.footnotes) == (2, 2)


def test_pictures_are_counted_unless_deleted_or_boxes_of_text():
    picture = "<w:r><w:drawing/></w:r>"
    box = f"<w:r><w:drawing><w:txbxContent>{p(r('In a box.'))}</w:txbxContent></w:drawing></w:r>"

    file = read(
        with_document(FILE, body(p(picture, f"<w:del>{picture}</w:del>", box, "<w:r><w:pict/></w:r>")))
    )

    assert file.pictures == 2


def test_strict_file_is_read_like_any_other():
    usual = body(p(start(), r("Text one."), end()))
    strict = usual.replace(
        b"http://schemas.openxmlformats.org/wordprocessingml/2006/main",
        b"http://purl.oclc.org/ooxml/wordprocessingml/main",
    )

    assert read(with_document(FILE, strict)) == read(with_document(FILE, usual))


def test_file_says_what_it_holds():
    assert read(FILE).origin == ORIGIN
