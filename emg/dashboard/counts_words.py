"""What a reader who sees no picture is told of the counts by meeting."""

from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from emg.lib.number_words import join_names, number_in_words

from .counts_by_meeting import CountsByMeeting, MeetingCounts
from .meeting_words import when_held


def caption(counted: CountsByMeeting) -> str:
    """What the picture shows."""
    count = len(counted.meetings)
    words = ngettext(
        "Of how many workstreams the %(count)s meeting on record spoke, by what it said of them",
        "Of how many workstreams each of the %(count)s meetings on record spoke, by what it said of them",
        count,
    )
    return words % {"count": number_in_words(count)}


def in_words(counted: CountsByMeeting) -> str:
    """ "At the meeting of 18 May 2022: 7 continuing and 2 completing." For more, the first and the latest."""
    first, *_between, latest = counted.meetings[:1] + counted.meetings
    if len(counted.meetings) == 1:
        return _at(latest)
    meetings = ngettext("%(count)s meeting.", "%(count)s meetings.", len(counted.meetings))
    return " ".join([meetings % {"count": len(counted.meetings)}, _at(first), _at(latest)])


def _at(meeting: MeetingCounts) -> str:
    parts = [
        _("%(count)s %(status)s") % {"count": count.count, "status": str(count.status.label).lower()}
        for count in meeting.counts
        if count.count
    ]
    said = join_names(parts) if parts else _("no workstream")
    return _("%(on_date)s: %(said)s.") % {"on_date": capfirst(when_held(meeting.report)), "said": said}
