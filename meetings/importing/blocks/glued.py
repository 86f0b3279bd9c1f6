"""Headings and numbered paragraphs that a conversion has run together with the text around them."""

import re
from collections.abc import Iterator
from itertools import pairwise

from .headings import KNOWN, looks_like_heading
from .markers import HEADS, Marked, Style, marked, place_of
from .sentence_starts import FINITE, STARTERS, STRONG_STARTERS, begins_sentence, first_word_speaks
from .sentences import sentences

_INSIDE = re.compile(r"(?<=[.;:!?”\"]) (?=(?:\d{1,3}|[IVX]{1,6}|[A-Z])\. [A-Z“\"\d])")
_REFERENCE = re.compile(r"\b(?:No|Nos|para|paras|Art|p|pp)\.$")
_MOST_WORDS = 18  # of a heading
_MINOR = frozenset("of the and for in on to a an with at by from or as into its their de un - – & ,".split())
_RUN_IN = re.compile(rf"({KNOWN})(?: ?[.:–—-])? (?=[A-Z“\"])", re.IGNORECASE)
_CAPITALS = re.compile(r"((?:[A-Z&][A-Z’'&,()/:-]* ){2,16})(?=[A-Z][a-z]|A )")
_NO_SPACE = re.compile(r"(?<=[a-z]{3})(?=([A-Z][a-z]+|[A-Z]{3,})\b)")
_PAST = re.compile(r"\b[a-z]+ed\b")
_RESULT = re.compile(r"(?:conclusion|outcome|recommendation) ?: ", re.IGNORECASE)  # a field of a form
_LABELS = ("action", "decision")  # "Action: Secretariat to …" is one sentence


class Numbering:
    """Which number is due next, for each way to count."""

    def __init__(self) -> None:
        self._last: dict[Style, int] = {}

    def saw(self, text: str) -> None:
        mark = marked(text[:12])
        if mark and mark.style in HEADS:
            self._last[mark.style] = place_of(mark.marker, mark.style)

    def is_next(self, text: str) -> bool:
        mark = marked(text[:12])
        return mark is not None and place_of(mark.marker, mark.style) == self._last.get(mark.style, 0) + 1


def cut_at_numbers(text: str, numbering: Numbering) -> list[str]:
    """A paragraph cut where the next number of the text stands in it, with a heading or a sentence behind."""
    numbering.saw(text)
    cuts = [0]
    for found in _INSIDE.finditer(text):
        behind = text[found.end() : found.end() + 400]
        if _REFERENCE.search(text[max(0, found.start() - 8) : found.start()]):
            continue
        mark = marked(behind)
        if mark and numbering.is_next(behind) and _opens(mark):
            numbering.saw(behind)
            cuts.append(found.end())
    return [text[start:end].strip() for start, end in pairwise([*cuts, len(text)])]


def _opens(mark: Marked) -> bool:
    """Whether a heading or a sentence follows; of "V. Ode" it is a name."""
    is_number = mark.style not in (Style.ROMAN, Style.CAPITAL)
    return (is_number and begins_sentence(mark.rest)) or _heading_length(mark.rest, is_marked=True) > 0


def cut_off_heading(text: str) -> list[str]:
    """The heading and the text behind it, where a paragraph begins with a heading; otherwise the paragraph."""
    if " | " in text:
        return [text]  # a row of a table
    mark = marked(text)
    is_marked = mark is not None and mark.style in HEADS
    rest = mark.rest if mark is not None else text
    if length := _heading_length(rest[:600], is_marked=is_marked):
        place = len(text) - len(rest) + length
        return [text[:place].rstrip(" :–—-."), text[place:].strip()]
    return [text]


def _heading_length(rest: str, *, is_marked: bool) -> int:
    """How many signs of the text are a heading in front of a sentence; 0 for none."""
    for found in (_CAPITALS.match(rest), _RUN_IN.match(rest)):
        if (
            found
            and _is_loud(found[1])
            and not _RESULT.fullmatch(found[0])
            and begins_sentence(rest[found.end() :])
        ):
            return found.end()
    if not is_marked or first_word_speaks(rest):
        return 0
    # "WelcomeMr. Okwuosa welcomed …": the full stop is not that of a title.
    if length := next(_without_space(rest), 0):
        return length
    stop = len(next(sentences(rest), "")) - 1
    if 3 <= stop < 120 and rest[stop] == "." and _is_title(rest[:stop]) and begins_sentence(rest[stop + 2 :]):
        return stop + 1
    return next(_sentence_starts(rest), 0)


def _without_space(rest: str) -> Iterator[int]:
    """ "Next meetingThe third meeting is …": not even a space stands between them."""
    for found in _NO_SPACE.finditer(rest, 0, 120):
        head, behind = rest[: found.start()], rest[found.start() :]
        is_start = found[1] in STARTERS or found[1].isupper()
        if is_start and _is_title(head) and begins_sentence(behind):
            yield found.start()


def _is_title(head: str) -> bool:
    return looks_like_heading(head) and not FINITE.search(head) and not _PAST.search(head)


def _is_loud(title: str) -> bool:
    """Not two acronyms, and no label of a sentence."""
    if title.lower().startswith(_LABELS):
        return False
    return not title.isupper() or len(title.split()) > 2 or max(map(len, title.split())) > 5


def _sentence_starts(rest: str) -> Iterator[int]:
    """Where a sentence may begin behind the words of a title: by the surest first words, then by others."""
    words = list(re.finditer(r"\S+", rest))[: _MOST_WORDS + 1]
    # A title that begins like a sentence is one only where the surest words follow it.
    is_loose = rest.split(maxsplit=1)[0] not in STARTERS
    for is_strong in (True, False)[: 1 + is_loose]:
        for before, word in pairwise(words):
            place = word.start()
            head = rest[: place - 1]
            if before[0].lower() in _MINOR or head.endswith((".", ",", ";")) or not looks_like_heading(head):
                continue
            if _starts(word[0], rest[place:], is_strong=is_strong) and not FINITE.search(head):
                yield place


def _starts(word: str, behind: str, *, is_strong: bool) -> bool:
    if is_strong:
        return word in STRONG_STARTERS and begins_sentence(behind)
    is_name = word in STARTERS or (word.isupper() and word[0].isalpha() and len(word) > 2)
    return is_name and bool(FINITE.search(" ".join(behind.split(maxsplit=4)[:4])))
