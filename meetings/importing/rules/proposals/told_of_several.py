"""What one sentence holds of several proposals: of each its own words, or of all the same."""

from collections.abc import Sequence

from meetings.importing.rules.statements import Statement
from meetings.importing.rules.words.names import Name

from .positions import Held, held_in
from .proposal_stories import Told
from .references import Marked, said_of_each


def hold_counted(one: Statement, here: Sequence[Told]) -> bool:
    """ "The first was endorsed, the second deferred": of each its own; False where not so said."""
    pairs = [(places, _held_of_one(words)) for places, words in said_of_each(one.said, len(here))]
    if not pairs or not all(held.position for _places, held in pairs):
        return False
    for places, held in pairs:
        for place in places:
            here[place].hold(one, held)
    return True


def hold_named(one: Statement, mentioned: Sequence[tuple[Name | None, Told]]) -> None:
    """What a sentence says of several: of each its own words where they say anything, or of all the same."""
    text = one.said
    pieces = _pieces(text, [(name.start, name.end) for name, _story in mentioned if name])
    helds = [held_in(piece) for piece in pieces]
    if not pieces or not all(held.position for held in helds):
        helds = [held_in(text)] * len(mentioned)
    for (_name, story), held in zip(mentioned, helds, strict=True):
        story.hold(one, held)


def hold_marked(one: Statement, marks: Sequence[Marked], here: Sequence[Told]) -> None:
    """ "Proposals (a) and (b) were supported, (c) was deferred"."""
    pieces = _pieces(one.said, [(mark.start, mark.end) for mark in marks])
    for mark, piece in zip(marks, pieces, strict=True):
        held = held_in(piece if len(marks) > 1 else one.said)
        held = held if held.position else _held_of_one(piece.partition(" ")[2])
        for place in mark.places:
            here[place].hold(one, held)


def _held_of_one(words: str) -> Held:
    """ "was endorsed", "deferred to SOM30": what stands behind "the first"."""
    held = held_in(f"The proposal {words}")
    return held if held.position else held_in(f"Outcome: {words}")


def _pieces(text: str, spans: Sequence[tuple[int, int]]) -> list[str]:
    """ "supported the IMG on Land and deferred the IMG on Sand"; "the IMG on Land was supported and …"."""
    if not spans:
        return []
    starts, ends = [start for start, _end in spans], [end for _start, end in spans]
    pieces = [text[start:end] for start, end in zip([0, *ends[:-1]], ends, strict=True)]
    if held_in(pieces[0]).position:
        return pieces
    return [text[start:end] for start, end in zip([0, *starts[1:]], [*starts[1:], len(text)], strict=True)]
