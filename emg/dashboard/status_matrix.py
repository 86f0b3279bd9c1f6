"""What each meeting said of each workstream: workstreams down, meetings across."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from django.utils.datastructures import MultiValueDict
from django.utils.functional import cached_property
from django.utils.translation import gettext as _

from emg.lib.once_for_each import once_for_each, while_same
from emg.lib.spreadsheets import Table, Value
from meetings.models import Report, StatusEntry
from meetings.standing import Record
from meetings.workstream_standing import WorkstreamStanding

from .as_data import AsData
from .as_of import AsOf, asked
from .parameters import read

# So many columns fit a page beside the names; all of them are one link away.
LATEST = 6


@dataclass(frozen=True)
class Cell:
    """What one meeting said of one workstream; `entry` is None where it said nothing."""

    entry: StatusEntry | None
    is_change: bool  # another status than at the meeting that last spoke of it


_SILENT = Cell(None, is_change=False)


class Cells(tuple[Cell, ...]):
    """One for each meeting of the whole record: an earlier moment shows the first of them."""

    @cached_property
    def texts(self) -> tuple[str, ...]:
        return tuple(f"{cell.entry.status} {cell.entry.basis}" if cell.entry else "" for cell in self)


@dataclass(frozen=True)
class MatrixRow(AsData):
    standing: WorkstreamStanding
    of_all: Cells
    shown: slice  # which of them

    @property
    def cells(self) -> tuple[Cell, ...]:
        return self.of_all[self.shown]

    @cached_property
    def is_mentioned(self) -> bool:
        """By any of these meetings."""
        return any(cell.entry for cell in self.cells)

    def values(self, *, site: str) -> tuple[Value, ...]:
        standing = self.standing
        return (
            standing.name.title,
            standing.name.kind.name if standing.name.kind else "",
            *self.of_all.texts[self.shown],
            standing.workstream.slug,
            f"{site}{standing.workstream.get_absolute_url()}",
        )


@dataclass(frozen=True)
class StatusMatrix:
    as_of: AsOf
    ignored: Sequence[str]
    shows_all: bool
    reports: tuple[Report, ...]  # the columns, oldest first
    rows: tuple[MatrixRow, ...]  # those any of these meetings spoke of
    unmentioned: int  # how many others earlier meetings spoke of

    @property
    def earlier(self) -> int:
        """How many meetings on record are not shown."""
        return len(self.as_of.record.reports) - len(self.reports)

    @property
    def query(self) -> str:
        if not self.shows_all:
            return self.as_of.query
        return f"?meetings=all{self.as_of.further_query}"

    def table(self, *, site: str) -> Table:
        columns = ("title", "kind", *(report.meeting.slug for report in self.reports), "slug", "address")
        return Table(columns, [row.data(site) for row in self.rows])


def status_matrix(parameters: MultiValueDict[str, str]) -> StatusMatrix:
    as_of = asked(parameters, others=["meetings"])
    values, ignored = read(parameters, {"meetings": _all}, others=["at", "known"])
    # A parameter neither reader knows is noted once, by the first.
    own = [note for note in ignored if note not in as_of.ignored]
    shows_all = values.get("meetings", False)
    reports = as_of.record.reports if shows_all else as_of.record.reports[-LATEST:]
    rows = _rows(as_of.record, latest=len(reports))
    shown = tuple(row for row in rows if row.is_mentioned)
    return StatusMatrix(
        as_of,
        ignored=[*as_of.ignored, *own],
        shows_all=shows_all,
        reports=reports,
        rows=shown,
        unmentioned=len(rows) - len(shown),
    )


def _all(text: str) -> bool:
    if text != "all":
        raise ValueError(_("only “all” is known"))
    return True


@once_for_each
def _rows(record: Record, *, latest: int) -> tuple[MatrixRow, ...]:
    """Of every workstream ever mentioned, at so many of the latest meetings."""
    cells, count = _cells(record.whole), len(record.reports)
    return tuple(
        _row(standing, cells[standing.workstream.id], count - latest, count, is_all=latest == count)
        for standing in record.workstreams
        if standing.entries
    )


@while_same
def _row(standing: WorkstreamStanding, cells: Cells, first: int, end: int, *, is_all: bool) -> MatrixRow:
    """`is_all`: whether these are all columns: the page of all keeps its rows beside those of the other."""
    return MatrixRow(standing, cells, slice(first, end))


@once_for_each
def _cells(record: Record) -> Mapping[int, Cells]:
    """By workstream."""
    columns = tuple(report.pk for report in record.reports)
    return {standing.workstream.id: _cells_of(standing, columns) for standing in record.workstreams}


@while_same
def _cells_of(standing: WorkstreamStanding, columns: tuple[int, ...]) -> Cells:
    said: dict[int, Cell] = {}
    before = ""
    for entry in standing.entries:
        said[entry.report_id] = Cell(entry, is_change=entry.status != before)
        before = entry.status
    return Cells([said.get(column, _SILENT) for column in columns])
