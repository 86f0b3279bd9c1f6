"""Proposals for new work: each under a heading of its own, or told in running text."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise

from meetings.importing.reading import Fact, ReadProposal, Sureness
from meetings.importing.source import BlockKind, Sentence, SourceBlock
from meetings.lifecycle import Position, Route

from .names import key_of, kind_in, names
from .outline import Part
from .positions import Held, held_in, stronger
from .presenters import headed, presenters_said
from .section_words import is_of_proposals
from .statements import statements, without_end

_ACTIVITIES = re.compile(
    r"\b(?:activit(?:y|ies)|deliverables?|outputs?|steps|tasks|include|would|components?|actions|results|elements|areas)\b[^.]*:?$",
    re.I,
)
_PROPOSED = re.compile(
    r"\b(?:proposals?|proposed|suggested|premature) (?:(?:by|from|of) [^.;]{2,100}? )?(?:for|on|to (?:establish|create|set up|launch|open|form|organi[sz]e|hold))?\s?(?:an?|the|new|joint)?\s?$|"
    r"\bproposed (?:an?|the|to (?:establish|create|set up|launch))(?: new)?\s?$|\bpremature to (?:establish|create|set up|launch)(?: an?| the)?\s?$|\bproposals?\b[^.;]{0,160} as an? (?:new )?$",
    re.IGNORECASE,
)
_OBJECTIVE = re.compile(
    r"(?:its|the|this) (?:\w+ )?(?:objectives?|purpose|aim)s?\b|(?:the|this) (?:proposal|initiative|process|group) (?:aims|would aim|seeks|is meant)\b",
    re.I,
)
_NO_POSITION = "The text does not say what the meeting held of it."
_APPROVED_BY_ADVICE = "The text says “approved” or “agreed”, and this meeting advises: read as supported."


@dataclass(frozen=True)
class Topic:
    """A proposal's heading and what stands under it."""

    heading: SourceBlock
    blocks: tuple[SourceBlock, ...]


@dataclass(frozen=True)
class Proposals:
    facts: tuple[Fact[ReadProposal], ...]
    blocks: frozenset[int]  # the first sentences of the blocks that are a proposal's


def read_proposals(parts: Sequence[Part], *, decides: bool) -> Proposals:
    found: list[Fact[ReadProposal]] = []
    taken: set[int] = set()
    for part in parts:
        for topic in topics(part):
            found.append(_read(topic, decides=decides))
            taken.update(
                block.sentences[0].number for block in (topic.heading, *topic.blocks) if block.sentences
            )
    known = {key_of(fact.value.title) for fact in found}
    for part in parts:
        for fact in _told(part, taken, decides=decides):
            if key_of(fact.value.title) not in known:
                known.add(key_of(fact.value.title))
                found.append(fact)
    return Proposals(tuple(found), frozenset(taken))


def topics(part: Part) -> Iterator[Topic]:
    """The proposals that have a heading in the part; a part under "New topics" is one itself."""
    if part.heading and _is_topic_part(part):
        yield Topic(part.heading, part.blocks)
        return
    of_proposals = is_of_proposals(part.title)
    heads = [
        place for place, block in enumerate(part.blocks) if _is_topic(block, part.blocks, place, of_proposals)
    ]
    for place, following in pairwise([*heads, len(part.blocks)]):
        yield Topic(part.blocks[place], part.blocks[place + 1 : following])


def _is_topic_part(part: Part) -> bool:
    return is_of_proposals(part.above) or headed(part.title).is_presented


def _is_topic(block: SourceBlock, blocks: Sequence[SourceBlock], place: int, of_proposals: bool) -> bool:  # noqa: FBT001
    if block.kind == BlockKind.HEADING:
        return of_proposals or headed(block.text).is_presented
    if block.kind != BlockKind.ITEM or len(block.text) > 300:
        return False
    if headed(without_end(block.text)).is_presented:
        return True
    if not of_proposals or block.marker in "-–—•*":
        return False
    return bool(kind_in(block.text)) and not _is_activity(blocks, place)


def _is_activity(blocks: Sequence[SourceBlock], place: int) -> bool:
    lead = next((block for block in reversed(blocks[:place]) if block.kind != BlockKind.ITEM), None)
    return lead is not None and bool(_ACTIVITIES.search(lead.text)) and lead.text.endswith(":")


def _read(topic: Topic, *, decides: bool) -> Fact[ReadProposal]:
    title = headed(without_end(topic.heading.text))
    closing = _closing(topic.blocks)
    held = _held(sentence.text for sentence in closing)
    closed = {sentence.number for sentence in closing}
    activities = tuple(
        without_activity_end(block.text) for block in topic.blocks if _lists_activity(block, topic, closed)
    )
    presenters = title.presenters or next(
        filter(
            None,
            (presenters_said(sentence.text) for block in topic.blocks for sentence in block.sentences[:2]),
        ),
        (),
    )
    proposal = ReadProposal(
        title=title.title,
        kind=kind_in(title.title),
        presenters=presenters,
        objective="\n\n".join(_objective(topic, closed)),
        activities=activities,
        closing_sentence=" ".join(sentence.text for sentence in closing),
        position=held.position,
        route=held.route,
        route_meeting=held.route_meeting,
    )
    heading = tuple(sentence.number for sentence in topic.heading.sentences)
    others = tuple(
        sentence.number
        for block in topic.blocks
        for sentence in block.sentences
        if sentence.number not in closed
    )
    return _judged(proposal, (*heading, *sorted(closed), *others), decides=decides)


def _judged(proposal: ReadProposal, numbers: tuple[int, ...], *, decides: bool) -> Fact[ReadProposal]:
    if not proposal.position:
        return Fact(proposal, numbers, Sureness.UNSURE, _NO_POSITION)
    if proposal.position == Position.APPROVED and not decides:
        supported = replace(proposal, position=Position.SUPPORTED.value)
        return Fact(supported, numbers, Sureness.LIKELY, _APPROVED_BY_ADVICE)
    return Fact(proposal, numbers)


def _closing(blocks: Sequence[SourceBlock]) -> list[Sentence]:
    """The sentences on position and route: from the first that says one to the last."""
    sentences = [sentence for block in blocks if block.kind != BlockKind.ITEM for sentence in block.sentences]
    telling = [place for place, sentence in enumerate(sentences) if not held_in(sentence.text).is_silent]
    if not telling:
        return []
    last = telling[-1]
    first = last
    while first - 1 in telling:
        first -= 1
    return sentences[first : last + 1]


def _held(texts: Iterable[str]) -> Held:
    position = route = meeting = ""
    for text in texts:
        held = held_in(text)
        position = stronger(position, held.position)
        if held.route and (
            not route
            or held.route == Route.NONE_NEEDED
            or (held.route_meeting[-1:].isdigit() and not meeting[-1:].isdigit())
        ):
            route, meeting = held.route, held.route_meeting
    return Held(position, route, meeting)


def _lists_activity(block: SourceBlock, topic: Topic, closed: set[int]) -> bool:
    if block.kind != BlockKind.ITEM or block.sentences[0].number in closed:
        return False
    lead = _lead_of(block, topic)
    return lead is not None and bool(_ACTIVITIES.search(lead.sentences[-1].text))


def _lead_of(item: SourceBlock, topic: Topic) -> SourceBlock | None:
    before = topic.blocks[: topic.blocks.index(item)]
    return next((block for block in reversed(before) if block.kind != BlockKind.ITEM), None)


def without_activity_end(text: str) -> str:
    """An activity as printed, but for the mark that joins it to the next one."""
    return re.sub(r"(?:;|,)(?: and| or)?$", "", text)


def _objective(topic: Topic, closed: set[int]) -> Iterator[str]:
    for place, block in enumerate(topic.blocks):
        if _lists_activity(block, topic, closed):
            continue
        kept = [sentence.text for sentence in block.sentences if sentence.number not in closed]
        kept = _from_objective(kept)
        following = topic.blocks[place + 1] if place + 1 < len(topic.blocks) else None
        if following is not None and kept and _lists_activity(following, topic, closed):
            kept = kept[:-1] if block.kind != BlockKind.ITEM else kept
        if kept:
            text = " ".join(kept)
            yield f"{block.marker} {text}" if block.kind == BlockKind.ITEM and block.marker else text


def _from_objective(sentences: list[str]) -> list[str]:
    """Without the sentence that only says who presented it, where the objective follows."""
    place = next((place for place, text in enumerate(sentences) if _OBJECTIVE.match(text)), 0)
    return sentences[place:] if all(presenters_said(text) for text in sentences[:place]) else sentences


@dataclass
class _Story:
    """What running text tells of one proposal."""

    name: str
    presenters: tuple[str, ...]
    numbers: list[int]
    objective: list[str] = field(default_factory=list)
    closing: list[str] = field(default_factory=list)
    held: Held = field(default_factory=Held)


def _told(part: Part, taken: set[int], *, decides: bool) -> Iterator[Fact[ReadProposal]]:
    """Proposals in running text: "considered it premature to establish an Issue Management Group on water"."""
    stories: dict[str, _Story] = {}
    current: _Story | None = None
    presenters: tuple[str, ...] = ()
    for statement in statements(part):
        if statement.block.sentences[0].number in taken:
            continue
        text, held = statement.said, held_in(statement.said)
        said_by = presenters_said(text)
        if re.search(r"\bpropos", text):
            presenters = said_by or presenters
        for name in _proposed_in(text, statement.start):
            current = stories.setdefault(key_of(name), _Story(name, said_by or presenters, []))
            current.numbers += [number for number in statement.numbers if number not in current.numbers]
        if current is None:
            continue
        if _OBJECTIVE.match(text):
            current.objective.append(statement.text)
            current.numbers.append(statement.number)
        elif held.position and (_speaks_of_it(text) or statement.number in current.numbers):
            current.held = _stronger(current.held, held)
            current.closing.append(statement.text)
            current.numbers = [statement.number, *(n for n in current.numbers if n != statement.number)]
    for story in stories.values():
        if story.held.position:
            yield _from_text(story, decides=decides)


def _proposed_in(text: str, start: int) -> list[str]:
    return [
        name.printed for name in names(text) if name.start >= start and _PROPOSED.search(text[: name.start])
    ]


def _speaks_of_it(text: str) -> bool:
    return bool(re.search(r"\b(?:the|this|its) (?:\w+ )?(?:proposal|idea|initiative)\b", text, re.IGNORECASE))


def _stronger(one: Held, other: Held) -> Held:
    kept = other if other.route else one
    return Held(stronger(one.position, other.position), kept.route, kept.route_meeting)


def _from_text(story: _Story, *, decides: bool) -> Fact[ReadProposal]:
    proposal = ReadProposal(
        title=story.name,
        kind=kind_in(story.name),
        presenters=story.presenters,
        objective=" ".join(story.objective),
        closing_sentence=" ".join(story.closing),
        position=story.held.position,
        route=story.held.route,
        route_meeting=story.held.route_meeting,
    )
    fact = _judged(proposal, tuple(story.numbers), decides=decides)
    if fact.sureness == Sureness.SURE:
        return replace(
            fact, sureness=Sureness.LIKELY, reason="Read from running text: it has no heading of its own."
        )
    return fact
