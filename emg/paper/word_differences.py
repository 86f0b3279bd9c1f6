"""Which words of a text are gone and which are new in another."""

import re
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from enum import StrEnum
from typing import NamedTuple

# A word with the spaces behind it. Chinese and Japanese write none: each of their signs is a word.
_SIGN = "[\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff]"
_WORD = re.compile(rf"{_SIGN}\s*|(?:(?!{_SIGN})\S)+\s*|\s+")
_MOST_PAIRS = 100_000  # of changed words: beyond, comparing the worst texts would take seconds


class Mark(StrEnum):
    SAME = "same"
    GONE = "gone"
    NEW = "new"


class Words(NamedTuple):
    mark: Mark
    text: str  # with the spaces behind each word


def differing_words(old: str, new: str) -> list[Words]:
    """Both texts in one row: all that is not GONE is the new one, all that is not NEW the old one."""
    before, after = _WORD.findall(old), _WORD.findall(new)
    start = _same(before, after)
    end = _same(before[start:][::-1], after[start:][::-1])
    inside = _changed(before[start : len(before) - end], after[start : len(after) - end])
    row = [
        Words(Mark.SAME, "".join(after[:start])),
        *inside,
        Words(Mark.SAME, "".join(after[len(after) - end :])),
    ]
    return [words for words in row if words.text]


def _same(before: Sequence[str], after: Sequence[str]) -> int:
    """How many words at the beginning are the same."""
    differs = (place for place, pair in enumerate(zip(before, after, strict=False)) if pair[0] != pair[1])
    return next(differs, min(len(before), len(after)))


def _changed(before: Sequence[str], after: Sequence[str]) -> Iterator[Words]:
    if len(before) * len(after) > _MOST_PAIRS:
        yield from (Words(Mark.GONE, "".join(before)), Words(Mark.NEW, "".join(after)))
        return
    # The last word of a text has no space behind it, and is the same word.
    bare = SequenceMatcher(None, _bare(before), _bare(after), autojunk=False)
    for what, from_old, to_old, from_new, to_new in bare.get_opcodes():
        gone, new = "".join(before[from_old:to_old]), "".join(after[from_new:to_new])
        if what == "equal":
            yield Words(Mark.SAME, new)
        else:
            yield from (Words(Mark.GONE, gone), Words(Mark.NEW, new))


def _bare(words: Sequence[str]) -> list[str]:
    return [word.rstrip() or " " for word in words]
