"""The agencies on record, and what each leads, takes part in and presented."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from django.utils.datastructures import MultiValueDict
from django.utils.translation import gettext_lazy as _

from emg.lib.once_for_each import OWNER, each_while_same, once_for_each, once_reading, while_same
from emg.lib.spreadsheets import Value
from meetings.approved_changes import updates_on
from meetings.proposal_standing import ProposalStanding
from meetings.standing import Record
from meetings.workstream_standing import WorkstreamStanding
from workstreams.models import Agency, AgencyName, Participation, ProgressUpdate

from .as_data import AsData
from .as_of import AsOf, asked
from .found_list import FoundList
from .list_filter import ListFilter, Option, OptionFilter, Rows, WordsFilter
from .participations import Part, agencies_taking_part, with_parts


class Role(NamedTuple):
    """One part an agency has in one workstream."""

    part: Part
    standing: WorkstreamStanding


@dataclass(frozen=True)
class AgencyRow(AsData):
    agency: Agency
    name: Agency | AgencyName  # acronym and name of that day
    roles: tuple[Role, ...]  # begun by that day, in the order of the record
    presented: tuple[ProposalStanding, ...]  # in the order of the record
    is_now: bool  # whether it may tell what has no date
    options: dict[str, frozenset[Option]]
    words: str

    @property
    def leads(self) -> list[Role]:
        return [role for role in self.roles if role.part.holds and role.part.is_leading]

    @property
    def takes_part(self) -> list[Role]:
        """Beside what it leads."""
        return [role for role in self.roles if role.part.holds and not role.part.is_leading]

    @property
    def former_roles(self) -> list[Role]:
        return [role for role in self.roles if not role.part.holds]

    def values(self, *, site: str) -> tuple[Value, ...]:
        return (
            self.name.acronym,
            self.name.name,
            self.agency.membership if self.is_now else "",
            _titles(self.leads),
            _titles(self.takes_part),
            "; ".join(standing.title for standing in self.presented),
            self.agency.website if self.is_now else "",
            self.agency.slug,
            f"{site}{self.agency.get_absolute_url()}",
        )


class AgencyFilter(ListFilter[AgencyRow]):
    q = WordsFilter(label=_("Acronym or name"), max_length=200)
    membership = OptionFilter(label=_("Membership"))


class AgencyList(FoundList[AgencyRow]):
    address = "agencies"
    columns = (
        "acronym",
        "name",
        "membership",
        "leads",
        "takes_part_in",
        "presented",
        "website",
        "slug",
        "address",
    )


def agency_list(parameters: MultiValueDict[str, str]) -> AgencyList:
    as_of = asked(parameters, others=AgencyFilter.base_filters)
    asked_for = AgencyFilter(parameters, rows=agencies_on_record(as_of))
    return AgencyList(as_of, asked_for, rows=asked_for.found())


def agencies_on_record(as_of: AsOf) -> Rows[AgencyRow]:
    """The agencies with a part in a workstream on record, or an update or proposal there, by acronym.

    Of today also the members without any: membership has no date. Nine queries at most, once for each
    record.
    """
    return agency_rows(as_of.record, is_now=as_of.is_now)


@once_reading(OWNER, Participation, ProgressUpdate, Agency, AgencyName)
def agency_rows(record: Record, *, is_now: bool) -> Rows[AgencyRow]:
    roles, presented = _roles(record), _presented(record)
    taking_part = agencies_taking_part(record)
    agencies = {update.agency.pk: update.agency for update in updates_on(record) if update.agency}
    agencies |= {pk: taking_part[pk] for pk in roles}
    for standing in record.proposals:
        agencies |= _presenting(standing)
    if is_now:
        agencies = _members(record) | agencies
    rows = [
        _row(agency, tuple(roles[pk]), tuple(presented[pk]), record.day, is_now)
        for pk, agency in agencies.items()
    ]
    return Rows(sorted(rows, key=lambda row: (row.name.acronym.casefold(), row.agency.slug)))


@once_reading(Agency, AgencyName)
def _members(_record: Record) -> dict[int, Agency]:
    """Two queries, once for each record."""
    members = Agency.objects.filter(membership=Agency.Membership.MEMBER)
    return {agency.pk: agency for agency in members.prefetch_related("names")}


def _roles(record: Record) -> dict[int, list[Role]]:
    """By agency."""
    each = with_parts(record.workstreams, record=record)
    roles: dict[int, list[Role]] = defaultdict(list)
    for found in each_while_same(record.reports, _roles_in, each):
        for agency, role in found:
            roles[agency].append(role)
    return roles


def _roles_in(standing: WorkstreamStanding, parts: tuple[Part, ...]) -> list[tuple[int, Role]]:
    return [(part.participation.agency_id, Role(part, standing)) for part in parts]


def _presented(record: Record) -> dict[int, list[ProposalStanding]]:
    presented: dict[int, list[ProposalStanding]] = defaultdict(list)
    for standing in record.proposals:
        for agency in _presenting(standing):
            presented[agency].append(standing)
    return presented


@once_for_each
def _presenting(standing: ProposalStanding) -> dict[int, Agency]:
    """The agencies that presented it at any meeting, by key."""
    return {one.agency_id: one.agency for said in standing.considerations for one in said.presenters.all()}


@while_same
def _row(
    agency: Agency,
    roles: tuple[Role, ...],
    presented: tuple[ProposalStanding, ...],
    day: date,
    is_now: bool,  # noqa: FBT001 -- as the others
) -> AgencyRow:
    name = agency.called_on(day)
    # Membership has no date, so it is asked and shown of today only.
    membership = Agency.Membership(agency.membership)
    place = Agency.Membership.values.index(membership)
    options = [Option(place, str(membership.label), membership.value)] if is_now else []
    return AgencyRow(
        agency,
        name=name,
        roles=roles,
        presented=presented,
        is_now=is_now,
        options={"membership": frozenset(options)},
        words=f"{name.acronym}\n{name.name}".casefold(),
    )


def _titles(roles: Iterable[Role]) -> str:
    """Each workstream once, though an agency can have two roles in it."""
    return "; ".join(dict.fromkeys(role.standing.name.title for role in roles))
