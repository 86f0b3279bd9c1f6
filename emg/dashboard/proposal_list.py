"""The proposals on record, by how far each has come."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby

from django.utils.datastructures import MultiValueDict
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _

from emg.lib.once_for_each import each_while_same, once_for_each
from emg.lib.spreadsheets import Value
from meetings.proposal_standing import ProposalStanding, Stage
from meetings.standing import Record

from .as_data import AsData
from .as_of import asked
from .found_list import FoundList
from .list_filter import ListFilter, Option, OptionFilter, Rows, WordsFilter
from .topics import presenter_names


@dataclass(frozen=True)
class ProposalRow(AsData):
    standing: ProposalStanding
    day: date

    # What a list finds it by, as `FilterableRow` has it.

    @cached_property
    def options(self) -> Mapping[str, frozenset[Option]]:
        presented = (one.agency for said in self.standing.considerations for one in said.presenters.all())
        return {
            "stage": frozenset([_stage_option(self.standing.stage)]),
            "agency": frozenset(Option(0, one.acronym_on(self.day), one.slug) for one in presented),
        }

    @cached_property
    def words(self) -> str:
        return "\n".join([self.standing.title, self.standing.proposal.title]).casefold()

    def values(self, *, site: str) -> tuple[Value, ...]:
        standing, said = self.standing, self.standing.latest
        return (
            standing.title,
            standing.proposal.kind.name if standing.proposal.kind else "",
            standing.stage.value,
            standing.stage_in_words,
            said.position if said else "",
            ", ".join(presenter_names(said)) if said else "",
            said.route_meeting.short_name if said and said.route_meeting else "",
            standing.result.slug if standing.result else "",
            said.report.meeting.slug if said else "",
            said.report.held_on.edtf if said and said.report.held_on else "",
            standing.proposal.slug,
            f"{site}{standing.proposal.get_absolute_url()}",
        )


@dataclass(frozen=True)
class StageColumn:
    stage: Stage
    rows: tuple[ProposalRow, ...]


_PLACES = {stage: place for place, stage in enumerate(Stage)}


def _stage_option(stage: Stage) -> Option:
    return Option(_PLACES[stage], str(stage.label), stage.value)


class ProposalFilter(ListFilter[ProposalRow]):
    q = WordsFilter(label=_("Words in the title"), max_length=200)
    stage = OptionFilter(label=_("Stage"))
    agency = OptionFilter(label=_("Presented by"))

    def known(self, name: str) -> Sequence[Option]:
        return [_stage_option(stage) for stage in Stage] if name == "stage" else ()


class ProposalList(FoundList[ProposalRow]):
    """By stage, within one in the order of the record."""

    address = "proposals"
    columns = (
        "title",
        "kind",
        "stage",
        "stage_in_words",
        "position",
        "presented_by",
        "going_to",
        "became",
        "said_at",
        "said_on",
        "slug",
        "address",
    )

    @property
    def stages(self) -> list[StageColumn]:
        """The stages that hold any of the rows."""
        return [
            StageColumn(stage, tuple(rows))
            for stage, rows in groupby(self.rows, key=lambda row: row.standing.stage)
        ]


def proposal_list(parameters: MultiValueDict[str, str]) -> ProposalList:
    as_of = asked(parameters, others=ProposalFilter.base_filters)
    asked_for = ProposalFilter(parameters, rows=proposal_rows(as_of.record))
    return ProposalList(as_of, asked_for, rows=asked_for.found())


@once_for_each
def proposal_rows(record: Record) -> Rows[ProposalRow]:
    """Every proposal on record. No query."""
    each = ((standing,) for standing in record.proposals)
    rows = each_while_same(record.reports, ProposalRow, each, record.day)
    return Rows(sorted(rows, key=lambda row: _PLACES[row.standing.stage]))
