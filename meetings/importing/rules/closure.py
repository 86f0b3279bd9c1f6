"""The sentence on which a meeting ended."""

import re
from collections.abc import Sequence

from meetings.importing.reading import Fact, Sureness

from .outline import Part
from .statements import all_statements

_SITTING = r"(?:meeting|session|segment|forum|dialogue|consultations?|retreat|workshop|webinar|conference|(?:tele)?conference|call|teleconference|proceedings|day|gathering|event)"
_CLOSED = re.compile(
    rf"\b(?:closed|closes|adjourned|adjourns|concluded|ended|ends) (?:the|this|its) (?:[\w-]+ ){{0,4}}{_SITTING}\b"
    rf"|\b{_SITTING}\b[^.;]{{0,60}}? (?:was|were|is) (?:then |thus |\w+ly )?(?:declared |formally )?(?:closed|adjourned|concluded)\b"
    rf"|\bdeclare[ds] (?:the )?[^.;]{{0,60}}? (?:closed|adjourned)\b|\b{_SITTING} (?:then |thus )?(?:rose|ended|closed|finished|concluded|adjourned|ends|rises|closes) ?(?:at\b|on\b|around\b|shortly\b|a little\b|with\b|by\b|\d|$|\.)"
    rf"|\b{_SITTING}\b[^.;]{{0,40}}? (?:was|were|is) brought to (?:a|its) (?:close|end)\b|\b{_SITTING}\b[^.;]{{0,40}}? was brought to an end\b"
    rf"|\bbrought the (?:\w+ )?{_SITTING} to (?:a close|an end)\b|\b{_SITTING} came to (?:a close|an end)\b"
    rf"|^(?:end|close|closure) of (?:the )?{_SITTING}\b.*\d|\b{_SITTING} (?:lasted|went on) until\b|^closed at \d",
    re.IGNORECASE,
)
_NOTHING_ELSE = re.compile(
    r"\b(?:no|any) (?:other|further) (?:issues?|matters?|business|items?|points?)\b[^.;]{0,40}?\b(?:was|were|been|discussed|raised)\b"
    r"|\bthere (?:being|was|were|is) no (?:other|further|any other) (?:business|matters|issues|items|points)\b|\bno other business\b",
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
