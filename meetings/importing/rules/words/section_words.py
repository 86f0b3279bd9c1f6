"""What the heading of a section tells of its kind."""

import re

from meetings.importing.blocks.headings import asks

from .ordinals import ORDINAL

PROGRESS = re.compile(
    r"\b(?:progress|status|overview|updates?|review of|state of play|work ?streams?|issue management groups|IMGs"
    r"|ongoing (?:work|activities)|consultative processes|(?:working|task|expert|thematic) (?:groups|forces|teams)|sub-?groups|clusters|implementation)\b",
    re.IGNORECASE,
)
PROPOSALS = re.compile(
    r"\bnew (?:topics?|proposals?|issues?|initiatives?|ideas|work|items|areas|work ?streams|activities|business|subjects?|themes?|undertakings)\b|\bproposals?\b"
    r"|\bproposed (?:new |topics?|work|IMG|issue)|\b(?:emerging|potential|possible|candidate|suggested) (?:new |future )?(?:issues|topics|areas|work|themes|workstreams|subjects)\b|^(?:(?:\w+ )?(?:ideas|suggestions)|topics)(?: (?:for|from|by|received|submitted|tabled|presented|heard)\b.*)?$|\bsuggestions (?:for|of|from|by)\b|\bideas for\b|\bfuture (?:work|topics|issues)\b"
    r"|\bwhat (?:(?:is|was|were|has been|could|might|may|can) (?:be |to be )?)(?:newly )?(?:new|proposed|suggested|tabled|added)\b",
    re.IGNORECASE,
)
ACTIONS = re.compile(
    r"\b(?:decisions?|actions?|action (?:points|items|list|table)|recommendations|conclusions?|outcomes?(?! (?:document|note|report)\b)|agreed|next steps|(?<!set out )to[- ]do(?: list)?|way forward|who does what|what (?:happens |comes |is )?next)\b"
    r"|^(?:\W*|.*\b(?:and|/|&) )(?:follow-?up|tasks|assignments)(?: (?:and|/|&) .*)?$",
    re.IGNORECASE,
)
_TASKS = re.compile(
    r"\b(?:actions?|action points|action items|next steps|agreed steps|(?<!set out )to[- ]do(?: list)?|follow-?up|tasks|assignments|who does what|way forward|what (?:happens |comes |is )?next)\b",
    re.IGNORECASE,
)
_LAST_MEETING = r"(?:the )?(?:last|previous|past|preceding|earlier)\b"
# What was agreed before and is looked at again.
_ACTIONS_WORD = r"(?:actions?|action (?:points|items|list|log)|decisions|recommendations|conclusions)"
_OLD_ACTIONS = re.compile(
    rf"\b(?:review|status|follow-?up|implementation|progress|updates?|state|report|reporting) (?:made )?(?:of|on|to|in|with|from) (?:\w+ )*{_ACTIONS_WORD}\b"
    rf"|\b{_ACTIONS_WORD}\b.*\b(?:from|of|to|at|by|since|taken at|agreed at|agreed in) (?:{_LAST_MEETING}|(?:the|its|our) (?:{ORDINAL}|\w+th|technical|mid-term|SOM) ?(?:\w+ ){{0,2}}(?:meeting|call|session|segment|consultation|dialogue|SOM|teleconference|retreat)\b|SOM ?-?\d)|\bfollow-?up (?:to|from|of) (?:{_LAST_MEETING}|the [\w-]+(?:th|st|nd|rd|ond|ird) (?:meeting|session))"
    rf"|^matters arising\b|\b(?:previous|past|old|earlier|outstanding|pending|open) {_ACTIONS_WORD}\b|^where .* stand\b",
    re.IGNORECASE,
)
# A task with such a word behind it was looked at again.
LOOKED_AT = re.compile(
    r"(?:[–—(\[:;.|-] ?|\bstatus: ?|→ ?)(?:was |is |has been )?(?:done|completed|complete(?! [a-z])|closed|implemented|carried out|finished|in progress|under way|underway|pending|outstanding"
    r"|partly \w+|partially \w+|not (?:yet )?(?:done|started|implemented|completed)|overdue|delayed|dropped|achieved|delivered)\b(?! (?:during|at|in) (?:the|this) meeting)",
    re.IGNORECASE,
)
# What a group is for and how it works holds always: no decision of a meeting.
_RULES = re.compile(
    r"^(?:annex\b[^a-z]*(?:\w+: )?)?(?:(?:draft|provisional|annotated|proposed|tentative) (?:agenda|programme)\b.*|(?:composition|membership|methods? of work|working (?:methods?|arrangements|modalities)|modalities|rules of procedure|terms of reference|functions|(?:aims? and )?(?:objectives?|purpose)|mandate|scope|guiding principles|governance(?: structure)?|reporting lines?|background|duration)(?:,? and |, )?(?:\w+ methods)?)+$",
    re.IGNORECASE,
)
# What is to come, told before the meeting: "Part one: annotated agenda (as circulated on 23 June)".
_AGENDA = re.compile(
    r"(?:(?:part|annex|section) \w+ ?[:.–—-] )?(?:(?:draft|provisional|annotated|proposed|tentative) )+(?:agenda|programme)\b(?!.*\b(?:summary|report|minutes|outcomes?|decisions|conclusions)\b)",
    re.IGNORECASE,
)
_HAPPENS_ONCE = re.compile(
    r"\b(?:action|decision|agreed|decided|requested|asked|invited|approved|endorsed|adopted|recommended|encouraged|urged|noted|was|were|will)\b",
    re.IGNORECASE,
)
# What heads a part of a discussion, and names no thing discussed.
_TALK = re.compile(
    r"(?:(?:the|a|an|general|short|brief|overall|opening|introductory|concluding|closing|final|preliminary|other|initial|background|procedural|summary of(?: the)?|outcomes? of(?: the)?|follow-?up to(?: the)?) )*"
    r"(?:introductions?|opening|general|discussions?|debate|exchange(?: of views)?|conclusions?|decisions?|outcomes?|results?|background|context|comments?|remarks|statements?|next steps|way forward|presentations?|overview|procedure|process|criteria|summary|reactions?|views?|positions?|recommendations?|matters|observations|questions(?: and answers)?|welcome|documents?|closing)"
    r"(?: (?:by|from|of|on|in) (?:the |all )?(?:chair\w*|co-chairs|secretariat|members|meeting|segment|proposals|topics|new topics|discussion|group|selection|submission))?"
    r"(?:,? (?:and|&) (?:\w+ )?\w+)?[.:]?",
    re.IGNORECASE,
)
NEXT_MEETING = re.compile(
    r"\bnext (?:\w+ ){0,3}(?:meetings?|session|segment|SOM|consultation|dialogue|call|gathering|forum|retreat|(?:video|tele)?conference|workshop|round)\b|\bpreparations? (?:for|of)\b.*\b(?:meeting|SOM|segment)"
    r"|^(?:the )?(?:\d+(?:st|nd|rd|th) |[a-z-]+th |(?:[a-z]+-)?(?:second|third) )?(?:senior officials[’']? ?)?(?:meeting|session)(?: of (?:the )?senior officials)?$|\b(?:upcoming|coming|future|forthcoming) (?:meetings?|SOM|sessions?)\b"
    r"|^(?:dates?|time|venue)\b.*\b(?:meeting|session|SOM)\b|^SOM ?\d+$|^save the dates?$|^(?:date|calendar|dates to remember)$|^what follows$",
    re.IGNORECASE,
)


def is_progress(title: str) -> bool:
    return bool(PROGRESS.search(title)) and not PROPOSALS.search(title)


def is_of_proposals(title: str) -> bool:
    return bool(PROPOSALS.search(title))


def is_of_talk(title: str) -> bool:
    """ "Introduction", "General discussion", "Remarks by the Chair", "Who does what"."""
    return bool(_TALK.fullmatch(title)) or asks(title)


def is_of_actions(title: str) -> bool:
    return bool(ACTIONS.search(title))


def lists_tasks(title: str) -> bool:
    """Whether its lines are tasks, one each."""
    return bool(_TASKS.search(title)) and len(title.split()) < 8


def is_of_old_actions(title: str) -> bool:
    return bool(_OLD_ACTIONS.search(title))


def is_of_rules(title: str) -> bool:
    return bool(_RULES.match(title))


def is_of_agenda(title: str) -> bool:
    return bool(_AGENDA.match(title))


def is_rule(sentence: str) -> bool:
    """ "Summaries shall be sent within three weeks": in such a section, at any time."""
    return not _HAPPENS_ONCE.search(sentence)


def is_next_meeting(title: str) -> bool:
    return bool(NEXT_MEETING.search(title)) and not is_progress(title)
