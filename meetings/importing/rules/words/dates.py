"""Dates inside a text, as EDTF: "18th May 2022", "May 11 – 13 2004", "the end of 2016", "the first week of October"."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from emg.lib.partial_dates import PartialDate
from emg.lib.typed_dates import edtf_of

MONTH = (
    r"(?:january|february|march|april|may|june|july|august|september|october|november|december"
    r"|jan\.?|feb\.?|mar\.?|apr\.?|jun\.?|jul\.?|aug\.?|sept?\.?|oct\.?|nov\.?|dec\.?)"
)
_DAY = r"\d{1,2}(?: ?(?:st|nd|rd|th))?(?![\d:])"
_YEAR = r"(?:19|20)\d\d(?!\d)"
_TO = r" ?(?:[-‐–—]|\bto\b|\band\b|&) ?"
_OF_THE = r"(?: of)?,? ?"
_SEASON = r"(?:spring|summer|autumn|fall|winter)"
_WEEKDAY = r"(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,? )?(?:the )?"

# In this order: a longer date before the shorter one it begins with.
_SHAPES = [
    rf"{_DAY}{_OF_THE}{MONTH},? ?{_YEAR}{_TO}{_WEEKDAY}{_DAY}{_OF_THE}{MONTH},? ?{_YEAR}",
    rf"{_DAY}{_OF_THE}{MONTH}{_TO}{_WEEKDAY}{_DAY}{_OF_THE}{MONTH},? ?{_YEAR}",
    rf"{_DAY}{_TO}{_WEEKDAY}{_DAY}{_OF_THE}{MONTH},? ?{_YEAR}",
    rf"(?<![\d/]){_DAY}/{_DAY}{_OF_THE}{MONTH},? ?{_YEAR}",
    rf"{MONTH} ?{_DAY}{_TO}{MONTH} ?{_DAY},? ?{_YEAR}",
    rf"{MONTH} ?{_DAY}{_TO}{_DAY},? ?{_YEAR}",
    rf"{_DAY}{_OF_THE}{MONTH},? ?{_YEAR}",
    rf"{MONTH} ?{_DAY},? ?{_YEAR}",
    rf"{MONTH}{_TO}{MONTH},? ?{_YEAR}",
    rf"{MONTH},? ?(?:of )?{_YEAR}",
    rf"{_SEASON}(?: of)?,? {_YEAR}",
    r"(?<!\d)\d{4}-\d\d-\d\d(?!\d)",
    r"(?<![\d/])\d{1,2}[./]\d{1,2}[./]\d{4}(?![\d/])",
    rf"(?<![\d/.])(?<!\d-){_YEAR}",
]
_DATE = re.compile(rf"\b(?:{'|'.join(_SHAPES)})", re.IGNORECASE)
_DAY_ONLY = re.compile(rf"\b(?:{_DAY}{_OF_THE}{MONTH}|{MONTH} {_DAY}|{MONTH}|{_SEASON})(?!\w)", re.IGNORECASE)
_MINOR = re.compile(r"\b(?:the|of|on)\b|(?<=[a-z])\.", re.IGNORECASE)
_SLASH = re.compile(r"(?<=\d)/(?=\d{1,2} [a-z])", re.IGNORECASE)  # "7/8 March 2019"
_QUARTER = re.compile(r"\b(first|second|third|fourth|last) quarter of (\d{4})", re.IGNORECASE)
_QUARTERS = {"first": (1, 3), "second": (4, 6), "third": (7, 9), "fourth": (10, 12), "last": (10, 12)}
_WEEKDAYS = re.compile(r"\b(?:mon|tues|wednes|thurs|fri|satur|sun)day,?", re.IGNORECASE)
_TWO_YEARS = re.compile(rf"({_YEAR})(?: ?[-–/] ?| and | to )({_YEAR})")


@dataclass(frozen=True)
class Found:
    edtf: str
    start: int
    end: int
    printed: str


def dates(text: str) -> Iterator[Found]:
    """The dates of a text in their order, from the most precise to a year alone."""
    for match in _DATE.finditer(text):
        if edtf := edtf_in(match[0]):
            yield Found(edtf, match.start(), match.end(), match[0])


def first_date(text: str) -> Found | None:
    return next(dates(text), None)


def first_day(text: str) -> Found | None:
    """The first date that names a day or several."""
    return next((found for found in dates(text) if len(found.edtf) >= len("2022-05-18")), None)


def edtf_in(printed: str) -> str:
    """EDTF of a date as printed; "" where the calendar has no such date or the numbers have two meanings."""
    plain = " ".join(_MINOR.sub(" ", _WEEKDAYS.sub(" ", printed)).split())
    plain = _SLASH.sub("-", plain.replace(" and ", " - ").replace("&", "-"))
    for typed in (plain, plain.lower()):
        try:
            edtf = edtf_of(typed)
            PartialDate(edtf)
        except ValueError:
            continue
        return edtf
    return ""


def quarter_in(text: str) -> tuple[str, str] | None:
    """The first and the last month of "the third quarter of 2019"."""
    match = _QUARTER.search(text)
    if match is None:
        return None
    first, last = _QUARTERS[match[1].lower()]
    return f"{match[2]}-{first:02}", f"{match[2]}-{last:02}"


def date_without_year(text: str, *, near: str) -> str:
    """EDTF of the first day or month named without its year, which is the next one after `near` (EDTF)."""
    match = _DAY_ONLY.search(text)
    if not match or not near[:4].isdigit():
        return ""
    year = int(near[:4])
    edtf = edtf_in(f"{match[0]} {year}")
    if edtf and len(near) >= len("2022-05") and edtf[:7] < near[:7]:
        edtf = edtf_in(f"{match[0]} {year + 1}")
    return edtf


def years(text: str) -> str:
    """The last year of two: "2018 and 2019" is a horizon of 2019."""
    match = _TWO_YEARS.match(text)
    return match[2] if match else ""
