"""Where a report heads a proposal, and what stands under the heading: its objective, activities and closing."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import pairwise

from meetings.importing.source import BlockKind, Sentence, SourceBlock

from .names import key_of, kind_in, names
from .objectives import clause_of_objective, of_objective, without_label
from .outline import Part
from .positions import held_in
from .presenters import first_speakers, headed, presenters_said
from .proposal_sheets import AIM, OF_KIND, is_field, sheets_apart, without_questions
from .proposed_names import Proposed, is_no_work, proposed_in
from .references import speaks_of_several
from .run_in_titles import LONGEST_TITLE, end_of_first, leads, leads_topics, titles_apart
from .section_words import is_of_proposals, is_of_talk
from .statements import LONGEST, without_end
from .workstream_kinds import KIND

_ACTIVITIES = re.compile(
    r"\b(?:activit(?:y|ies)|deliverables?|outputs?|steps|tasks|include|would|components?|actions|results|elements|areas|foresee\w*|envisag\w*|planned|plans?|compris\w*|consists?|deliver|undertake|carry out|work ?plan|programme|following)\b[^.]*:?$",
    re.IGNORECASE,
)
_TALK = re.compile(
    r"(?:Discussion|Comments|Reactions?|Questions|Outcome|Decision|Conclusion|Result|Position|Response|Feedback)(?: by members| received)? ?[:.–]"
)
# "Approved the establishment of a Task Team on Heat, proposed by WMO"
_DECIDES = re.compile(
    r"(?!Proposed\b|Related\b|Suggested\b)(?:[A-Z][a-z]+ed|To [a-z]+|(?:Approv|Support|Endors|Defer|Not|Agre|Decid|Recommend|Welcom)\w*|Took) (?:the|to|that|on|upon|in|its|with|an?|not|note)\b"
)
# "a proposal for a consultative process to prepare a framework": a kind without a topic
_NEW_KIND = re.compile(
    rf"\b(?:(?:propos|suggest|present|introduc|establish|creat|put(?:s|ting)? forward|set(?:ting)? up|form)[a-z]*\b[^.;]{{0,90}}? an? (?:new |joint |inter-agency )?|^The proposed )(?P<kind>{KIND}|dialogue)\b"
)
_MOST_OF_LINE = 8  # words of a line that heads something
_BESIDE = re.compile(
    r"(?:In addition|Furthermore|Moreover|Besides|Also|Apart from|Separately|Finally|Lastly|Beyond|Outside|Independently|Under the same|On another|Another|Later|Next)\b"
)
_PROPOSAL_FOR = re.compile(
    r"(?:New |Joint )?[Pp]roposal (?:for|to (?:establish|create|set up|launch|develop|prepare)) (?:an? )?\w[^.;:]{3,100}"
)
_SENTENCE = re.compile(r"\b(?:was|were|is|are|has|have|had|will|would|should)\b")  # and no title


@dataclass(frozen=True)
class Topic:
    """A proposal's heading and the blocks under it."""

    heading: SourceBlock
    blocks: tuple[SourceBlock, ...]

    @cached_property
    def texts(self) -> list[str]:
        return [sentence.text for block in self.blocks for sentence in block.sentences]

    @cached_property
    def closing(self) -> tuple[Sentence, ...]:
        """The sentences on position and route: the last ones in a row that say either."""
        sentences = [
            sentence
            for block, lead in zip(self.blocks, leads(self.blocks), strict=True)
            if block.kind != BlockKind.ITEM or not (lead and lead.text.endswith(":"))
            for sentence in block.sentences
        ]
        telling = [place for place, sentence in enumerate(sentences) if _tells(sentence)]
        if not telling:
            return ()
        first = last = telling[-1]
        for place in reversed(telling):
            first = place if place >= first - 1 else first
        return tuple(sentences[first : last + 1])

    @cached_property
    def activities(self) -> tuple[SourceBlock, ...]:
        """The items under "Proposed activities include:"."""
        closed = set(self.closing)
        return tuple(
            block
            for block, lead in zip(self.blocks, leads(self.blocks), strict=True)
            if block.kind == BlockKind.ITEM and block.sentences[0] not in closed and _leads_activities(lead)
        )

    def objective(self) -> list[str]:
        """The paragraphs that are neither: without the words that only lead in the activities."""
        paragraphs: list[str] = []
        for text, continues in self._objective():
            if continues and paragraphs:
                paragraphs[-1] = f"{paragraphs[-1]} {text}"
            else:
                paragraphs.append(text)
        first = [sentence.text for block in self.blocks[:1] for sentence in block.sentences[:1]]
        return paragraphs or [clause for clause in map(clause_of_objective, first) if clause]

    def _objective(self) -> Iterator[tuple[str, bool]]:
        """Each with whether it goes on in the paragraph of the one before."""
        closed, listed = set(self.closing), set(self.activities)
        if any(AIM.match(block.text) for block in self.blocks):
            closed |= set(_beside_aim(self.blocks))
        for block, following in pairwise((*self.blocks, None)):
            if block is None or block in listed:
                continue
            kept = [sentence.text for sentence in block.sentences if sentence not in closed]
            kept = [] if _TALK.match(block.text) else of_objective(kept)
            if following in listed and block.kind != BlockKind.ITEM:
                kept = kept[:-1]
            if kept:
                text = without_label(" ".join(kept))
                is_item = block.kind == BlockKind.ITEM and block.marker and not AIM.match(block.text)
                yield (f"{block.marker} {text}" if is_item else text), block.continues

    def title(self) -> str:
        """That of the heading; of "Proposal for a task team" the whole name, where its first sentences tell one."""
        heading = without_end(self.heading.text)
        title = headed(heading).title
        if longer := [one.name for one in self._named() if _is_end_of(one.name, title)]:
            return longer[0]
        if kind_in(title).lower() != title.lower() or heading.lower() == title.lower():
            return title
        named = {one.name for one in self._named() if kind_in(one.name).lower() == title.lower()}
        return next(iter(named)) if len(named) == 1 else title

    def kind(self) -> str:
        """The kind of what is proposed, where the heading names none and its first sentences name one thing."""
        if labelled := next(filter(None, map(OF_KIND.match, self.texts)), None):
            return kind_in(labelled["kind"])
        kinds = {kind_in(one.name) for one in self._named()} - {""}
        if not kinds:
            kinds = {match["kind"] for match in map(_NEW_KIND.search, self.texts[:2]) if match}
        return next(iter(kinds)) if len(kinds) == 1 else ""

    def _named(self) -> Iterator[Proposed]:
        """What the first sentences propose by name."""
        return (one for text in self.texts[:2] for one in proposed_in(text, 0, in_place=True))

    def presenters(self) -> tuple[str, ...]:
        """Who presented it, in the heading or in the first sentences of a paragraph."""
        told = [text for block in self.blocks for text in _first_told(block)]
        said = next(filter(None, map(presenters_said, told)), ())
        first = first_speakers(told[0]) if told else ()
        return headed(without_end(self.heading.text)).presenters or said or first


def _is_end_of(name: str, title: str) -> bool:
    """ "Group on Fleets" of "Issue Management Group on Fleets"."""
    end = title.casefold()
    kind = kind_in(name).casefold()
    return bool(kind) and name.casefold().endswith(f" {end}") and end.startswith(f"{kind.split()[-1]} ")


def _first_told(block: SourceBlock) -> list[str]:
    """Its first two sentences; a label stands with the words behind it."""
    texts = [sentence.text for sentence in block.sentences[:2]]
    return [" ".join(texts)] if texts[0].endswith(":") else texts


def topics(part: Part) -> Iterator[Topic]:
    """The proposals that have a heading in the part; a part under "New topics" is one itself."""
    part = replace(part, blocks=tuple(map(without_questions, part.blocks)))
    if part.heading and (is_of_proposals(part.above) or _heads_one(part.title) or _heads_thing(part)):
        end = 0 if is_of_talk(part.title) else end_of_first(part.blocks, part.heading.marker)
        if end or not part.blocks:
            yield Topic(part.heading, part.blocks[:end])
        yield from _in_section(part.blocks[end:], in_place=True)
        return
    yield from _in_section(part.blocks, in_place=is_of_proposals(part.title))


def _in_section(section: Sequence[SourceBlock], *, in_place: bool) -> Iterator[Topic]:
    written = tuple(sheets_apart(section) if in_place else section)
    apart = tuple(titles_apart(written, in_place=in_place))
    blocks = tuple(one.block for one in apart)
    heads = [
        place
        for place, (block, lead) in enumerate(zip(blocks, leads(blocks), strict=True))
        if apart[place].is_run_in or _is_topic(block, lead, in_place=in_place)
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


def _is_topic(block: SourceBlock, lead: SourceBlock | None, *, in_place: bool) -> bool:
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
        return lead is not None and leads_topics(lead.text) and is_name
    is_activity = lead is not None and lead.text.endswith(":") and _leads_activities(lead)
    return is_name and not is_activity


def _leads_activities(lead: SourceBlock | None) -> bool:
    return lead is not None and bool(_ACTIVITIES.search(lead.sentences[-1].text[-LONGEST_TITLE:]))


def _beside_aim(blocks: Sequence[SourceBlock]) -> Iterator[Sentence]:
    """Of a sheet that labels its objective what stands in front of the label, and from the next label on."""
    is_aim = False
    for block in blocks:
        for sentence in block.sentences:
            is_aim = bool(AIM.match(sentence.text)) or (is_aim and not is_field(sentence.text))
            if not is_aim:
                yield sentence


def _tells(sentence: Sentence) -> bool:
    return len(sentence.text) <= LONGEST and not held_in(sentence.text).is_silent
