"""The styles of a paper in Word: what its writers see in the list of styles, and the page."""

from dataclasses import dataclass

from docx.document import Document
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml.ns import qn
from docx.shared import Mm, Pt, RGBColor
from docx.styles.style import ParagraphStyle

from .elements import element, in_order

SERIF = "Times New Roman"  # on every machine; Liberation Serif has its measures
LINE = 1.15
TEXT_WIDTH = Mm(162)

ORGANISATION, DETAIL, PAPER_NAME = "Organisation", "Meeting detail", "Paper name"
TABLE_TEXT, TABLE_HEADER, AFTER_TABLE = "Table text", "Table header", "After a table"


@dataclass(frozen=True)
class Look:
    """Sizes and spaces in points."""

    size: float = 11
    is_bold: bool = False
    is_centred: bool = False
    before: float = 0
    after: float = 6.8
    keeps_next: bool = False
    keeps_together: bool = False


BUILT_IN = {
    "Normal": Look(),
    "Title": Look(size=15, is_bold=True, is_centred=True, before=8, after=10),
    "Heading 1": Look(is_bold=True, before=15.6, keeps_next=True),
    "Heading 2": Look(is_bold=True, before=11.3, after=5.7, keeps_next=True),
    "List Number": Look(after=3.4, keeps_together=True),
    "List Bullet": Look(after=3.4, keeps_together=True),
    "Caption": Look(size=9.5, is_bold=True, before=6, after=3, keeps_next=True),
    "Header": Look(size=9, after=0),
    "Footer": Look(size=9, after=0),
}
OUR_OWN = {
    ORGANISATION: Look(is_bold=True, is_centred=True, after=5.7),
    DETAIL: Look(is_centred=True, after=5.7),
    PAPER_NAME: Look(is_bold=True, is_centred=True, after=5.7),
    TABLE_TEXT: Look(size=9.5, after=0),
    TABLE_HEADER: Look(size=9.5, is_bold=True, after=0),
    AFTER_TABLE: Look(size=4, after=0),
}


def set_styles(document: Document, *, language: str) -> None:
    """The page and all styles a paper uses."""
    _of_today(document)
    _page(document)
    _defaults(document, language=language)
    for name, look in BUILT_IN.items():
        _style(document, name, look)
    for name, look in OUR_OWN.items():
        style = document.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
        style.base_style = document.styles["Normal"]
        _style(document, name, look)
    _ruled_above(document.styles["Title"])


def _of_today(document: Document) -> None:
    """As Word has written since 2013: our template is older, and opened in “Compatibility Mode”."""
    for setting in document.settings.element.iter(qn("w:compatSetting")):
        if setting.get(qn("w:name")) == "compatibilityMode":
            setting.set(qn("w:val"), "15")


def _page(document: Document) -> None:
    section = document.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.left_margin = section.right_margin = Mm(24)
    section.top_margin, section.bottom_margin = Mm(24), Mm(22)
    section.header_distance = section.footer_distance = Mm(11)


def _defaults(document: Document, *, language: str) -> None:
    """What every run is unless it says otherwise: its font for every script, and the language."""
    defaults = document.styles.element.find(qn("w:docDefaults")).find(qn("w:rPrDefault")).find(qn("w:rPr"))
    for child in list(defaults):
        defaults.remove(child)
    fonts = element("w:rFonts", ascii=SERIF, hAnsi=SERIF, cs=SERIF, eastAsia="SimSun")
    size = [element("w:sz", val=22), element("w:szCs", val=22)]
    defaults.extend([fonts, *size, element("w:lang", val=language, eastAsia="zh-CN", bidi="ar-SA")])


def _style(document: Document, name: str, look: Look) -> None:
    """Whatever the template drew otherwise is taken off first."""
    style = document.styles[name]
    assert isinstance(style, ParagraphStyle)
    for old in (style.element.rPr, style.element.pPr):
        if old is not None:
            style.element.remove(old)
    font, spacing = style.font, style.paragraph_format
    font.size, font.bold, font.italic = Pt(look.size), look.is_bold, False
    font.color.rgb = RGBColor(0, 0, 0)
    # Arabic and Hebrew have a weight and a size of their own.
    font.cs_bold = look.is_bold
    style.element.rPr.find(qn("w:sz")).addnext(element("w:szCs", val=round(look.size * 2)))
    spacing.space_before, spacing.space_after, spacing.line_spacing = Pt(look.before), Pt(look.after), LINE
    spacing.widow_control, spacing.keep_with_next = True, look.keeps_next
    spacing.keep_together = look.keeps_together
    if look.is_centred:
        spacing.alignment = WD_ALIGN_PARAGRAPH.CENTER
    if name.startswith("Heading"):
        level = element("w:outlineLvl", val=int(name[-1]) - 1)
        in_order(style.element.get_or_add_pPr(), level, ("w:divId", "w:cnfStyle", "w:rPr", "w:sectPr"))


def _ruled_above(style: ParagraphStyle) -> None:
    """The blue line of the masthead."""
    borders = element("w:pBdr", element("w:top", val="single", sz=14, space=10, color="009EDB"))
    in_order(
        style.element.get_or_add_pPr(),
        borders,
        ("w:shd", "w:tabs", "w:suppressAutoHyphens", "w:spacing", "w:ind", "w:jc", "w:outlineLvl"),
    )
