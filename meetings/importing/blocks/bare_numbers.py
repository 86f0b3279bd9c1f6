"""Headings counted without a full stop: "1 Opening", "2) Progress of the work"."""

import re
from collections.abc import Sequence
from dataclasses import replace

from .headings import looks_like_heading
from .rows import Gap, Row
from .sentence_starts import FINITE

_COUNTED = re.compile(r"(\d{1,2})(\)?) ([A-Z“\"].*)")
_MONTH = re.compile(
    r"(?:jan|feb|mar|apr|may|june?|july?|aug|sep|oct|nov|dec)[a-z]*\b|(?:CES?T|GMT|UTC|E[SD]T|EAT)\b", re.I
)
_LEAST = 3
_LONGEST, _MOST_WORDS = 100, 8  # signs; words behind a bracket
_STOPS = (".", ":", ";", "!", "?")


def with_stops(rows: Sequence[Row]) -> list[Row]:
    """The rows, those headings with the full stop that others have: at least three that count from 1, with text between."""
    for sign in ("", ")"):
        heads = _heads(rows, sign)
        if len(heads) >= _LEAST:
            return [
                replace(row, text=_COUNTED.sub(r"\1. \3", row.text), gap=Gap.BLANK) if place in heads else row
                for place, row in enumerate(rows)
            ]
    return list(rows)


def _heads(rows: Sequence[Row], sign: str) -> list[int]:
    heads: list[int] = []
    for place, row in enumerate(rows):
        found = _COUNTED.fullmatch(row.text)
        if (
            found
            and found[2] == sign
            and int(found[1]) == len(heads) + 1
            and _is_title(found[3])
            and _is_apart(rows, place)
            and not (sign and _may_be_item(rows, place))
            and not (heads and heads[-1] == place - 1)
        ):
            heads.append(place)
    return heads


def _may_be_item(rows: Sequence[Row], place: int) -> bool:
    """What has a bracket is an item of a list rather than a heading, if it is long or its line goes on."""
    following = rows[place + 1] if place + 1 < len(rows) else None
    is_cut = following is None or (following.gap == Gap.NONE and following.text[:1].islower())
    return is_cut or len(rows[place].text.split()) > _MOST_WORDS or " to " in rows[place].text


def _is_title(words: str) -> bool:
    return (
        len(words) <= _LONGEST
        and looks_like_heading(words)
        and not words.endswith(_STOPS)
        and " | " not in words
        and not _MONTH.match(words)
        and not FINITE.search(words)
    )


def _is_apart(rows: Sequence[Row], place: int) -> bool:
    row = rows[place]
    return row.is_whole or row.gap != Gap.NONE or (place > 0 and rows[place - 1].text.endswith(_STOPS))
