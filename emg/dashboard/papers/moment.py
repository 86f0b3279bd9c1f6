"""As of when a paper speaks: what its masthead and running head say of it, and the date of its files."""

from datetime import date

from django.utils.text import capfirst
from django.utils.translation import gettext as _

from emg.dashboard.as_of import AsOf
from emg.dashboard.meeting_words import in_words
from emg.lib.partial_dates import PartialDate
from meetings.models import Meeting


def moment_in_words(as_of: AsOf) -> str:
    """ "As of the technical segment of 18 May 2022"; of now, which meeting is the latest."""
    if not as_of.is_now:
        return capfirst(as_of.in_words)
    latest = as_of.record.latest_report
    if latest is None:
        return _("No meeting report is on record yet")
    return _("Latest meeting on record: %(meeting)s") % {"meeting": in_words(latest)}


def day_in_words(as_of: AsOf) -> str:
    """The same in a running head: "18 May 2022"; "" where nothing is on record."""
    latest = as_of.record.latest_report
    if latest and (as_of.is_now or isinstance(as_of.at, Meeting)):
        return str(latest.held_on)
    return "" if as_of.is_now else str(PartialDate.on(as_of.record.day))


def dated(as_of: AsOf) -> date | None:
    """The day asked for; of now, that of the latest meeting: today's would make another file every day."""
    if not as_of.is_now:
        return as_of.record.day
    latest = as_of.record.latest_report
    return latest.last_day if latest else None
