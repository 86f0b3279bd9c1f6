"""People in a sentence: "Head of Secretariat Mr. Hossein Fadaei", "Ms. Catarina Duval, Director of X, and Y (WHO)"."""

import re
from collections.abc import Iterator
from itertools import pairwise

from meetings.importing.reading import ReadChair

_HONORIFIC = r"(?:H\.? ?E\.? ?)?(?:Mr|Ms|Mrs|Miss|Dr|Prof|Professor|Sir|Dame|Ambassador|Amb|Mme|Captain|Capt)\.?(?= [A-ZÀ-Þ])"
_PARTICLE = r"(?:de|da|do|dos|das|del|della|di|van|von|der|den|el|al|bin|ibn|la|le|ter|ten|y|e)"
_WORD = r"(?:[A-ZÀ-ÞŁŠŽČĐ][^\W\d_]*(?:[-’'.][^\W\d_]+)*\.?|[dDlO][’'][A-ZÀ-Þ][^\W\d_]+)"
# Words begun with a capital that end a name: "Mr. Stefan Wyss Head of …".
_OFFICE = (
    r"(?:Head|Director|Executive|Deputy|Chief|Chair|Co-Chair|Secretary|Under|Assistant|Senior|Acting|Associate|Special"
    r"|Coordinator|Officer|President|Vice|Representative|Administrator|UNEP|UNDP|WHO|FAO|ILO|EMG|UN)"
)
_PERSON = re.compile(
    rf"\b({_HONORIFIC} (?:(?!{_OFFICE}\b){_WORD})(?: (?:{_PARTICLE} ){{0,2}}(?!{_OFFICE}\b){_WORD}){{0,4}})"
)
_INITIALS = rf"(?:[A-ZÀ-Þ]\. ?){{1,3}}{_WORD}(?: (?:{_PARTICLE} )?{_WORD})?"
_SPELT = rf"(?!{_OFFICE}\b)(?=\w+[a-z]){_WORD}(?: (?:{_PARTICLE} ){{0,2}}(?!{_OFFICE}\b)(?=\w+[a-z.]){_WORD}){{1,3}}"
# "Chief of the Economics and Trade Branch": a part of a house and no second person.
_PART_OF_HOUSE = (
    r"(?:Branch|Divisions?|Units?|Section|Office|Bureau|Programmes?|Department|Secretariat|Service|Services|Centre|Center|Institute|Bank|Fund|Group|Network|Agency|Team|Cluster"
    r"|Council|Commission|Committee|Convention|Conventions|Organi[sz]ation|Policy|Policies|Affairs|Management|Development|Cooperation|Partnerships?|Operations|Directorate|Laborator(?:y|ies)|Facility|Initiative|Nations)"
)
_IS_HOUSE = re.compile(rf"\b{_PART_OF_HOUSE}\b")
_BARE_PERSON = re.compile(rf"(?<![\w-])({_INITIALS}|{_SPELT})(?=,| \(|\)|;| and | of | from | for |\.?$)")
# "for the first day and by …": which part of the meeting somebody chaired.
_PART = r"(?: (?:for|on|during|in|at|of) (?:the |its )?(?:first|second|third|last|other|opening|closing|morning|afternoon|technical|senior|remaining)(?: (?:and \w+ )?[\w-]+)?| on \d{1,2} [A-Z][a-z]+)"
_END_OF_TITLE = re.compile(
    r",? (?:who|which|whose|and (?:was|were|had|began|[a-z]+ed)\b|in (?:his|her|their|the absence|accordance|line)"
    r"|(?:it|they|he|she|we|there|members|participants|agencies|nobody|everybody) (?:had|has|have|was|were|is|are|[a-z]+ed)\b"
    r"|(?:at|in) (?:the (?:[Hh]eadquarters|[Ss]eat|[Oo]ffices?|[Pp]remises|invitation|request|absence)|its|his|her)\b|on behalf|assisted|after|before|following|at \d|on \d|from \d|as (?:Vice|vice|co|its|their|the)|"
    r"(?:[a-z]+ed (?:the|its|this|these|those|all|each|both|members|participants)\b|(?:the|an?|his|her) [a-z][^,;.]{2,60}? (?:having|being)\b|opened|welcomed|chaired|co-chaired|thanked|presided|moderated|introduced|was|were|called|and took|brought|gathered|attended|addressed|took|gave|made|recalled|stressed|presented|closed|led|also)\b)"
    r"|,(?=$)|[;:|]|\.$|(?<=[a-z]{2})\. (?=[A-Z])|(?<=\b[A-Z]{3})\. (?=[A-Z])| (?:Minutes|Rapporteur|Secretary|Note[- ]taker|Venue|Place|Date|Time|Participants|Present):"
    r"|,? (?:[a-z]+ly )?(?:[a-z]+ed|said|told|spoke) (?:that|why|how|what|whether|when|of|about|to|on|the (?:meeting|members|participants|group))\b"
    rf"|{_PART}\b"
)
_AND = re.compile(
    rf"{_PART}?(?:,? and|,|;| ?&| ?/)?(?: the (?:afternoon|second(?: \w+)?|other|senior segment))?(?: (?:by|jointly with))? *(?:the )?$"
)
# A second name without Mr. or Ms., behind one that has it.
_ANOTHER = re.compile(rf"{_PART}?,? and (?:by )?(?=[A-Z])")


def people(text: str, *, is_bare_allowed: bool = False) -> list[ReadChair]:
    """The people the text begins with or names in a row, each with the title in front of or behind the name."""
    found = _found(text, is_bare_allowed=is_bare_allowed)
    chairs = []
    for place, (match, following) in enumerate(pairwise([*found, None])):
        assert match is not None
        behind = text[match.end() : following.start() if following else len(text)]
        before = text[found[place - 1].end() if place else 0 : match.start()]
        if before.endswith("("):
            chairs.append(ReadChair(_name(match[1]), _organization(before)))
            continue
        title, is_end = _title_behind(behind, is_last=following is None)
        if not title and place == 0:
            title = _title_before(before)
        chairs.append(ReadChair(_name(match[1]), title))
        if is_end:
            break
    return chairs


def _found(text: str, *, is_bare_allowed: bool) -> list[re.Match[str]]:
    found = list(_PERSON.finditer(text))
    if is_bare_allowed and found:
        return sorted([*found, *_bare_behind(text, found)], key=lambda match: match.start())
    if is_bare_allowed:
        return [person for person in _BARE_PERSON.finditer(text) if not _IS_HOUSE.search(person[1])][:2]
    first = None if found else _BARE_PERSON.match(text)
    # A sentence that begins with a name and its title.
    is_titled = first and text[first.end() : first.end() + 2] in (", ", " (")
    return [first, *_bare_behind(text, [first])] if first and is_titled else found


def _organization(before: str) -> str:
    """In front of a name in parentheses: "the ITU (Ms. Ada Rui)"."""
    return re.sub(r"^[)\s,;]*(?:and )?(?:by )?(?:the )?", "", before.rstrip("( "))


def _bare_behind(text: str, found: list[re.Match[str]]) -> Iterator[re.Match[str]]:
    """The second of two, whose name stands without Mr. or Ms.: "… and Simon Hayward of UNDP for the second"."""
    for joint in _ANOTHER.finditer(text, found[0].end()):
        person = _BARE_PERSON.match(text, joint.end())
        if person and len(found) == 1 and not _IS_HOUSE.search(person[1]):
            yield person


def _name(printed: str) -> str:
    return re.sub(r"[’']s$", "", printed).rstrip(".") if not printed.endswith("Jr.") else printed


def _is_title(words: str) -> bool:
    return words[:1].isupper() or bool(
        re.match(
            r"(?:focal point (?:of|for|at|in) (?:the )?[A-Z]|(?:a\.i\.|ad interim|acting|outgoing|incoming) [A-Z])",
            words,
        )
    )


def _title_before(before: str) -> str:
    before = re.sub(r"^(?:At|On|In|Then|After|Following|With) .*?\bthe (?=[A-Z])", "", before)
    title = re.sub(r"^(?:jointly )?(?:the |both )?", "", before.strip(" ,"), flags=re.IGNORECASE)
    return title if _is_title(title) and len(title) < 150 else ""


def _title_behind(behind: str, *, is_last: bool) -> tuple[str, bool]:
    """The title behind a name, and whether the row of names ends with it."""
    if match := re.match(r" \(([^()]+)\)", behind):
        rest = behind[match.end() :]
        return (match[1] if _is_title(match[1]) else ""), not is_last and not _AND.fullmatch(rest)
    if match := re.match(r",? (?:of|from) (?:the )?(?=[A-Z])|, (?:the )?", behind):
        rest = behind[match.end() :]
        end = _END_OF_TITLE.search(rest)
        title = _AND.sub("", rest[: end.start()] if end else rest).strip(" ,.")
        is_end = end is not None and not _AND.fullmatch(rest[end.start() :])
        return (title if _is_title(title) else ""), is_end and not is_last
    return "", not is_last and not _AND.fullmatch(behind)
