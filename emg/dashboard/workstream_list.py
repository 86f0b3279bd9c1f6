"""The list of workstreams: its rows, by what each can be found, and the same as data."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from django.utils.datastructures import MultiValueDict
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _

from emg.lib.once_for_each import OWNER, each_while_same, once_reading, while_same
from emg.lib.partial_dates import PartialDate
from emg.lib.spreadsheets import Value
from meetings.lifecycle import Status
from meetings.standing import Record
from meetings.workstream_standing import WorkstreamStanding
from workstreams.models import Agency, AgencyName, Participation, WorkstreamKind

from .as_data import AsData
from .as_of import AsOf, asked
from .found_list import FoundList
from .lifespans import registered_end
from .list_filter import ListFilter, Option, OptionFilter, Rows, WordsFilter
from .participations import Parts, with_parts


@dataclass(frozen=True)
class WorkstreamRow(AsData):
    standing: WorkstreamStanding
    parts: Parts
    day: date  # of the record
    with_aliases: bool

    @property
    def leads(self) -> tuple[str, ...]:
        return self.parts.leads

    @property
    def ended(self) -> PartialDate | None:
        """By the register, where no report tells."""
        return registered_end(self.standing, day=self.day)

    # What a list finds it by, as `FilterableRow` has it.

    @cached_property
    def options(self) -> Mapping[str, frozenset[Option]]:
        status, kind = self.standing.status, self.standing.name.kind
        agencies = {part.agency.pk: part for part in self.parts.held}.values()
        return {
            "status": frozenset([_status_option(status)] if status else []),
            "kind": frozenset([_kind_option(kind)] if kind else []),
            "agency": frozenset(Option(0, part.acronym, part.agency.slug) for part in agencies),
        }

    @cached_property
    def words(self) -> str:
        """Every name it had or has by the day. An alias has no date, so it finds a workstream only now."""
        other_names = self.standing.workstream.names.all()
        names = [
            self.standing.name.title,
            *(name.name for name in other_names if name.valid_until and name.valid_until.latest <= self.day),
            *(name.name for name in other_names if self.with_aliases and not name.is_official),
        ]
        return "\n".join(names).casefold()

    def values(self, *, site: str) -> tuple[Value, ...]:
        said, standing = self.standing.latest, self.standing
        report = said.report if said else None
        return (
            standing.name.title,
            standing.name.kind.name if standing.name.kind else "",
            ", ".join(self.leads),
            said.status if said else "",
            said.basis if said else "",
            said.horizon.edtf if said and said.horizon else "",
            report.meeting.slug if report else "",
            report.held_on.edtf if report and report.held_on else "",
            standing.is_at_latest_meeting,
            standing.has_no_recent_report,
            standing.workstream.slug,
            f"{site}{standing.workstream.get_absolute_url()}",
        )


_PLACES = {status: place for place, status in enumerate(Status)}


def _status_option(status: Status) -> Option:
    return Option(_PLACES[status], str(status.label), status.value)


class WorkstreamFilter(ListFilter[WorkstreamRow]):
    q = WordsFilter(label=_("Words in the title"), max_length=200)
    status = OptionFilter(label=_("Status"))
    kind = OptionFilter(label=_("Kind"))
    agency = OptionFilter(label=_("Agency"))

    def known(self, name: str) -> Sequence[Option]:
        return [_status_option(status) for status in Status] if name == "status" else ()


class WorkstreamList(FoundList[WorkstreamRow]):
    address = "workstreams"
    columns = (
        "title",
        "kind",
        "leads",
        "status",
        "basis",
        "horizon",
        "said_at",
        "said_on",
        "is_at_latest_meeting",
        "has_no_recent_report",
        "slug",
        "address",
    )


def workstream_list(parameters: MultiValueDict[str, str]) -> WorkstreamList:
    as_of = asked(parameters, others=WorkstreamFilter.base_filters)
    asked_for = WorkstreamFilter(parameters, rows=rows_of(as_of))
    return WorkstreamList(as_of, asked_for, rows=asked_for.found())


def rows_of(as_of: AsOf, *, first: int | None = None) -> Rows[WorkstreamRow]:
    """Every workstream on record, or the first of them, in the order of the record. Three queries, once for
    each record.
    """
    return _rows(as_of.record, with_aliases=as_of.is_now, first=first)


@once_reading(OWNER, Participation, Agency, AgencyName)
def _rows(record: Record, *, with_aliases: bool, first: int | None) -> Rows[WorkstreamRow]:
    each = with_parts(record.workstreams[:first], record=record)
    if record is not record.whole:
        # What stands at an earlier moment is made anew each time: a row kept in it would not be found again.
        return Rows(WorkstreamRow(*one, record.day, with_aliases) for one in each)
    return Rows(each_while_same(record.reports, _kept_row, each, record.day, with_aliases))


_kept_row = while_same(WorkstreamRow)


def have_leads(rows: Iterable[WorkstreamRow]) -> bool:
    """Whether a table of these rows needs a column of leads."""
    return any(row.leads for row in rows)


def _kind_option(kind: WorkstreamKind) -> Option:
    return Option(kind.order, kind.name, kind.slug)
