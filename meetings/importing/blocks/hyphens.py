"""Words that the end of a line has cut."""

import re
from collections.abc import Iterable

# A hyphen in front of or behind one of these is a part of the word: "follow-up", "system-wide".
_FIRST_PARTS = frozenset(
    "follow mid non inter multi cross self long short medium high low well post pre sub vice e ad set so one two"
    " three four five in up end year peer gender trade cost nature evidence land pollution carbon climate sand"
    " state video audio ex deputy under".split()
)
_LAST_PARTS = frozenset(
    "up wide term level based making building free related specific friendly sharing responsive sensitive"
    " oriented cutting depth date agency agencies governmental stakeholder chair chairs chaired chairing chairperson"
    " lead leads led host hosts hosted leading hosting sectoral hoc kind person neutral efficient reviewed"
    " quality effective being scale ranging standing house site off on out of to the and secretary general"
    " country waste regional benefit benefits sponsored organized organised organizer".split()
)
_ALWAYS_LAST_PARTS = frozenset("wide based up term agency building making sharing".split())
# As often the beginning of a word that is cut: "in-" of "infor-mation".
_SYLLABLES = frozenset("in up on one ex e ad so set end sub post under".split())
_FIRST_WORD = re.compile(r"[^\W_]+")


def joined(text: str, following: str, *, words: frozenset[str]) -> str:
    """Two lines as one; `words` are those of the whole text, in small letters, which know how it spells."""
    if text.endswith("\u00ad"):
        return text[:-1] + following
    cut, rest = text.rsplit(maxsplit=1)[-1], _FIRST_WORD.match(following)
    if cut.endswith("/") and rest:
        return f"{text}{following}"
    if not cut.endswith("-") or not cut[-2:-1].isalnum() or not rest:
        return f"{text} {following}"
    return f"{text if _keeps_hyphen(cut[:-1].lstrip('(“'), rest[0], words) else text[:-1]}{following}"


def _keeps_hyphen(first: str, last: str, words: frozenset[str]) -> bool:
    if not last[0].islower() or not first[-1].islower() or "-" in first:
        return True  # "UN-System", "COVID-19", "state-of-the-art"
    first, last = first.lower(), last.lower()
    if f"{first}-{last}" in words:
        return True
    if first + last in words:
        return False
    if first == "co":
        return last.startswith(("chair", "lead", "host", "benefit", "sponsor", "organi"))
    if first in _SYLLABLES:
        return last in _LAST_PARTS
    return (first in _FIRST_PARTS and last in _LAST_PARTS) or last in _ALWAYS_LAST_PARTS


def words_of(texts: Iterable[str]) -> frozenset[str]:
    """The words that stand whole inside lines, with their hyphens."""
    return frozenset(
        word.lower()
        for text in texts
        for word in re.findall(r"(?<![\w-])[^\W\d_]++(?:-[^\W\d_]++)*+(?![\w-])", text)
    )
