"""Lists of hundreds, with other addresses at each moment: by a template, one takes ten times as long."""

from collections.abc import Iterable
from functools import lru_cache

from django import template
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from emg.dashboard.counts_by_meeting import MeetingCounts
from emg.dashboard.meeting_facts import Mention
from emg.lib.filled_html import filled
from meetings.changes import StatusChange
from meetings.lifecycle import Status
from meetings.models import Report

from .pictures import count_cells
from .record import status, when

register = template.Library()

_CHANGE = """
        <li>
          {}
          <a href="{}{}">{}</a>
          {}
        </li>
      """
_MENTION = """
              <li>
                {}
                <a href="{}{}">{}</a>
              </li>
            """
_COLUMN = """
                <th scope="col">
                  <a href="{}{}">{}</a>
                  <span class="aside">{}</span>
                </th>
              """
_COUNTS = """
      <tr role="row">
        <th scope="row" role="rowheader">
          <a href="{}{}">{}</a>,
          {}
        </th>
        {}
      </tr>
    """


@register.simple_tag
def status_news(changes: Iterable[StatusChange], query: str) -> SafeString:
    """What a meeting said otherwise; `query`: what addresses end in."""
    return _on_lines([_status_change(change, query) for change in changes], indent=4)


def _status_change(change: StatusChange, query: str) -> SafeString:
    now, was = change.after, change.was
    assert now.latest is not None, "it is said now"
    was_in_words = _was(was, get_language()) if was else ""
    address = now.workstream.get_absolute_url()
    return filled(_CHANGE, status(now.latest), address, query, now.name.title, was_in_words)


@lru_cache
def _was(before: Status, _language: str | None) -> SafeString:
    words = _("was %(status)s") % {"status": str(before.label).lower()}
    return filled('\n            <span class="aside">{}</span>\n          ', words)


@register.simple_tag
def mentions(group: Iterable[Mention], tag: SafeString, query: str) -> SafeString:
    """The workstreams a report lists together."""
    items = [filled(_MENTION, tag, mention.address, query, mention.name) for mention in group]
    return _on_lines(items, indent=10)


def _on_lines(items: Iterable[SafeString], *, indent: int) -> SafeString:
    inner, outer = " " * (indent + 2), " " * indent
    return _joined(f"\n{inner}{item}\n{outer}" for item in items)


def _joined(parts: Iterable[str]) -> SafeString:
    return mark_safe("".join(parts))  # noqa: S308 -- rendered


@register.simple_tag
def meeting_columns(reports: Iterable[Report], query: str) -> SafeString:
    """The heads of the columns of a table with one for each meeting."""
    return _joined(filled(_COLUMN, *_held(report, query)) for report in reports)


@register.simple_tag
def count_rows(meetings: Iterable[MeetingCounts], query: str) -> SafeString:
    """What each meeting said how often."""
    return _joined(
        filled(_COUNTS, *_held(counted.report, query), count_cells(counted)) for counted in meetings
    )


def _held(report: Report, query: str) -> tuple[str, str, str, str]:
    """A meeting's address, its name and its day."""
    assert report.held_on is not None, "a report in force has a date"
    return report.meeting.get_absolute_url(), query, report.meeting.short_name, when(report.held_on)
