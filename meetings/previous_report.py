"""The report a meeting continues from."""

from datetime import date, time

from .models import Meeting, Report
from .order import order_of


def previous_report(meeting: Meeting) -> Report | None:
    """The latest report in force of the meetings before this one, in the order of `standing()`.

    A meeting without a planned date comes after all that are on record.
    """
    day = meeting.planned_on.latest if meeting.planned_on else date.max
    place = (day, meeting.starts_at or time.min, meeting.can_decide, meeting.slug)
    others = Report.objects.in_force().exclude(meeting=meeting).select_related("meeting").defer("blocks")
    return max((report for report in others if order_of(report) < place), key=order_of, default=None)
