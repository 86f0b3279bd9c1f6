"""The workstreams over the years: how long each, and which meetings spoke of it; the same as data."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from django.utils.datastructures import MultiValueDict

from emg.lib.once_for_each import each_while_same
from emg.lib.spreadsheets import Table, Value
from meetings.models import StatusEntry
from meetings.workstream_standing import WorkstreamStanding

from .as_data import AsData
from .as_of import AsOf, asked
from .lifespans import Lifespan, lifespan

COLUMNS = (
    "title",
    "kind",
    "from",
    "until",
    "is_open_ended",
    "meetings",
    "first_said_at",
    "last_said_at",
    "status",
    "slug",
    "address",
)
# Work of which no beginning is on record began before it was first spoken of; so do the years shown.
_DAYS_BEFORE = 90


@dataclass(frozen=True)
class Lifeline(AsData):
    standing: WorkstreamStanding
    span: Lifespan

    @property
    def entries(self) -> tuple[StatusEntry, ...]:
        """What each meeting that spoke of it said, oldest first."""
        return self.standing.entries

    @property
    def first(self) -> StatusEntry | None:
        return self.entries[0] if self.entries else None

    def values(self, *, site: str) -> tuple[Value, ...]:
        standing, span = self.standing, self.span
        return (
            standing.name.title,
            standing.name.kind.name if standing.name.kind else "",
            span.begins.edtf if span.begins else "",
            span.until.edtf if span.until else "",
            span.is_open_ended,
            len(self.entries),
            self.first.report.meeting.slug if self.first else "",
            standing.latest.report.meeting.slug if standing.latest else "",
            standing.status.value if standing.status else "",
            standing.workstream.slug,
            f"{site}{standing.workstream.get_absolute_url()}",
        )


@dataclass(frozen=True)
class LifelineList:
    as_of: AsOf
    lifelines: tuple[Lifeline, ...]  # in the order of the record

    @property
    def ignored(self) -> Sequence[str]:
        return self.as_of.ignored

    @property
    def query(self) -> str:
        return self.as_of.query

    @property
    def ended(self) -> int:
        return sum(lifeline.span.has_ended for lifeline in self.lifelines)

    @property
    def open_ended(self) -> int:
        return sum(lifeline.span.is_open_ended for lifeline in self.lifelines)

    @property
    def first_day(self) -> date:
        """The first of January of the year in which anything on the lifelines happened first."""
        earliest = [_before(self.as_of.record.day)]
        for line in self.lifelines:
            if line.span.begins:
                earliest.append(line.span.begins.earliest)
            if line.first:
                said_on = line.first.report.last_day
                earliest.append(said_on if line.span.begins else _before(said_on))
        return date(min(earliest).year, 1, 1)

    @property
    def last_day(self) -> date:
        """The day of the record; of now, a later one if plans go on longer."""
        day = self.as_of.record.day
        if not self.as_of.is_now:
            return day
        dates = [(line.span.begins, line.span.until) for line in self.lifelines]
        return max([day, *(end.latest for pair in dates for end in pair if end)])

    def table(self, *, site: str) -> Table:
        return Table(COLUMNS, [lifeline.data(site) for lifeline in self.lifelines])


def lifeline_list(parameters: MultiValueDict[str, str]) -> LifelineList:
    """Every workstream on record. No query beyond the record's."""
    as_of = asked(parameters)
    record = as_of.record
    each = ((standing,) for standing in record.workstreams)
    lifelines = each_while_same(record.reports, _lifeline, each, record.day, as_of.is_now)
    return LifelineList(as_of, tuple(lifelines))


def _lifeline(
    standing: WorkstreamStanding,
    day: date,
    is_now: bool,  # noqa: FBT001 -- a key
) -> Lifeline:
    return Lifeline(standing, lifespan(standing, day=day, is_now=is_now))


def _before(day: date) -> date:
    return date.fromordinal(max(day.toordinal() - _DAYS_BEFORE, 1))
