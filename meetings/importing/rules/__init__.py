"""What a report says, read by rules: one subject a file, each with the table of its patterns."""

from .report import read_report

__all__ = ["read_report"]
