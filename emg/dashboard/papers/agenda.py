"""The agenda of a meeting on record."""

from emg.dashboard.as_of import AsOf
from emg.paper.paper import Paper
from meetings.report.agenda import agenda_of


def agenda(as_of: AsOf, *, slug: str) -> Paper | None:
    """From the report in force; None where the record holds none of the meeting."""
    report = next((held for held in as_of.record.reports if held.meeting.slug == slug), None)
    return agenda_of(report) if report else None
