"""What shows that a text is something else, though it does not say so by its name: whom it speaks to, and of when."""

import re
from collections.abc import Sequence

from meetings.importing.blocks.headings import is_masthead_line

from .signs_of_sitting import Text
from .told_acts import Act

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

_TO_MANY = "an invitation or a letter"
_TO_READER = "a text in which somebody speaks to a reader"
FROM_ONE_TO_ANOTHER = (_TO_MANY, _TO_READER)


def marks_of_public(lines: Sequence[str]) -> int:
    return sum(any(shape.search(line) for line in lines if not is_masthead_line(line)) for shape in _PUBLIC)


def is_form(text: Text) -> bool:
    """Places to fill in, and more of them than sentences that tell anything."""
    return text.count(Act.BLANK) >= 3 and text.count(Act.BLANK) > text.count(Act.SITTING, Act.PAST)


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
    if text.share(Act.ELSEWHEN) >= 0.4:
        return "a text on several meetings or years"
    return ""


def looks_back(text: Text) -> bool:
    return any(bool(_LOOKS_BACK.search(sentence)) for sentence, _act in text.acts)
