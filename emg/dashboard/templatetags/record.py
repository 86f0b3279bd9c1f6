"""What templates print of the record: tags of status, dates, phrases."""

import re
from datetime import date
from typing import Any

from django import template
from django.conf import settings
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from emg.dashboard import meeting_words, status_words, topics
from emg.dashboard.tag_looks import NEW, POSITION_LOOKS, STATUS_LOOKS
from emg.lib.partial_dates import PartialDate
from meetings.lifecycle import Position, Status
from meetings.models import Consideration, Report, StatusEntry
from meetings.standing import ProposalStanding
from workstreams.models import Agency

register = template.Library()

# What HTML's <time> can hold: a year, a month or a day, and certain.
_VALID_TIME = re.compile(r"\d{4}(-(0[1-9]|1[0-2])(-\d\d)?)?", re.ASCII)


@register.inclusion_tag("components/tag.html")
def status_tag(status: str) -> dict[str, Any]:
    """A status as a tag, without saying whether it is expected: `status` does."""
    return {"look": STATUS_LOOKS[Status(status)], "word": Status(status).label}


@register.inclusion_tag("components/status.html")
def status(entry: StatusEntry) -> dict[str, Any]:
    """A status as a tag, with "expected" or "decided" beside it."""
    return {"status": entry.status, "basis": status_words.basis(entry)}


@register.inclusion_tag("components/tag.html")
def topic_tag(standing: ProposalStanding) -> dict[str, Any]:
    """A new topic as a tag: "New topic" while it is under way, then what became of it."""
    position = standing.latest and Position(standing.latest.position)
    if position in POSITION_LOOKS:
        return {"look": POSITION_LOOKS[position], "word": position.label}
    return {"look": NEW, "word": _("New topic")}


@register.simple_tag
def when(on: PartialDate | date) -> SafeString | str:
    """A date in words, marked up as one where HTML has a form for it.

    Django's own formats would do for days, but those of en-gb print "1 Jun 2022".
    """
    if isinstance(on, date):
        on = PartialDate.on(on)
    if _VALID_TIME.fullmatch(on.edtf):
        return format_html('<time datetime="{}">{}</time>', on.edtf, on)
    return str(on)


@register.simple_tag
def contact_address() -> str:
    """Who answers a reader's question; "" where the settings name nobody."""
    return settings.CONTACT_ADDRESS


@register.filter
def meeting_in_words(report: Report) -> str:
    return meeting_words.in_words(report)


@register.filter
def phrase(entry: StatusEntry, count: int = 1) -> str:
    return status_words.phrase(entry, count=count)


@register.filter
def presenters(said: Consideration) -> str:
    return topics.presenters(said)


@register.filter
def topic_in_words(standing: ProposalStanding) -> str:
    return topics.in_words(standing)


@register.filter
def acronym_on(agency: Agency, day: date) -> str:
    return agency.acronym_on(day)
