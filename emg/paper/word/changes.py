"""What somebody changed in Word: a file that came back, against the paper as it reads now."""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

from .passages import Printed
from .places import mark_of_text
from .reading import ReturnedFile
from .recognition import Found, lost, recognized


@dataclass(frozen=True)
class Edit:
    """A passage that somebody changed in Word, and that reads otherwise in the paper."""

    passage: Printed  # as the paper has it now
    paragraphs: tuple[str, ...]  # as the file has it
    is_conflict: bool  # the paper's words have changed, too, since the file was written
    left_as: str = ""  # of a conflict, the words of the file before the change, where Word tracked it


@dataclass(frozen=True)
class Addition:
    """A paragraph that belongs to no passage of the paper."""

    text: str
    after: Printed | None  # the passage it stands after; None at the beginning


@dataclass(frozen=True)
class Changes:
    edits: tuple[Edit, ...]
    additions: tuple[Addition, ...]
    deletions: tuple[Printed, ...]
    moves: tuple[Printed, ...]  # the fewest whose moving explains the order of the file
    joins: tuple[Printed, ...]  # those that stand in one paragraph with the passage before
    typed_markers: tuple[Printed, ...]  # those in front of which a letter or number was typed


def changes(file: ReturnedFile, passages: Sequence[Printed], *, is_as_it_left: bool) -> Changes:
    """`is_as_it_left`: whether the paper reads now as when the file was written, to the last word."""
    found = recognized(file.pieces, passages)
    edits = (_edit(each, is_as_it_left=is_as_it_left) for each in found)
    return Changes(
        edits=tuple(edit for edit in edits if edit),
        additions=_additions(found),
        deletions=tuple(lost(found, passages)),
        moves=_moves(found, passages),
        joins=tuple(each.passage for each in found if each.passage and each.piece.is_joined),
        typed_markers=tuple(each.passage for each in found if each.passage and each.has_typed_marker),
    )


def _edit(each: Found, *, is_as_it_left: bool) -> Edit | None:
    passage, piece = each.passage, each.piece
    if passage is None or each.is_empty or not each.is_edited:
        return None
    now = mark_of_text(passage.text)
    if len(piece.paragraphs) == 1 and mark_of_text(piece.text) == now:
        return None  # the paper says the same by now
    is_conflict = not is_as_it_left if not each.left_as else each.left_as != now
    return Edit(passage, piece.paragraphs, is_conflict, _left_as(each) if is_conflict else "")


def _left_as(each: Found) -> str:
    before = each.piece.before
    return before if mark_of_text(before) == each.left_as else ""


def _additions(found: Sequence[Found]) -> tuple[Addition, ...]:
    """Also the edited words of a passage that the paper has no more: nothing typed goes unseen."""
    after, additions = None, []
    for each in found:
        if each.passage is None and (each.is_loose or each.is_edited) and not each.is_empty:
            additions.append(Addition(each.piece.text, after))
        after = each.passage or after
    return tuple(additions)


def _moves(found: Sequence[Found], passages: Sequence[Printed]) -> tuple[Printed, ...]:
    """All that is not in the longest row of passages still in their order."""
    place_of = {passage.id: place for place, passage in enumerate(passages)}
    places = [place_of[each.passage.id] for each in found if each.passage and not each.is_empty]
    in_order = set(_longest_ascent(places))
    return tuple(passages[place] for place in places if place not in in_order)


def _longest_ascent(numbers: Sequence[int]) -> list[int]:
    """The longest of the ascending rows within, by patience sorting; each number stands once."""
    tops: list[int] = []
    below: dict[int, int | None] = {}
    for number in numbers:
        pile = bisect_left(tops, number)
        below[number] = tops[pile - 1] if pile else None
        tops[pile : pile + 1] = [number]
    row: list[int] = []
    number_below = tops[-1] if tops else None
    while number_below is not None:
        row.append(number_below)
        number_below = below[number_below]
    return row[::-1]
