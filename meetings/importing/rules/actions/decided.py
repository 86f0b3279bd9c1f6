"""A decision as the rules read it, and what they look at around its clause."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Around:
    """What stands around a clause."""

    day: str
    is_item: bool = False
    is_listed: bool = False  # an item that a sentence leads in
    is_of_actions: bool = False  # in a section of decisions and actions
    is_labelled: bool = False  # behind "Decision:"
    has_status: bool = False  # its sentence says a status
    meeting_spoke: bool = False  # "it" and "they" are the meeting
    goes_on: bool = False  # the clause before had the meeting for its subject
    may_lack_subject: bool = False  # it begins a paragraph
    own: str = ""  # the workstream whose meeting it is
    called: str = ""  # the names in the head of the report


@dataclass(frozen=True)
class Decided:
    verb: str
    who: str = ""
