"""How these papers say a meeting, a role, a topic or a plan in a few words."""

from django.utils.translation import gettext as _

from emg.dashboard.as_of import AsOf
from emg.dashboard.next_meeting import NextMeeting
from emg.dashboard.participations import Part
from emg.lib.partial_dates import PartialDate
from meetings.models import Report
from workstreams.models import Agency, AgencyName

NONE = "–"  # a cell of which nothing is on record


def nothing_on_record(as_of: AsOf) -> str:
    """What a paper says instead, where no meeting has reported."""
    return _("No meeting report is on record.") if as_of.is_now else _("No meeting report was on record.")


def at_meeting(report: Report) -> str:
    """ "SOM28, 24 November 2022": short enough for a column."""
    return _("%(meeting)s, %(date)s") % {"meeting": report.meeting.short_name, "date": report.held_on}


def next_meeting_in_words(meeting: NextMeeting | None) -> str:
    """ "Next meeting: 28th Senior Officials Meeting (November 2022, likely)"; "" if none is on record."""
    if meeting is None:
        return ""
    if not meeting.is_named:
        return f"{meeting.title}: {meeting.in_words}"
    return _("Next meeting: %(title)s (%(date)s)") % {"title": meeting.title, "date": meeting.in_words}


def role_in_words(part: Part) -> str:
    """ "Lead from March 2021"."""
    return f"{part.participation.get_role_display()} {term_in_words(part)}".strip()


def term_in_words(part: Part) -> str:
    """Since when a role holds, or until when it did."""
    taken = part.participation
    return dates(begins=taken.takes_part_from, ends=None if part.holds else taken.takes_part_until)


def dates(*, begins: PartialDate | None, ends: PartialDate | None) -> str:
    """ "from 2010 until 2014", as far as on record."""
    said = [
        _("from %(date)s") % {"date": begins} if begins else "",
        _("until %(date)s") % {"date": ends} if ends else "",
    ]
    return " ".join(filter(None, said))


def in_full(called: Agency | AgencyName) -> str:
    """ "United Nations Development Programme (UNDP)", or the acronym where no name is on record."""
    if not called.name:
        return called.acronym
    return _("%(name)s (%(acronym)s)") % {"name": called.name, "acronym": called.acronym}
