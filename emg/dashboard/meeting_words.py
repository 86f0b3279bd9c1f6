"""How a sentence names a meeting that was held."""

from django.utils.translation import gettext as _

from meetings.models import Meeting, Report


def in_words(report: Report) -> str:
    """ "mid-term technical segment of 18 May 2022", or with its title where it is no segment.

    Written to follow "the". The date is the whole of it that is certain to be told apart.
    """
    names = {
        Meeting.Segment.MID_TERM_TECHNICAL: _("mid-term technical segment"),
        Meeting.Segment.TECHNICAL: _("technical segment"),
    }
    name = names.get(Meeting.Segment(report.meeting.segment)) if report.meeting.segment else None
    return _("%(meeting)s of %(date)s") % {"meeting": name or report.title, "date": report.held_on}


def when_held(report: Report) -> str:
    """ "on 18 May 2022", "in 2006"."""
    return report.held_on.on_or_in if report.held_on else ""


def as_choice(report: Report) -> str:
    """ "SOM28, 8 November 2022": short enough for a list to choose from."""
    return f"{report.meeting.short_name}, {report.held_on}"
