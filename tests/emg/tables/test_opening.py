"""Files of tables as programs write them are read; whatever else comes is refused in words, and soon."""

import io
import time
import tracemalloc
import zipfile
from datetime import date, datetime

import openpyxl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from emg.lib.refused_files import RefusedFileError
from emg.lib.spreadsheets import Table, as_csv, as_xlsx, marked_for_workbooks
from emg.tables.opening import MOST_BYTES, opened

EXPECTED = [("unep", "Müller"), ("undp", "")]
PLAIN = "Slug,Full name\r\nunep,Müller\r\n,\r\nundp,\r\n"


def xlsx(*rows, **cells) -> bytes:
    """A workbook with these rows, then with single cells such as B2=…"""
    workbook = openpyxl.Workbook()
    for row in rows:
        workbook.active.append(row)
    for place, value in cells.items():
        workbook.active[place] = value
    content = io.BytesIO()
    workbook.save(content)
    return content.getvalue()


def with_part(content: bytes, name: str, part: bytes) -> bytes:
    """The workbook with one part replaced, or added."""
    changed = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(content)) as old,
        zipfile.ZipFile(changed, "w", zipfile.ZIP_DEFLATED) as new,
    ):
        for entry in old.namelist():
            if entry != name:
                new.writestr(entry, old.read(entry))
        new.writestr(name, part)
    return changed.getvalue()


def refusal(content: bytes) -> str:
    with pytest.raises(RefusedFileError) as refused:
        opened(content)
    return str(refused.value)


@pytest.mark.parametrize(
    "content",
    [
        PLAIN.encode(),
        PLAIN.encode("utf-8-sig"),
        PLAIN.encode("utf-16"),
        PLAIN.encode("utf-16-le"),
        PLAIN.encode("utf-16-be"),
        PLAIN.encode("windows-1252"),
        PLAIN.replace(",", ";").encode(),
        PLAIN.replace(",", "\t").encode("utf-16"),
        PLAIN.replace("\r\n", "\n").encode(),
        PLAIN.replace("\r\n", "\r").encode(),
        b'"slug","full_name"\n"unep","M\xc3\xbcller"\n\n"undp"\n',
        xlsx(["Slug", "Full name"], ["unep", "Müller"], [], ["undp"]),
    ],
)
def test_table_is_read_whichever_program_wrote_it(content):
    sheet = opened(content)

    assert sheet.columns == ("slug", "full_name")
    assert [row.cells for row in sheet.rows] == EXPECTED
    assert [row.number for row in sheet.rows] == [2, 4]


def test_guessed_encoding_is_told():
    assert "Windows-1252" in opened(PLAIN.encode("windows-1252")).note
    assert opened(PLAIN.encode()).note == ""


def test_separator_inside_a_quoted_text_is_no_separator():
    sheet = opened(b'slug;name\nunep;"a;b\nand ""c"""\n')

    assert sheet.rows[0].cells == ("unep", 'a;b\nand "c"')


def test_cells_of_a_workbook_are_what_a_person_sees():
    day = datetime(2022, 5, 18)  # noqa: DTZ001 -- a cell has no time zone
    sheet = opened(xlsx(["a", "b", "c", "d", "e"], [day, 2022, 3.0, True, 2.5]))

    assert sheet.rows[0].cells == ("2022-05-18", "2022", "3", "yes", "2.5")


TEXTS = st.text(
    st.characters(codec="utf-8", exclude_characters="\x00\r", exclude_categories=["Cs", "Cc"])
) | (st.sampled_from(["=1+1", "'=1", "''-x", "+4", "@a", "＝x", "a\nb", '"', "'", "'a", "=x\n'=y"]))


@settings(deadline=None)
@given(st.lists(st.tuples(TEXTS, TEXTS), min_size=1, max_size=5))
def test_texts_come_back_from_both_kinds_of_file_and_are_no_formulas_there(rows):
    rows = [("x" + a.strip() if not a.strip() else a.strip(), b.strip()) for a, b in rows]
    table = Table(("a", "b"), rows)
    marked = Table(("a", "b"), [tuple(map(marked_for_workbooks, row)) for row in rows])

    csv = "".join(as_csv(table))
    workbook = as_xlsx(marked, title="t", made_on=date(2022, 5, 18))

    assert [row.cells for row in opened(csv.encode()).rows] == rows
    assert [row.cells for row in opened(workbook).rows] == rows


GOOD = xlsx(["slug"], ["unep"])
SHEET = "xl/worksheets/sheet1.xml"
BOMB = b"<?xml version='1.0'?><!DOCTYPE a [<!ENTITY b 'c'><!ENTITY d '&b;&b;'>]><a>&d;</a>"


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", "This file is empty"),
        (b"\n\n,,\n", "This file is empty"),
        (b"slug,name\n", "names its columns, but has no row"),
        (b"slug,name,slug\na,b,c\n", "Two columns have the same name: slug."),
        (b"slug,Slug ,a,a\na,b,c,d\n", "Several columns have the same names: a, slug."),
        (b"slug,,name\na,b,c\n", "Column 2 has no name"),
        (b"slug,name\na,b,c\n", "Row 2 has more cells"),
        (b'slug,name\na,"b\n', "Line 2 cannot be read as CSV"),
        (b"slug\na\x00b\n", "Row 2 holds a character no text has (NUL)"),
        (b"slug\n" + b"a" * 200_000, "cannot be read as CSV"),
        (b"\x00" * 100, "NUL"),
        (bytes(range(256)), "neither an Excel workbook (.xlsx) nor a text"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"x" * 99, "old Excel file (.xls), or has a password"),
        (b"slug\n" + b"a\n" * 5_001, "too large: a table may have 5000 rows"),
        (b"x" * (MOST_BYTES + 1), "larger than 5 MB"),
        (",".join(f"c{n}" for n in range(101)).encode() + b"\na", "more than 100 columns"),
        (GOOD[: len(GOOD) // 2], "This workbook is damaged"),
        (b"PK\x03\x04nonsense", "This workbook is damaged"),
        (with_part(GOOD, SHEET, b"<worksheet>"), "This workbook is damaged"),
        (with_part(GOOD, SHEET, BOMB), "document type of its own"),
        (with_part(GOOD, "xl/sharedStrings.xml", BOMB.decode().encode("utf-16")), "document type of its own"),
        (with_part(GOOD, "xl/vbaProject.bin", b"x"), "holds macros"),
        (with_part(GOOD, "xl/media/a.bin", b"0" * 30_000_000), "too large"),
        (with_part(GOOD, SHEET, b"<a>" * 2_000_000), "too large"),
        (xlsx(["slug", "name"], B2="=1+1"), "Row 2, column B holds a formula"),
        (xlsx(["slug", "name"], A2="#N/A"), "Row 2, column A holds a formula or an error"),
        (xlsx(["slug"], ["a" * 32_767]), "may be cut off: use CSV"),
        (xlsx(["slug"], XFD2="x"), "Row 2 has more cells"),
        (xlsx(["slug"], A1048576="x"), "too large"),
    ],
)
def test_what_is_no_table_is_refused_in_words_and_soon(content, said):
    begun = time.monotonic()
    tracemalloc.start()

    message = refusal(content)

    _now, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert said in message
    assert time.monotonic() - begun < 20  # the tracing takes most of it
    assert most < 150_000_000  # bytes


def test_other_archives_are_no_workbooks():
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w") as file:
        file.writestr("word/document.xml", "<a/>")

    assert "not an Excel workbook" in refusal(content.getvalue())
