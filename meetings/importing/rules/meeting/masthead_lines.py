"""What the reading of a masthead looks at: its lines, the first sentences of the text, the headings."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from meetings.importing.rules.outline import Outline
from meetings.importing.rules.statements import LONGEST
from meetings.importing.source import Sentence

_HELD = re.compile(
    r"\b(?:was|were|is) (?:\w+ly )?(?:held|convened|hosted|opened|called|organi[sz]ed|conducted|attended)|\b(?:met|gathered|assembled|convened|hosted)\b|\b(?:took|takes) place\b|\bmeeting of\b|\bbrought together\b|\bcame together\b"
    r"|\bjoin(?:ed|ing) (?:the|our|this|us for the) [^.;]{0,60}?\b(?:call|meeting|session|consultation|dialogue|conference)\b"
    r"|\b(?:held|organi[sz]ed) (?:the|its|their|an?) |\b(?:meeting|session|segment|call|consultation|forum|dialogue|retreat|conference)s? (?:ran|lasted|began|started|commenced)\b|\bsat (?:each|every|daily|from|until|in)\b",
    re.I,
)
_COMING = re.compile(
    r"\b(?:will|would|shall|should|is to|are to|to) (?:\w+ )?(?:be|take|meet|convene|gather|hold|host)\b|\bthat the\b",
    re.IGNORECASE,
)
# A masthead that is a table: "Date | 26 November 2015".
_IN_TABLE = re.compile(
    r"^((?:meeting |date and )?(?:dates?|time|mode|format|platform|venue|place|where|when|location|hours|(?:co-)?chair(?:s|person|man|woman|ed by)?|moderators?|facilitators?"
    r"|participants|present|attendance|apologies|notes|note[- ]taker|minutes|rapporteur|title|meeting|body|group|symbol|document|subject|host)(?: (?:no\.?|number|title|name))?) ?\| ?",
    re.IGNORECASE,
)
# A segment with hours on the same line is told of, too.
_BESIDE = re.compile(r"\(?\b(?:preceded|followed) by (?!.*\d[:.h]\d\d).*$", re.IGNORECASE)
_IS_CUT = re.compile(r"\b(?:and|of|on|for|in|with|to)$|&$", re.IGNORECASE)
_OF_LETTER = re.compile(r"(?:^| )(From|To|Cc|Subject|Re|Dear)(?:: | (?=colleague|member|all|focal))")
# A line that stands alone behind the list of those present looks like a heading.
_LABELS_CHAIR = re.compile(
    r"(?:(?:co-)?chair\w*|(?:present )?in the chair|presiding|moderators?|facilitators?)\b[^:]{0,40}: ",
    re.IGNORECASE,
)
_MOST, _LONGEST_LINE = 20, 500  # sentences and signs of a line of a masthead
FROM_TEXT = "Only the text says it, not the masthead."


@dataclass(frozen=True)
class Lines:
    """Lines of the masthead and headings are whole blocks; the opening is told by sentences."""

    masthead: tuple[Sentence, ...]
    opening: tuple[Sentence, ...]
    headings: tuple[Sentence, ...]

    @property
    def is_letter(self) -> bool:
        """Its date is that on which it was written."""
        heads = {label[1].lower() for line in self.masthead for label in _OF_LETTER.finditer(line.text)}
        return len(heads) > 1

    @property
    def held(self) -> Iterator[Sentence]:
        return (sentence for sentence in self.opening if _is_of_the_past(sentence.text))


def _is_of_the_past(text: str) -> bool:
    """Whether it tells of a sitting that was held; what will be held is another one."""
    match = _HELD.search(text)
    return bool(match and not _COMING.search(text[: match.end()]))


def lines_of(outline: Outline) -> Lines:
    masthead = [
        sentence for block in outline.masthead for line in _lines(block.sentences) for sentence in _own(line)
    ]
    return Lines(
        masthead=tuple(_joined(masthead)),
        opening=tuple(
            sentence
            for block in outline.opening
            for sentence in block.sentences[:_MOST]
            if len(sentence.text) <= LONGEST
        ),
        headings=tuple(part.heading.sentences[0] for part in outline.parts if part.heading),
    )


def _joined(lines: Sequence[Sentence]) -> Iterator[Sentence]:
    """A name that the width of a page has cut: "… ADVISERS IN UN MISSIONS AND / COUNTRY OFFICES"."""
    cut: Sentence | None = None
    for line in lines:
        whole = Sentence(cut.number, f"{cut.text} {line.text}") if cut else line
        cut = whole if _IS_CUT.search(whole.text) else None
        if cut is None:
            yield whole
    if cut:
        yield cut


def _own(line: Sentence) -> Iterator[Sentence]:
    """The line without what it tells of another sitting: "preceded by its technical segment on 30 August"."""
    match = _BESIDE.search(line.text)
    if match is None or match.start():
        yield Sentence(line.number, line.text[: match.start()].rstrip(" ,(–-")) if match else line


def of_chairs(outline: Outline, lines: Lines) -> Iterator[Sentence]:
    """Where chairs are named: over the text, in its first paragraphs, and at the beginning of each part."""
    yield from lines.masthead
    yield from (line for line in lines.headings if _LABELS_CHAIR.match(line.text))
    seen: set[int] = set()
    blocks = [*outline.opening, *(block for part in outline.parts for block in part.blocks[:2])]
    for sentence in (sentence for block in blocks for sentence in block.sentences[:6]):
        if sentence.number not in seen and len(sentence.text) <= LONGEST:
            seen.add(sentence.number)
            yield sentence


def _lines(sentences: Sequence[Sentence]) -> Iterator[Sentence]:
    """A line of a masthead is one, whatever full stops it holds: "23 Sept. 2009, 8.30 a.m. Conference Room 7"."""
    text = _IN_TABLE.sub(r"\1: ", " ".join(sentence.text for sentence in sentences[:_MOST]))
    if sentences and len(text) <= _LONGEST_LINE:
        yield Sentence(sentences[0].number, text)
