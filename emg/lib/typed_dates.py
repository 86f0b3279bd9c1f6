"""How people type dates, in English: "18th May 2022", "c. 2004", "26-28 March 2018", "18/05/2022"."""

import re
import unicodedata

from django.utils.translation import gettext as _

_LONGEST = 100
_MONTHS = (
    *("january", "february", "march", "april", "may", "june"),
    *("july", "august", "september", "october", "november", "december"),
)
_NAMES = (
    {name: number for number, name in enumerate(_MONTHS, start=1)}
    | {name[:3]: number for number, name in enumerate(_MONTHS, start=1)}
    | {"sept": 9, "spring": 21, "summer": 22, "autumn": 23, "fall": 23, "winter": 24}
)
_LIKELY = {"likely", "probably"}
_ABOUT = {"about", "around", "approximately", "circa", "ca", "c"}

_TOKEN = re.compile(r"[0-9]+([-./])[0-9]+\1[0-9]+|[0-9]+|[a-z]+|\S")
_ABBREVIATED = re.compile(r"([a-z])\.")
_DAY, _NAME, _YEAR = r"(?P<day>\d{1,2})(?: (?:st|nd|rd|th))?", r"(?P<name>[a-z]+)", r"(?P<year>\d{4})"
_NAMED = [
    re.compile(shape, re.ASCII)
    for shape in (_YEAR, f"{_NAME} {_YEAR}", f"{_DAY} {_NAME} {_YEAR}", f"{_NAME} {_DAY} {_YEAR}")
]
_YEAR_LAST = re.compile(r"(\d{1,2})[-./](\d{1,2})[-./](\d{4})", re.ASCII)
_YEAR_FIRST = re.compile(r"(\d{4})[-./](\d{1,2})[-./](\d{1,2})", re.ASCII)
_SEVERAL = re.compile(r"(.+?) (?:[-‐–—]|to) (.+)")


class UnclearMonthError(ValueError):
    """Two numbers of which each may be the month."""


def edtf_of(text: str) -> str:
    """The EDTF of a date typed in words, or in numbers that have one meaning only.

    The day may still be missing from the calendar. Raises ValueError with a sentence that says what to write.
    """
    if len(text) > _LONGEST:
        raise ValueError(how_to_write())
    tokens, mark = _take_mark(_tokens(text))
    phrase = " ".join(tokens)
    if single := _single(phrase):
        return f"{single}{mark}"
    if several := _SEVERAL.fullmatch(phrase):
        first, last = _ends(*several.groups())
        if first and last:
            return f"{first}{mark}/{last}{mark}"
    raise ValueError(how_to_write())


def how_to_write() -> str:
    return _("Write a date like “18 May 2022”, “May 2022”, “autumn 2022”, “2022” or “likely November 2022”.")


def _tokens(text: str) -> list[str]:
    """Words, numbers and marks apart ("1May" is two, "18/05/2022" one), without commas and parentheses."""
    text = unicodedata.normalize("NFKC", text).lower()
    text = re.sub(r"[(),]", " ", _ABBREVIATED.sub(r"\1 ", text))
    return [token[0] for token in _TOKEN.finditer(text)]


def _take_mark(tokens: list[str]) -> tuple[list[str], str]:
    """Takes the words of certainty off both ends: "?" likely, "~" about, "%" both."""
    is_likely = is_about = False
    while tokens and tokens[0] in _LIKELY | _ABOUT:
        is_likely |= tokens[0] in _LIKELY
        is_about |= tokens[0] in _ABOUT
        tokens = tokens[1:]
    if tokens and tokens[-1] in _LIKELY | {"?"}:
        is_likely, tokens = True, tokens[:-1]
    if is_likely and is_about:
        return tokens, "%"
    return tokens, "?" if is_likely else "~" if is_about else ""


def _single(phrase: str) -> str | None:
    return _named(phrase) or _numeric(phrase)


def _named(phrase: str) -> str | None:
    match = next(filter(None, (shape.fullmatch(phrase) for shape in _NAMED)), None)
    if not match:
        return None
    said = match.groupdict()
    if "name" not in said:
        return said["year"]
    if said["name"] not in _NAMES:
        return None
    month = f"{said['year']}-{_NAMES[said['name']]:02}"
    return f"{month}-{int(said['day']):02}" if "day" in said else month


def _numeric(phrase: str) -> str | None:
    if match := _YEAR_FIRST.fullmatch(phrase):
        return f"{match[1]}-{int(match[2]):02}-{int(match[3]):02}"
    if match := _YEAR_LAST.fullmatch(phrase):
        month, day = sorted((int(match[1]), int(match[2])))
        if month != day <= 12:
            raise UnclearMonthError(_("Which number is the month? Write it as a word, as in “5 June 2022”."))
        return f"{match[3]}-{month:02}-{day:02}"
    return None


def _ends(start: str, end: str) -> tuple[str | None, str | None]:
    """Each end borrows what only the other says: "3" from "4 July 2006", "13 2004" from "May 11"."""
    words = end.split()
    month = start.split(maxsplit=1)[0]
    completed = (" ".join((start, *words[kept:])) for kept in range(len(words), 0, -1))
    return next(filter(None, map(_single, completed)), None), _single(end) or _single(f"{month} {end}")
