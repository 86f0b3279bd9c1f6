"""Proposals in running text: "considered it premature to establish an Issue Management Group on water"."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from meetings.importing.source import SourceBlock

from .names import key_of, names
from .outline import Part
from .positions import Held, held_in
from .presenters import presenters_said
from .section_words import is_of_proposals
from .statements import statements
from .topics import is_objective

_FOUND = r"(?:establish|create|set up|launch|open|form|organi[sz]e|hold)"
# In front of the name of what is proposed.
_PROPOSED = re.compile(
    rf"\b(?:proposals?|proposed|propose[ds]?|suggest(?:ed|s)?|puts? forward|raise[ds]? the (?:possibility|idea|question) of|(?:floated|advanced|launched|supported) the idea of|idea of|made the case for|advocated(?: for)?|called for|possibility of|(?:establishment|creation) of|suggested|premature) (?:(?:by|from|of) [^.;]{{2,100}}? )?(?:for|on|to {_FOUND})?\s?(?:(?:an?|the|new|joint|time-bound|dedicated|small|possible) ?)*$"
    rf"|\bpropose[ds] (?:an?|the|to {_FOUND})(?: new)?(?: time-bound| joint)?\s?$|\bpremature to {_FOUND}(?: an?| the)?\s?$"
    r"|\bproposals?\b[^.;]{0,160} as an? (?:new )?$",
    re.IGNORECASE,
)
# Enough in a section on proposals: "presented the concept note on a Nexus Dialogue on Sport".
_BROUGHT = re.compile(
    r"\b(?:present|introduce|outline|submit|table|describe)(?:s|d|ed|ted)? (?:(?:the|an?|its|their) )?(?:(?:concept note|idea|topic|concept|paper|initiative|proposal|plan)s? (?:of|on|for|to \w+) )?(?:(?:an?|the|new|joint) ?)*$",
    re.IGNORECASE,
)
_SPEAKS_OF_IT = re.compile(
    r"\b(?:the|this|its) (?:\w+ )?(?:proposals?|idea|initiative|suggestion)\b", re.IGNORECASE
)
_MAY_TELL = re.compile(
    r"propos|put forward|puts forward|possibility|advocat|made the case|called for|premature|suggest|initiative|\bidea\b|objective|purpose|\baims?\b",
    re.IGNORECASE,
)


@dataclass
class Told:
    """What running text tells of one proposal; `numbers`: its sentences, the most telling first."""

    name: str
    presenters: tuple[str, ...]
    numbers: dict[int, None] = field(default_factory=dict)
    objective: list[str] = field(default_factory=list)
    closing: list[str] = field(default_factory=list)
    held: Held = field(default_factory=Held)


def told(part: Part, taken: frozenset[int]) -> Iterator[Told]:
    """The proposals whose position the text tells, in the blocks that are no headed proposal's."""
    stories: dict[str, Told] = {}
    current: Told | None = None
    presenters: tuple[str, ...] = ()
    block: SourceBlock | None = None  # where the current one was named last
    for statement in statements(part):
        text = statement.said
        if statement.block.sentences[0].number in taken or (
            current is None and not (_MAY_TELL.search(text) or is_of_proposals(part.title))
        ):
            continue
        said_by = presenters_said(text)
        if "propos" in text and statement.block is not block:
            presenters = said_by
        named = _proposed_in(text, statement.start, in_place=is_of_proposals(part.title))
        for name in named:
            current = stories.setdefault(key_of(name), Told(name, said_by or presenters))
            current.numbers.update(dict.fromkeys(statement.numbers))
            block = statement.block
        if not named and (others := {name.key for name in names(text)}):
            current = stories.get(min(others)) if len(others) == 1 else None
        if current is not None:
            _add(current, statement.text, text, statement.number, is_near=statement.block is block)
    return (story for story in stories.values() if story.held.position)


def _add(story: Told, text: str, said: str, number: int, *, is_near: bool) -> None:
    """`is_near`: it stands in the paragraph that names the proposal, where what is held is held of it."""
    held = held_in(said)
    if is_objective(text):
        story.objective.append(text)
        story.numbers[number] = None
    elif held.position and (
        _SPEAKS_OF_IT.search(said)
        or number in story.numbers
        or (is_near and not story.closing)
        or _is_of(story, said)
    ):
        story.held = story.held.joined(held)
        story.closing.append(text)
        story.numbers = (
            {number: None, **story.numbers} if len(story.closing) == 1 else {**story.numbers, number: None}
        )


def _is_of(story: Told, text: str) -> bool:
    return key_of(story.name) in {name.key for name in names(text)}


def _proposed_in(text: str, start: int, *, in_place: bool) -> list[str]:
    """`in_place`: the section is one on proposals."""
    shapes = (_PROPOSED, _BROUGHT) if in_place else (_PROPOSED,)
    return [
        name.printed
        for name in names(text)
        if name.start >= start
        and any(shape.search(text[max(0, name.start - 300) : name.start]) for shape in shapes)
    ]
