"""Two papers in one row: every line of both, and what became of it from the one to the other."""

from collections import Counter, deque
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import islice

from django.db.models import TextChoices
from django.utils.translation import gettext, ngettext
from django.utils.translation import gettext_lazy as _

from emg.lib.number_words import as_sentence, join_names, number_in_words

from .blocks import Block, ItemList, Masthead, Table
from .lines import Line, lines
from .word_differences import Mark, Words, differing_words

_ALIKE = 0.5  # the share of words that makes two lines one that was reworded
_NEAR = 20  # so many lines on it is looked for: a list of hundreds would take seconds


class Fate(TextChoices):
    """What became of a line."""

    SAME = "same", _("Unchanged")
    CHANGED = "changed", _("Changed")
    NEW = "new", _("Added")
    GONE = "gone", _("Removed")
    MOVED_HERE = "moved_here", _("Moved here")
    MOVED_AWAY = "moved_away", _("Moved away")


@dataclass(frozen=True)
class ComparedLine:
    line: Line
    fate: Fate
    words: tuple[Words, ...]

    @property
    def id(self) -> str:
        """Its own in the comparison, where what was moved stands twice."""
        return f"{self.line.id}-{self.fate}" if self.fate == Fate.MOVED_AWAY else self.line.id

    @property
    def is_only_before(self) -> bool:
        return self.fate in {Fate.GONE, Fate.MOVED_AWAY}

    @property
    def is_only_after(self) -> bool:
        """Also what was moved: there it stands anew."""
        return self.fate in {Fate.NEW, Fate.MOVED_HERE}


@dataclass(frozen=True)
class ComparedBlock:
    """Lines that stand together, in the later paper's block where it has one."""

    block: Block
    lines: tuple[ComparedLine, ...]

    @property
    def is_list(self) -> bool:
        return isinstance(self.block, ItemList)


@dataclass(frozen=True)
class Differences:
    blocks: tuple[ComparedBlock, ...]
    has_other_letters: bool  # a list is lettered otherwise, in both papers with the same words

    @property
    def lines(self) -> list[ComparedLine]:
        return [line for block in self.blocks for line in block.lines]

    @property
    def changed(self) -> list[ComparedLine]:
        """What is not the same in both, in the order of the comparison."""
        return [line for line in self.lines if line.fate != Fate.SAME]

    def __bool__(self) -> bool:
        return bool(self.changed) or self.has_other_letters

    def __str__(self) -> str:
        """ "Two passages were reworded and one was added."; that nothing differs is said as well."""
        fates = [line.fate for line in self.changed]
        parts = [_counted(fate, fates.count(fate)) for fate in _FRAMES if fate in fates]
        if self.has_other_letters:
            parts.append(gettext("lists are lettered otherwise"))
        return as_sentence(f"{join_names(parts)}.") if parts else gettext("Both papers say the same.")


_FRAMES = {
    Fate.CHANGED: lambda count: ngettext("%s passage was reworded", "%s passages were reworded", count),
    Fate.NEW: lambda count: ngettext("%s passage was added", "%s passages were added", count),
    Fate.GONE: lambda count: ngettext("%s passage was removed", "%s passages were removed", count),
    Fate.MOVED_HERE: lambda count: ngettext("%s passage was moved", "%s passages were moved", count),
}


def _counted(fate: Fate, count: int) -> str:
    return _FRAMES[fate](count) % number_in_words(count)


def differences(before: Sequence[Block], after: Sequence[Block]) -> Differences:
    """Every line of both papers. What is gone stands where it stood, beside what came in its place.

    A line is known again by its id, which is made from the records; where that fails, by its words.
    """
    # The masthead comes first in both, whatever became of its lines.
    pairs = [(_masthead_lines(before), _masthead_lines(after)), (_body_lines(before), _body_lines(after))]
    styles = {block.id: block.style for block in before if isinstance(block, ItemList)}
    return Differences(
        blocks=tuple(block for old, new in pairs for block in _together(_aligned(old, new))),
        has_other_letters=any(
            styles.get(block.id, block.style) != block.style for block in after if isinstance(block, ItemList)
        ),
    )


def _masthead_lines(blocks: Iterable[Block]) -> list[Line]:
    return [line for block in blocks if isinstance(block, Masthead) for line in lines(block)]


def _body_lines(blocks: Sequence[Block]) -> list[Line]:
    if any(isinstance(block, Table) for block in blocks):
        raise TypeError("tables are not compared: no paper that has revisions holds one")
    return [line for block in blocks if not isinstance(block, Masthead) for line in lines(block)]


def _aligned(old: Sequence[Line], new: Sequence[Line]) -> Iterator[ComparedLine]:
    texts = {line.id: line.text for line in old}
    kept = texts.keys() & {line.id for line in new}
    ids = SequenceMatcher(None, [line.id for line in old], [line.id for line in new], autojunk=False)
    for what, from_old, to_old, from_new, to_new in ids.get_opcodes():
        if what == "equal":
            for before, after in zip(old[from_old:to_old], new[from_new:to_new], strict=True):
                yield _reworded(before, after)
        else:
            yield from _replaced(old[from_old:to_old], new[from_new:to_new], kept=kept, texts=texts)


def _replaced(
    old: Sequence[Line], new: Sequence[Line], *, kept: Set[str], texts: Mapping[str, str]
) -> Iterator[ComparedLine]:
    """Where the ids say no more: what has much the same words was reworded, the rest is gone or new."""
    rest = deque(new)
    for before in old:
        near = islice(rest, _NEAR)
        alike = next((after for after in near if _are_alike(before, after, kept=kept)), None)
        while alike and rest[0] is not alike:
            yield _only_after(rest.popleft(), texts=texts)
        yield _reworded(before, rest.popleft()) if alike else _only_before(before, kept=kept)
    for after in rest:
        yield _only_after(after, texts=texts)


def _are_alike(before: Line, after: Line, *, kept: Set[str]) -> bool:
    if before.look != after.look or before.id in kept or after.id in kept:
        return False
    old, new = Counter(before.text.split()), Counter(after.text.split())
    return (old & new).total() >= _ALIKE * max(old.total(), new.total())


def _reworded(before: Line, after: Line) -> ComparedLine:
    words = tuple(differing_words(before.text, after.text))
    is_same = all(piece.mark == Mark.SAME for piece in words)
    return ComparedLine(after, Fate.SAME if is_same else Fate.CHANGED, words)


def _only_before(line: Line, *, kept: Set[str]) -> ComparedLine:
    fate = Fate.MOVED_AWAY if line.id in kept else Fate.GONE
    return ComparedLine(line, fate, (Words(Mark.GONE, line.text),))


def _only_after(line: Line, *, texts: Mapping[str, str]) -> ComparedLine:
    """What was moved and reworded shows its words against those it had at its old place."""
    if line.id not in texts:
        return ComparedLine(line, Fate.NEW, (Words(Mark.NEW, line.text),))
    return ComparedLine(line, Fate.MOVED_HERE, tuple(differing_words(texts[line.id], line.text)))


def _together(lines: Iterable[ComparedLine]) -> Iterator[ComparedBlock]:
    """Lines one after another that belong to one block; an item that is gone joins the list around it."""
    gathered: list[ComparedLine] = []
    for line in lines:
        if gathered and not _belong_together(gathered, line):
            yield _block(gathered)
            gathered = []
        gathered.append(line)
    if gathered:
        yield _block(gathered)


def _belong_together(gathered: Sequence[ComparedLine], line: ComparedLine) -> bool:
    first, block = gathered[0].line.block, line.line.block
    if not (isinstance(block, ItemList) and isinstance(first, ItemList)):
        return isinstance(block, Masthead) and isinstance(first, Masthead)
    living = next((kept.line.block for kept in gathered if not kept.is_only_before), None)
    return line.is_only_before or living is None or living.id == block.id


def _block(lines: Sequence[ComparedLine]) -> ComparedBlock:
    living = (line.line.block for line in lines if not line.is_only_before)
    return ComparedBlock(next(living, lines[0].line.block), tuple(lines))
