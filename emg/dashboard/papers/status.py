"""The status of all workstreams, for the chair: as many as a meeting spoke of in 2022 fill one page."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from django.utils.translation import gettext as _

from emg.dashboard.as_of import AsOf
from emg.dashboard.headline import headline
from emg.dashboard.next_meeting import next_meeting
from emg.dashboard.status_words import phrase
from emg.dashboard.topics import open_topics, presenters, stage_in_full
from emg.dashboard.workstream_list import WorkstreamRow, have_leads, rows_of
from emg.paper.blocks import Block, Table
from emg.paper.paper import Paper
from meetings.report.compose import group_name, grouped

from .composition import paper_of, sentence, table
from .words import NONE, at_meeting, next_meeting_in_words, nothing_on_record

# The name has half of a row, the other columns share the rest: so the columns of all tables stand in line.
_HALF = 6


@dataclass(frozen=True)
class _Columns:
    """Which columns there is anything to say in."""

    kind: bool
    leads: bool

    def titles(self) -> list[tuple[str, int]]:
        others = [*([_("Kind")] if self.kind else []), *([_("Lead")] if self.leads else [])]
        return [(_("Workstream"), _HALF), *((title, _HALF // len(others)) for title in others)]

    def cells(self, row: WorkstreamRow) -> list[str]:
        kind = str(row.standing.name.kind or NONE)
        return [
            row.standing.name.title,
            *([kind] if self.kind else []),
            *([", ".join(row.leads) or NONE] if self.leads else []),
        ]


def status_paper(as_of: AsOf) -> Paper:
    """Every workstream on record, and the new topics under way."""
    return paper_of(
        as_of, subject=_("EMG workstreams"), name=_("Status of all workstreams"), blocks=_blocks(as_of)
    )


def _blocks(as_of: AsOf) -> Iterator[Block]:
    record = as_of.record
    rows = rows_of(as_of)
    columns = _Columns(kind=any(row.standing.name.kind for row in rows), leads=have_leads(rows))
    yield from sentence("headline", headline(record) or nothing_on_record(as_of))
    yield from _said_at_the_latest_meeting(rows, columns=columns)
    yield from _said_before(rows)
    yield from _never_said(rows, columns=columns)
    yield from _topics(as_of)
    yield from sentence("next-meeting", next_meeting_in_words(next_meeting(as_of)))


def _said_at_the_latest_meeting(rows: Sequence[WorkstreamRow], *, columns: _Columns) -> Iterator[Table]:
    """A table for each thing that was said: "Expected to continue in 2023 (7)"."""
    of_entry = {
        row.standing.latest: row for row in rows if row.standing.latest and row.standing.is_at_latest_meeting
    }
    for group in grouped(of_entry):
        yield from table(
            group_name(group[0]),
            _counted(phrase(group[0], count=len(group)), len(group)),
            columns=columns.titles(),
            rows=((_id(of_entry[entry]), columns.cells(of_entry[entry])) for entry in group),
        )


def _said_before(rows: Sequence[WorkstreamRow]) -> Iterator[Table]:
    """What the latest meeting did not speak of, and what had come to its end before."""
    silent = [row for row in rows if row.standing.latest and not row.standing.is_at_latest_meeting]
    ended = [row for row in silent if row.standing.has_ended]
    unmentioned = [row for row in silent if not row.standing.has_ended]
    for table_id, caption, said in (
        ("not-mentioned", _("Not mentioned at the latest meeting"), unmentioned),
        ("ended-before", _("Ended before"), ended),
    ):
        yield from table(
            table_id,
            _counted(caption, len(said)),
            columns=[(_("Workstream"), _HALF), (_("Last said"), _HALF // 2), (_("At"), _HALF // 2)],
            rows=((_id(row), _last_said(row)) for row in said),
        )


def _last_said(row: WorkstreamRow) -> list[str]:
    latest = row.standing.latest
    assert latest is not None
    return [row.standing.name.title, phrase(latest), at_meeting(latest.report)]


def _never_said(rows: Sequence[WorkstreamRow], *, columns: _Columns) -> list[Table]:
    unreported = [row for row in rows if row.standing.latest is None]
    return table(
        "not-reported",
        _counted(_("No meeting on record has reported on it"), len(unreported)),
        columns=columns.titles(),
        rows=((_id(row), columns.cells(row)) for row in unreported),
    )


def _topics(as_of: AsOf) -> list[Table]:
    topics = open_topics(as_of.record)
    return table(
        "new-topics",
        _counted(_("New topics under way"), len(topics)),
        columns=[(_("New topic"), _HALF), (_("Presented by"), _HALF // 2), (_("Stage"), _HALF // 2)],
        rows=(
            (
                f"proposal-{topic.proposal.slug}",
                [
                    topic.title,
                    (presenters(topic.latest) if topic.latest else "") or NONE,
                    stage_in_full(topic),
                ],
            )
            for topic in topics
        ),
    )


def _counted(caption: str, count: int) -> str:
    return f"{caption} ({count})"


def _id(row: WorkstreamRow) -> str:
    return f"workstream-{row.standing.workstream.slug}"
