"""Lists of hundreds, with other addresses at each moment: by a template, one takes ten times as long."""

from collections.abc import Iterable
from functools import lru_cache

from django import template
from django.utils.safestring import SafeString
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from emg.dashboard import topics
from emg.dashboard.counts_by_meeting import MeetingCounts
from emg.dashboard.meeting_facts import Mention
from emg.lib.filled_html import QUERY, filled, with_query
from emg.lib.once_for_each import once_for_each
from meetings.changes import ProposalChange, StatusChange
from meetings.lifecycle import Status
from meetings.models import Report
from meetings.proposal_standing import ProposalStanding

from .pictures import count_cells
from .record import status, topic_tag, when

register = template.Library()

_CHANGE = '<li>{} <a href="{}{}">{}</a>{}</li>\n'
_ASIDE = ' <span class="aside">{}</span>'
_MENTION = '<li>{} <a href="{}{}">{}</a></li>\n'
_COLUMN = '<th scope="col"><a href="{}{}">{}</a> <span class="aside">{}</span></th>\n'
_COUNTS = '<tr role="row"><th scope="row" role="rowheader"><a href="{}{}">{}</a>, {}</th>{}</tr>\n'


@register.simple_tag
def status_news(changes: Iterable[StatusChange], query: str) -> SafeString:
    """What a meeting said otherwise; `query`: what addresses end in."""
    return with_query(map(_status_change, changes), query)


def _status_change(change: StatusChange) -> SafeString:
    now, was = change.after, change.was
    assert now.latest is not None, "it is said now"
    was_in_words = _was(was, get_language()) if was else ""
    address = now.workstream.get_absolute_url()
    return filled(_CHANGE, status(now.latest), address, QUERY, now.name.title, was_in_words)


@lru_cache
def _was(before: Status, _language: str | None) -> SafeString:
    words = _("was %(status)s") % {"status": str(before.label).lower()}
    return filled(_ASIDE, words)


@register.simple_tag
def proposal_news(changes: Iterable[ProposalChange], query: str) -> SafeString:
    """Proposals a meeting heard first, or took a step further."""
    return with_query([_proposal_change(change.after) for change in changes], query)


@once_for_each
def _proposal_change(now: ProposalStanding) -> SafeString:
    words = topics.in_words(now)
    aside = filled(_ASIDE, words) if words else ""
    return filled(_CHANGE, topic_tag(now), now.proposal.get_absolute_url(), QUERY, now.title, aside)


@register.simple_tag
def mentions(group: Iterable[Mention], tag: SafeString, query: str) -> SafeString:
    """The workstreams a report lists together; `tag`: their status."""
    items = (filled(_MENTION, tag, mention.address, QUERY, mention.name) for mention in group)
    return with_query(items, query)


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
    return filled(_COUNTS, *_held(counted.report), count_cells(counted))


def _held(report: Report) -> tuple[str, str, str, str]:
    """A meeting's address, its name and its day."""
    assert report.held_on is not None, "a report in force has a date"
    return report.meeting.get_absolute_url(), QUERY, report.meeting.short_name, when(report.held_on)
