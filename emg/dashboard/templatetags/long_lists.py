"""Lists of hundreds, with other addresses at each moment: by a template, one takes ten times as long."""

from collections.abc import Iterable
from functools import lru_cache

from django import template
from django.utils.safestring import SafeString
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from emg.dashboard import topics
from emg.dashboard.meeting_facts import Mention
from emg.lib.filled_html import QUERY, filled, with_query
from emg.lib.once_for_each import once_for_each
from meetings.changes import ProposalChange, StatusChange
from meetings.lifecycle import Status
from meetings.proposal_standing import ProposalStanding

from .record import status, topic_tag

register = template.Library()

_CHANGE = '<li>{} <a href="{}{}">{}</a>{}</li>\n'
_ASIDE = ' <span class="aside">{}</span>'
_MENTION = '<li>{} <a href="{}{}">{}</a></li>\n'


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
