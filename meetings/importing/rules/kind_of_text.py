"""Whether a text reports on a meeting, and if not, what it is instead: clues that count for and against."""

from collections.abc import Sequence

from meetings.importing.blocks.headings import is_masthead_line
from meetings.importing.blocks.sentence_starts import FINITE
from meetings.importing.reading import Kind
from meetings.importing.source import BlockKind, Source

from . import kind_clues as clues
from .dates import first_day
from .meeting_numbers import number_in
from .outline import Outline
from .symbols import symbol_in
from .titles import paper_of, titled

# What is written before anything happens.
_TO_COME = frozenset(
    {
        clues.LETTER,
        clues.CONCEPT_NOTE,
        clues.TERMS,
        clues.FORM,
        clues.CALENDAR,
        clues.SPEECH,
        clues.NEWSLETTER,
    }
)
_END = 300  # sentences
_LONGEST = 1000  # signs of one
_TOP = 4  # sentences in which a title stands


def kind_of_text(source: Source, outline: Outline) -> tuple[Kind, str]:
    """What the text is, and in words for a person why it is no report or may be none."""
    sentences = _both_ends([sentence.text[:_LONGEST] for sentence in source.sentences])
    if not sentences:
        return Kind.OTHER, "There is no text in it."
    for_it = _of_report(sentences) + _of_masthead(outline)
    if _is_list_of_links(sentences) or (for_it < 5 and _names_papers(source)):
        return Kind.OTHER, "It is a list of links or of documents: its lines name them and tell nothing."
    what, against = _other(source, sentences)
    if what == clues.LETTER and _happened(sentences):
        against = min(against, 2)  # a report may come in a letter
    is_agenda = what == clues.AGENDA and (against >= 2 or not _tells(sentences))
    if is_agenda and not _happened(sentences):
        return Kind.OTHER, f"It reads as {what}: nothing in it has happened yet."
    is_to_come = what in _TO_COME and (against >= 3 or for_it < 5)
    if is_to_come and not _happened(sentences):
        return Kind.OTHER, f"It reads as {what}: nothing in it has happened yet."
    is_paper = what == clues.PAPER and against >= 4 and (against > for_it or not _happened(sentences))
    if is_paper or against > 2 * for_it or (against >= 3 and for_it < 3 and what):
        return Kind.OTHER, f"It reads as {what}, not as a report of a meeting."
    if what and against >= 2 and for_it < against + 2:
        return Kind.DOUBTFUL, f"Parts of it read as {what}: check that it reports on a meeting."
    if for_it >= 3:
        return Kind.REPORT, ""
    if for_it == 0:
        return (
            Kind.OTHER,
            "Nothing in it says that a meeting was held: no title, date, chair or decision of one.",
        )
    return Kind.DOUBTFUL, "It says little of a meeting: check that it is a report of one."


def _both_ends(texts: list[str]) -> list[str]:
    """What a text is shows at its beginning and its end."""
    return texts if len(texts) <= 2 * _END else [*texts[:_END], *texts[-_END:]]


def _of_report(sentences: Sequence[str]) -> int:
    return sum(any(shape.search(sentence) for sentence in sentences) for shape in clues.OF_REPORT)


def _of_masthead(outline: Outline) -> int:
    lines = [block.text for block in outline.masthead]
    has_day = any(is_masthead_line(line) and first_day(line) for line in lines)
    has_title = any(
        (read := titled(line))
        and (number_in(line) or "segment" in line.lower() or read.paper or first_day(line) or has_day)
        for line in lines
    )
    is_paper = any(paper_of(line) or ((read := titled(line)) and read.paper) for line in lines)
    is_paper = is_paper or bool(outline.parts and paper_of(outline.parts[0].title))
    return 2 * has_title + is_paper


def _is_list_of_links(sentences: Sequence[str]) -> bool:
    words = [word for sentence in sentences for word in sentence.split()]
    links = sum(bool(clues.LINK.search(word)) for word in words)
    return links >= 3 and 8 * links > len(words)


def _names_papers(source: Source) -> bool:
    """Lines that name papers, or the meetings they are of, and hardly a sentence."""
    lines = [block.text for block in source.blocks[:_END]]
    numbers = {
        number_in(line) for line in lines if len(line) < 200 and titled(line) and not FINITE.search(line)
    }
    told = sum(line.endswith(".") or bool(FINITE.search(line[:_LONGEST])) for line in lines)
    of_links = sum(any(shape.search(line) for line in lines) for shape in clues.OF_LINKS)
    symbols = sum(bool(symbol_in(line[:60])) and not FINITE.search(line[:_LONGEST]) for line in lines)
    return (len(numbers - {""}) >= 3 or of_links >= 2 or 2 * symbols > len(lines) > 3) and 4 * told < len(
        lines
    )


def _other(source: Source, sentences: Sequence[str]) -> tuple[str, int]:
    """What else the text may be: of its clues the most."""
    blocks = _both_ends([block.text[:_LONGEST] for block in source.blocks])
    lines = list(dict.fromkeys((*sentences, *blocks)))
    counts = [(_count(other, lines, source), other.what) for other in clues.OTHERS]
    most, what = max(counts, key=lambda pair: pair[0])
    return (what, most) if most else ("", 0)


def _count(other: clues.Other, lines: Sequence[str], source: Source) -> int:
    """How many clues tell that it is the other; 0 for too few."""
    found = sum(any(shape.search(line) for line in lines) for shape in other.clues)
    if other.what == clues.NEWS and not any(map(clues.NEWSLINE.search, lines)) and _has_sections(source):
        found -= 1
    if other.what == clues.CALENDAR and not any(map(other.clues[0].search, lines[:_TOP])):
        found = 0
    return found if found >= other.least or other.what == clues.AGENDA else 0


def _has_sections(source: Source) -> bool:
    return sum(block.kind == BlockKind.HEADING and block.marker != "" for block in source.blocks) > 1


def _tells(sentences: Sequence[str]) -> bool:
    """Whether any of its lines is a sentence: an agenda may be titles alone."""
    return any(FINITE.search(sentence) for sentence in sentences)


def _happened(sentences: Sequence[str]) -> bool:
    """Whether most of its sentences with a verb tell what has happened, or one looks back on a sitting."""
    if any(clues.LOOKS_BACK.search(sentence) for sentence in sentences):
        return True
    past = sum(bool(clues.PAST.search(sentence)) for sentence in sentences)
    future = sum(bool(clues.FUTURE.search(sentence)) for sentence in sentences)
    return past > future and past > 2
