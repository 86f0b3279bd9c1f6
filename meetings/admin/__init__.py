"""Meetings and their reports in the admin."""

from . import meeting, report, report_import, uses

__all__ = ["meeting", "report", "report_import", "uses"]
