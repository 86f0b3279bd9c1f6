"""A row of a table, of a file that knows its tables, as lines."""

from collections.abc import Sequence

from meetings.importing.source import Line


def row_lines(cells: Sequence[Sequence[Line]]) -> list[Line]:
    """One line with bars between the cells, as a table of a plain text has it; an empty cell keeps its place.

    Where a cell holds several paragraphs or a heading, the table only lays out a page: they stay lines in
    their order. A label goes before its value without a bar: "Date: 18 May 2022".
    """
    said = [line for lines in cells for line in lines]
    if len(said) < 2 or any(len(lines) > 1 for lines in cells) or any(line.heading for line in said):
        return said
    texts = [line.text for lines in cells for line in lines or [Line("")]]
    between = " " if len(texts) == 2 and texts[0].endswith(":") else " | "
    return [Line(between.join(texts), page=said[0].page, is_whole=True)]
