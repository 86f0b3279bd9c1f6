"""Of which proposal a sentence speaks that names none: the one told of before, or another."""

import re
from collections.abc import Sequence

from meetings.importing.rules.statements import Statement
from meetings.importing.rules.words.names import kind_in

from .positions import held_in
from .presenters import first_actors, first_speakers
from .proposal_stories import Told
from .proposed_names import proposes_something

SPEAKS_OF_IT = re.compile(
    r"\b(?:the|this|its|that) (?:\w+ )?(?:proposals?|idea|initiative|suggestion|topic|concept|item|matter|establishment|creation)\b|\b(?:it|them)\b|^\W*\w+[.;,]"
    r"|\bsuch an? \w+|\bdecision\b(?! (?:of|by) (?:the )?(?:senior|SOM))|\bin favou?r\b|\bno (?:objection|agreement|consensus|support)",
    re.IGNORECASE,
)
_THE_PROPOSAL = re.compile(r"\b(?:[Tt]he|[Ii]ts|[Tt]heir|[Tt]his) (?:\w+ )?(?:proposal|idea|suggestion)\b")
# "As the IMG on Land can do it, it need not be brought to the Senior Officials": where it goes next
_GOES = re.compile(r", it (?:need|will|would|should|shall|can|could|may|does|is|was)\b")
_PRONOUN_PROPOSES = re.compile(
    r"(?:It|They|Both|The (?:two|three|latter|agency|agencies|programme|organi[sz]ations?)) (?:\w+ )?(?:proposed|suggested|put forward|tabled|presented|would (?:like|wish|want)|wish(?:ed|es)?|want(?:ed|s)?|hope[ds]?)\b"
)
_TURNS = re.compile(
    r"(?:As (?:regards|to|for)|Regarding|Concerning|With (?:regard|respect) to|On the (?:subject|question|issue|topic) of|Turning to|Moving on to) (?!(?:the |this |that |its )?(?:proposals?|idea|first|second|third|last|latter|former|route|next|procedure|timing|budget)\b)"
)
# "UNHCR described the pressure on forests around camps": of what a paragraph then tells
_OTHER_MATTER = re.compile(
    r"\b(?:described|brought up|drew (?:the )?(?:[\w’'-]+ )?attention|told|mentioned|raised the (?:question|issue|problem|matter|subject) of|informed|reported on|spoke\b[^.;,]{0,60}? (?:of|about|on)|lamented)\b"
)
_PROPOSAL_OF = re.compile(
    r"(?:The|Another|A further) (?:\w+ )?(?:proposals?|ideas?|suggestions?|papers?|notes?) (?:of|by|from) (?P<by>[^.;,]{2,60}?) (?:on|for|to|concerning|regarding)\b"
)


def meant_by_pronoun(text: str, before: str) -> tuple[str, ...]:
    """ "UNEP recalled the call. It proposed …": the one that the sentence before is about."""
    return first_speakers(before) if _PRONOUN_PROPOSES.match(text) else ()


def brought_by(one: Statement, here: Sequence[Told]) -> Told | None:
    """Of several told of already, the one whose presenters a paragraph begins with: "UNEP explained that …"."""
    actors = set(first_actors(one.said)) if len(here) > 1 else set()
    theirs = [story for story in here if actors and actors <= set(story.presenters)]
    return theirs[0] if len(theirs) == 1 else None


def is_still_of(story: Told, one: Statement) -> bool:
    """ "Members recalled the IMG on Land, and felt that a task team would be premature": names others, and means it."""
    if proposes_something(one.said):
        return False
    if _GOES.search(one.said) and held_in(one.said).route:
        return True
    kind = kind_in(story.name)
    return bool(
        _THE_PROPOSAL.search(one.said)
        or (kind and re.search(rf"\b(?:the|an?|this) {kind}(?! (?:on|for|of|to)\b)", one.said, re.IGNORECASE))
    )


def turns_to_another(one: Statement, story: Told | None) -> bool:
    """ "As regards light pollution, …" at the beginning of a paragraph."""
    return (
        one.is_first
        and not one.is_item
        and bool(_TURNS.match(one.said) or _brings_up(one.said) or _is_of_others(one.said, story))
    )


def _is_of_others(text: str, story: Told | None) -> bool:
    """ "The proposal of the Ramsar secretariat on peatlands", behind one of UNHCR."""
    match = _PROPOSAL_OF.match(text)
    presenters = story.presenters if story else ()
    return bool(match and presenters) and not any(by in text for by in presenters)


def _brings_up(text: str) -> bool:
    """An agency speaks of something, and not of the proposal."""
    by = first_actors(text)
    return bool(by and _OTHER_MATTER.search(text) and not SPEAKS_OF_IT.search(text))


def is_by_another(text: str, presenters: Sequence[str]) -> bool:
    """Whether somebody withdraws who did not present it."""
    by = first_actors(text)
    return bool(by and presenters) and not any(
        one.lower() in other.lower() or other.lower() in one.lower() for one in by for other in presenters
    )
