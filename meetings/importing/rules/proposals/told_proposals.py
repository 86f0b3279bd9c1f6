"""Proposals in running text: "considered it premature to establish an Issue Management Group on water"."""

import re
from collections.abc import Iterable, Iterator, Sequence

from meetings.importing.rules.outline import Part
from meetings.importing.rules.statements import Statement, statements, without_end
from meetings.importing.rules.words.names import Name, kind_in, names
from meetings.importing.rules.words.section_words import is_of_proposals
from meetings.importing.source import SourceBlock
from meetings.lifecycle import Position, Route

from .objectives import clause_of_objective, is_objective
from .positions import held_in
from .presenters import presenters_said
from .proposal_spoken_of import (
    SPEAKS_OF_IT,
    brought_by,
    is_by_another,
    is_still_of,
    meant_by_pronoun,
    turns_to_another,
)
from .proposal_stories import Listed, Stories, Told
from .proposed_names import proposed_in, proposes_something
from .references import marked_in, referred
from .told_activities import leads_activities, run_in_activities
from .told_of_several import hold_counted, hold_marked, hold_named

_THEY = re.compile(
    r"(?:They|These|Both|All|Neither)\b(?! (?:\w+ly |also )?(?:agreed|asked|noted|requested|supported|decided|felt|stressed|welcomed))"
)
# "UNEP presented two proposals": they follow
_ANNOUNCES = re.compile(
    r"\b(?:proposals|ideas|topics|suggestions)\b|:$|\b(?:proposal|idea|topic|suggestion|one)\b[^.;,]{0,20} (?:(?:had )?c[ao]mes?|(?:was|is|had been) (?:\w+ )?(?:brought|introduced|presented|put forward|made|tabled|submitted|that)\b|belonged)|\b(?:on (?:this|that|the) (?:subject|topic|issue|matter|question)|such an?)\b|\b(?:a|one|the following|new) (?:\w+ )?(?:proposal|idea|topic|suggestion)\b"
)
_ENDS = (Position.NOT_SUPPORTED, Position.WITHDRAWN)  # what follows is not held of the proposal
_MAY_NAME = re.compile(
    r"propos|put forward|\bsent an?\b|(?:note|paper) (?:on|for)\b|puts forward|(?:submitted|presented|introduced|tabled|brought) by|possibility|advocat|the case|premature|too early|suggest|initiative|\bidea|establishment|creation|concept|float|raise|pitch|moot|table|(?:first|second|third|other)\b|call(?:ed|s|ing) for|plead|ask(?:ed|s) for|argue|forward with|would like|wish|thoughts?\b|possible|potential|^Option|^Variant|^Alternative|would have|consider|discuss|setting up|establishing",
    re.IGNORECASE,
)


def told(parts: Sequence[Part], taken: frozenset[int], headed: Sequence[Listed]) -> list[Told]:
    """The proposals whose position the text tells, in the blocks that are no headed proposal's.

    Also of those `headed`, by their names or their places in a list.
    """
    stories = Stories(headed)
    teller = _Teller(stories)
    texts = [
        (part, [one for one in statements(part) if one.block.sentences[0].number not in taken])
        for part in parts
    ]
    named = [(part, list(_named(part, said, stories))) for part, said in texts]
    for place, (part, said) in enumerate(named):
        teller.read(part, said, [stories.opened(one.title) for one in headed if one.part == place])
    return stories.with_position()


def _named(part: Part, said: Iterable[Statement], stories: Stories) -> Iterator[tuple[Statement, list[Told]]]:
    """Each statement with the proposals that it names as such."""
    in_place = is_of_proposals(part.title) or is_of_proposals(part.above)
    presenters: tuple[str, ...] = ()
    block: SourceBlock | None = None  # where one was named last
    last: Statement | None = None
    for one in said:
        text = one.said
        before = last.said if last is not None and last.block is one.block else ""
        last = one
        named: list[Told] = []
        if block is not None and one.block is not block:
            presenters, block = (), None
        if in_place or _MAY_NAME.search(text):
            own = presenters_said(text) or meant_by_pronoun(text, before)
            if "propos" in text or in_place:
                presenters = own or presenters
            for proposed in proposed_in(text, one.start, in_place=in_place):
                story = stories.opened(proposed.name)
                story.presenters = story.presenters or proposed.presenters or presenters
                story.numbers.update(dict.fromkeys(one.numbers))
                named.append(story)
                block = one.block
            if len(named) == 1:
                named[0].clause = named[0].clause or clause_of_objective(text)
            if (named and own) or (own and not _ANNOUNCES.search(text)):
                presenters = ()  # of this proposal only
        yield one, named


class _Teller:
    def __init__(self, stories: Stories) -> None:
        self._stories = stories
        self._title = ""  # of the section read last: "Conclusion" below it speaks of the same
        self._last: Told | None = None

    def read(self, part: Part, said: Sequence[tuple[Statement, list[Told]]], listed: Sequence[Told]) -> None:
        """`listed`: those that the part has headed, in front of what is said."""
        is_within = bool(self._title) and part.above.endswith(self._title)
        current: Told | None = self._last if is_within else None
        block: SourceBlock | None = None  # where the current one was named last
        here = list(listed)  # those the part has named so far
        aside: Told | None = None  # the one a paragraph tells of, where it names other work
        several: list[Told] = []  # those the sentence before spoke of
        for one, named in said:
            mentioned = self._mentioned(one)
            here += [story for story in named if story not in here]
            of = [story for _name, story in mentioned] or named
            meant = [] if of else [here[place] for place in referred(one.said, [s.presenters for s in here])]
            if not (of or meant) and one.is_first and one.block is not block:
                current = brought_by(one, here) or current
            marks = [] if of else marked_in(one.said, [story.mark for story in here])
            if not meant and several and _THEY.match(one.said):
                meant = several
            if marks:
                meant = [here[place] for mark in marks for place in mark.places]
                hold_marked(one, marks, here)
            elif len(of) > 1:
                hold_named(one, mentioned or [(None, story) for story in named])
            elif not of and hold_counted(one, here):
                meant = here
            elif len(meant) > 1 or (meant and meant[0] is not current):
                for story in meant:
                    story.hold(one, held_in(one.said))
            elif of:
                _tell(of[0], one, is_near=bool(named), is_named=True)
            else:
                current, aside = _told_on(one, current, aside, is_near=one.block is block)
            several = (of or meant) if len(of or meant) > 1 else []
            if of or meant:
                # Of several, what follows is of one only where it says of which.
                current, block = (of or meant)[-1] if not several else None, one.block
        self._last = current
        self._title = self._title if is_within else part.title

    def _mentioned(self, one: Statement) -> list[tuple[Name, Told]]:
        found: dict[str, tuple[Name, Told]] = {}  # by the name as it is kept
        for name in names(one.said):
            if name.start >= one.start and (story := self._stories.of(name.printed)):
                found.setdefault(story.name, (name, story))
        return list(found.values())


def _told_on(
    one: Statement, current: Told | None, aside: Told | None, *, is_near: bool
) -> tuple[Told | None, Told | None]:
    """A sentence that names no proposal: the one it then speaks of, and the one that other work put aside."""
    still = current or aside
    if still is not None and is_near and is_still_of(still, one):
        _tell(still, one, is_near=True, is_named=False)
        return still, aside
    if names(one.said) or proposes_something(one.said) or turns_to_another(one, still):
        is_aside = not one.is_first and not proposes_something(one.said)
        return None, current if is_aside else None
    if current is not None:
        _tell(current, one, is_near=is_near, is_named=False)
    return current, aside


def _activities(one: Statement) -> Sequence[str]:
    if one.is_item and one.lead is not None:
        return [without_end(one.text, keep_stop=True)] if leads_activities(one.lead.text) else []
    return run_in_activities(one.text)


def _tell(story: Told, one: Statement, *, is_near: bool, is_named: bool) -> None:
    """`is_near`: it stands in the paragraph that names the proposal, where what is held is held of it."""
    if activities := _activities(one):
        story.activities += activities
        story.numbers[one.number] = None
        return
    if is_objective(one.text):
        story.objective.append(one.text)
        story.numbers[one.number] = None
        return
    held = held_in(one.said)
    if story.held.position in _ENDS and not is_named and not held.outweighs(story.held):
        return
    if held.position == Position.WITHDRAWN and not is_named and is_by_another(one.said, story.presenters):
        return
    kind = kind_in(story.name).lower()
    is_of_it = (
        is_named
        or (is_near and not story.held.position)
        or SPEAKS_OF_IT.search(one.said)
        or (kind and re.search(rf"\bthe {kind}\b", one.said, re.IGNORECASE))
    )
    if is_of_it and (held.position or held.route == Route.NONE_NEEDED or (held.route and story.closing)):
        story.add(one.text, held, one.number)
