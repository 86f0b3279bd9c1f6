"""A report read by rules: from its lines to facts, each with the sentences it rests on."""

from collections.abc import Sequence

from meetings.importing.blocks import source_of
from meetings.importing.reading import Doubt, Fact, Kind, ReadAction, ReadMeeting, ReadReport, sentences_of
from meetings.importing.rules.actions.action_sentences import Taken
from meetings.importing.rules.actions.actions import read_actions
from meetings.importing.rules.actions.decision_rows import decisions_apart
from meetings.importing.rules.kinds.kind_of_text import kind_of_text
from meetings.importing.rules.meeting.closure import closure
from meetings.importing.rules.meeting.masthead import read_meeting
from meetings.importing.rules.meeting.next_meeting import next_meeting
from meetings.importing.rules.proposals.asked_of import asks_back
from meetings.importing.rules.proposals.proposals import ASKING, read_proposals
from meetings.importing.rules.statuses.entries import read_entries
from meetings.importing.rules.statuses.list_leads import Setting
from meetings.importing.rules.words.names import begins_with_kind
from meetings.importing.source import Line, Source

from .outline import Outline, outline
from .sections import Understood, read_sections


def read_report(lines: Sequence[Line]) -> ReadReport:
    """What the lines say of a meeting. Of a text that is no report nothing is read but its sentences."""
    return read_source(source_of(lines))


def read_source(source: Source) -> ReadReport:
    """The same of lines that are divided already."""
    divided = outline(source)
    kind, reason = kind_of_text(source, divided)
    if kind == Kind.OTHER:
        return ReadReport(source, kind, reason, ReadMeeting())
    return _read(source, divided, kind, reason)


def _read(source: Source, divided: Outline, kind: Kind, reason: str) -> ReadReport:
    meeting = read_meeting(divided)
    setting = _setting(meeting)
    apart = decisions_apart(divided.parts, day=setting.day)
    parts = apart.parts
    proposals = read_proposals(parts, decides=setting.decides)
    entries = read_entries(parts, setting)
    following = next_meeting(parts, day=setting.day, number=setting.number, own=_own_words(meeting))
    closed = closure(parts)
    asking = proposals.asking(source)
    of_proposals = (proposals.blocks | sentences_of(proposals.facts)) - asking - proposals.promising(source)
    taken = Taken(
        wholly=of_proposals.union(
            following.sentences[:1] if following else (), closed.sentences if closed else ()
        ),
        statuses=sentences_of(entries.facts) | asking,
        status_leads=frozenset(fact.sentences[0] for fact in entries.facts),
    )
    actions = read_actions(apart, taken, setting)
    decided = tuple(fact for fact in actions.facts if not _tells_of_proposal(fact, asking))
    understood = Understood(
        entries=entries.facts,
        proposals=proposals.blocks,
        actions=sentences_of(decided),
        next_meeting=following,
    )
    return ReadReport(
        source=source,
        kind=kind,
        kind_reason=reason,
        meeting=meeting,
        sections=read_sections(divided.parts, understood),
        entries=entries.facts,
        proposals=proposals.facts,
        actions=decided,
        next_meeting=following,
        closure=closed,
        doubts=_doubts((*entries.doubts, *actions.doubts)),
    )


def _tells_of_proposal(fact: Fact[ReadAction], asking: frozenset[int]) -> bool:
    """Whether it is what was held of a proposal, and no action beside that."""
    is_beside = fact.value.verb in ASKING and not asks_back(fact.value)
    return not (asking.isdisjoint(fact.sentences) or is_beside)


def _setting(meeting: ReadMeeting) -> Setting:
    """What the reading of statuses and actions rests on."""
    segment = meeting.segment.value if meeting.segment else ""
    own = meeting.series.value if meeting.series else ""
    return Setting(
        day=meeting.held_on.value if meeting.held_on else "",
        decides=segment not in ("technical", "mid_term_technical"),
        own=own.removeprefix("EMG ") if begins_with_kind(own) else "",
        called=" ".join(name.value for name in (meeting.body, meeting.title, meeting.series) if name),
        number=meeting.number.value if meeting.number else "",
    )


def _own_words(meeting: ReadMeeting) -> str:
    """The words for the meeting and whose it is, by which another body's meeting is told from its own."""
    return " / ".join(fact.value for fact in (meeting.title, meeting.body, meeting.series) if fact)


def _doubts(doubts: Sequence[Doubt]) -> tuple[Doubt, ...]:
    """In the order of the text, one a sentence."""
    by_sentence = {doubt.sentence: doubt for doubt in reversed(doubts)}
    return tuple(by_sentence[number] for number in sorted(by_sentence))
