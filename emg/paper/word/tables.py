"""How a table of a paper looks in Word: columns of their widths, a rule below each row, no upright lines."""

from collections.abc import Sequence

from docx.shared import Length, Mm
from docx.table import Table

from .elements import element, in_order

_RULE: dict[str, str | int] = {"val": "single", "sz": 4, "space": 0, "color": "999999"}
_AFTER_BORDERS = ("w:shd", "w:tblLayout", "w:tblCellMar", "w:tblLook")


def set_look(table: Table, *, widths: Sequence[Length]) -> None:
    """Word reads the widths of cells, LibreOffice those of the grid: both are given."""
    for column, width in zip(table.columns, widths, strict=True):
        column.width = width
        for cell in column.cells:
            cell.width = width
    properties = table._tbl.tblPr
    rules = [element(f"w:{side}", **_RULE) for side in ("top", "bottom", "insideH")]
    in_order(properties, element("w:tblBorders", *rules), _AFTER_BORDERS)
    inside = Mm(1.2).twips, Mm(1.5).twips
    sides = zip(("top", "left", "bottom", "right"), inside * 2, strict=True)
    margins = [element(f"w:{side}", w=width, type="dxa") for side, width in sides]
    in_order(properties, element("w:tblCellMar", *margins), ("w:tblLook",))
