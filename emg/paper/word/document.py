"""The paper as a Word document: real headings, lists and fields, that a secretariat can go on writing in."""

from collections.abc import Sequence

import docx
from docx.document import Document
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.shared import Length, Pt
from docx.text.paragraph import Paragraph as WordParagraph

from emg.lib.direction import is_right_to_left
from emg.lib.list_letters import ListStyle
from emg.paper.blocks import Block, Heading, ItemList, Masthead, Paragraph, Table
from emg.paper.paper import Paper

from . import styles
from .elements import element, run
from .heads_and_feet import set_heads_and_feet
from .numbering import Numbering, number
from .package import saved
from .places import bookmarked
from .tables import set_look


def as_docx(paper: Paper) -> bytes:
    """The file. The same paper gives the same bytes."""
    return Writer(paper).written(paper.blocks)


class Writer:
    """Writes blocks into one document. What a passage's runs are, a subclass may say otherwise."""

    def __init__(self, paper: Paper) -> None:
        self.paper = paper
        self.document: Document = docx.Document()
        styles.set_styles(self.document, language=paper.language)
        set_heads_and_feet(self.document.sections[0], paper)
        self._numbering = Numbering(self.document)

    def written(self, blocks: Sequence[Block]) -> bytes:
        """The document with these blocks, as a file."""
        for block, after in zip(blocks, [*blocks[1:], None], strict=False):
            self._write(block, leads_in=isinstance(after, ItemList | Table))
        return saved(self.document, self.paper)

    def runs(self, passage_id: str, text: str) -> list[BaseOxmlElement]:
        """The runs of one passage."""
        return [run(text, is_right_to_left=is_right_to_left(text))]

    def _write(self, block: Block, *, leads_in: bool) -> None:
        match block:
            case Masthead():
                self._masthead(block)
            case Heading():
                self._heading(block)
            case Paragraph():
                paragraph = self._passage(block.id, block.text, style="Normal")
                paragraph.paragraph_format.keep_with_next = leads_in or None
            case ItemList():
                self._list(block)
            case Table():
                self._table(block)

    def _passage(self, passage_id: str, text: str, *, style: str) -> WordParagraph:
        """One paragraph of one passage, bookmarked so that it is known again when the file comes back."""
        return self._fill(self.document.add_paragraph(style=style), passage_id, text)

    def _fill(self, paragraph: WordParagraph, passage_id: str, text: str) -> WordParagraph:
        if is_right_to_left(text):
            paragraph._p.get_or_add_pPr().append(element("w:bidi"))
        paragraph._p.extend(bookmarked(passage_id, text, self.runs(passage_id, text)))
        return paragraph

    def _masthead(self, block: Masthead) -> None:
        for place, line in enumerate(block.organisation, start=1):
            self._passage(f"{block.id}-organisation-{place}", line, style=styles.ORGANISATION)
        self._passage(f"{block.id}-title", block.title, style="Title")
        for place, line in enumerate(block.details, start=1):
            self._passage(f"{block.id}-detail-{place}", line, style=styles.DETAIL)
        self._passage(f"{block.id}-paper", block.paper, style=styles.PAPER_NAME)

    def _heading(self, block: Heading) -> None:
        level = block.level - 1  # the title of the masthead is Word's Title
        numbered_as = self._numbering.of_heading(block.marker, level=level)
        text = str(block) if numbered_as is None else block.text
        paragraph = self._passage(block.id, text, style=f"Heading {level}")
        if numbered_as is not None:
            number(paragraph, of=numbered_as)

    def _list(self, block: ItemList) -> None:
        numbered_as = self._number_of_list(block)
        for marker, item in block.marked():
            text = item.text if numbered_as is not None else f"{marker} {item.text}"
            style = "List Bullet" if block.is_bulleted else "List Number"
            paragraph = self._passage(item.id, text, style=style)
            if numbered_as is not None:
                number(paragraph, of=numbered_as)
        if block.items:
            paragraph.paragraph_format.space_after = Pt(styles.BUILT_IN["Normal"].after)

    def _number_of_list(self, block: ItemList) -> int | None:
        if block.is_bulleted:
            return self._numbering.bulleted()
        markers = block.marked()
        return (
            self._numbering.marked(markers[0][0], is_roman=block.style == ListStyle.ROMAN)
            if markers
            else None
        )

    def _table(self, block: Table) -> None:
        self._passage(f"{block.id}-caption", block.caption, style="Caption")
        table = self.document.add_table(rows=0, cols=len(block.header))
        table.autofit = False
        rows = [(f"{block.id}-header", block.header), *((row.id, row.cells) for row in block.rows)]
        for row_id, texts in rows:
            row = table.add_row()
            row._tr.get_or_add_trPr().append(element("w:cantSplit"))
            for place, (cell, text) in enumerate(zip(row.cells, texts, strict=True)):
                paragraph = cell.paragraphs[0]
                paragraph.style = styles.TABLE_HEADER if row_id.endswith("-header") else styles.TABLE_TEXT
                self._fill(paragraph, f"{row_id}-{place + 1}", text)
        share = styles.TEXT_WIDTH / sum(block.widths)
        set_look(table, widths=[Length(round(share * width)) for width in block.widths])
        table.rows[0]._tr.get_or_add_trPr().append(element("w:tblHeader"))
        self.document.add_paragraph(style=styles.AFTER_TABLE)
