"""Tables in a plain text: in columns of spaces, or in bars with cells that run over several lines."""

import re
from collections.abc import Callable, Sequence

_CELL = re.compile(r"\S+(?: \S+)*")
_LEAST = 3  # columns and rows: of two, many a masthead has labels and values
# … but for these: "Workstream    Outlook".
_TWO_NAMES = (
    re.compile(
        r"(?:Names? of (?:the )?)?(?:Work ?streams?|Groups?|IMGs?|Issue Management Groups?|Proposals?|Topics?"
        r"|Actions?|Decisions?|Tasks?|What)",
        re.IGNORECASE,
    ),
    re.compile(
        r"(?:(?:Current|Expected|Present) )?(?:Status|State|Outlook|Outcome|Position|Decision|Conclusion"
        r"|Result|Horizon|Deadline|(?:By )?when|(?:By )?whom?|Responsible|Action by|Leads?)",
        re.IGNORECASE,
    ),
)
_WIDEST_NAME = 4  # words of the name of a column
_SLACK = 2  # signs by which a cell may stand beside its column
_RULE = re.compile(r"[\s|+=_–—-]*[|+=_–—-]{3}[\s|+=_–—-]*")

Cells = dict[int, str]  # by the columns


def with_bars(lines: Sequence[str]) -> list[str]:
    """The lines, with bars between the cells of tables and each row of a table on one line."""
    found: list[str] = []
    place = 0
    while place < len(lines):
        taken, table = _table(lines, place)
        found += table or [lines[place]]
        place += taken or 1
    return found


def _table(lines: Sequence[str], place: int) -> tuple[int, list[str]]:
    if "|" in lines[place]:
        return _parted(lines, place, _between_bars)
    if lines[place].strip().count("\t") + 1 >= _LEAST:
        return _parted(lines, place, _between_tabs)
    return _spaced(lines, place)


def _spaced(lines: Sequence[str], place: int) -> tuple[int, list[str]]:
    """How many lines from here on are a table in columns, and its rows."""
    if not (starts := _names(lines[place])):
        return 0, []
    room = starts[1] - starts[0] - 1
    return _rows(lines, place, len(starts), lambda line: _by_columns(line, starts), room)


def _parted(lines: Sequence[str], place: int, parted: Callable[[str], list[str]]) -> tuple[int, list[str]]:
    width = len(parted(lines[place]))
    if width < _LEAST:
        return 0, []

    def cells_of(line: str) -> Cells:
        cells = parted(line)
        return {at: cell for at, cell in enumerate(cells) if cell} if len(cells) == width else {}

    return _rows(lines, place, width, cells_of)


def _rows(
    lines: Sequence[str], place: int, width: int, cells_of: Callable[[str], Cells], room: int = 0
) -> tuple[int, list[str]]:
    """`room`: how many signs a line of the first column holds, where rows may run over lines; or 0."""
    rows: list[list[str]] = []

    def counts_on(at: int) -> bool:
        """Whether the next row counted from 1 begins there, be it with one cell only."""
        here, after = (cells_of(line) if line.strip() else {} for line in (*lines[at : at + 2], "")[:2])
        number = re.match(r"\d{1,2} (?=[A-Z])", here.get(0, ""))
        is_counted = len(rows) < 2 or rows[1][0].startswith("1 ")
        return (
            number is not None
            and is_counted
            and int(number[0]) == len(rows)
            and (len(here) > 1 or len(after) > 1)
        )

    end, above = place, Cells()
    for at in range(place, len(lines)):
        if _RULE.fullmatch(lines[at]):
            continue
        if not lines[at].strip():
            if at + 1 < len(lines) and (_is_row(cells_of(lines[at + 1]), room) or counts_on(at + 1)):
                continue
            break
        cells, begins = cells_of(lines[at]), counts_on(at)
        is_counted = len(rows) > 1 and rows[1][0].startswith("1 ")
        is_cut = end == at - 1 and not begins and (is_counted or _are_cut(above, cells, room))
        if not (is_cut or begins or _is_row(cells, room) or (cells and 0 not in cells)):
            break
        goes_on = bool(rows) and not begins and (is_cut or 0 not in cells or list(cells) == [0])
        if not goes_on:
            rows.append([""] * width)
        for column, text in cells.items():
            rows[-1][column] = f"{rows[-1][column]} {text}".strip()
        end, above = at, cells
    if len(rows) < _LEAST:
        return 0, []
    return end - place + 1, [" | ".join(row) for row in rows]


def _names(line: str) -> list[int]:
    """Where the columns begin, where the line may hold their names."""
    if "\t" in line:
        return []
    cells = list(_CELL.finditer(line))
    is_head = (len(cells) >= _LEAST or _are_two_names([cell[0] for cell in cells])) and all(
        len(cell[0].split()) <= _WIDEST_NAME and not cell[0].endswith((",", ";")) for cell in cells
    )
    return [cell.start() for cell in cells] if is_head else []


def _is_row(cells: Cells, room: int) -> bool:
    """Of columns of spaces the first alone is none: a heading or a sentence may follow the table."""
    return 0 in cells and not (room and list(cells) == [0])


def _are_cut(above: Cells, cells: Cells, room: int) -> bool:
    """Whether they go on from the line above: the first had no room, and no other begins anew."""
    if not (room and cells.get(0)) or len(above.get(0, "")) + 1 + len(cells[0].split()[0]) <= room:
        return False
    others = [(above.get(at, ""), text) for at, text in cells.items() if at]
    return not others or any(before[:1].isupper() and text[0].islower() for before, text in others)


def _are_two_names(cells: Sequence[str]) -> bool:
    return len(cells) == len(_TWO_NAMES) and all(map(re.Pattern.fullmatch, _TWO_NAMES, cells))


def _by_columns(line: str, starts: Sequence[int]) -> Cells:
    """The cells of a row; none where one stands between two columns, or the first alone runs beyond it."""
    cells: Cells = {}
    for cell in _CELL.finditer(line):
        column = next((at for at, left in enumerate(starts) if abs(left - cell.start()) <= _SLACK), None)
        if column is None or column in cells:
            return {}
        cells[column] = cell[0]
    return {} if list(cells) == [0] and len(line.rstrip()) >= starts[1] - 1 else cells


def _between_tabs(line: str) -> list[str]:
    return [cell.strip() for cell in line.rstrip("\n").split("\t")]


def _between_bars(line: str) -> list[str]:
    inner = line.strip()
    inner = inner[1:] if inner.startswith("|") else inner
    inner = inner[:-1] if inner.endswith("|") else inner
    return [cell.strip() for cell in inner.split("|")]
