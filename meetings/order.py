"""In which order meetings took place."""

from datetime import date, time

from .models import Report


def order_of(report: Report) -> tuple[date, time, bool, str]:
    """Where a meeting stands in time: last possible day, hour, advising before deciding, then address."""
    meeting = report.meeting
    return (report.last_day, report.starts_at or time.min, meeting.can_decide, meeting.slug)
