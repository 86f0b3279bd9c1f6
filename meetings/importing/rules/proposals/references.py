"""Which of several proposals a sentence means that names none: "both proposals", "the latter", "the proposal of UNEP"."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from .presenters import presenters_said

# "Proposals (a) and (b)", "proposal 2", "topics A to C"
_NOUN = r"(?:proposals?|topics?|initiatives?|ideas?|suggestions?|items?|numbers?|nos?\.)"
_MARK = r"(?:\((?:[a-z]|\d{1,2}|[ivx]+)\)|[a-z]\)|\d{1,2}(?![\d%.:/-])|[A-H](?![\w.-]))"
_JOINT = r"(?:, and |, | and | & | or | as well as )(?:(?:on |of |for )?(?:the )?(?i:proposals? )?)?"
_MARKS = re.compile(
    rf"(?:\b(?i:{_NOUN}) {_MARK}|\((?:[a-z]|\d{{1,2}})\))(?:(?:{_JOINT}|(?P<to> to |–| - )){_MARK}(?= |[,.;:)]|$))*"
)
_ONE_MARK = re.compile(_MARK)
_THING = r"(?:proposals?|topics?|initiatives?|ideas?|suggestions?|items?|ones?|themes?)"
_NUMBERS = {"two": 2, "three": 3, "four": 4, "five": 5, "six": 6}
_ALL = re.compile(
    rf"\b(?:both|all|these|each of)(?: the| of the| of these| these)?(?: (?P<count>{'|'.join(_NUMBERS)}))?(?: new)?(?: {_THING})\b|\bthe (?P<number>{'|'.join(_NUMBERS)})(?: new)? {_THING}\b|\bboth\b(?! (?:[A-Z]|the [A-Z]))",
    re.IGNORECASE,
)
_FIRST_OF = re.compile(rf"\bthe (?:first|last) (?P<count>{'|'.join(_NUMBERS)})\b", re.IGNORECASE)
_ORDINALS = ("first", "second", "third", "fourth", "fifth", "sixth")
# "the first was", "the latter, which": and not "the first global conference"
_NO_NOUN = (
    r"(?=$|[^\w ’'-]| (?:is|was|were|has|had|would|will|should|could|can|may|must|did|does|met|found|received|got|came|went|goes|and|but|or|by|from|of (?:the|these|them)|for|on|with|until|because|which|that|who|also|only|not|then|however|again"
    r"|concern\w+|dealt|regard\w+|gain\w+|enjoy\w+|attract\w+|needs?|needed|aim\w+|sought|raised|drew|won|remain\w+|[a-z]+ly|(?:endors|support|approv|defer|postpon|accept|reject|not)[a-z]*ed)\b)"
)
_ONE = re.compile(
    rf"\bthe (?P<which>{'|'.join(_ORDINALS)}|former|latter|last)\b(?: (?:of these|of them|{_THING})\b|{_NO_NOUN})",
    re.IGNORECASE,
)
# "The first was endorsed, the second deferred": where what is said of the next one begins.
_NEXT = re.compile(
    rf"(?:[;,] (?:and |but |while |whereas )?|,? (?:and|but|while|whereas) )(?=(?:that of |decision on )?the (?:{'|'.join(_ORDINALS)}|former|latter|last|other)\b(?! (?:one |proposal |topic )?(?:was|were|and|both)?$))"
)
_SAID = re.compile(
    rf"(?:(?:the (?:{'|'.join(_ORDINALS)}|former|latter|last)(?: (?:one|{_THING}))?)(?: and |,? ))+(?P<held>[a-z].*)",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Marked:
    """Proposals that a sentence names by the marks of their list: their places, and where it does."""

    places: tuple[int, ...]
    start: int
    end: int


def marked_in(text: str, marks: Sequence[str]) -> list[Marked]:
    """ "Members supported proposals (a) and (b)", of a list marked with `marks`."""
    plain = [mark.strip("().").lower() for mark in marks]
    found: list[Marked] = []
    for match in _MARKS.finditer(text):
        said = [one[0].strip("()").lower() for one in _ONE_MARK.finditer(text, match.start(), match.end())]
        if all(mark in plain for mark in said):
            places = [plain.index(mark) for mark in said]
            if match["to"]:
                places = list(range(places[0], places[-1] + 1))
            found.append(Marked(tuple(places), match.start(), match.end()))
    return found


def speaks_of_several(text: str, marks: Sequence[str]) -> bool:
    """Whether it speaks of a whole list of proposals, or of some by their marks."""
    return bool(marked_in(text, marks)) or len(referred(text, [()] * len(marks))) > 0


def said_of_each(text: str, count: int) -> list[tuple[list[int], str]]:
    """What a sentence says of several by their ordinals: their places and its words on them, as of one proposal."""
    clauses: list[str] = []
    for clause in filter(None, _NEXT.split(text)):
        if clauses and _ONE.fullmatch(clauses[-1]):  # "The first and", "the second were endorsed"
            clauses[-1] = f"{clauses[-1]} and {clause}"
        else:
            clauses.append(clause)
    said = [_said_of(clause, count) for clause in clauses]
    return [one for one in said if one] if len(said) > 1 and all(said) else []


def _said_of(clause: str, count: int) -> tuple[list[int], str] | None:
    match = _SAID.match(clause)
    places = [_place(found["which"].lower(), count) for found in _ONE.finditer(clause)]
    known = [place for place in places if place is not None]
    return (known, match["held"]) if match and len(known) == len(places) else None


def referred(text: str, presenters: Sequence[tuple[str, ...]]) -> list[int]:
    """The places of the proposals meant, of those brought by `presenters`, in the order of the text."""
    count = len(presenters)
    if match := _FIRST_OF.search(text):
        number = min(_NUMBERS[match["count"].lower()], count)
        is_last = "last" in match[0].lower()
        return list(range(count - number, count) if is_last else range(number))
    if match := _ALL.search(text):
        number = _NUMBERS.get((match["count"] or match["number"] or "").lower(), count)
        return list(range(count)) if number == count > 1 else []
    if found := [_place(match["which"].lower(), count) for match in _ONE.finditer(text)]:
        return [place for place in found if place is not None][:1] if count > 1 else []
    said_by = presenters_said(text) if "propos" in text else ()
    theirs = [place for place, names in enumerate(presenters) if said_by and names == said_by]
    return theirs if len(theirs) == 1 else []


def _place(which: str, count: int) -> int | None:
    place = {"former": count - 2, "latter": count - 1, "last": count - 1}.get(which)
    if place is None:
        place = _ORDINALS.index(which)
    return place if 0 <= place < count else None
