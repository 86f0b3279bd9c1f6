"""Who chaired: "co-chaired by X (WHO) and Y (UNEP)", "under the chairmanship of …", "Chair: …"."""

import re
from collections.abc import Iterable, Iterator

from meetings.importing.reading import Fact, ReadChair, Sureness
from meetings.importing.source import Sentence

from .people import people

# Behind these words the names stand.
_BEHIND = re.compile(
    r"\b(?:co-?chaired|chaired|presided over|moderated|facilitated)(?: jointly)? by ?:? ?(?:the )?(?:co-?chairs?,? )?"
    r"|\bunder the (?:co-?)?(?:chairmanship|chairpersonship|chair|presidency|leadership) of (?:the )?"
    r"|\bopened\b[^.;]{0,60}? by the (?:co-?chairs?|chairs?|chairpersons?|chairman|chairwoman)(?: of the (?:meeting|segment|session|group))?,? "
    r"|\b(?:the|its) (?:co-?chairs?|chairs?|chairpersons?|chairman|chairwoman)(?: of the (?:meeting|segment|session))?, (?=(?:Mr|Ms|Mrs|Dr|Prof|H\.E)\b)"
    r"|^(?:(?:meeting |session )?(?:co-?chairs?|chairs?|chairpersons?|chairman|chairing|moderators?|facilitators?|in the chair)|chaired by)(?: ?/ ?\w+)? ?[:–-] ?(?:the )?",
    re.IGNORECASE,
)
# In front of these words they stand.
_BEFORE = re.compile(
    r"(?:,| \([^()]*\))? (?:co-?chaired|chaired|presided over|moderated|facilitated)(?: (?:the|this|its) (?:[\w-]+ ){0,3}(?:meeting|segment|session|discussion|dialogue|consultation|retreat|call|forum|days|workshop|half)|\.|,|$)"
    r"|, who (?:co-?chaired|chaired|presided)|,? (?:was|were|is|are) in the chair|,? took the chair|,? (?:acted|served|officiated|facilitated)(?: jointly)? as (?:co-)?chairs?",
    re.IGNORECASE,
)
# "the IMG on Land, chaired by …": not the meeting.
_OF_ANOTHER = re.compile(
    r"\b(?:IMG|group|team|process|coalition|workshop|event|panel|dialogue)s?\b(?![^.;]*\b(?:meeting|segment|session)\b)[^.;]{0,60}(?:,|which (?:is|was)|currently) $",
    re.IGNORECASE,
)
_OPENED_BY = re.compile(r"\bopened (?:on [^.,]{5,30} )?(?:at [^,]{3,20} )?by (?:the )?", re.IGNORECASE)
_OPENED = re.compile(
    r",? (?:opened|called) (?:the|this) (?:\w+ ){0,3}(?:meeting|segment|session|forum)\b", re.IGNORECASE
)
# "The senior segment will be held in October, chaired by …", "the last meeting had been chaired by …": not this one.
_OTHER_TIME = re.compile(
    r"\b(?:will|would|had|is to|are to|shall) (?:\w+ly )?(?:be|been|take place|meet|convene|chair|preside)\b|\b(?:next|previous|last|preceding|earlier|forthcoming|upcoming) (?:\w+ ){0,2}(?:meeting|segment|session|SOM)\b"
    r"|\brecalled that\b",
    re.IGNORECASE,
)
_MODERATES = re.compile(r"\b(?:moderat|facilitat)", re.IGNORECASE)
_FOR_ANOTHER = re.compile(
    r"\bon behalf of the chair|of (?:an?|the) (?:issue management|task|working) ", re.IGNORECASE
)
_IS_CHAIR = re.compile(r"\b(?:co-?)?chair(?:man|woman|person)?\b", re.IGNORECASE)


def chairs(sentences: Iterable[Sentence]) -> tuple[Fact[ReadChair], ...]:
    """Those who are said to have chaired; or else who opened the meeting, which is likely the same."""
    kept = list(sentences)
    presiding = [sentence for sentence in kept if not _MODERATES.search(sentence.text)]
    found = [fact for sentence in presiding for fact in _said(sentence)]
    # Who moderates presides only where nobody else does.
    found = found or [fact for sentence in kept for fact in _said(sentence)]
    if not any(fact.sureness == Sureness.SURE for fact in found) or not found:
        found += [fact for sentence in kept for fact in _opened(sentence, is_only=not found)]
    else:
        found += [fact for sentence in kept for fact in _opened(sentence, is_only=False)]
    unique: dict[str, Fact[ReadChair]] = {}
    for fact in found:
        key = fact.value.name.split()[-1].casefold()
        if key not in unique or (fact.value.title and not unique[key].value.title):
            unique[key] = fact
    return tuple(unique.values())


def _said(sentence: Sentence) -> Iterator[Fact[ReadChair]]:
    text = sentence.text
    behind = _BEHIND.search(text)
    before = text[: behind.start()] if behind else ""
    if behind and not _OF_ANOTHER.search(before) and not _OTHER_TIME.search(before):
        for person in people(text[behind.end() :], is_bare_allowed=True):
            yield Fact(person, (sentence.number,))
    elif (match := _BEFORE.search(text)) and not any(
        shape.search(text[: match.end()]) for shape in (_FOR_ANOTHER, _OTHER_TIME)
    ):
        start = _OPENED_BY.search(text, 0, match.start())
        for person in people(text[start.end() if start else 0 : match.start()], is_bare_allowed=False):
            yield Fact(person, (sentence.number,))


def _opened(sentence: Sentence, *, is_only: bool) -> Iterator[Fact[ReadChair]]:
    """Who opened the meeting: surely its chair where the title says so."""
    text = sentence.text
    if _FOR_ANOTHER.search(text):
        return
    names = ""
    if match := _OPENED_BY.search(text):
        names = text[match.end() :]
    elif match := _OPENED.search(text):
        names = text[: match.start()]
    for person in people(names)[:2]:
        if _IS_CHAIR.search(person.title):
            yield Fact(person, (sentence.number,))
        elif is_only:
            reason = "The text says who opened the meeting, not who chaired it."
            yield Fact(person, (sentence.number,), Sureness.LIKELY, reason)
