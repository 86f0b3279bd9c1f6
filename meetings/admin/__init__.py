"""Meetings and their reports in the admin."""

from . import meeting, report, uses

__all__ = ["meeting", "report", "uses"]
