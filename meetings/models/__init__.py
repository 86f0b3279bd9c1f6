"""Meetings, what was said at them, and the revisions of their reports."""

from .action import Action
from .block_override import BlockOverride
from .consideration import Consideration, Presenter
from .meeting import Meeting, MeetingSeries
from .passage import Passage
from .report import Chair, Report
from .section import Section
from .status_entry import StatusEntry

__all__ = [
    "Action",
    "BlockOverride",
    "Chair",
    "Consideration",
    "Meeting",
    "MeetingSeries",
    "Passage",
    "Presenter",
    "Report",
    "Section",
    "StatusEntry",
]
