"""How far one proposal has come on a day: derived from what the meetings up to then said of it."""

from bisect import bisect_right
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property

from django.db.models import TextChoices
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from emg.lib.once_for_each import while_same
from workstreams.models import Proposal, Workstream, WorkstreamName

from .lifecycle import Position, Route
from .models import Consideration
from .order import Place, order_of
from .workstream_standing import WorkstreamStanding


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

    def said_up_to(self, place: Place) -> tuple[Consideration, ...]:
        """What the meetings up to that place in time said."""
        return self.considerations[: bisect_right(self._places, place)]

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
    results: Mapping[int, WorkstreamStanding],
    is_past: bool,
) -> tuple[ProposalStanding, ...]:
    """`considerations`: by proposal, oldest first; `results`: by workstream."""
    # There are too many earlier moments to keep their standings.
    make = _standing if is_past else _kept_standing

    def standing_of(proposal: Proposal) -> ProposalStanding:
        said = considerations.get(proposal.id, ())
        result = said[-1].resulting_workstream_id if said else None
        return make(proposal, said, results[result] if result else None)

    def latest_first(standing: ProposalStanding) -> tuple[int, int, int]:
        said = standing.considerations[-1]
        return (-said.report.last_day.toordinal(), said.order, said.pk)

    standings = [standing_of(proposal) for proposal in proposals]
    considered = sorted((standing for standing in standings if standing.latest), key=latest_first)
    others = sorted(
        (standing for standing in standings if not standing.latest), key=lambda other: other.proposal.title
    )
    return (*considered, *others)


def _standing(
    proposal: Proposal, said: tuple[Consideration, ...], became: WorkstreamStanding | None
) -> ProposalStanding:
    if became is None:
        return ProposalStanding(proposal, said, result=None, became=None)
    return ProposalStanding(proposal, said, result=became.workstream, became=became.name)


_kept_standing = while_same(_standing)
