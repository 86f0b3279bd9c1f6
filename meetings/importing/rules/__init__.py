"""What a report says, read by rules: a package for each subject, in it a file for each question.

`report.py` reads the whole, from the `outline.py` of its parts and the `statements.py` in each of them. First `kinds/`
says what the text is; then `meeting/` reads the meeting itself, `statuses/` what is said of workstreams, `proposals/`
the new work, `actions/` what was decided and asked, and `sections.py` the text that is left. All of them share the
columns of `tables.py` and what is in `words/`: names, agencies, dates, numbers, the words of headings.
"""

from .report import read_report, read_source

__all__ = ["read_report", "read_source"]
