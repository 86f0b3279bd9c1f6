"""Where a report heads a proposal, and where what stands under the heading ends."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from meetings.importing.rules.outline import Part
from meetings.importing.rules.statements import without_end
from meetings.importing.rules.words.names import key_of, kind_in, names
from meetings.importing.rules.words.section_words import is_of_proposals, is_of_talk
from meetings.importing.source import BlockKind, SourceBlock

from .positions import held_in
from .proposal_fates import by_fate, with_lists_apart
from .proposal_headings import headed
from .proposal_sheets import is_field, sheets_apart, without_questions
from .proposed_topics import is_no_work
from .references import speaks_of_several
from .run_in_titles import LONGEST_TITLE, end_of_first, leads, leads_topics, titles_apart
from .topic import Topic, leads_activities

# "Approved the establishment of a Task Team on Heat, proposed by WMO"
_DECIDES = re.compile(
    r"(?!Proposed\b|Related\b|Suggested\b)(?:[A-Z][a-z]+ed|To [a-z]+|(?:Approv|Support|Endors|Defer|Not|Agre|Decid|Recommend|Welcom)\w*|Took) (?:the|to|that|on|upon|in|its|with|an?|not|note)\b"
)
_MOST_OF_LINE = 8  # words of a line that heads something
_BESIDE = re.compile(
    r"(?:In addition|Furthermore|Moreover|Besides|Also|Apart from|Separately|Finally|Lastly|Beyond|Outside|Independently|Under the same|On another|Another|Later|Next)\b"
)
_PROPOSAL_FOR = re.compile(
    r"(?:New |Joint )?[Pp]roposal (?:for|to (?:establish|create|set up|launch|develop|prepare)) (?:an? )?\w[^.;:]{3,100}"
)
_SENTENCE = re.compile(r"\b(?:was|were|is|are|has|have|had|will|would|should)\b")  # and no title


def topics(part: Part) -> Iterator[Topic]:
    """The proposals that have a heading in the part; a part under "New topics" is one itself."""
    part = replace(part, blocks=tuple(map(without_questions, part.blocks)))
    if part.fate is not None:
        yield from _fated(part)
    elif part.heading and (is_of_proposals(part.above) or _heads_one(part.title) or _heads_thing(part)):
        end = 0 if is_of_talk(part.title) else end_of_first(part.blocks, part.heading.marker)
        if end or not part.blocks:
            yield Topic(part.heading, part.blocks[:end])
        yield from _in_section(part.blocks[end:], in_place=True)
    else:
        in_place = is_of_proposals(part.title)
        listed = tuple(with_lists_apart(part.blocks)) if in_place else ()
        (_none, first), *fated = by_fate(listed) if in_place else [(None, part.blocks)]
        found = list(_in_section(first, in_place=in_place))
        if found or not fated:  # where such a title stands below a proposal, it tells of that one
            found = list(_in_section(part.blocks, in_place=in_place))
        yield from found
        for fate, blocks in () if found else fated:
            yield from _below(fate, blocks)


def _fated(part: Part) -> Iterator[Topic]:
    if part.heading is not None and part.heading is not part.fate:
        yield Topic(part.heading, part.blocks, part.fate)
        return
    for fate, blocks in by_fate(part.blocks):
        yield from _below(fate or part.fate, blocks)


def _below(fate: SourceBlock | None, blocks: Sequence[SourceBlock]) -> Iterator[Topic]:
    return (replace(topic, fate=fate) for topic in _in_section(blocks, in_place=True, are_listed=True))


def _in_section(
    section: Sequence[SourceBlock], *, in_place: bool, are_listed: bool = False
) -> Iterator[Topic]:
    """`are_listed`: what stands above says that each item is one."""
    written = tuple(sheets_apart(section) if in_place else section)
    apart = tuple(titles_apart(written, in_place=in_place))
    blocks = tuple(one.block for one in apart)
    heads = [
        place
        for place, (block, lead) in enumerate(zip(blocks, leads(blocks), strict=True))
        if apart[place].is_run_in or _is_topic(block, lead, in_place=in_place, are_listed=are_listed)
    ]
    last = _end_of_list(blocks, heads)
    for place, following in pairwise([*heads, last]):
        end = following if in_place or not apart[place].is_run_in else _end_of_run_in(blocks, place)
        if apart[place].is_run_in:
            end = next((at for at in range(place + 2, end) if _is_line_of_its_own(blocks[at])), end)
        yield Topic(blocks[place], blocks[place + 1 : min(end, following)])


def _is_line_of_its_own(block: SourceBlock) -> bool:
    """ "Who does what": it heads what follows, however it is set."""
    text = block.text
    return (
        block.kind == BlockKind.PARAGRAPH
        and len(text.split()) <= _MOST_OF_LINE
        and text[:1].isupper()
        and (text[-1:].isalpha() or text.endswith("?"))
        and not is_field(text)
    )


def _end_of_run_in(blocks: Sequence[SourceBlock], place: int) -> int:
    """A title in a paragraph heads that paragraph, and the list it leads in."""
    end = place + 2
    while end < len(blocks) and blocks[end].kind == BlockKind.ITEM:
        end += 1
    return end


def _heads_one(title: str) -> bool:
    """ "Proposal for a Task Team on Heat", "Nexus Dialogue on Sport (proposed by UNEP)"."""
    found = headed(title)
    return found.is_presented or (
        title.lower().startswith(("proposal", "proposed", "new proposal"))
        and bool(kind_in(found.title) or kind_in(found.title.title()))
    )


def _heads_thing(part: Part) -> bool:
    """ "Proposal for a common programme of audits": of no kind, and what the meeting holds of it stands below."""
    match = _PROPOSAL_FOR.fullmatch(part.title)
    held = (held_in(sentence.text).position for block in part.blocks for sentence in block.sentences)
    return bool(match) and not is_no_work(part.title) and any(held)


def _end_of_list(blocks: Sequence[SourceBlock], heads: Sequence[int]) -> int:
    """Where the last proposal of a list ends: what then speaks of them all, or by their marks, is no part of it."""
    marks = [blocks[place].marker for place in heads]
    behind = range(heads[-1] + 1, len(blocks)) if len(heads) > 1 else range(0)
    title = blocks[heads[-1]].text if heads else ""
    return next(
        (
            place
            for place in behind
            if blocks[place].kind == BlockKind.PARAGRAPH
            and (speaks_of_several(blocks[place].text, marks) or _turns_aside(blocks[place], title))
        ),
        len(blocks),
    )


def _turns_aside(block: SourceBlock, title: str) -> bool:
    """ "In addition, UN-Habitat told of a Nexus Dialogue on Cities": no part of what `title` heads."""
    said = block.sentences[0].text
    named = [name.key for name in names(said)] if _BESIDE.match(said) else []
    return bool(named) and key_of(headed(title).title) not in named


def _is_topic(
    block: SourceBlock, lead: SourceBlock | None, *, in_place: bool, are_listed: bool = False
) -> bool:
    """`in_place`: the section is one on new topics."""
    if block.kind == BlockKind.HEADING:
        return in_place or headed(block.text).is_presented
    if block.kind != BlockKind.ITEM or len(block.text) > LONGEST_TITLE:
        return False
    found = headed(without_end(block.text))
    if found.is_presented:
        return not _DECIDES.match(block.text)
    is_name = bool(kind_in(found.title) or found.presenters)
    if not in_place or _SENTENCE.search(found.title):
        return False
    if block.marker in "-–—•*":
        return is_name and ((are_listed and lead is None) or (lead is not None and leads_topics(lead.text)))
    is_activity = lead is not None and lead.text.endswith(":") and leads_activities(lead)
    return is_name and not is_activity
