"""Proposals in running text: "considered it premature to establish an Issue Management Group on water"."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from .names import key_of, names
from .outline import Part
from .positions import Held, held_in, stronger
from .presenters import presenters_said
from .statements import statements
from .topics import is_objective

_FOUND = r"(?:establish|create|set up|launch|open|form|organi[sz]e|hold)"
# In front of the name of what is proposed.
_PROPOSED = re.compile(
    rf"\b(?:proposals?|proposed|suggested|premature) (?:(?:by|from|of) [^.;]{{2,100}}? )?(?:for|on|to {_FOUND})?\s?(?:an?|the|new|joint)?\s?$"
    rf"|\bproposed (?:an?|the|to {_FOUND})(?: new)?\s?$|\bpremature to {_FOUND}(?: an?| the)?\s?$"
    r"|\bproposals?\b[^.;]{0,160} as an? (?:new )?$",
    re.IGNORECASE,
)
_SPEAKS_OF_IT = re.compile(r"\b(?:the|this|its) (?:\w+ )?(?:proposal|idea|initiative)\b", re.IGNORECASE)
_MAY_TELL = re.compile(
    r"propos|premature|suggest|initiative|\bidea\b|objective|purpose|\baims?\b", re.IGNORECASE
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
    for statement in statements(part):
        text = statement.said
        if statement.block.sentences[0].number in taken or not _MAY_TELL.search(text):
            continue
        said_by = presenters_said(text)
        if "propos" in text:
            presenters = said_by or presenters
        for name in _proposed_in(text, statement.start):
            current = stories.setdefault(key_of(name), Told(name, said_by or presenters))
            current.numbers.update(dict.fromkeys(statement.numbers))
        if current is not None:
            _add(current, statement.text, text, statement.number)
    return (story for story in stories.values() if story.held.position)


def _add(story: Told, text: str, said: str, number: int) -> None:
    held = held_in(said)
    if is_objective(text):
        story.objective.append(text)
        story.numbers[number] = None
    elif held.position and (_SPEAKS_OF_IT.search(said) or number in story.numbers):
        route = held if held.route else story.held
        story.held = Held(stronger(story.held.position, held.position), route.route, route.route_meeting)
        story.closing.append(text)
        story.numbers = (
            {number: None, **story.numbers} if len(story.closing) == 1 else {**story.numbers, number: None}
        )


def _proposed_in(text: str, start: int) -> list[str]:
    return [
        name.printed
        for name in names(text)
        if name.start >= start and _PROPOSED.search(text[max(0, name.start - 300) : name.start])
    ]
