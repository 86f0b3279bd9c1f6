"""Reads a Word file that came back: which report it holds, and what its passages say now."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import pairwise

from django.utils.translation import gettext as _

from emg.lib.plain_text import one_line
from emg.lib.refused_files import DAMAGED, RefusedFileError

from .opening import opened
from .stretches import Stretch, Stretches

_MOST_CHARACTERS = 500_000
_MOST_PIECES = 5_000


@dataclass(frozen=True)
class Piece:
    """A passage of ours, or a paragraph that stands in none."""

    bookmark: str  # its name; empty for a paragraph that was typed or pasted in
    paragraphs: tuple[str, ...]  # each on one line, blank ones left out; none: all its words were deleted
    before: str  # on one line, as if no change had been tracked
    is_joined: bool = False  # it goes on in the paragraph of another passage

    @property
    def text(self) -> str:
        return " ".join(self.paragraphs)


@dataclass(frozen=True)
class ReturnedFile:
    origin: str  # what it says of itself: see `Paper.origin`
    pieces: tuple[Piece, ...]  # in the order of the file
    comments: int = 0
    footnotes: int = 0
    pictures: int = 0


def read(content: bytes) -> ReturnedFile:
    """What came back. Raises RefusedFileError for a file that is not ours or cannot be read."""
    file = opened(content)
    try:
        read_through = Stretches(file.document)
    except RecursionError as error:
        raise RefusedFileError(DAMAGED) from error
    pieces = tuple(_pieces(read_through.paragraphs))
    if len(pieces) > _MOST_PIECES or sum(len(piece.text) for piece in pieces) > _MOST_CHARACTERS:
        raise RefusedFileError(_("This file has more text than a meeting report can have."))
    notes = read_through.notes
    return ReturnedFile(
        file.origin,
        pieces,
        comments=notes["commentReference"],
        footnotes=notes["footnoteReference"] + notes["endnoteReference"],
        pictures=read_through.pictures,
    )


def _pieces(paragraphs: list[list[Stretch]]) -> Iterator[Piece]:
    stretches = [stretch for paragraph in paragraphs for stretch in paragraph]
    by_bookmark: dict[str, list[Stretch]] = {}
    for stretch in stretches:
        by_bookmark.setdefault(stretch.bookmark, []).append(stretch)
    joined = set(_joined(paragraphs))
    told = set()
    for stretch in stretches:
        if not stretch.bookmark and one_line(stretch.now):
            yield _piece([stretch])
        elif stretch.bookmark and stretch.bookmark not in told:
            told.add(stretch.bookmark)
            is_joined = stretch.bookmark in joined
            yield replace(_piece(by_bookmark[stretch.bookmark]), is_joined=is_joined)


def _joined(paragraphs: list[list[Stretch]]) -> Iterator[str]:
    """The bookmarks whose words stand behind those of another passage, in one paragraph."""
    for paragraph in paragraphs:
        saying = [stretch.bookmark for stretch in paragraph if one_line(stretch.now)]
        yield from (after for before, after in pairwise(saying) if after != before)


def _piece(stretches: list[Stretch]) -> Piece:
    paragraphs = (one_line(stretch.now) for stretch in stretches)
    before = one_line(" ".join(stretch.before for stretch in stretches))
    return Piece(stretches[0].bookmark, tuple(filter(None, paragraphs)), before)
