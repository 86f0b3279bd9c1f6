"""What templates print of the record: tags of status, dates, phrases."""

import re
from collections.abc import Iterable
from datetime import date
from functools import lru_cache
from typing import Any

from django import template
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from emg.dashboard import meeting_words, status_words, topics
from emg.dashboard.as_of import AsOf
from emg.dashboard.comparison_words import in_a_sentence
from emg.dashboard.downloads import RecordList, files_of
from emg.dashboard.list_filter import Choice, Group
from emg.dashboard.paper_facts import forms_in_words
from emg.dashboard.status_counts import StatusCount
from emg.dashboard.tag_looks import NEW, POSITION_LOOKS, STATUS_LOOKS, Look
from emg.lib.filled_html import QUERY, filled, with_query
from emg.lib.number_words import number_in_words
from emg.lib.once_for_each import once_for_each
from emg.lib.partial_dates import PartialDate
from meetings.lifecycle import Position, Status
from meetings.models import Consideration, Report, StatusEntry
from meetings.proposal_standing import ProposalStanding
from meetings.workstream_standing import WorkstreamStanding
from workstreams.models import Agency

register = template.Library()
register.filter("number_in_words", number_in_words)
register.filter("comparison_in_a_sentence", in_a_sentence)
register.filter("meeting_as_choice", meeting_words.as_choice)

# What HTML's <time> can hold: a year, a month or a day, and certain.
_VALID_TIME = re.compile(r"\d{4}(-(0[1-9]|1[0-2])(-\d\d)?)?", re.ASCII)


@register.simple_tag
def status_tag(status: str) -> SafeString:
    """A status as a tag, without saying whether it is expected: `status` does."""
    return _tag(STATUS_LOOKS[Status(status)], str(Status(status).label))


# A page has hundreds, of a few kinds: each kind is made once.
@lru_cache(maxsize=1024)
def _tag(look: Look, word: str) -> SafeString:
    return render_to_string("components/tag.html", {"look": look, "word": word})


@register.simple_tag
def status(entry: StatusEntry) -> SafeString:
    """A status as a tag, with "expected" or "decided" beside it."""
    return _status(entry.status, status_words.basis(entry), get_language())


@lru_cache(maxsize=1024)
def _status(status: str, basis: str, language: str | None) -> SafeString:
    return format_html('{} <span class="basis">{}</span>', status_tag(status), basis)


@register.simple_tag
def standing(stands: WorkstreamStanding) -> SafeString:
    """What was last said of a workstream; when, if the latest meeting did not."""
    entry, language = stands.latest, get_language()
    if entry is None:
        return _never_reported(language)
    if stands.is_at_latest_meeting:
        return status(entry)
    return status(entry) + _last_mentioned(entry.report.held_on, stands.has_no_recent_report, language)


@lru_cache
def _never_reported(language: str | None) -> SafeString:
    return render_to_string("components/never_reported.html", {})


@lru_cache(maxsize=4096)
def _last_mentioned(on: PartialDate, has_no_recent_report: bool, language: str | None) -> SafeString:  # noqa: FBT001 -- a key
    words = [_("no recent report;")] if has_no_recent_report else []
    words.append(_("last mentioned on") if on.is_of_days else _("last mentioned in"))
    return format_html(' <span class="aside">{} {}</span>', " ".join(words), when(on))


@register.simple_tag
def counts_by_status(counts: Iterable[StatusCount], further_query: str) -> SafeString:
    """How many workstreams have each status, with links to them, which is the same at many moments."""
    language = get_language()
    return with_query([_status_count(count, language) for count in counts], further_query)


@lru_cache(maxsize=4096)
def _status_count(count: StatusCount, language: str | None) -> SafeString:
    return render_to_string("components/status_count.html", {"count": count, "query": QUERY})


@register.simple_tag
def topic_tag(standing: ProposalStanding) -> SafeString:
    """A new topic as a tag: "New topic" while it is under way, then what became of it."""
    position = standing.latest and Position(standing.latest.position)
    if position in POSITION_LOOKS:
        return _tag(POSITION_LOOKS[position], str(position.label))
    return _tag(NEW, _("New topic"))


@register.simple_tag
def topic_article(topic: ProposalStanding, query: str) -> SafeString:
    """A new topic with what was last said of it, which is the same at many moments."""
    return with_query([_topic_article(topic)], query)


@once_for_each
def _topic_article(topic: ProposalStanding) -> SafeString:
    return render_to_string("components/topic.html", {"topic": topic, "query": QUERY})


@register.simple_tag
@once_for_each
def presented_by(said: Consideration) -> SafeString | str:
    """Who presented a topic, as a line; "" where nobody is on record."""
    presenters = topics.presenters(said)
    line = _("Presented by %(agencies)s") % {"agencies": presenters}
    return filled('<p class="aside">{}</p>', line) if presenters else ""


@register.inclusion_tag("components/downloads.html")
def downloads(found: RecordList, name: str, *, feed: str = "") -> dict[str, Any]:
    """The list as files, with the question as it was understood; `feed` names the address of its news."""
    files = files_of(name, query=found.query)
    if feed:
        files.append((_("Atom feed"), f"{reverse(feed)}{found.query}"))
    return {"files": files}


@register.inclusion_tag("components/paper_forms.html")
def paper_forms(name: str, words: str, *, query: str = "", **places: str | int) -> dict[str, Any]:
    """Links to a paper in its forms: "Fact sheet · as PDF · for Word · as plain text".

    `name`: of its address; `places`: what the address holds; `query`: the moment of the page.
    """
    return {
        "words": words,
        "address": f"{reverse(name, kwargs=places)}{query}",
        "files": forms_in_words(name, places=places, query=query),
    }


@register.simple_tag
def filter_choices(group: Group) -> SafeString:
    """The boxes of one filter to tick."""
    language = get_language()
    return mark_safe("".join(_choice(group.name, choice, language) for choice in group.choices))  # noqa: S308 -- rendered


# There is a box for each agency, on every list: those that look the same are made once.
@lru_cache(maxsize=4096)
def _choice(name: str, choice: Choice, language: str | None) -> str:
    return render_to_string("components/filter_choice.html", {"name": name, "choice": choice})


@register.simple_tag
def when(on: PartialDate | date) -> SafeString | str:
    """A date in words, marked up as one where HTML has a form for it.

    Django's own formats would do for days, but those of en-gb print "1 Jun 2022".
    """
    return _when(PartialDate.on(on) if isinstance(on, date) else on, get_language())


@register.simple_tag
def due(on: PartialDate, day: date) -> SafeString:
    """ "due: 2027", or "was due: 2023" once that has passed by `day`; of what is not done."""
    return format_html("{} {}", _("was due:") if on.latest < day else _("due:"), when(on))


@lru_cache(maxsize=4096)
def _when(on: PartialDate, language: str | None) -> SafeString | str:
    if _VALID_TIME.fullmatch(on.edtf):
        return format_html('<time datetime="{}">{}</time>', on.edtf, on)
    return str(on)


@register.simple_tag
def meeting_options(as_of: AsOf) -> SafeString:
    """The meetings on record to choose from, the latest first."""
    options = [
        _meeting_option(report, is_selected=report.meeting is as_of.at)
        for report in reversed(as_of.record.reports)
    ]
    return mark_safe("".join(options))  # noqa: S308 -- rendered


@once_for_each
def _meeting_option(report: Report, *, is_selected: bool) -> str:
    context = {"report": report, "is_selected": is_selected}
    return render_to_string("components/meeting_option.html", context)


@register.filter
def meeting_in_words(report: Report) -> str:
    return meeting_words.in_words(report)


@register.filter
def phrase(entry: StatusEntry, count: int = 1) -> str:
    return status_words.phrase(entry, count=count)


@register.filter
def topic_in_words(standing: ProposalStanding) -> str:
    return topics.in_words(standing)


@register.filter
def acronym_on(agency: Agency, day: date) -> str:
    return agency.acronym_on(day)
