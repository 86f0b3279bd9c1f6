"""Excerpts of texts, with the words a reader looked for marked.

PostgreSQL's own `ts_headline` compares the words of a text as they are spelt, so it marks nothing in "Québec"
for a question that was folded to "quebec". Here a word is marked when its lexemes, as PostgreSQL folds and
stems it, are those asked for: `marker` in `search_query.py` asks for them.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from emg.lib.once_for_each import once_for_each

# Chinese and Japanese characters are words of one; elsewhere a word is letters and digits with their marks.
_CHARACTER = "\u2e80-\u2fdf\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
_MARK = (
    "\u00ad\u200b-\u200f\u0300-\u036f\u0483-\u0489\u0591-\u05c7"
    "\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed\u0900-\u0dff"
)
_LETTER = rf"(?![{_CHARACTER}])[^\W_]"
_WORD = re.compile(rf"[{_CHARACTER}]|{_LETTER}(?:{_LETTER}|[{_MARK}])*")

WORDS = 40  # in an excerpt
WORDS_BEFORE = 10  # its first match
CHARACTERS = 600  # however long its words


def words(text: str) -> list[str]:
    return _WORD.findall(text)


class Piece(NamedTuple):
    text: str
    is_match: bool


@dataclass(frozen=True)
class Excerpt:
    pieces: tuple[Piece, ...]
    is_cut_before: bool = False
    is_cut_after: bool = False


class Match(NamedTuple):
    phrase: int  # which of those looked for
    start: int  # in the text
    end: int


@dataclass(frozen=True)
class Marker:
    """Marks phrases, each given by the lexemes of its words.

    A word inside a phrase without any lexeme is too common to be looked for: there, any word will do.
    """

    phrases: Sequence[Sequence[frozenset[str]]]
    lexemes: Mapping[str, frozenset[str]]  # of every word of the phrases and of the texts

    def phrases_in(self, text: str) -> set[int]:
        return {match.phrase for match in self._matches(text)}

    def whole(self, text: str) -> Excerpt:
        """All of a short text, such as a title."""
        return Excerpt(tuple(self._pieces(text, start=0, end=len(text))))

    def excerpt(self, text: str) -> Excerpt:
        """About forty words around the first match; from the beginning where there is none."""
        spans = [match.span() for match in _WORD.finditer(text)]
        found = min((match.start for match in self._matches(text)), default=0)
        before = sum(1 for _start, end in spans if end <= found)
        first = max(0, min(before - WORDS_BEFORE, len(spans) - WORDS))
        start = spans[first][0] if first else 0
        end = spans[first + WORDS - 1][1] if first + WORDS < len(spans) else len(text)
        if end - start > CHARACTERS:
            start = max(start, found - CHARACTERS // 3)
            end = min(end, start + CHARACTERS)
        pieces = tuple(self._pieces(text, start=start, end=end))
        return Excerpt(pieces, is_cut_before=start > 0, is_cut_after=end < len(text))

    def _pieces(self, text: str, *, start: int, end: int) -> Iterator[Piece]:
        for match in sorted(self._matches(text), key=lambda match: (match.start, -match.end)):
            match_start, match_end = max(match.start, start), min(match.end, end)
            if match_start >= match_end:
                continue
            if start < match_start:
                yield Piece(text[start:match_start], is_match=False)
            yield Piece(text[match_start:match_end], is_match=True)
            start = match_end
        if start < end:
            yield Piece(text[start:end], is_match=False)

    @once_for_each
    def _matches(self, text: str) -> list[Match]:
        spans = [match.span() for match in _WORD.finditer(text)]
        said = [self.lexemes[text[start:end]] for start, end in spans]
        return [
            Match(number, spans[place][0], spans[place + len(phrase) - 1][1])
            for number, phrase in enumerate(self.phrases)
            for place in range(len(said) - len(phrase) + 1)
            if phrase[0] <= said[place]
            and all(asked <= said[place + further] for further, asked in enumerate(phrase))
        ]
