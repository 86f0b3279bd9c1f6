"""Proposals for new work: each under a heading of its own, or told in running text."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import reduce

from meetings.importing.reading import Fact, ReadProposal, Sureness, sentences_of
from meetings.importing.rules.outline import Part
from meetings.importing.rules.statements import without_end
from meetings.importing.rules.words.names import key_of, kind_in
from meetings.importing.rules.words.section_words import is_of_actions, is_of_old_actions
from meetings.importing.source import Source
from meetings.lifecycle import Position

from .positions import Held, held_in
from .proposal_fates import with_fate
from .proposal_parts import proposal_parts
from .proposal_rows import ProposalRow, proposal_rows
from .proposal_stories import Listed, Told
from .told_activities import run_in_activities
from .told_proposals import told
from .topic import Topic
from .topics import topics

_NO_POSITION = "The text does not say what the meeting held of it."
_APPROVED_BY_ADVICE = "The text says “approved” or “agreed”, and this meeting advises: read as supported."
_BY_SENIOR_OFFICIALS = re.compile(
    r"\b(?:Senior Officials|SOM ?\d*) (?:\w+ )?(?:approve|agree|decide|establish|adopt|create|set|g[ai]ve)",
    re.IGNORECASE,
)
ASKING = frozenset({"request", "invite", "ask", "encourage", "urge", "task", "mandate", "instruct", "call"})
_ASKS = re.compile(
    r"\b(?:request|invit|ask|encourag|urg|task|mandat|instruct)ed\b(?! that (?:it|they|both|the (?:proposals?|idea|topic))\b)[^.;]* to\b|\b(?:requests|invites|asks|encourages|urges|calls (?:up)?on) "
)
_PROMISES = re.compile(
    r"^The (?:Chair|Secretariat) will (?!start\b|begin\b)|^(?:Action|Action (?:point|item)|Follow-up)(?: \d+)?: (?:[^.:;]{2,80} (?:to|will) [a-z]|[A-Z][a-z]+ the )",
    re.IGNORECASE,
)
_DECISIONS = (Position.APPROVED, Position.DEFERRED, Position.NOT_SUPPORTED, Position.WITHDRAWN)
_FROM_TEXT = "Read from running text: it has no heading of its own."


@dataclass(frozen=True)
class Proposals:
    facts: tuple[Fact[ReadProposal], ...]
    blocks: frozenset[int]  # the first sentences of the blocks that are a proposal's

    def asking(self, source: Source) -> frozenset[int]:
        """The sentences that, beside what is held of a proposal, ask somebody to do something."""
        return self._saying(_ASKS, source)

    def promising(self, source: Source) -> frozenset[int]:
        """Those that begin with what the chair or the secretariat will do."""
        return self._saying(_PROMISES, source)

    def _saying(self, shape: re.Pattern[str], source: Source) -> frozenset[int]:
        of_proposals = sentences_of(self.facts)
        planned = "\n".join(
            said for fact in self.facts for said in (fact.value.objective, *fact.value.activities)
        )
        return frozenset(
            sentence.number
            for sentence in source.sentences
            if sentence.number in of_proposals
            and shape.search(sentence.text)
            and sentence.text not in planned
        )


def read_proposals(parts: Sequence[Part], *, decides: bool) -> Proposals:
    found: list[Fact[ReadProposal]] = []
    taken: set[int] = set()
    parts = proposal_parts(parts)
    headed: list[Listed] = []
    for place, part in enumerate(parts):
        for topic in topics(part):
            found.append(_headed(topic, decides=decides))
            headed.append(
                Listed(found[-1].value.title, found[-1].value.presenters, topic.heading.marker, place)
            )
            taken.update(block.sentences[0].number for block in (topic.heading, *topic.blocks))
        for row in proposal_rows(part):
            found.append(_from_row(row, decides=decides))
            headed.append(Listed(row.title, row.presenters, part=place))
            taken.add(row.block.sentences[0].number)
    by_name = {key_of(one.name): one for one in told(parts, frozenset(taken), headed)}
    found = [_completed(fact, by_name.get(key_of(fact.value.title)), decides=decides) for fact in found]
    decided = _decided(parts, frozenset(taken), headed)
    found = [_overruled(fact, decided.get(key_of(fact.value.title)), decides=decides) for fact in found]
    known = {key_of(fact.value.title) for fact in found}
    found += [_from_text(one, decides=decides) for name, one in by_name.items() if name not in known]
    return Proposals(tuple(found), frozenset(taken))


def _headed(topic: Topic, *, decides: bool) -> Fact[ReadProposal]:
    title = topic.title()
    held = with_fate(topic.fate, _held(sentence.text for sentence in topic.closing))
    closing = (*(topic.fate.sentences if topic.fate else ()), *topic.closing)
    proposal = ReadProposal(
        title=title,
        kind=kind_in(title) or (kind_in(title.title()) if title.isupper() else topic.kind()),
        presenters=topic.presenters(),
        objective="\n\n".join(topic.objective()),
        activities=tuple(without_end(block.text, keep_stop=True) for block in topic.activities)
        or tuple(item for text in topic.texts for item in run_in_activities(text)),
        closing_sentence=" ".join(sentence.text for sentence in closing),
        position=held.position,
        route=held.route,
        route_meeting=held.route_meeting,
    )
    others = (sentence for block in topic.blocks for sentence in block.sentences)
    numbers = dict.fromkeys(sentence.number for sentence in (*topic.heading.sentences, *closing, *others))
    return _judged(proposal, tuple(numbers), decides=decides)


def _from_row(row: ProposalRow, *, decides: bool) -> Fact[ReadProposal]:
    proposal = ReadProposal(
        title=row.title,
        kind=kind_in(row.title),
        presenters=row.presenters,
        objective=row.objective,
        closing_sentence=row.closing,
        position=row.held.position,
        route=row.held.route,
        route_meeting=row.held.route_meeting,
    )
    return _judged(proposal, tuple(sentence.number for sentence in row.block.sentences), decides=decides)


def _completed(fact: Fact[ReadProposal], one: Told | None, *, decides: bool) -> Fact[ReadProposal]:
    """A headed proposal whose position is said elsewhere."""
    if one is None or fact.value.position:
        return fact
    proposal = replace(
        fact.value,
        presenters=fact.value.presenters or one.presenters,
        closing_sentence=" ".join(one.closing),
        position=one.held.position,
        route=one.held.route or fact.value.route,
        route_meeting=one.held.route_meeting or fact.value.route_meeting,
    )
    return _judged(proposal, tuple(dict.fromkeys((*fact.sentences, *one.numbers))), decides=decides)


def _decided(parts: Sequence[Part], taken: frozenset[int], headed: Sequence[Listed]) -> dict[str, Told]:
    """What the sections of decisions say of proposals that have a heading elsewhere."""
    of_decisions = [part for part in parts if is_of_actions(part.title) and not is_of_old_actions(part.title)]
    elsewhere = [replace(one, part=-1) for one in headed]
    return {key_of(one.name): one for one in told(of_decisions, taken, elsewhere)}


def _overruled(fact: Fact[ReadProposal], one: Told | None, *, decides: bool) -> Fact[ReadProposal]:
    """ "Views differed" in the discussion, and "Deferred the proposal" among the decisions: the decision holds."""
    if one is None or one.held.position not in _DECISIONS or fact.value.position in _DECISIONS:
        return fact
    return _completed(replace(fact, value=replace(fact.value, position="")), one, decides=decides)


def _from_text(one: Told, *, decides: bool) -> Fact[ReadProposal]:
    is_open = one.held.position != Position.APPROVED or not decides
    proposal = ReadProposal(
        title=one.name,
        kind=kind_in(one.name),
        presenters=one.presenters,
        objective=" ".join(one.objective) or one.clause,
        activities=tuple(one.activities),
        closing_sentence=" ".join(one.closing),
        position=one.held.position,
        route=one.held.route if is_open else "",
        route_meeting=one.held.route_meeting if is_open else "",
    )
    fact = _judged(proposal, tuple(one.numbers), decides=decides)
    if fact.sureness == Sureness.SURE:
        return replace(fact, sureness=Sureness.LIKELY, reason=_FROM_TEXT)
    return fact


def _judged(proposal: ReadProposal, numbers: tuple[int, ...], *, decides: bool) -> Fact[ReadProposal]:
    if not proposal.position:
        return Fact(proposal, numbers, Sureness.UNSURE, _NO_POSITION)
    by_officials = _BY_SENIOR_OFFICIALS.search(proposal.closing_sentence)
    if proposal.position == Position.APPROVED and not (decides or by_officials):
        supported = replace(proposal, position=Position.SUPPORTED.value)
        return Fact(supported, numbers, Sureness.LIKELY, _APPROVED_BY_ADVICE)
    return Fact(proposal, numbers)


def _held(texts: Iterable[str]) -> Held:
    """What several sentences say together."""
    return reduce(Held.joined, map(held_in, texts), Held())
