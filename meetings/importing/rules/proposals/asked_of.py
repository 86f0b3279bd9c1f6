"""Whether a sentence asks somebody to do something: "UNEP was requested to …", "Action: WHO to …"."""

import re

from meetings.importing.reading import ReadAction
from meetings.importing.rules.actions import action_words as words
from meetings.importing.rules.actions import decision_verbs as verbs
from meetings.importing.rules.actions.tasks import bare_task

_CHANGED = r"(?:revised|new|fuller|amended|narrower|shorter|detailed|full|better|improved|updated|sharper|further|clearer|second|modified|combined|joint|more \w+)"
_PROPOSAL = r"(?:versions?|proposals?|concepts?|(?:concept )?notes?|drafts?|texts?|ideas?|case|terms of reference|paper)"
_BACK = re.compile(
    r"\bto (?:\w+ly )?(?:return|come back|resubmit|re-submit|revert|revisit|withdraw|rework|rethink|reconsider|reformulate|refine|sharpen|narrow|redraft|re-?table"
    rf"|(?:revise|amend|develop|elaborate|clarify|shorten|strengthen|merge|combine|improve) (?:it|them|this|(?:the|their|its|his|her|both) (?:[\w-]+ )?{_PROPOSAL})\b"
    rf"|(?:submit|present|prepare|provide|bring|table|put|make) (?:it|them|(?:the|their|its) {_PROPOSAL}) (?:back|again|anew|to the|at the|to SOM|at SOM)"
    rf"|(?:submit|present|prepare|provide|develop|bring|table|draft|write|make|come forward with) (?:an?|the|their|its) (?:[\w-]+ )?{_CHANGED} (?:[\w-]+ ){{0,2}}?{_PROPOSAL})\b"
)


def asks_somebody(text: str) -> bool:
    """In the words of a meeting, and of no plan: "Members would be asked to …" is none."""
    label = words.LABEL.match(text)
    if label and not label["view"] and bare_task(text[label.end() :]):
        return True
    if passive := words.PASSIVE.match(text):
        return passive["is"].lower() in ("was", "were")
    subject = words.SUBJECT.match(text)
    return bool(subject and verbs.BASE[subject["verb"].lower()] in verbs.ASKS and " to " in text)


def asks_back(action: ReadAction) -> bool:
    """ "asked WHO to return with a narrower scope": what was held of its proposal, unless it has a day of its own."""
    return bool(_BACK.search(action.text)) and not action.deadline[:1].isdigit()
