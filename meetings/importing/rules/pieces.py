"""A sentence cut where its next verb decides something else."""

import itertools
from collections.abc import Iterator

from . import action_words as words
from .statements import Statement, without_end


def own(statement: Statement) -> str:
    """What of the whole sentence is the statement's own."""
    return without_end(statement.text) if statement.is_item else statement.text


def pieces(text: str, start: int, *, is_item: bool) -> Iterator[tuple[str, bool]]:
    """The sentence cut where its next verb decides something else; each with whether it is the first."""
    said = text[start:] if is_item else text
    cuts = [0, *(match.end() for match in words.NEXT_VERB.finditer(said)), len(said)]
    joints = {match.end(): match.start() for match in words.NEXT_VERB.finditer(said)}
    for place, (first, last) in enumerate(itertools.pairwise(cuts)):
        yield said[first : joints.get(last, last)].strip(), place == 0
