"""One meeting: what its report in force says, in the words of that report; or its plan."""

import json
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from emg.lib.once_for_each import each_while_same, once_for_each, once_reading
from emg.paper.blocks import Block, from_data
from emg.stored_pages.kept_rows import by_key
from meetings.models import Chair, Consideration, Meeting, Report, StatusEntry
from meetings.proposal_standing import ProposalStanding
from meetings.report import sentences
from meetings.report.compose import grouped
from meetings.standing import Record
from meetings.workstream_standing import WorkstreamStanding

from .considered_topic import ConsideredTopic, considered_topic
from .recorded_actions import RecordedAction, recorded_actions


@dataclass(frozen=True)
class Mention:
    """One workstream in the report, under the name the paper prints."""

    name: str
    standing: WorkstreamStanding
    entry: StatusEntry

    @property
    def address(self) -> str:
        return self.standing.workstream.get_absolute_url()


@dataclass(frozen=True)
class MeetingFacts:
    report: Report
    chairs: tuple[Chair, ...]
    groups: tuple[tuple[Mention, ...], ...]  # of one status, basis and horizon, as in the paper
    new_topics: tuple[ConsideredTopic, ...]
    actions: tuple[RecordedAction, ...]
    replaced: tuple[Report, ...]  # earlier revisions, latest first


def hours(sitting: Meeting | Report) -> str:
    """ "15:00-17:00 CEST"; "" if unknown."""
    return sentences.hours(sitting.starts_at, ends_at=sitting.ends_at, zone=sitting.zone_label)


def before(report: Report, *, record: Record) -> Report | None:
    """The report of the meeting before, to compare with."""
    place = record.reports.index(report)
    return record.reports[place - 1] if place else None


def meeting_facts(report: Report, *, record: Record) -> MeetingFacts:
    """What the report says, from a record that holds it. One query, and three once for each record."""
    return MeetingFacts(
        report=report,
        chairs=tuple(_chairs(record)[report.pk]),
        groups=_groups(_mentions(report, record=record)),
        new_topics=_new_topics(report, record=record),
        actions=recorded_actions(report, paper=_paper(report), record=record),
        replaced=tuple(
            earlier for earlier in _replaced(record)[report.meeting_id] if earlier.revision < report.revision
        ),
    )


@once_for_each
def _paper(report: Report) -> Sequence[Block]:
    """As frozen at its approval. In plain SQL: through the model it would take a tenth of the page's time."""
    statement = "SELECT id, blocks::text FROM meetings_report WHERE id = %s"
    return from_data(json.loads(by_key(statement, report.pk)[report.pk]))


@once_reading(Chair, Report, Meeting)
def _chairs(record: Record) -> Mapping[int, Sequence[Chair]]:
    """By report on record. One query, once for each record."""
    chairs: dict[int, list[Chair]] = defaultdict(list)
    for chair in Chair.objects.filter(report__in=record.reports).order_by("order", "pk"):
        chairs[chair.report_id].append(chair)
    return chairs


@once_reading(Report, Meeting)
def _replaced(record: Record) -> Mapping[int, Sequence[Report]]:
    """By meeting, every report a revision has followed, latest first. One query, once for each record."""
    replaced: dict[int, list[Report]] = defaultdict(list)
    approved = Report.objects.approved().exclude(pk__in=[report.pk for report in record.reports])
    for report in approved.defer("blocks").order_by("-revision"):
        replaced[report.meeting_id].append(report)
    return replaced


@once_for_each
def _considered(record: Record) -> Mapping[int, Sequence[tuple[ProposalStanding, Consideration]]]:
    """What each report says of new topics. No query."""
    considered: dict[int, list[tuple[ProposalStanding, Consideration]]] = defaultdict(list)
    for standing in record.proposals:
        for said in standing.considerations:
            considered[said.report_id].append((standing, said))
    return considered


def _mentions(report: Report, *, record: Record) -> list[Mention]:
    mentions = each_while_same(report, _mention, record.said_by(report), report.last_day)
    return sorted(mentions, key=lambda mention: (mention.entry.order, mention.entry.id))


def _mention(standing: WorkstreamStanding, entry: StatusEntry, day: date) -> Mention:
    name = entry.name_as_printed or standing.name_on(day).title
    return Mention(name, standing=standing, entry=entry)


def _groups(mentions: Sequence[Mention]) -> tuple[tuple[Mention, ...], ...]:
    """As the paper lists them together."""
    of_entry = {mention.entry.id: mention for mention in mentions}
    groups = grouped(mention.entry for mention in mentions)
    return tuple(tuple(of_entry[entry.id] for entry in group) for group in groups)


def _new_topics(report: Report, *, record: Record) -> tuple[ConsideredTopic, ...]:
    considered = sorted(_considered(record)[report.pk], key=lambda pair: (pair[1].order, pair[1].pk))
    return tuple(each_while_same(report, _new_topic, considered))


def _new_topic(standing: ProposalStanding, said: Consideration) -> ConsideredTopic:
    return considered_topic(standing, said, printed=_printed(said.report))


@once_for_each
def _printed(report: Report) -> Mapping[str, str]:
    return {block.id: str(block) for block in _paper(report)}
