"""What a reader who sees no picture is told of the lifelines: of each, and of all together."""

from collections.abc import Iterator

from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from emg.lib.number_words import as_sentence, join_names, number_in_words
from meetings.lifecycle import Status

from .lifelines import Lifeline, LifelineList
from .lifespans import End
from .meeting_words import when_held
from .status_words import phrase
from .tag_looks import STATUS_LOOKS, Look


def summary(found: LifelineList) -> str:
    """ "Nine workstreams on record from 2010 to 2026, of which two meetings spoke. One has ended." """
    count = len(found.lifelines)
    workstreams = ngettext("%(count)s workstream on record", "%(count)s workstreams on record", count)
    seen = _("%(workstreams)s %(years)s, %(of_which)s %(meetings)s.") % {
        "workstreams": workstreams % {"count": number_in_words(count)},
        "years": _years(found),
        "of_which": _of_which(found),
        "meetings": _meetings(found),
    }
    return f"{as_sentence(seen)} {as_sentence(join_names(list(_ends(found))))}."


def _years(found: LifelineList) -> str:
    first, last = found.first_day.year, found.last_day.year
    if first == last:
        return _("in %(year)s") % {"year": last}
    return _("from %(first)s to %(last)s") % {"first": first, "last": last}


def _of_which(found: LifelineList) -> str:
    """The register knows workstreams that no meeting on record spoke of."""
    spoken_of = sum(1 for line in found.lifelines if line.entries)
    if spoken_of in (0, len(found.lifelines)):
        return _("of which")
    return _("of %(count)s of which") % {"count": number_in_words(spoken_of)}


def _meetings(found: LifelineList) -> str:
    count = len({entry.report_id for line in found.lifelines for entry in line.entries})
    if not count:
        return _("no meeting has spoken yet") if found.as_of.is_now else _("no meeting had spoken")
    meetings = ngettext("%(count)s meeting spoke", "%(count)s meetings spoke", count)
    return meetings % {"count": number_in_words(count)}


def _ends(found: LifelineList) -> Iterator[str]:
    """ "two have ended", "seven are open-ended"; what is none of them is left out."""
    planned = len(found.lifelines) - found.ended - found.open_ended
    if found.ended:
        words = ngettext("%(count)s has ended", "%(count)s have ended", found.ended)
        yield words % {"count": number_in_words(found.ended)}
    if planned:
        words = ngettext("%(count)s has an end planned", "%(count)s have an end planned", planned)
        yield words % {"count": number_in_words(planned)}
    if found.open_ended:
        words = ngettext("%(count)s is open-ended", "%(count)s are open-ended", found.open_ended)
        yield words % {"count": number_in_words(found.open_ended)}


def in_words(line: Lifeline) -> str:
    """ "From 2010; until about 2014 (completed); spoken of at five meetings, last on …: completed"."""
    parts = [_begun(line), _until(line), _said(line)]
    return capfirst("; ".join(filter(None, parts)))


def _begun(line: Lifeline) -> str:
    if line.span.begins:
        return _("from %(date)s") % {"date": line.span.begins}
    if line.first:
        return _("from before %(date)s") % {"date": line.first.report.held_on}
    return _("beginning not on record")


def _until(line: Lifeline) -> str:
    note = until_note(line)
    if line.span.until is None:
        return note
    if not note:
        return _("until %(date)s") % {"date": line.span.until}
    return _("until %(date)s (%(note)s)") % {"date": line.span.until, "note": note}


def until_note(line: Lifeline) -> str:
    """What stands beside the last date: where it comes from, and whether anything ended then."""
    words = [_source(line)]
    if line.span.is_open_ended:
        words.append(_("open"))
    return ", ".join(filter(None, words))


def _source(line: Lifeline) -> str:
    said = line.standing.latest
    if line.span.end is End.MANDATE:
        return _("mandate")
    if said and line.span.end is End.SAID:
        return str(said.get_status_display()).lower()
    if said and line.span.end is End.EXPECTED:
        return _("expected") if said.is_forecast else _("decided")
    return ""


def _said(line: Lifeline) -> str:
    count, latest = len(line.entries), line.standing.latest
    if latest is None:
        return _("no meeting on record spoke of it")
    words = ngettext(
        "spoken of at %(count)s meeting, %(on_date)s: %(status)s",
        "spoken of at %(count)s meetings, last %(on_date)s: %(status)s",
        count,
    )
    status = phrase(latest)
    return words % {
        "count": number_in_words(count),
        "on_date": when_held(latest.report),
        "status": status[:1].lower() + status[1:],
    }


def signs(found: LifelineList) -> list[tuple[Look, str]]:
    """The signs that stand for something a meeting said, and what: one sign can stand for two statuses."""
    said = {Status(entry.status) for line in found.lifelines for entry in line.entries}
    words: dict[Look, list[str]] = {}
    for status in Status:
        if status in said and status != Status.CONTINUING:
            words.setdefault(STATUS_LOOKS[status], []).append(str(status.label).lower())
    return [(look, ", ".join(names)) for look, names in words.items()]
