"""Papers that show by their shape that they report on no meeting: a form, a diary, a programme, a correction."""

import re

from meetings.importing.rules.words.dates import MONTH

from .signs_of_sitting import Text
from .told_acts import Act

_WEEKDAY = r"(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs)?|Fri|Sat(?:ur)?|Sun)(?:day)?\b[.,]?"
# A day of its own for each entry; a line's end may be lost, but a weekday with its number begins an entry anywhere.
_ENTRY = re.compile(
    rf"\b{_WEEKDAY} \d{{1,2}}\b|^(?:{_WEEKDAY} )?(?:\d{{1,2}}(?:st|nd|rd|th)? (?i:{MONTH})|(?i:{MONTH}) \d{{1,2}}|\d{{1,2}}[./]\d{{1,2}}(?:[./]\d{{2,4}})?)(?![\w.:])"
)
_DAYS = 5  # so many are more than one sitting has
_HOUR = re.compile(r"\d{1,2}[:.h]\d\d(?! ?%)")
_HOURS = 4
# "For 2013 read 2014", "Delete the second sentence": said of the words of another text.
_CORRECTS = re.compile(
    r"^(?:[^.;]{0,60}[,:] )?(?:(?:for|instead of|in place of) .{1,200}? (?:read|substitute)\b|(?:delete|insert|substitute|replace|renumber)\b)"
    r"|\bshould (?:read|be read)\b",
    re.IGNORECASE,
)
_CORRECTIONS = 2


def shaped_otherwise(text: Text) -> str:
    """In words for a person, what the text is by its shape; "" where that says nothing."""
    if _is_form(text):
        return "It reads as a form: its blanks are not filled in."
    if _is_diary(text):
        return "It reads as a calendar or a diary: each of its entries has a day of its own."
    if _is_programme(text):
        return "It reads as a programme: it has hours, and nothing that was said or done."
    if _is_correction(text):
        return "It reads as a correction: it says how another text is to be read."
    return ""


def _is_form(text: Text) -> bool:
    """Places to fill in, and more of them than sentences that tell anything."""
    return text.count(Act.BLANK) >= 3 and text.count(Act.BLANK) > text.count(Act.SITTING, Act.PAST)


def _is_diary(text: Text) -> bool:
    """Most blocks begin with a day, and few tell what was done: days of a retreat are told at length."""
    days = [entry[0] for block in text.blocks for entry in _ENTRY.finditer(block.text)]
    return len(set(days)) >= _DAYS and 2 * len(days) > len(text.blocks) and text.share(Act.SITTING) <= 1 / 2


def _is_programme(text: Text) -> bool:
    hours = sum(bool(_HOUR.match(block.text)) for block in text.blocks)
    return hours >= _HOURS and not text.count(Act.SITTING, Act.NOW)


def _is_correction(text: Text) -> bool:
    """It corrects more than it tells."""
    told = [sentence for sentence, act in text.acts if act is Act.SITTING and not _CORRECTS.search(sentence)]
    corrections = sum(bool(_CORRECTS.search(sentence)) for sentence, _act in text.acts)
    return corrections >= _CORRECTIONS and corrections > len(told)
