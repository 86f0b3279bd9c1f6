"""The sentence on which a meeting ended."""

import re
from collections.abc import Sequence

from meetings.importing.reading import Fact, Sureness

from .outline import Part
from .statements import all_statements

_CLOSED = re.compile(
    r"\b(?:closed|adjourned|concluded|ended) (?:the|this) (?:\w+ ){0,4}(?:meeting|session|segment|forum)\b"
    r"|\b(?:meeting|session|forum|segment)\b[^.;]{0,60}? (?:was|were) (?:then |\w+ly )?(?:declared |formally )?(?:closed|adjourned|concluded)\b"
    r"|\bdeclared (?:the )?[^.;]{0,60}? (?:closed|adjourned)\b|\b(?:meeting|session|forum) (?:rose|ended|closed|finished|concluded|adjourned)\b"
    r"|\b(?:meeting|session|segment|forum)\b[^.;]{0,40}? (?:was|were) brought to (?:a close|an end)\b"
    r"|\bbrought the (?:\w+ )?(?:meeting|session) to (?:a close|an end)\b|\b(?:meeting|session) came to (?:a close|an end)\b",
    re.IGNORECASE,
)
_NOTHING_ELSE = re.compile(
    r"\b(?:no|any) (?:other|further) (?:issues?|matters?|business|items?|points?)\b[^.;]{0,40}?\b(?:was|were|been|discussed|raised)\b"
    r"|\bthere (?:being|was|were) no (?:other|further|any other) (?:business|matters|issues)\b|\bno other business\b",
    re.IGNORECASE,
)


def closure(parts: Sequence[Part]) -> Fact[str] | None:
    """The last sentence that closes the meeting, or else that says there was nothing else."""
    statements = [statement for statement in all_statements(parts) if len(statement.text.split()) > 2]
    for shape in (_CLOSED, _NOTHING_ELSE):
        said = [statement for statement in statements if shape.search(statement.text)]
        if said:
            return Fact(said[-1].text, (said[-1].number,))
    last = statements[-1] if statements else None
    if last and re.search(r"\bclos(?:ure|ing)\b", last.part.title, re.IGNORECASE):
        return Fact(last.text, (last.number,), Sureness.LIKELY, "It is the last sentence under this heading.")
    return None
