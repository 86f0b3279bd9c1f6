"""The elements of WordprocessingML (ISO 29500-1, 17) that python-docx has no words for."""

import re
from collections.abc import Iterable

from docx.oxml.ns import qn
from docx.oxml.parser import OxmlElement
from docx.oxml.xmlchemy import BaseOxmlElement

# XML 1.0 (2.2) has no way to write these.
NOT_IN_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def element(name: str, /, *children: BaseOxmlElement, **attributes: str | int) -> BaseOxmlElement:
    """`element("w:lang", val="en")`: the attributes are of Word's own namespace."""
    made = OxmlElement(name)
    for key, value in attributes.items():
        made.set(qn(f"w:{key}"), str(value))
    made.extend(children)
    return made


def run(text: str, *, is_right_to_left: bool = False, is_deleted: bool = False) -> BaseOxmlElement:
    """One stretch of text; what XML cannot hold is shown by the replacement character."""
    made = element("w:r")
    if is_right_to_left:
        made.append(element("w:rPr", element("w:rtl")))
    made.append(words(text, name="w:delText" if is_deleted else "w:t"))
    return made


def words(text: str, *, name: str = "w:t") -> BaseOxmlElement:
    """The text of an element, with every space kept."""
    made = element(name)
    made.text = NOT_IN_XML.sub("\ufffd", text)
    made.set(qn("xml:space"), "preserve")
    return made


def field(instruction: str, *, shown: str) -> list[BaseOxmlElement]:
    """A complex field, such as PAGE; `shown` stands until the reader's program counts."""
    return [
        element("w:r", element("w:fldChar", fldCharType="begin")),
        element("w:r", words(f" {instruction} ", name="w:instrText")),
        element("w:r", element("w:fldChar", fldCharType="separate")),
        run(shown),
        element("w:r", element("w:fldChar", fldCharType="end")),
    ]


def in_order(parent: BaseOxmlElement, made: BaseOxmlElement, successors: Iterable[str]) -> None:
    """Insert where the schema wants it: before the first of the elements that must come after."""
    parent.insert_element_before(made, *successors)
