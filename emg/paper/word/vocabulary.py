"""What the elements of a Word document mean to somebody who only reads its words."""

from lxml import etree

# Word's own, as usual and in its “strict” files; that of formulas, and of what is told in two ways.
_WORD = {
    "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "http://purl.oclc.org/ooxml/wordprocessingml/main",
    "http://schemas.openxmlformats.org/officeDocument/2006/math",
    "http://schemas.openxmlformats.org/markup-compatibility/2006",
}
WORDS = {"t", "delText"}
UNKNOWN_SIGN = "\ufffd"  # of a font of symbols, whose number there is no letter
SIGNS = {"tab": " ", "ptab": " ", "br": " ", "cr": " ", "noBreakHyphen": "\u2011", "sym": UNKNOWN_SIGN}
INSERTED, DELETED = {"ins", "moveTo"}, {"del", "moveFrom"}
NOTES = {"commentReference", "footnoteReference", "endnoteReference"}
PICTURES, TEXT_BOX = {"drawing", "pict", "object"}, "txbxContent"
# How things look, and the second way to show them. Codes of fields are not here: they are no words either.
PASSED_OVER = {
    *("pPr", "rPr", "sectPr", "tblPr", "tblGrid", "trPr", "tcPr", "sdtPr", "sdtEndPr"),
    *("instrText", "delInstrText", "Fallback", "rt"),
}


def name_of(element: etree._Element) -> str:
    """The name of an element that can hold or mark words; "" for any other, and for comments."""
    if not isinstance(element.tag, str):
        return ""
    found = etree.QName(element)
    return found.localname if found.namespace in _WORD else ""


def attribute(element: etree._Element, name: str) -> str:
    return next((value for key, value in element.items() if etree.QName(key).localname == name), "")


def runs_on(paragraph: etree._Element) -> bool:
    """Whether the end of the paragraph was deleted, so that the next one continues it."""
    marks = (
        name_of(mark)
        for properties in paragraph
        if name_of(properties) == "pPr"
        for look in properties
        if name_of(look) == "rPr"
        for mark in look
    )
    return any(mark in DELETED for mark in marks)
