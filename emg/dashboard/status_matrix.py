"""What each meeting said of each workstream: workstreams down, meetings across."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from itertools import takewhile

from django.utils.datastructures import MultiValueDict
from django.utils.functional import cached_property
from django.utils.translation import gettext as _

from emg.lib.lazy_sequence import LazySequence
from emg.lib.once_for_each import once_for_each, while_same
from emg.lib.spreadsheets import Table, Value
from meetings.models import Report, StatusEntry
from meetings.standing import Record, Reports
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
    rows: Sequence[MatrixRow]  # those any of these meetings spoke of
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
    shows_all = values.get("meetings", False)
    reports = as_of.record.reports if shows_all else as_of.record.reports[-LATEST:]
    latest = as_of.record.workstreams.latest
    mentioned = _mentioned(latest.values(), by=reports)
    return StatusMatrix(
        as_of,
        ignored=as_of.ignored_with(ignored),
        shows_all=shows_all,
        reports=reports,
        rows=_rows(as_of.record, first=mentioned, latest=len(reports)),
        unmentioned=len(latest) - mentioned,
    )


def _all(text: str) -> bool:
    if text != "all":
        raise ValueError(_("only “all” is known"))
    return True


def _mentioned(latest: Iterable[StatusEntry], *, by: Collection[Report]) -> int:
    """How many workstreams the latest meetings spoke of: those come first."""
    shown = {report.pk for report in by}
    return sum(1 for _entry in takewhile(lambda entry: entry.report_id in shown, latest))


def _rows(record: Record, *, first: int, latest: int) -> Sequence[MatrixRow]:
    """Of the first workstreams, at so many of the latest meetings."""
    count, is_all = len(record.reports), latest == len(record.reports)
    # What stands at an earlier moment is made anew each time: a row kept in it would not be found again, but
    # hold it in a circle of references, which is not freed at once, and the lines of files with it.
    make = _kept_row if record is record.whole else _row

    def row(place: int) -> MatrixRow:
        standing = record.workstreams[place]
        cells = _cells(record.whole, standing.workstream.id)
        return make(standing, cells, count - latest, count, is_all=is_all)

    return LazySequence(first, row)


def _row(standing: WorkstreamStanding, cells: Cells, first: int, end: int, *, is_all: bool) -> MatrixRow:
    """`is_all`: whether all columns are shown. Both kinds of row are kept: see `while_same`."""
    return MatrixRow(standing, cells, slice(first, end))


_kept_row = while_same(_row)


def _cells(whole: Record, workstream: int) -> Cells:
    standing = whole.workstreams.get(workstream)
    assert standing is not None, "what is on record at a moment is in the whole record"
    return _cells_of(standing, _columns(whole.reports))


@once_for_each
def _columns(reports: Reports) -> tuple[int, ...]:
    return tuple(report.pk for report in reports)


@while_same
def _cells_of(standing: WorkstreamStanding, columns: tuple[int, ...]) -> Cells:
    said: dict[int, Cell] = {}
    before = ""
    for entry in standing.entries:
        said[entry.report_id] = Cell(entry, is_change=entry.status != before)
        before = entry.status
    return Cells([said.get(column, _SILENT) for column in columns])
