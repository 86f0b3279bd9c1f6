"""Other ways to write the same word: "U.N.E.P.", "SOM 28" and "midterm" find UNEP, SOM28 and mid-term.

Papers are indexed as they stand, so the question is turned. Names and titles are indexed both ways.
"""

import re
from collections.abc import Iterator

_LETTER = r"[^\W\d_]"
_WITH_DOTS = re.compile(rf"(?:{_LETTER}\.)+{_LETTER}{{0,2}}\.?")  # U.N.E.P., S.D.G.s
_JOINED = re.compile(r"\w+(?:-\w+)+")  # mid-term
_NUMBERED = re.compile(rf"\b({_LETTER}{{2,}})(\d+)\b")  # SOM28
# PostgreSQL takes no plural off a word without a vowel before its last letter: SDGs, RCOs.
_ACRONYM = re.compile(r"(?=..)([bcdfghjklmnpqrstvwxz]{1,5}?[aeiouy]?)(s?)", re.IGNORECASE)
_IN_ISE = re.compile(rf"({_LETTER}{{3,}}i)([sz])(e[ds]?|ing|ations?)", re.IGNORECASE)
_PROGRAMME = re.compile(r"(program)(me)?(s?)", re.IGNORECASE)
_ORDINAL = re.compile(r"(\d+)(?:st|nd|rd|th)", re.IGNORECASE)


def other_spellings(word: str) -> Iterator[str]:
    """Of one word as typed; none of several words."""
    if _WITH_DOTS.fullmatch(word):
        word = word.replace(".", "")
        yield word
    if _JOINED.fullmatch(word):
        yield word.replace("-", "")
    elif found := _NUMBERED.fullmatch(word):
        yield f"{found[1]} {found[2]}"
    elif found := _ACRONYM.fullmatch(word):
        yield found[1] if found[2] else f"{word}s"
    elif found := _IN_ISE.fullmatch(word):
        yield f"{found[1]}{'z' if found[2] in 'sS' else 's'}{found[3]}"
    elif found := _PROGRAMME.fullmatch(word):
        yield f"{found[1]}{'' if found[2] else 'me'}{found[3]}"


def as_one_word(before: str, after: str) -> str:
    """ "SOM 28" and "28th SOM" as SOM28; "" of words that are no name and its number."""
    if before.isalpha() and after.isdecimal():
        return before + after
    ordinal = _ORDINAL.fullmatch(before)
    return after + ordinal[1] if ordinal and after.isalpha() else ""


def spelt_otherwise(text: str) -> str:
    """Of the words in a text, SOM28 as "SOM 28" and mid-term as "midterm": no question can be turned so."""
    apart = [f"{name} {number}" for name, number in _NUMBERED.findall(text)]
    joined = [word.replace("-", "") for word in _JOINED.findall(text)]
    return "\n".join(dict.fromkeys([*apart, *joined]))
