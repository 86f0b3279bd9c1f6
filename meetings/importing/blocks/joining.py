"""Lines that a page's width has cut become paragraphs again."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from .headings import begins_title, is_known_heading, is_masthead_line, looks_like_heading
from .hyphens import joined, words_of
from .markers import HEADS, ITEMS, Marked, Style, marked
from .rows import Gap, Row
from .sentence_starts import FINITE, STARTERS, STRONG_STARTERS, begins_sentence

_USUAL_WIDTH, _WIDEST = 80, 130  # signs; what is longer was not cut by a page
_MASTHEAD = 25  # rows
# Lines of minutes that each stand for themselves: "Action 2: …", "Deadline: …"; and "UNEP: …" under "ILO: …".
_LABEL = re.compile(
    r"(?:→|➔|➜|➢|⇒|=>|>>)|(?:(?:agreed )?(?:action|decision|follow-?up|conclusion|recommendation|next step|AP)s?(?: (?:points?|items?|required))?(?: (?:no\.? ?)?\d[\d/.-]*)?(?: ?\([A-Z][^()]{1,60}\)| [A-Z]{2,}[\w/-]*)?"
    r"|deadline|due(?: date)?|responsible(?: \w+)?|addressee|by when|action by|lead agency) ?(?::|[–—-](?= [A-Z]))",
    re.IGNORECASE,
)
_SPEAKER = re.compile(
    r"(?:(?:EMG )?Secretariat|All(?: members)?|Members|(?:Co-)?[Cc]hairs?|[A-Z]{2,}[\w/-]*)(?: \([\w -]+\))?(?:(?:, | and | & |/|, and )(?:(?:EMG )?Secretariat|[A-Z]{2,}[\w/-]*))*(?:: | [–—-] )"
)
_PEOPLE = re.compile(
    r"(?:participants|(?:members |also )?present|attendance|in attendance|participating|on the (?:line|call)|in the room|apologies|regrets)\b[^:]{0,30}: ",
    re.IGNORECASE,
)
_STOPS = (".", "!", "?", ":", ";", ".”", '."', ".)", "?”", ".’")
_JOINERS = re.compile(
    r"(?:[-,(–—/\u00ad]|\b(?:the|a|an|of|and|or|to|in|on|for|by|with|from|at|as|that|which|its|their"
    r"|(?:(?:twen|thir|for)ty-)?(?:first|second|third|(?:four|fif|six|seven|eigh|nin)th)|tenth|eleventh|twelfth|[a-z]+t(?:een|ie)th))$"
)
# Alone over a list: "Activities:"; not the last word of a sentence, "… the Issue Management / Group:".
_ONLY_LABEL = re.compile(
    r"(?:(?:Proposed|Planned|Main|Key|Expected) (?=[a-z])|(?=[A-Z]))(?i:activities|objectives?|deliverables|outputs|outcomes?|results|products|tasks|actions|decisions|conclusions?|comments|discussion|background|partners|next steps) ?:"
)


@dataclass(frozen=True)
class Draft:
    """A paragraph before it is known what it is."""

    text: str  # with its mark
    heading: int = 0  # its level, where the file says so
    is_apart: bool = True  # a blank line stands before it, or the file tells its paragraphs
    continues: bool = False  # cut from the paragraph before it


def paragraphs(rows: Sequence[Row]) -> list[Draft]:
    words = words_of(row.text for row in rows)
    width, masthead = _width(rows), _masthead(rows)
    drafts: list[Draft] = []
    parts: list[str] = []

    def close(first: Row) -> None:
        text = parts[0]
        for part in parts[1:]:
            text = joined(text, part, words=words)
        drafts.append(Draft(text, first.heading, first.gap != Gap.NONE or first.is_whole))

    first: Row | None = None
    for place, (before, row) in enumerate(pairwise([None, *rows])):
        assert row is not None
        if (
            first is None
            or before is None
            or (place < masthead and _stands_alone(row, before, width))
            or _begins(row, before, first, len(parts), width)
        ):
            if first is not None:
                close(first)
            first, parts = row, [row.text]
        else:
            parts.append(row.text)
    if first is not None:
        close(first)
    return drafts


def _width(rows: Sequence[Row]) -> int:
    """How long a full line is: nearly the longest of those that a page may have cut."""
    lengths = sorted(len(row.text) for row in rows if not row.is_whole and len(row.text) <= _WIDEST)
    return max(lengths[int(len(lengths) * 0.95)], 40) if len(lengths) > 4 else _USUAL_WIDTH


def _masthead(rows: Sequence[Row]) -> int:
    """How many rows may belong to the masthead: those before the first sentence."""
    begun = (
        place
        for place, row in enumerate(rows)
        if (row.text.endswith(".") and len(row.text) > 50) or _is_first_section(row.text)
    )
    return min(next(begun, _MASTHEAD), _MASTHEAD)


def _is_first_section(text: str) -> bool:
    """ "I. Introduction": under it stands no line of a masthead."""
    mark = marked(text)
    return mark is not None and mark.style in HEADS and is_known_heading(mark.rest)


def _stands_alone(row: Row, before: Row, width: int) -> bool:
    is_cut = _JOINERS.search(before.text) or _goes_on(row, before, width)
    return not is_cut and (
        is_masthead_line(row.text) or is_masthead_line(before.text) or begins_title(row.text)
    )


def _goes_on(row: Row, before: Row, width: int) -> bool:
    """Whether a row of people goes on on the next line: "Participants: Ms. Ada Rui (FAO), Mr. Dele / Akinyemi (UNEP)"."""
    is_list = _PEOPLE.match(before.text) and before.text.count(",") > 1
    return (
        bool(is_list)
        and row.gap == Gap.NONE
        and not is_masthead_line(row.text)
        and _runs_on(row, before, width, is_heading=False)
    )


def _begins(row: Row, before: Row, first: Row, count: int, width: int) -> bool:
    """Whether the row begins a paragraph; `first` is the first of the `count` rows of the one before it."""
    if row.is_whole or before.is_whole or row.gap == Gap.BLANK or bool(row.heading) != bool(before.heading):
        return True
    if " | " in row.text or " | " in before.text:
        return True
    if _is_mark(row, before, first, width):
        return True
    if _LABEL.match(row.text) and not before.text.endswith(","):
        return True
    if _JOINERS.search(before.text):
        return False
    if _ONLY_LABEL.fullmatch(row.text) or (count == 1 and _is_over_sentence(before, row)):
        return True
    if _SPEAKER.match(row.text) and _SPEAKER.match(first.text):
        return True
    if is_known_heading(row.text) or (count == 1 and is_known_heading(before.text)):
        return True
    if _is_capitals(row.text) != _is_capitals(before.text):
        return True
    return not _runs_on(row, before, width, is_heading=_may_be_heading(first))


def _is_over_sentence(before: Row, row: Row) -> bool:
    """ "Decision 3: IMG on Land", over "The meeting decided …": hardly anything else begins so inside a paragraph."""
    return (
        looks_like_heading(before.text)
        and not FINITE.search(before.text)
        and row.text.split(maxsplit=1)[0] in STRONG_STARTERS
        and begins_sentence(row.text)
    )


def _runs_on(row: Row, before: Row, width: int, *, is_heading: bool) -> bool:
    length = len(before.text)
    if row.text[0].islower():
        return not before.text.endswith((".", ":")) or length > 0.6 * width
    if length > _WIDEST:
        return False
    if before.text.endswith(_STOPS):
        return length > 0.75 * width and row.gap != Gap.PAGE
    if marked(before.text) and row.text.split(maxsplit=1)[0] in STRONG_STARTERS and begins_sentence(row.text):
        return False
    if is_heading and row.text.split(maxsplit=1)[0] in STRONG_STARTERS:
        return False
    return length + len(row.text.split(maxsplit=1)[0]) + 1 > 0.8 * width


def _is_mark(row: Row, before: Row, first: Row, width: int) -> bool:
    """Whether the row begins with a mark, and not by chance: "… of the SOM / 28. The members …"."""
    mark = marked(row.text)
    if mark is None:
        return False
    opened = before.text.endswith((*_STOPS, ",", "; and", ", and", "; or"))
    last = marked(first.text)
    if mark.style in ITEMS and last is not None and last.style == mark.style:
        return True
    if mark.style == Style.BULLET and mark.marker in "–—-":
        is_ended = not 0.6 * width <= len(before.text) <= _WIDEST and row.text.endswith((",", ";"))
        return opened or is_ended or (last is not None and last.style in ITEMS)
    if mark.style == Style.LETTER and not mark.marker.endswith(")"):
        return opened
    if mark.style in (Style.CAPITAL, Style.ROMAN):
        return mark.rest[:1].isupper() and (opened or _is_short_title(mark))
    if mark.style in HEADS:
        return opened or (last is not None and last.style == mark.style) or mark.rest[:1].isupper()
    return True


def _is_short_title(mark: Marked) -> bool:
    return len(mark.rest) < 70 and not mark.rest.endswith(_STOPS)


def _may_be_heading(first: Row) -> bool:
    mark = marked(first.text)
    return mark is not None and mark.style in HEADS and mark.rest.split(maxsplit=1)[0] not in STARTERS


def _is_capitals(text: str) -> bool:
    """All its words in capitals, and at least two long ones or one very long."""
    letters = [sign for sign in text if sign.isalpha()]
    return len(letters) >= 6 and all(sign.isupper() for sign in letters)
