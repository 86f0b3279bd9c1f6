"""Word files as others make them: ours, with some XML changed."""

import io
import zipfile
from collections.abc import Callable, Mapping

from docx.oxml.ns import nsdecls, qn
from lxml import etree

DOCUMENT = "word/document.xml"


def parts_of(content: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(content)) as file:
        return {name: file.read(name) for name in file.namelist()}


def zipped(parts: Mapping[str, bytes], compression: int = zipfile.ZIP_DEFLATED) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", compression) as file:
        for name, content in parts.items():
            file.writestr(name, content)
    return made.getvalue()


def with_document(content: bytes, document: bytes) -> bytes:
    """The file with another text."""
    return zipped({**parts_of(content), DOCUMENT: document})


def edited(content: bytes, edit: Callable[[etree._Element], object]) -> bytes:
    """The file after `edit` has changed the tree of its text."""
    root = etree.fromstring(parts_of(content)[DOCUMENT])
    edit(root)
    return with_document(content, etree.tostring(root, xml_declaration=True, encoding="UTF-8"))


def paragraph_of(root: etree._Element, words: str) -> etree._Element:
    """The one paragraph with these words."""
    (found,) = (
        paragraph
        for paragraph in root.iter(qn("w:p"))
        if words in "".join(text.text or "" for text in paragraph.iter(qn("w:t")))
    )
    return found


def replaced(content: bytes, old: str, new: str) -> bytes:
    """The file with other words in place of those that stand in one run."""

    def edit(root: etree._Element) -> None:
        (text,) = (text for text in root.iter(qn("w:t")) if old in (text.text or ""))
        text.text = (text.text or "").replace(old, new)

    return edited(content, edit)


def made(xml: str) -> etree._Element:
    """One element, of XML without its declaration of namespaces."""
    return etree.fromstring(f"<w:body {nsdecls('w')}>{xml}</w:body>")[0]


def body(xml: str) -> bytes:
    """The text of a file with this inside."""
    return f"<w:document {nsdecls('w')}><w:body>{xml}</w:body></w:document>".encode()


def run(text: str, name: str = "t") -> etree._Element:
    return made(f'<w:r><w:{name} xml:space="preserve">{text}</w:{name}></w:r>')


def tracked(change: str, text: str) -> etree._Element:
    """A tracked change, "ins" or "del"."""
    marked = made(f'<w:{change} w:id="900" w:author="A"/>')
    marked.append(run(text, "delText" if change == "del" else "t"))
    return marked
