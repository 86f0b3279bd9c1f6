"""What changed between two meetings on record."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from django.utils.datastructures import MultiValueDict
from django.utils.translation import gettext as _

from emg.lib.spreadsheets import Table, Value
from meetings.changes import Changes, ProposalChange, Renaming, StatusChange
from meetings.models import Report, StatusEntry
from meetings.standing import Record
from meetings.workstream_standing import WorkstreamStanding

from .as_of import AsOf, asked
from .meeting_words import as_choice
from .two_reports import ENDS, Choice, two_reports


@dataclass(frozen=True)
class Comparison:
    """The record as of two meetings, side by side; each workstream stands in one group only."""

    before: Report
    after: Report
    changed: tuple[StatusChange, ...]  # another status than before
    decided: tuple[StatusChange, ...]  # the same status, expected before and decided since
    new: tuple[StatusChange, ...]  # on record for the first time
    ended: tuple[StatusChange, ...]
    renamings: tuple[Renaming, ...]
    proposals: tuple[ProposalChange, ...]
    unchanged: tuple[WorkstreamStanding, ...]


@dataclass(frozen=True)
class ComparisonAsked:
    """Which two meetings were asked for; `comparison` is None while fewer than two are on record."""

    as_of: AsOf
    ignored: Sequence[str]
    comparison: Comparison | None

    @property
    def query(self) -> str:
        if self.comparison is None:
            return self.as_of.query
        before, after = self.comparison.before, self.comparison.after
        return f"?from={before.meeting.slug}&to={after.meeting.slug}{self.as_of.further_query}"

    @property
    def choices(self) -> list[Choice]:
        """The meetings to choose from, the latest first: "SOM28, 8 November 2022"."""
        return [
            Choice(report, report.meeting.slug, as_choice(report))
            for report in reversed(self.as_of.record.reports)
        ]

    def table(self, *, site: str) -> Table:
        return Table(COLUMNS, list(_rows(self.comparison, site=site)) if self.comparison else [])


def comparison(parameters: MultiValueDict[str, str]) -> ComparisonAsked:
    """The two meetings asked for, in the order of time; none named: the latest and the one before."""
    as_of = asked(parameters, others=ENDS)
    on_record = {report.meeting.slug: report for report in as_of.record.reports}
    ends, ignored = two_reports(parameters, by_name=on_record, unknown=_("not on record"))
    return ComparisonAsked(
        as_of,
        ignored=as_of.ignored_with(ignored),
        comparison=_compared(as_of.record, *ends) if ends else None,
    )


def _compared(record: Record, before: Report, after: Report) -> Comparison:
    then = record.as_of(after.meeting)
    found = Changes(before=record.as_of(before.meeting), after=then)
    new = tuple(change for change in found.statuses if change.is_first_mention)
    ended = tuple(
        change for change in found.statuses if not change.is_first_mention and change.after.has_ended
    )
    others = {change.after.workstream.pk for change in (*found.statuses, *found.decided)}
    return Comparison(
        before=before,
        after=after,
        changed=tuple(change for change in found.statuses if change not in new and change not in ended),
        decided=found.decided,
        new=new,
        ended=ended,
        renamings=found.renamings,
        proposals=found.proposals,
        unchanged=tuple(
            standing
            for standing in then.workstreams
            if standing.status and standing.workstream.pk not in others
        ),
    )


COLUMNS = ("change", "title", "before", "before_basis", "after", "after_basis", "slug", "address")


def _rows(compared: Comparison, *, site: str) -> Iterator[tuple[Value, ...]]:
    """The groups in the order of the page."""
    for name in ("changed", "decided", "new", "ended"):
        for change in getattr(compared, name):
            yield _status_row(name, before=change.before, after=change.after, site=site)
    for renaming in compared.renamings:
        address = f"{site}{renaming.after.workstream.get_absolute_url()}"
        names = (renaming.before.title, "", renaming.after.name.title, "")
        yield ("renamed", renaming.after.name.title, *names, renaming.after.workstream.slug, address)
    for moved in compared.proposals:
        stages = (moved.before.stage_in_words if moved.before else "", "", moved.after.stage_in_words, "")
        address = f"{site}{moved.after.proposal.get_absolute_url()}"
        yield ("proposal", moved.after.title, *stages, moved.after.proposal.slug, address)
    for standing in compared.unchanged:
        yield _status_row("unchanged", before=standing, after=standing, site=site)


def _status_row(
    change: str, *, before: WorkstreamStanding | None, after: WorkstreamStanding, site: str
) -> tuple[Value, ...]:
    then = before.latest if before else None
    workstream = after.workstream
    address = f"{site}{workstream.get_absolute_url()}"
    return (change, after.name.title, *_said(then), *_said(after.latest), workstream.slug, address)


def _said(entry: StatusEntry | None) -> tuple[str, str]:
    return (entry.status, entry.basis) if entry else ("", "")
