"""What shows that a text is something else, though it does not say so by its name: whom it speaks to, and of when."""

import re
from collections.abc import Sequence

from meetings.importing.blocks.headings import is_masthead_line
from meetings.importing.rules.words.dates import MONTH

from .signs_of_sitting import Text
from .told_acts import SITTING, Act

# Written for the public: who is quoted, where and when it is published, what the reader may click.
_PUBLIC = [
    re.compile(shape, re.IGNORECASE)
    for shape in (
        r"[”\"] (?:said|says|told|added) |\b(?:said|told) (?:the|a) \w+(?: \w+)? (?:head|chief|spokes)",
        r"^[A-Z][\w .’'-]{2,40},? (?:\(.{2,20}\) )?(?:\d{1,2} [A-Z]\w+|[A-Z]\w+ \d{1,2},?)(?: \d{4})? ?(?:\([A-Z]+\) )?[-–—:] (?-i:[A-Z][a-z])",
        r"\bread (?:more|the full)\b|\b(?:un)?subscribe\b|^share\b|\bfollow us\b|^@\w+|\bphoto(?: credit| by|:)|\bour website\b|\bwebmaster\b|\bmedia contact|^(?:tags|related (?:stories|news)):?",
    )
]
_LETTER = re.compile(
    r"^dear\b|^(?:yours |kind |best |warm |with )?(?:\w+ )?(?:sincerely|faithfully|regards|wishes)\b|\bhonou?r to\b|^to: ",
    re.IGNORECASE,
)
_SPEECH = re.compile(
    r"^(?:excellenc|distinguished|ladies and gentlemen|madam chair|mr\.? (?:chair|president))|\bI thank you\b|^thank you, (?:madam |mr\.? )?(?:chair|president)",
    re.IGNORECASE,
)
# A letter may look back on a sitting: perhaps it tells what was agreed.
_LOOKS_BACK = re.compile(
    r"\b(?:thank you|(?:many )?thanks) (?:\w+ ){0,3}for (?:joining|attending|participating|coming|taking part|your participation)\b|\bthanks to all who\b|\b(?:yesterday|recap)\b",
    re.IGNORECASE,
)

# "in 1998", "on 22 January 2001": when something was, told by its year.
_IN_YEAR = re.compile(
    rf"\b(?:in|on|since|from|until|of)(?: \d{{1,2}})?(?: {MONTH})? ((?:19|20)\d\d)\b", re.IGNORECASE
)
_YEARS = 3
_TOLD = frozenset({Act.SITTING, Act.ELSEWHEN, Act.PAST})
_DEFINES = re.compile(
    rf"(?:The |An? )?[A-Z][^.,;:]{{2,100}}? (?:is|are|was) (?:an?|the) (?![^.;]*\b{SITTING}\b)"
)
_NAME = 80  # signs of a line that only names

_TO_MANY = "an invitation or a letter"
_TO_READER = "a text in which somebody speaks to a reader"
FROM_ONE_TO_ANOTHER = (_TO_MANY, _TO_READER)


def marks_of_public(lines: Sequence[str]) -> int:
    return sum(any(shape.search(line) for line in lines if not is_masthead_line(line)) for shape in _PUBLIC)


def reads_as(text: Text) -> str:
    """What most of its sentences make of it; "" where they make nothing of it."""
    lines = [block.text for block in text.blocks]
    to_come = text.share(Act.TO_COME, Act.RULE)
    if marks_of_public(lines) > 1:
        return "a news story"
    if text.share(Act.READER) >= 0.4:
        if any(map(_SPEECH.search, lines)):
            return "a speech"
        if any(map(_LETTER.search, lines)):
            return _TO_MANY
        return _TO_READER
    if (
        text.count(Act.TO_COME, Act.RULE) > 1
        and to_come >= 0.5
        and to_come > text.share(Act.SITTING, Act.NOW)
    ):
        return "a plan or a rule"
    if text.share(Act.ELSEWHEN) >= 0.4 or _is_of_years(text):
        return "a text on several meetings or years"
    if _defines(text):
        return "a text that explains what something is"
    return ""


def _is_of_years(text: Text) -> bool:
    """What it tells was in years of its own: one sitting has one."""
    told = [sentence for sentence, act in text.acts if act in _TOLD]
    years = [found[1] for sentence in told if (found := _IN_YEAR.search(sentence))]
    return len(set(years)) >= _YEARS and 2 * len(years) >= len(told)


def _defines(text: Text) -> bool:
    """ "The Group is a body of …": its first sentence introduces the thing, not a meeting."""
    first = next((sentence for sentence, act in text.acts if act != Act.PLAIN or len(sentence) > _NAME), "")
    return bool(_DEFINES.match(first))


def looks_back(text: Text) -> bool:
    return any(bool(_LOOKS_BACK.search(sentence)) for sentence, _act in text.acts)
