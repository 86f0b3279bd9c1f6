"""What the heading of a section tells of its kind."""

import re

PROGRESS = re.compile(
    r"\b(?:progress|status|overview|updates?|review of|state of play|work ?streams?|issue management groups|IMGs"
    r"|ongoing (?:work|activities)|consultative processes|implementation)\b",
    re.IGNORECASE,
)
PROPOSALS = re.compile(
    r"\bnew (?:topics?|proposals?|issues?|initiatives?|ideas|work|items|areas|work ?streams|activities|business)\b|\bproposals?\b"
    r"|\bproposed (?:new |topics?|work|IMG|issue)|\b(?:emerging|potential|possible|candidate|suggested) (?:new |future )?(?:issues|topics|areas|work|themes|workstreams|subjects)\b|\bsuggestions (?:for|of|from|by)\b|\bideas for\b|\bfuture (?:work|topics|issues)\b",
    re.IGNORECASE,
)
ACTIONS = re.compile(
    r"\b(?:decisions?|actions?|action points|recommendations|conclusions|outcomes?|agreed)\b", re.IGNORECASE
)
NEXT_MEETING = re.compile(
    r"\bnext (?:\w+ ){0,3}(?:meetings?|session|SOM)\b|\bpreparations? (?:for|of)\b.*\b(?:meeting|SOM|segment)"
    r"|^(?:the )?(?:\d+(?:st|nd|rd|th) |[a-z-]+th )?(?:senior officials[’']? ?)?meeting(?: of (?:the )?senior officials)?$|\bupcoming (?:meeting|SOM)\b"
    r"|^(?:date|time|venue)\b.*\bmeeting\b|^SOM ?\d+$",
    re.IGNORECASE,
)


def is_progress(title: str) -> bool:
    return bool(PROGRESS.search(title)) and not PROPOSALS.search(title)


def is_of_proposals(title: str) -> bool:
    return bool(PROPOSALS.search(title))


def is_of_actions(title: str) -> bool:
    return bool(ACTIONS.search(title))


def is_next_meeting(title: str) -> bool:
    return bool(NEXT_MEETING.search(title)) and not is_progress(title)
