"""What each paragraph is: a heading, an item of a list, or text."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from meetings.importing.source import BlockKind

from .headings import asks, is_capitals, is_known_heading, is_part, looks_like_heading
from .joining import Draft
from .markers import HEADS, ITEMS, Marked, Style, marked, place_of
from .sentence_starts import FINITE, begins_sentence

_PRESENTED = re.compile(
    r"\((?:jointly )?(?:presented|proposed|submitted|introduced)\b[^()]*\)$", re.IGNORECASE
)
_BARE_NUMBER = re.compile(r"\d{1,2} [A-Z]")  # "3 NEW TOPICS"
_TITLE = 110  # signs of a heading without a mark
# "The Working Group", over "agreed to …;": the beginning of each of its sentences.
_MEETING_ENDS = re.compile(
    r"(?:^|.*[ ,])(?:the |all )(?:[\w-]+ ){0,3}(?:officials|members|meeting|group|participants|committee|segment|network|team|force|forum|board|session|consultation|dialogue|coalition|IMG|EMG|SOM|agencies|parties)",
    re.IGNORECASE,
)
_DECIDES = re.compile(
    r"(?:also |then |further |\w+ly )?(?:agreed|decided|requested|invited|asked|encouraged|urged|recommended|approved|endorsed|adopted|accepted|took note|takes note|noted|welcomed|concluded"
    r"|extended|established|confirmed|deferred|resolved|elected|appointed|called (?:up)?on|supported|mandated|tasked|thanked|expressed|acknowledged|authori[sz]ed|instructed|closed|launched)\b"
)
_LEAST_RUN = 3  # titles in a row with nothing between them are a list


@dataclass(frozen=True)
class Block:
    """A block before its sentences are counted."""

    kind: BlockKind
    marker: str
    text: str
    level: int
    continues: bool


def blocks(drafts: Sequence[Draft]) -> list[Block]:
    marks = [marked(draft.text) if not draft.heading or _has_mark(draft.text) else None for draft in drafts]
    in_run = _runs(drafts, marks)
    depths: list[str] = []
    found: list[Block] = []
    for place, (draft, mark) in enumerate(zip(drafts, marks, strict=True)):
        kind = _kind(place, drafts, marks, found, is_in_run=place in in_run)
        text = mark.rest if mark else draft.text
        if kind == BlockKind.HEADING:
            text = text.rstrip(" :") or text
        depths.append(_depth_name(draft, mark))
        found.append(
            Block(kind, mark.marker if mark else "", text, _item_level(mark, found), draft.continues)
        )
    return _with_levels(found, depths)


def _has_mark(text: str) -> bool:
    mark = marked(text)
    return mark is not None and mark.style != Style.BULLET


def _kind(
    place: int,
    drafts: Sequence[Draft],
    marks: Sequence[Marked | None],
    found: Sequence[Block],
    *,
    is_in_run: bool,
) -> BlockKind:
    draft, mark = drafts[place], marks[place]
    before = found[-1] if found else None
    is_led_in = before is not None and before.text.endswith(":") and before.kind != BlockKind.HEADING
    text = mark.rest if mark else draft.text
    if draft.heading:
        return BlockKind.HEADING
    if mark and mark.style in ITEMS:
        is_next = (
            before is not None
            and before.kind == BlockKind.ITEM
            and _is_of_style(marks[place - 1], mark.style)
        )
        is_title = _PRESENTED.search(text) or (
            not (is_led_in or is_next) and _stands_over(place, drafts, marks)
        )
        return BlockKind.HEADING if is_title and mark.style != Style.BULLET else BlockKind.ITEM
    if mark and _continues_list(mark, before, marks[place - 1] if place else None, is_led_in=is_led_in):
        return BlockKind.ITEM
    if is_in_run:
        return BlockKind.ITEM
    if is_known_heading(draft.text) or (mark and mark.style == Style.AGENDA and not text.endswith(".")):
        return BlockKind.HEADING
    if mark:
        is_title = looks_like_heading(text) and not begins_sentence(text) and not text.endswith(":")
        is_title = is_title and not _begins_items(text, place, marks)
        return BlockKind.HEADING if is_title else BlockKind.PARAGRAPH
    if is_capitals(text) or _PRESENTED.search(text):
        return BlockKind.HEADING
    is_listed = before is not None and before.kind == BlockKind.ITEM and not before.marker
    if (is_led_in or is_listed) and _is_bare_item(text):
        return BlockKind.ITEM
    return BlockKind.HEADING if _is_bare_title(place, drafts, marks) else BlockKind.PARAGRAPH


def _continues_list(mark: Marked, before: Block | None, last: Marked | None, *, is_led_in: bool) -> bool:
    """Whether a number is one of a list, not of the paragraphs that are numbered through."""
    if before is None or mark.style == Style.DECIMAL:
        return False
    if is_led_in:
        return place_of(mark.marker, mark.style) == 1
    return before.kind == BlockKind.ITEM and _follows(mark, last)


def _follows(mark: Marked | None, last: Marked | None) -> bool:
    """Whether it is the next one of its style: "4." behind "3."."""
    if mark is None or last is None or mark.style != last.style:
        return False
    return place_of(mark.marker, mark.style) == place_of(last.marker, last.style) + 1


def _runs(drafts: Sequence[Draft], marks: Sequence[Marked | None]) -> set[int]:
    """The places of numbered titles that follow each other with nothing between: an agenda, a table of contents."""
    run: list[int] = []
    found: set[int] = set()
    for place, mark in enumerate([*marks, None]):
        is_title = mark is not None and mark.style in HEADS and looks_like_heading(mark.rest)
        if is_title and run and run[-1] == place - 1 and _follows(mark, marks[place - 1]):
            run.append(place)
            continue
        if len(run) >= _LEAST_RUN:
            found.update(run)
        run = [place] if is_title and not drafts[place].heading else []
    return found


def _stands_over(place: int, drafts: Sequence[Draft], marks: Sequence[Marked | None]) -> bool:
    """Whether a lettered line is the title of the paragraph behind it."""
    mark = marks[place]
    if (
        mark is None
        or not looks_like_heading(mark.rest)
        or begins_sentence(mark.rest)
        or place + 1 >= len(drafts)
    ):
        return False
    following = drafts[place + 1]
    is_apart = following.is_apart or (drafts[place].is_apart and begins_sentence(following.text))
    return is_apart and marks[place + 1] is None and _is_text(following.text)


def _is_of_style(mark: Marked | None, style: Style) -> bool:
    """(h) is a letter; (i) behind it may be read as a numeral."""
    letters = {Style.LETTER, Style.SMALL_ROMAN}
    return mark is not None and (mark.style == style or {mark.style, style} <= letters)


def _is_bare_item(text: str) -> bool:
    return len(text) <= 250 and not (text.endswith((".", ":")) and begins_sentence(text))


def _is_bare_title(place: int, drafts: Sequence[Draft], marks: Sequence[Marked | None]) -> bool:
    """A short line, apart from the others, over a paragraph."""
    text = drafts[place].text
    if not looks_like_heading(text) or len(text) > _TITLE or text.endswith(":") or " | " in text:
        return False
    if place + 1 >= len(drafts) or not drafts[place].is_apart:
        return False
    if FINITE.search(text) and not asks(text):
        return False
    following, mark = drafts[place + 1].text, marks[place + 1]
    if _begins_items(text, place, marks):
        return False
    return _is_text(mark.rest if mark else following)


def _begins_items(text: str, place: int, marks: Sequence[Marked | None]) -> bool:
    """Whether the items behind it go on in its sentence: "At the end the senior officials", "(a) agreed to …"."""
    mark = marks[place + 1] if place + 1 < len(marks) else None
    is_over_items = mark is not None and mark.style in ITEMS and _DECIDES.match(mark.rest)
    return bool(is_over_items and _MEETING_ENDS.fullmatch(text))


def _is_text(text: str) -> bool:
    return text.endswith((".", ":", "?", ";")) and len(text.split()) > 3


def _item_level(mark: Marked | None, found: Sequence[Block]) -> int:
    """Small numerals and bullets lie inside lettered items, where they follow one."""
    if mark is None or mark.style not in ITEMS or not found or found[-1].kind != BlockKind.ITEM:
        return 1
    last = marked(f"{found[-1].marker} x") if found[-1].marker else None
    if last is not None and last.style == mark.style:
        return found[-1].level
    if found[-1].marker.strip("().") == "i" and mark.style == Style.SMALL_ROMAN:
        return found[-1].level
    if found[-1].text.endswith(":"):
        return found[-1].level + 1
    is_numbered = found[-1].marker.strip("().").isdigit()
    is_inner = is_numbered and mark.style in (Style.LETTER, Style.SMALL_ROMAN)
    if is_inner and not found[-1].text.endswith((".", ";", ",", "and")):
        return found[-1].level + 1
    if mark.style == Style.SMALL_ROMAN and last is not None and last.style == Style.LETTER:
        is_letter = place_of(mark.marker, Style.LETTER) == place_of(last.marker, Style.LETTER) + 1
        return found[-1].level + (not is_letter)
    return 1


def _depth_name(draft: Draft, mark: Marked | None) -> str:
    if draft.heading:
        return f"file {draft.heading}"
    if mark is None:
        bare = Style.NUMBER if _BARE_NUMBER.match(draft.text) else "none"
        return "part" if is_part(draft.text) else bare
    return Style.LETTER if mark.style in ITEMS - {Style.FIGURE} else mark.style


def _with_levels(found: Sequence[Block], depths: Sequence[str]) -> list[Block]:
    """Headings with their depth: 1 is the style that stands first, and each new one lies inside the others."""
    heads = [place for place, block in enumerate(found) if block.kind == BlockKind.HEADING]
    is_outer = _holds_numbers(heads, found, depths)
    styles = dict.fromkeys(depths[place] for place in heads)
    order = sorted(styles, key=lambda depth: _rank(depth, is_outer=is_outer))
    return [
        replace(block, level=order.index(depth) + 1) if block.kind == BlockKind.HEADING else block
        for block, depth in zip(found, depths, strict=True)
    ]


def _rank(depth: str, *, is_outer: bool) -> int:
    """Those the file tells first, then parts, lettered ones last; the others stay as they come."""
    if depth.startswith("file"):
        return int(depth.split()[1]) - 100
    inside = {"part": -2, "none": -1 if is_outer else 2, Style.DECIMAL.value: 1, Style.LETTER.value: 3}
    return inside.get(depth, 0)


def _holds_numbers(heads: Sequence[int], found: Sequence[Block], depths: Sequence[str]) -> bool:
    """Whether numbers begin anew under a heading without one, so that it lies outside of them."""
    seen = False
    for place, following in pairwise(heads):
        is_bare = depths[place] == "none"
        first = marked(f"{found[following].marker} x") if found[following].marker else None
        if is_bare and seen and first and place_of(first.marker, first.style) == 1:
            return True
        seen = seen or (is_bare and is_known_heading(found[place].text)) or not is_bare
    return False
