"""Tables as CSV and Excel workbooks: whatever a cell holds stays a text or a number."""

import csv
import io
import json
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import load_workbook

from emg.lib.spreadsheets import Row, Table, as_csv, as_json, as_xlsx

DAY = date(2022, 5, 18)
TABLE = Table(
    ("title", "count", "is_new"), [("Land", 3, True), ("Québec, “Ñ”\nعربي", None, False), ("", 0, True)]
)
FORMULAS = ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "  =1", "＝1", "=cmd|' /C calc'!A0"]
# What a workbook or a text file can hold, line breaks as they come back.
# What XML cannot carry is escaped in workbooks: Excel reads that back, openpyxl does not.
texts = st.text(
    st.characters(exclude_categories=["Cs", "Cc"], exclude_characters="\ufffe\uffff"), max_size=40
)


def read_csv(table: Table) -> list[list[str]]:
    return list(csv.reader(io.StringIO("".join(as_csv(table)), newline="")))


def read_xlsx(table: Table) -> list[list]:
    workbook = load_workbook(io.BytesIO(as_xlsx(table, title="List", made_on=DAY)))
    return [[cell.value for cell in row] for row in workbook.active.iter_rows()]


def test_csv_holds_the_rows_below_their_names():
    assert read_csv(TABLE) == [
        ["title", "count", "is_new"],
        ["Land", "3", "yes"],
        ["Québec, “Ñ”\nعربي", "", "no"],
        ["", "0", "yes"],
    ]


def test_workbook_holds_the_same_rows_below_a_head_that_stays():
    workbook = load_workbook(io.BytesIO(as_xlsx(TABLE, title="A [list]: of / all?", made_on=DAY)))
    sheet = workbook.active

    assert read_xlsx(TABLE) == [
        ["title", "count", "is_new"],
        ["Land", 3, "yes"],
        ["Québec, “Ñ”\nعربي", None, "no"],
        [None, 0, "yes"],
    ]
    assert (sheet.title, sheet.freeze_panes, sheet.auto_filter.ref) == ("A  list   of   all ", "A2", "A1:C4")


def test_json_holds_an_object_for_each_row():
    assert json.loads("".join(as_json(TABLE, head={"list": "streams"}))) == {
        "list": "streams",
        "rows": [
            {"title": "Land", "count": 3, "is_new": True},
            {"title": "Québec, “Ñ”\nعربي", "count": None, "is_new": False},
            {"title": "", "count": 0, "is_new": True},
        ],
    }


def test_table_without_rows_is_a_head():
    empty = Table(("title",), [])

    assert read_csv(empty) == read_xlsx(empty) == [["title"]]
    assert "".join(as_json(empty, head={})) == '{"rows":[]}'


def test_row_that_is_kept_is_written_as_any_other():
    kept = Table(TABLE.columns, [Row(row) for row in TABLE.rows])
    renamed = Table(("name", "number", "is_recent"), kept.rows)

    for _time in range(2):
        assert "".join(as_csv(kept)) == "".join(as_csv(TABLE))
        for table in (kept, renamed):
            plain = Table(table.columns, TABLE.rows)
            assert "".join(as_json(table, head={})) == "".join(as_json(plain, head={}))


@pytest.mark.parametrize("text", FORMULAS)
def test_no_spreadsheet_runs_a_cell(text):
    table = Table(("title",), [(text,)])

    assert read_csv(table)[1] == [f"'{text}"]
    workbook = load_workbook(io.BytesIO(as_xlsx(table, title="List", made_on=DAY)))
    assert workbook.active["A2"].data_type == "s"


@given(st.lists(st.tuples(texts.filter(bool), texts), max_size=5))
def test_whatever_is_written_is_read_again(rows):
    table = Table(("one", "two"), rows)

    read = read_xlsx(table)

    assert [[value or "" for value in row] for row in read[1:]] == [list(row) for row in rows]
    assert [[cell.removeprefix("'") for cell in row] for row in read_csv(table)[1:]] == [
        [cell.removeprefix("'") for cell in row] for row in rows
    ]


@pytest.mark.parametrize("text", ["a\0b", "a\x08b", "x" * 40_000])
def test_what_no_workbook_can_hold_harms_nothing(text):
    (cell,) = read_xlsx(Table(("title",), [(text,)]))[1]

    assert len(cell) <= 32_767


def test_same_rows_are_the_same_bytes_whatever_the_clock_says():
    first = as_xlsx(TABLE, title="List", made_on=DAY)

    assert as_xlsx(TABLE, title="List", made_on=DAY) == first
