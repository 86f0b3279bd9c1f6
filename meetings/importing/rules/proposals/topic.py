"""A proposal under a heading of its own: its title, kind and presenters, its objective, activities and closing."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

from meetings.importing.rules.statements import LONGEST, without_end
from meetings.importing.rules.words.names import kind_in
from meetings.importing.rules.words.workstream_kinds import KIND
from meetings.importing.source import BlockKind, Sentence, SourceBlock

from .objectives import clause_of_objective, of_objective, without_label
from .positions import held_in
from .presenters import first_speakers, presenters_said
from .proposal_headings import headed
from .proposal_sheets import AIM, OF_KIND, is_field
from .proposed_names import Proposed, proposed_in
from .run_in_titles import LONGEST_TITLE, leads

_ACTIVITIES = re.compile(
    r"\b(?:activit(?:y|ies)|deliverables?|outputs?|steps|tasks|include|would|components?|actions|results|elements|areas|foresee\w*|envisag\w*|planned|plans?|compris\w*|consists?|deliver|undertake|carry out|work ?plan|programme|following|^how)\b[^.]*:?$",
    re.IGNORECASE,
)
# "The Senior Officials:" over "(a) approved the proposal": its items are what was decided.
_MEETING = re.compile(
    r"(?:(?:After|Following|In|Having|Upon)\b[^,:]{3,80}, )?(?:the )?(?:EMG )?(?:senior officials|(?:[\w-]+ ){0,2}?(?:meeting|segment|session)|group|committee|network|forum|members|participants|EMG|SOM ?\d*)(?: (?:then|therefore|also|thus|further|\w+ly))?:",
    re.IGNORECASE,
)
_TALK = re.compile(
    r"(?:Discussion|Comments|Reactions?|Questions|Outcome|Decision|Conclusion|Result|Position|Response|Feedback|What (?:the )?\w+ (?:said|thought|felt))(?: by members| received)? ?[:.–]"
)
# "a proposal for a consultative process to prepare a framework": a kind without a topic
_NEW_KIND = re.compile(
    rf"\b(?:(?:propos|suggest|present|introduc|establish|creat|put(?:s|ting)? forward|set(?:ting)? up|form)[a-z]*\b[^.;]{{0,90}}? an? (?:new |joint |inter-agency )?|^The proposed )(?P<kind>{KIND}|dialogue)\b"
)


@dataclass(frozen=True)
class Topic:
    """A proposal's heading and the blocks under it."""

    heading: SourceBlock
    blocks: tuple[SourceBlock, ...]
    fate: SourceBlock | None = None  # the title above that tells what was held of it

    @cached_property
    def texts(self) -> list[str]:
        return [sentence.text for block in self.blocks for sentence in block.sentences]

    @cached_property
    def closing(self) -> tuple[Sentence, ...]:
        """The sentences on position and route: the last ones in a row that say either."""
        sentences = [
            sentence
            for block, lead in zip(self.blocks, leads(self.blocks), strict=True)
            if block.kind != BlockKind.ITEM or not (lead and lead.text.endswith(":")) or _is_decided(lead)
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
            if block.kind == BlockKind.ITEM and block.sentences[0] not in closed and leads_activities(lead)
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
        decided = set(self._decided())
        if any(AIM.match(block.text) for block in self.blocks):
            closed |= set(_beside_aim(self.blocks))
        for block, following in pairwise((*self.blocks, None)):
            if block is None or block in listed or block in decided:
                continue
            kept = [sentence.text for sentence in block.sentences if sentence not in closed]
            kept = [] if _TALK.match(block.text) else of_objective(kept)
            if (following in listed or following in decided) and block.kind != BlockKind.ITEM:
                kept = kept[:-1]
            if kept:
                text = without_label(" ".join(kept))
                is_item = block.kind == BlockKind.ITEM and block.marker and not AIM.match(block.text)
                yield (f"{block.marker} {text}" if is_item else text), block.continues

    def _decided(self) -> Iterator[SourceBlock]:
        """The items of what the meeting decided."""
        for block, lead in zip(self.blocks, leads(self.blocks), strict=True):
            if block.kind == BlockKind.ITEM and lead is not None and _is_decided(lead):
                yield block

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


def _is_decided(lead: SourceBlock) -> bool:
    return bool(_MEETING.fullmatch(lead.sentences[-1].text))


def leads_activities(lead: SourceBlock | None) -> bool:
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
