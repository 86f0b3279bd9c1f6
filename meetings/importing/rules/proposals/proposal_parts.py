"""Which parts of a report are a proposal's, where its headings do not show it: each under its section."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from meetings.importing.blocks.sentence_starts import FINITE
from meetings.importing.rules.outline import Part
from meetings.importing.rules.words.names import heads_workstream
from meetings.importing.rules.words.section_words import is_of_proposals, is_of_talk
from meetings.importing.source import BlockKind, SourceBlock

from .positions import held_in
from .presenters import presenters_said
from .proposal_fates import gives_fate
from .proposal_headings import headed

_LONGEST_TITLE = 8  # words of a title that no heading shows
_OF_PROPOSAL = re.compile(
    r"(?:discussion|conclusions?|decisions?|outcomes?|objectives?|purpose|(?:proposed |planned )?activities|background|rationale|comments|next steps|way forward|recommendations?|position)"
    r"(?: (?:and|of) (?:the )?\w+)?",
    re.IGNORECASE,
)
_LABEL = re.compile(
    r"(?:Title|Theme|Type|Kind|Proponents?|Presenters?|Sponsors?|Objectives?|Purpose|Aims?|Goals?|Outcome|Decision|Position|Conclusion|Result|(?:Presented|Proposed|Submitted|Tabled|Introduced) by|Lead(?: agenc(?:y|ies))?) ?: ?\S",
    re.IGNORECASE,
)
_PROPOSES = re.compile(
    r"\b(?:propose[ds]|suggest(?:ed|s)|put forward|presented|introduced|tabled|submitted|raised|floated|outlined) (?:an?|the|its|their|that)\b"
)
# "Senior segment": what was before has ended, whatever the level of the heading.
_OF_SITTING = re.compile(
    r"(?:(?:the|technical|senior(?:[- ]level)?|mid-term|high-level|ministerial|executive|opening|closing|morning|afternoon|first|second|third) )+(?:officials[’']? )?(?:segment|session|sitting|part|day)\b.*|(?:segment|session|day|part) \w+",
    re.IGNORECASE,
)
_COUNTED = re.compile(
    r"(?:New )?(?:Topic|Subject|Theme|Proposal|Idea|Suggestion|Initiative|Concept note) (?:[Nn]o\.? ?)?(?:\d{1,2}|[A-H])\b ?[:.–—-] ?\S",
)
_SPEAKS_OF_ONE = re.compile(r"\b(?:propos(?:al|ed|es?)|ideas?|topic|concept)\b")


def proposal_parts(parts: Sequence[Part]) -> list[Part]:
    """The parts, with those of one proposal put together and each proposal under "New topics"."""
    section: Part | None = None
    fated: Part | None = None  # under the title that gives their fate
    found: list[Part] = []
    for part in _at_titles(parts):
        if _OF_SITTING.fullmatch(part.title) and not is_of_proposals(part.title):
            section = fated = None
            found.append(replace(part, above=""))
        elif gives_fate(part.title) and (above := _above_fate(part, section)):
            fated = replace(part, above=above, fate=part.heading)
            found.append(fated)
        elif fated is not None and _is_below(part, fated):
            found.append(replace(part, above=fated.above, fate=fated.fate))
        elif found and _goes_on(part, found[-1]):
            found[-1] = replace(found[-1], blocks=(*found[-1].blocks, *_label(part), *part.blocks))
        elif section is not None and not is_of_proposals(part.above) and _is_within(part, section):
            found.append(replace(part, above=section.title))
        else:
            section = part if _opens(part) else None
            fated = None
            found.append(part)
    return found


def _above_fate(part: Part, section: Part | None) -> str:
    """The title that tells a part to be one on proposals; "" for none."""
    titles = (part.above, section.title if section else "", part.title)
    return next(filter(is_of_proposals, titles), "")


def _is_below(part: Part, outer: Part) -> bool:
    """ "3.1.1" below "3.1"."""
    if part.heading is None or outer.heading is None:
        return False
    mark, its_mark = (part.heading.marker.rstrip("."), outer.heading.marker.rstrip("."))
    return part.heading.level > outer.heading.level or (bool(its_mark) and mark.startswith(f"{its_mark}."))


def _at_titles(parts: Sequence[Part]) -> Iterator[Part]:
    """ "Ideas for new work" on a line of its own is a title, also where it was not set as a heading."""
    for part in parts:
        current = part
        for place, block in enumerate(part.blocks):
            first, behind = block.sentences[:1], block.sentences[1:]
            is_run_in = bool(behind) and first[0].text.endswith(".")
            title = first[0].text.rstrip(".") if is_run_in else block.text
            if block.kind == BlockKind.PARAGRAPH and _is_title(title) and not is_of_proposals(part.title):
                yield replace(current, blocks=part.blocks[:place])
                heading = replace(block, kind=BlockKind.HEADING, sentences=(replace(first[0], text=title),))
                rest = (replace(block, sentences=behind),) if is_run_in else ()
                current = Part(heading, (*rest, *part.blocks[place + 1 :]))
                break
        yield current


def _is_title(text: str) -> bool:
    return (
        len(text.split()) <= _LONGEST_TITLE
        and text[:1].isupper()
        and (text[-1:].isalpha() or (text.startswith("What ") and text.endswith("?")))
        and is_of_proposals(text)
        and (not FINITE.search(text) or text.startswith("What "))
        and not re.search(r"[:|]", text)
    )


def _goes_on(part: Part, before: Part) -> bool:
    """A heading "Conclusion" or "Proponents: UNEP" under a proposal stands over a part of it."""
    if not is_of_proposals(before.above):
        return is_of_proposals(before.title) and bool(_LABEL.match(part.title))
    return bool(_OF_PROPOSAL.fullmatch(part.title)) or _is_text(part.title)


def _is_text(title: str) -> bool:
    """ "Proponents: UNEP", "UNEP put forward a Task Team on Heat": a line that only looks like a heading."""
    return bool(_LABEL.match(title)) or bool(_PROPOSES.search(title) and presenters_said(title))


def _label(part: Part) -> tuple[SourceBlock, ...]:
    if part.heading is None or not _is_text(part.title):
        return ()
    return (replace(part.heading, kind=BlockKind.PARAGRAPH),)


def _opens(part: Part) -> bool:
    """A section on new topics that says of none yet what was held: they may follow, each under its heading."""
    return is_of_proposals(part.title) and not any(
        held_in(sentence.text).position for block in part.blocks for sentence in block.sentences
    )


def _is_within(part: Part, section: Part) -> bool:
    is_unmarked = part.heading is not None and not part.heading.marker
    opens = is_of_talk(part.title) and is_unmarked and bool(section.heading and section.heading.marker)
    return (opens and not section.blocks) or _is_one(part, section)


def _is_one(part: Part, section: Part) -> bool:
    """A heading beside that of the section which names a proposal, or is counted from 1 again."""
    if part.heading is not None and _COUNTED.match(part.title):
        return True
    if part.heading is None or not any(_SPEAKS_OF_ONE.search(block.text) for block in part.blocks):
        return False
    mark, outer = part.heading.marker.strip("()."), section.heading.marker if section.heading else ""
    is_counted = mark.isdigit() and not outer
    found = headed(part.title)
    return is_counted or heads_workstream(found.title) or bool(found.presenters)
