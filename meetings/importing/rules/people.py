"""People in a sentence: "Head of Secretariat Mr. Hossein Fadaei", "Ms. Catarina Duval, Director of X, and Y (WHO)"."""

import re
from itertools import pairwise

from meetings.importing.reading import ReadChair

_HONORIFIC = (
    r"(?:H\.? ?E\.? ?)?(?:Mr|Ms|Mrs|Miss|Dr|Prof|Professor|Sir|Dame|Ambassador|Amb|Mme|M)\.?(?= [A-ZÀ-Þ])"
)
_PARTICLE = r"(?:de|da|do|dos|das|del|della|di|van|von|der|den|el|al|bin|ibn|la|le|ter|ten|y|e)"
_WORD = r"(?:[A-ZÀ-ÞŁŠŽČĐ][^\W\d_]*(?:[-’'.][^\W\d_]+)*\.?|[dDlO][’'][A-ZÀ-Þ][^\W\d_]+)"
_NAME = rf"{_WORD}(?: (?:{_PARTICLE} ){{0,2}}{_WORD}){{0,4}}"
# Words begun with a capital that end a name: "Mr. Stefan Wyss Head of …".
_OFFICE = (
    r"(?:Head|Director|Executive|Deputy|Chief|Chair|Co-Chair|Secretary|Under|Assistant|Senior|Acting|Associate|Special"
    r"|Coordinator|Officer|President|Vice|Representative|Administrator|UNEP|UNDP|WHO|FAO|ILO|EMG|UN)"
)
_PERSON = re.compile(
    rf"\b({_HONORIFIC} (?:(?!{_OFFICE}\b){_WORD})(?: (?:{_PARTICLE} ){{0,2}}(?!{_OFFICE}\b){_WORD}){{0,4}})"
)
_BARE_PERSON = re.compile(
    rf"\b((?!{_OFFICE}\b)(?=\w+[a-z]){_WORD}(?: (?:{_PARTICLE} ){{0,2}}(?!{_OFFICE}\b)(?=\w+[a-z.]){_WORD}){{1,3}})(?=,| \(| and |\.?$)"
)
_END_OF_TITLE = re.compile(
    r",? (?:who|which|whose|and (?:was|were|had|began|[a-z]+ed)\b|in (?:his|her|their|the absence|accordance|line)"
    r"|on behalf|assisted|after|before|following|at \d|on \d|from \d|as (?:Vice|vice|co)|"
    r"(?:opened|welcomed|chaired|co-chaired|thanked|presided|moderated|introduced|was|were|called|and took|brought|gathered|attended|addressed|took|gave|made|recalled|stressed|presented|closed|led|also)\b)"
    r"|,(?=$)|[;:]|\.$"
)
_AND = re.compile(r"(?:,? and|,|;| ?&| ?/)? *(?:the )?$")


def people(text: str, *, is_bare_allowed: bool = False) -> list[ReadChair]:
    """The people the text begins with or names in a row, each with the title in front of or behind the name."""
    found = list(_PERSON.finditer(text))
    if not found and is_bare_allowed:
        found = list(_BARE_PERSON.finditer(text))[:2]
    chairs = []
    for place, (match, following) in enumerate(pairwise([*found, None])):
        assert match is not None
        behind = text[match.end() : following.start() if following else len(text)]
        before = text[found[place - 1].end() if place else 0 : match.start()]
        title, is_end = _title_behind(behind, is_last=following is None)
        if not title and place == 0:
            title = _title_before(before)
        chairs.append(ReadChair(_name(match[1]), title))
        if is_end:
            break
    return chairs


def _name(printed: str) -> str:
    return re.sub(r"[’']s$", "", printed).rstrip(".") if not printed.endswith("Jr.") else printed


def _title_before(before: str) -> str:
    title = re.sub(r"^(?:jointly )?(?:the |both )?", "", before.strip(" ,"))
    return title if title[:1].isupper() and len(title) < 150 else ""


def _title_behind(behind: str, *, is_last: bool) -> tuple[str, bool]:
    """The title behind a name, and whether the row of names ends with it."""
    if match := re.match(r" \(([^()]+)\)", behind):
        rest = behind[match.end() :]
        return (match[1] if match[1][:1].isupper() else ""), not is_last and not _AND.fullmatch(rest)
    if match := re.match(r",? (?:of|from) (?:the )?(?=[A-Z])|, (?:the )?", behind):
        rest = behind[match.end() :]
        end = _END_OF_TITLE.search(rest)
        title = _AND.sub("", rest[: end.start()] if end else rest).strip(" ,.")
        return (title if title[:1].isupper() else ""), bool(end) and not is_last
    return "", not is_last and not _AND.fullmatch(behind)
