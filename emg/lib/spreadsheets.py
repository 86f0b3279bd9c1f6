"""Tables as CSV, as an Excel workbook and as JSON, safe to open in a spreadsheet."""

import csv
import io
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time
from typing import TYPE_CHECKING

import msgspec
from django.utils.functional import cached_property

if TYPE_CHECKING:
    from xlsxwriter.format import Format
    from xlsxwriter.worksheet import Worksheet

Value = str | int | bool | None
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"

# What a spreadsheet takes for a formula (OWASP, CSV Injection), full-width forms and leading blanks included.
_FORMULA = re.compile(r"\s*[=+\-@＝＋－＠]|[\t\r\n]")
# Such a text, and one that looks as if it had an apostrophe for that reason: each gets one more.
_MARKED = re.compile(rf"'*(?:{_FORMULA.pattern})")
_WIDEST = 60  # characters
_LONGEST_CELL = 32_767  # characters, a limit of Excel


class Row(tuple[Value, ...]):
    """A row that is kept, and so written only once for all the files it stands in."""

    _json: tuple[tuple[str, ...] | None, str] = (None, "")

    @cached_property
    def as_csv(self) -> str:
        return _line(self)

    def as_json(self, columns: tuple[str, ...]) -> str:
        """An object of JSON, under the names of the columns. Kept for the columns last asked for."""
        known, written = self._json
        if known != columns:
            written = _object(columns, self)
            self._json = columns, written
        return written


@dataclass(frozen=True)
class Table:
    """A list as data. `columns` name what each row holds, in lower case with underscores."""

    columns: tuple[str, ...]
    rows: Sequence[tuple[Value, ...]]


def as_csv(table: Table) -> Iterator[str]:
    """The lines of the table (RFC 4180), the first with the names of the columns."""
    return csv_lines(table.columns, table.rows)


def csv_lines(columns: tuple[str, ...], rows: Iterable[tuple[Value, ...]]) -> Iterator[str]:
    """The same for rows that come one by one: each is written before the next is asked for.

    A text that a spreadsheet would run as a formula gets an apostrophe in front.
    """
    yield _line(columns)
    for row in rows:
        yield row.as_csv if isinstance(row, Row) else _line(row)


def _line(row: tuple[Value, ...]) -> str:
    line = io.StringIO()
    csv.writer(line).writerow([_harmless(value) if value != "" else "" for value in row])
    return line.getvalue()


def _harmless(value: Value) -> Value:
    if isinstance(value, str):
        # Most texts begin with a letter or a digit, which is seen sooner than the expression would run.
        is_formula = value and not value[0].isalnum() and _MARKED.match(value)
        return f"'{value}" if is_formula else value
    return _yes_or_no(value) if isinstance(value, bool) else value


def as_json(table: Table, *, head: Mapping[str, Value]) -> Iterator[str]:
    """One object: what `head` holds, then `rows`, a list with an object for each row."""
    yield _encode({**head, "rows": []}).decode().removesuffix("]}")
    for place, row in enumerate(table.rows):
        found = row.as_json(table.columns) if isinstance(row, Row) else _object(table.columns, row)
        yield f",{found}" if place else found
    yield "]}"


_encode = msgspec.json.Encoder().encode


def _object(columns: tuple[str, ...], row: tuple[Value, ...]) -> str:
    return _encode(dict(zip(columns, row, strict=True))).decode()


def without_apostrophe(text: str) -> str:
    """The text that was written into a CSV file as `text`: the apostrophe before a formula is taken off."""
    return text[1:] if text.startswith("'") and _MARKED.match(text) else text


def marked_for_workbooks(value: Value) -> Value:
    """For a workbook that is to come back: a text there is never a formula, so it needs no apostrophe, but
    one of its own before a formula would be taken off."""
    has_its_own = isinstance(value, str) and value.startswith("'") and _MARKED.match(value)
    return f"'{value}" if has_its_own else value


def _yes_or_no(value: bool) -> str:  # noqa: FBT001 -- a cell holds nothing else
    return "yes" if value else "no"


def as_xlsx(table: Table, *, title: str, made_on: date) -> bytes:
    """A workbook of one sheet: a head that stays in view and filters, texts that are never formulas.

    `made_on`: the day its properties name, not the clock's, so that the same rows are the same bytes.
    """
    from xlsxwriter import Workbook  # noqa: PLC0415 -- two MB, which most processes never need

    content = io.BytesIO()
    with Workbook(content, {"in_memory": True}) as workbook:
        workbook.set_properties({"title": title, "created": datetime.combine(made_on, time.min)})
        sheet = workbook.add_worksheet(_sheet_name(title))
        head = workbook.add_format({"bold": True})
        body = workbook.add_format({"text_wrap": True, "valign": "top"})
        for place, width in enumerate(_widths(table)):
            sheet.set_column(place, place, width)
            sheet.write_string(0, place, table.columns[place], head)
        for number, row in enumerate(table.rows, start=1):
            for place, value in enumerate(row):
                _write(sheet, (number, place), value, body)
        sheet.freeze_panes(1, 0)
        sheet.autofilter(0, 0, len(table.rows), len(table.columns) - 1)
    return content.getvalue()


def _write(sheet: "Worksheet", place: tuple[int, int], value: Value, body: "Format") -> None:
    if isinstance(value, bool):
        sheet.write_string(*place, _yes_or_no(value), body)
    elif isinstance(value, int):
        sheet.write_number(*place, value, body)
    elif value:
        sheet.write_string(*place, value[:_LONGEST_CELL], body)


def _widths(table: Table) -> list[int]:
    columns = zip(table.columns, *table.rows, strict=True)
    return [min(max(len(str(value or "")) for value in column) + 3, _WIDEST) for column in columns]


def _sheet_name(title: str) -> str:
    """At most 31 characters, and none that Excel keeps for itself."""
    return re.sub(r"[\[\]:*?/\\]", " ", title)[:31]
