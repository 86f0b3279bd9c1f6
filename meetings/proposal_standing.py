"""How far one proposal has come on a day: derived from what the meetings up to then said of it."""

from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from operator import itemgetter
from typing import Literal

from django.db.models import TextChoices
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from emg.lib.once_for_each import each_while_same, while_same
from workstreams.models import Proposal, Workstream, WorkstreamName

from .lifecycle import Position, Route
from .models import Consideration, Report
from .order import Place, order_of
from .standings_then import Moment
from .workstream_standing import Standings, WorkstreamStanding


class Stage(TextChoices):
    """How far a proposal has come."""

    CONSIDERED = "considered", _("Considered")
    GOING_ON = "going_on", _("Going to a meeting")
    MAY_START = "may_start", _("May start without the SOM")
    APPROVED = "approved", _("Approved")
    CLOSED = "closed", _("Not going on")


@dataclass(frozen=True)
class ProposalStanding:
    """One proposal on a day: what the meetings up to then said of it."""

    proposal: Proposal
    considerations: tuple[Consideration, ...]  # oldest first; each with its report and meeting
    result: Workstream | None  # the workstream it became
    became: Workstream | WorkstreamName | None  # the same, under its name of that day

    def so_far(self, place: Place) -> "tuple[_Order, ProposalStanding]":
        """As of a place in time, with its order; without what it became, which may have had another name."""
        return self._so_far[bisect_right(self._places, place)]

    @cached_property
    def _so_far(self) -> "Sequence[tuple[_Order, ProposalStanding]]":
        """After nothing was said, after the first, and so on: at all moments it is in one of these states."""
        counts = range(len(self.considerations) + 1)
        return [_placed(self.proposal, self.considerations[:count], None, make=_standing) for count in counts]

    @cached_property
    def results(self) -> Sequence[tuple[Place, int]]:
        """Which workstreams it became, by which meeting."""
        named = (
            (place, said.resulting_workstream_id)
            for place, said in zip(self._places, self.considerations, strict=True)
        )
        return [(place, workstream) for place, workstream in named if workstream]

    @cached_property
    def _places(self) -> list[Place]:
        return [order_of(said.report) for said in self.considerations]

    @property
    def latest(self) -> Consideration | None:
        return self.considerations[-1] if self.considerations else None

    @property
    def title(self) -> str:
        """As the latest paper heads it."""
        return (self.latest and self.latest.heading) or self.proposal.title

    @property
    def stage(self) -> Stage:
        said = self.latest
        if said is None:
            return Stage.CONSIDERED
        if said.position == Position.APPROVED:
            return Stage.APPROVED
        if said.position in (Position.NOT_SUPPORTED, Position.WITHDRAWN):
            return Stage.CLOSED
        if said.route == Route.NONE_NEEDED:
            return Stage.MAY_START
        if said.route == Route.TO_MEETING:
            return Stage.GOING_ON
        return Stage.CONSIDERED

    @property
    def stage_in_words(self) -> str:
        """ "Going to SOM28", "Became IMG on …", or the position's word."""
        said = self.latest
        if said is None:
            return gettext("Not yet considered")
        if self.stage == Stage.APPROVED and self.became:
            return gettext("Became %(workstream)s") % {"workstream": self.became.title}
        if self.stage == Stage.GOING_ON and said.route_meeting:
            return gettext("Going to %(meeting)s") % {"meeting": said.route_meeting.short_name}
        if self.stage == Stage.MAY_START:
            return str(Stage.MAY_START.label)
        return str(said.get_position_display())


def proposal_standings(
    proposals: Iterable[Proposal],
    considerations: Mapping[int, tuple[Consideration, ...]],
    *,
    reports: Sequence[Report],
    results: Standings,
) -> tuple[ProposalStanding, ...]:
    """`considerations`: by proposal, oldest first."""

    def each() -> Iterator[tuple[Proposal, tuple[Consideration, ...], WorkstreamStanding | None]]:
        for proposal in proposals:
            said = considerations.get(proposal.id, ())
            result = said[-1].resulting_workstream_id if said else None
            yield proposal, said, results.get(result) if result else None

    placed = each_while_same(reports, _placed, each())
    return tuple(standing for _order, standing in sorted(placed, key=itemgetter(0)))


def earlier_proposal_standings(
    whole: Iterable[ProposalStanding], moment: Moment, *, published_by: date
) -> tuple[ProposalStanding, ...]:
    """Those considered up to the moment, or published by that day."""
    placed = []
    for now in whole:
        order, then = now.so_far(moment.place)
        said, published_on = then.considerations, now.proposal.published_on
        if not said and (published_on is None or published_on > published_by):
            continue
        if said and (result := said[-1].resulting_workstream_id):
            then = ProposalStanding(now.proposal, said, *moment.named(result))
        placed.append((order, then))
    return tuple(standing for _order, standing in sorted(placed, key=itemgetter(0)))


def _standing(
    proposal: Proposal, said: tuple[Consideration, ...], became: WorkstreamStanding | None
) -> ProposalStanding:
    if became is None:
        return ProposalStanding(proposal, said, result=None, became=None)
    return ProposalStanding(proposal, said, result=became.workstream, became=became.name)


_kept_standing = while_same(_standing)
# The latest considered come first, before those that were not yet.
_Order = tuple[Literal[0], int, int, int] | tuple[Literal[1], str]


def _placed(
    proposal: Proposal,
    said: tuple[Consideration, ...],
    became: WorkstreamStanding | None,
    *,
    make: Callable[..., ProposalStanding] = _kept_standing,
) -> tuple[_Order, ProposalStanding]:
    standing = make(proposal, said, became)
    if not said:
        return (1, proposal.title), standing
    latest = said[-1]
    return (0, -latest.report.last_day.toordinal(), latest.order, latest.pk), standing
