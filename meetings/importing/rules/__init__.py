"""What a report says, read by rules: one subject a file, each with the table of its patterns.

`report.py` reads the whole, from the `outline.py` of its parts and the `statements.py` in each of them: of the meeting
by `masthead.py`, of the workstreams by `entries.py`, of new work by `proposals.py`, of decisions by `actions.py`, then
the next meeting, the closure and the sections. Each of these names the files that it rests on. What a table of
decisions says, `decision_rows.py` gives all of them to read. They share the names of workstreams (`names.py`), those of
agencies (`agencies.py`), the columns of tables (`tables.py`), dates, ordinals and the words of headings.
"""

from .report import read_report, read_source

__all__ = ["read_report", "read_source"]
