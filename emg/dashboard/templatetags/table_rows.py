"""Rows of tables, one for each workstream or meeting, with other addresses at each moment.

By a template, a row takes twice as long.
"""

from collections.abc import Iterable, Sequence
from functools import lru_cache

from django import template
from django.template.loader import render_to_string
from django.utils.html import escape, format_html
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from emg.dashboard.counts_by_meeting import MeetingCounts
from emg.dashboard.status_counts import StatusCount
from emg.dashboard.status_matrix import Cells, MatrixRow
from emg.dashboard.tag_looks import STATUS_LOOKS
from emg.dashboard.workstream_list import WorkstreamRow
from emg.lib.filled_html import QUERY, filled, with_query
from emg.lib.once_for_each import once_for_each
from emg.lib.partial_dates import PartialDate
from meetings.lifecycle import Basis, Status
from meetings.models import Report
from meetings.workstream_standing import WorkstreamStanding

from .record import standing, when

register = template.Library()

_LINK = '<a href="{}{}">{}</a>'
_COLUMN = '<th scope="col"><a href="{}{}">{}</a> <span class="aside">{}</span></th>\n'
_COUNTS = '<tr role="row"><th scope="row" role="rowheader"><a href="{}{}">{}</a>, {}</th>{}</tr>\n'


@register.simple_tag
def workstream_rows(rows: Iterable[WorkstreamRow], query: str, with_leads: bool) -> SafeString:  # noqa: FBT001 -- as templates give it
    """The rows of a list of workstreams; `query`: what addresses end in."""
    return with_query([_workstream_row(row, with_leads) for row in rows], query)


@once_for_each
def _workstream_row(row: WorkstreamRow, with_leads: bool) -> SafeString:  # noqa: FBT001 -- a key
    kind, unknown = row.standing.name.kind, _("not on record")
    leads = [", ".join(row.leads) or unknown] if with_leads else []
    return filled(
        _row_pattern(with_leads, get_language()),
        row.standing.workstream.get_absolute_url(),
        QUERY,
        row.standing.name.title,
        kind.name if kind else unknown,
        *leads,
        _ended(row.ended) if row.ended else standing(row.standing),
    )


@lru_cache
def _row_pattern(with_leads: bool, _language: str | None) -> str:  # noqa: FBT001 -- a key
    labels = [_("Kind"), *([_("Lead")] if with_leads else []), _("Status")]
    cells = "".join(f'<td role="cell" data-label="{escape(label)}">{{}}</td>' for label in labels)
    return f'<tr role="row"><th scope="row" role="rowheader">{_LINK}</th>{cells}</tr>\n'


def _ended(on: PartialDate) -> SafeString:
    words = _("ended %(date)s; no meeting on record has reported on it") % {"date": on}
    return format_html('<span class="aside">{}</span>', words)


def _link(standing: WorkstreamStanding) -> SafeString:
    """To a workstream, under its name of the day."""
    return filled(_LINK, standing.workstream.get_absolute_url(), QUERY, standing.name.title)


@register.simple_tag
def matrix_rows(rows: Iterable[MatrixRow], query: str) -> SafeString:
    """The rows of the matrix; `query`: what addresses end in."""
    return with_query(map(_matrix_row, rows), query)


@once_for_each
def _matrix_row(row: MatrixRow) -> SafeString:
    cells = mark_safe("".join(_rendered(row.of_all)[row.shown]))  # noqa: S308 -- rendered
    return filled('<tr><th scope="row">{}</th>{}</tr>\n', _link(row.standing), cells)


@once_for_each
def _rendered(cells: Cells) -> Sequence[str]:
    language = get_language()
    silent = _silent_cell(language)
    return [
        _speaking_cell(cell.entry.status, cell.entry.basis, cell.is_change, language)
        if cell.entry
        else silent
        for cell in cells
    ]


# There are thousands of cells, of a few kinds: each kind is made once.
@lru_cache
def _silent_cell(language: str | None) -> str:
    return render_to_string("components/matrix_cell.html", {})


@lru_cache(maxsize=1024)
def _speaking_cell(status: str, basis: str, is_change: bool, language: str | None) -> str:  # noqa: FBT001 -- a key
    context = {
        "look": STATUS_LOOKS[Status(status)],
        "word": Status(status).label,
        "basis": "" if status == Status.NOT_REPORTED else str(Basis(basis).label).lower(),
        "is_change": is_change,
    }
    return render_to_string("components/matrix_cell.html", context)


@register.simple_tag
def meeting_columns(reports: Iterable[Report], query: str) -> SafeString:
    """The heads of the columns of a table with one for each meeting."""
    return with_query(map(_meeting_column, reports), query)


@once_for_each
def _meeting_column(report: Report) -> SafeString:
    return filled(_COLUMN, *_held(report))


@register.simple_tag
def count_rows(meetings: Iterable[MeetingCounts], query: str) -> SafeString:
    """What each meeting said how often."""
    return with_query(map(_count_row, meetings), query)


@once_for_each
def _count_row(counted: MeetingCounts) -> SafeString:
    return filled(_COUNTS, *_held(counted.report), _count_cells(counted))


def _held(report: Report) -> tuple[str, str, str, str]:
    """A meeting's address, its name and its day."""
    assert report.held_on is not None, "a report in force has a date"
    return report.meeting.get_absolute_url(), QUERY, report.meeting.short_name, when(report.held_on)


def _count_cells(meeting: MeetingCounts) -> SafeString:
    """What one meeting said how often, as cells of the table."""
    language = get_language()
    cells = [_count_cell(count, language) for count in meeting.counts]
    total = render_to_string("components/total_cell.html", {"total": meeting.total})
    return mark_safe("".join([*cells, total]))  # noqa: S308 -- rendered


# There are hundreds in a table, of a few kinds: each kind is made once.
@lru_cache(maxsize=4096)
def _count_cell(count: StatusCount, _language: str | None) -> SafeString:
    return render_to_string("components/count_cell.html", {"count": count})
