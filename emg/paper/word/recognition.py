"""Finds the passages of a paper in a file that came back, even where Word has lost their bookmarks."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from .passages import Printed
from .places import Bookmark, mark_of_passage, mark_of_text, read_bookmark
from .reading import Piece

_TYPED_MARKER = re.compile(r"(?:\(?(?:([a-z])\1?|[ivxl]+)\)|\d{1,3}[.)]) ")


@dataclass(frozen=True)
class Found:
    """A piece of the file, and which passage it is."""

    piece: Piece
    passage: Printed | None = None  # None: one that the paper has no more, or a paragraph of its own
    left_as: str = ""  # the mark of its words when the file was written; empty: its bookmark is lost
    has_typed_marker: bool = False  # a letter or number stood in front of its words, which are without it

    @property
    def is_edited(self) -> bool:
        """Whether it says otherwise than when it left, or is two paragraphs now."""
        if self.passage is None and not self.left_as:
            return False
        mark = self.left_as or mark_of_text(self.passage.text if self.passage else "")
        return len(self.piece.paragraphs) > 1 or mark_of_text(self.piece.text) != mark

    @property
    def is_empty(self) -> bool:
        return not self.piece.paragraphs

    @property
    def is_loose(self) -> bool:
        """Whether nothing says what it is."""
        return self.passage is None and not self.left_as


def recognized(pieces: Sequence[Piece], passages: Sequence[Printed]) -> list[Found]:
    """Each piece with its passage, in the order of the file."""
    found = [*_apart(_by_bookmarks(pieces, passages), passages)]
    found = _between_neighbours(_by_words(_joined(found), passages), passages)
    return [*map(_without_typed_marker, found)]


def lost(found: Sequence[Found], passages: Sequence[Printed]) -> list[Printed]:
    """The passages of which the file has no word."""
    there = {each.passage.id for each in found if each.passage and not each.is_empty}
    return [passage for passage in passages if passage.id not in there and passage.text.strip()]


def _by_bookmarks(pieces: Sequence[Piece], passages: Sequence[Printed]) -> list[Found]:
    bookmarks = [read_bookmark(piece.bookmark) or Bookmark("", "") for piece in pieces]
    elsewhere = _elsewhere(bookmarks, passages)
    taken = {passage.id for passage in elsewhere.values()}
    by_mark = {mark_of_passage(passage.id): passage for passage in passages if passage.id not in taken}
    found = [
        Found(piece, elsewhere.get(bookmark.text, by_mark.get(bookmark.passage)), bookmark.text)
        for piece, bookmark in zip(pieces, bookmarks, strict=True)
    ]
    return [*_each_once(found)]


def _each_once(found: Sequence[Found]) -> Iterator[Found]:
    """The second time a passage comes, from another state of the paper, it is a paragraph of its own."""
    told = set()
    for each in found:
        is_again = each.passage is not None and each.passage.id in told
        yield Found(each.piece) if is_again and not each.is_empty else each
        if each.passage and not each.is_empty:
            told.add(each.passage.id)


def _elsewhere(bookmarks: Sequence[Bookmark], passages: Sequence[Printed]) -> dict[str, Printed]:
    """By the marks of words that left in one passage, and are those of another by now.

    Paragraphs are counted: one more or one fewer in the paper, and those behind it are called otherwise.
    """
    marks = [Bookmark(mark_of_passage(passage.id), mark_of_text(passage.text)) for passage in passages]
    there, left = (Counter(mark.text for mark in those) for those in (marks, bookmarks))
    stayed = {mark.text for mark in {*marks} & {*bookmarks}}
    return {
        mark.text: passage
        for mark, passage in zip(marks, passages, strict=True)
        if there[mark.text] == left[mark.text] == 1 and mark.text not in stayed
    }


def _apart(found: list[Found], passages: Sequence[Printed]) -> Iterator[Found]:
    """Paragraphs that a passage was split into, and that are passages of their own by now, are these."""
    place_of = {passage.id: place for place, passage in enumerate(passages)}
    for each in found:
        paragraphs = each.piece.paragraphs
        place = place_of[each.passage.id] if each.passage else 0
        those = passages[place : place + len(paragraphs)]
        if each.passage and [*map(mark_of_text, paragraphs)] == [mark_of_text(said.text) for said in those]:
            for text, passage in zip(paragraphs, those, strict=True):
                yield Found(replace(each.piece, paragraphs=(text,)), passage, mark_of_text(text))
        else:
            yield each


def _joined(found: list[Found]) -> list[Found]:
    """A paragraph that was only split in two, and kept its bookmark in its first half, is whole again."""
    whole: list[Found] = []
    for each in found:
        last = whole[-1] if whole else None
        if last and last.left_as and each.is_loose and last.is_edited:
            paragraphs = (*last.piece.paragraphs, *each.piece.paragraphs)
            if mark_of_text(" ".join(paragraphs)) == last.left_as:
                whole[-1] = replace(last, piece=replace(last.piece, paragraphs=paragraphs))
                continue
        whole.append(each)
    return whole


def _by_words(found: list[Found], passages: Sequence[Printed]) -> list[Found]:
    """What was moved without its bookmark is known by its words, which are those of one lost passage."""
    by_words = {mark_of_text(passage.text): passage for passage in lost(found, passages)}
    return [
        Found(each.piece, passage)
        if each.is_loose and (passage := by_words.pop(mark_of_text(each.piece.text), None))
        else each
        for each in found
    ]


def _between_neighbours(found: list[Found], passages: Sequence[Printed]) -> list[Found]:
    """As many unknown paragraphs as lost passages between the same neighbours: those were typed anew."""
    pairs = dict(_pairs(found, passages))
    return [
        Found(each.piece, pairs[place], _left_as(pairs[place], found)) if place in pairs else each
        for place, each in enumerate(found)
    ]


def _pairs(found: list[Found], passages: Sequence[Printed]) -> Iterator[tuple[int, Printed]]:
    """Places in `found`, each with the lost passage it stands for."""
    place_of = {passage.id: place for place, passage in enumerate(passages)}
    gone = {place_of[passage.id] for passage in lost(found, passages)}
    before, unknown = -1, []
    for place, each in enumerate([*found, None]):
        if each and each.is_loose:
            unknown.append(place)
        elif each is None or (each.passage and not each.is_empty):
            after = place_of[each.passage.id] if each and each.passage else len(passages)
            missing = [number for number in range(before + 1, after) if number in gone]
            if len(missing) == len(unknown):
                yield from ((at, passages[number]) for at, number in zip(unknown, missing, strict=True))
                gone.difference_update(missing)  # where passages were moved, its neighbours may stand twice
            before, unknown = after, []


def _left_as(passage: Printed, found: Sequence[Found]) -> str:
    """The mark of its words when it left, where its bookmark is still there around nothing."""
    return next((each.left_as for each in found if each.passage == passage), "")


def _without_typed_marker(each: Found) -> Found:
    """Pasting “text only” turns numbers of lists into words, which the paper would print twice."""
    passage, paragraphs = each.passage, each.piece.paragraphs
    if not paragraphs or not passage or not passage.marker or _TYPED_MARKER.match(passage.text):
        return each
    typed = _TYPED_MARKER.match(paragraphs[0])
    if not typed:
        return each
    unmarked = replace(each.piece, paragraphs=(paragraphs[0][typed.end() :], *paragraphs[1:]))
    return replace(each, piece=unmarked, has_typed_marker=True)
