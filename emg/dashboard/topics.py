"""New topics: which are still under way, and how pages speak of one."""

from django.utils.translation import gettext as _

from emg.lib.number_words import join_names
from emg.lib.once_for_each import once_for_each
from meetings.models import Consideration
from meetings.proposal_standing import ProposalStanding, Stage
from meetings.standing import Record

from .tag_looks import POSITION_LOOKS

DONE = frozenset({Stage.APPROVED, Stage.CLOSED})


@once_for_each
def open_topics(record: Record) -> list[ProposalStanding]:
    """Those neither approved nor turned down."""
    return [standing for standing in record.proposals if standing.stage not in DONE]


def in_words(standing: ProposalStanding) -> str:
    """ "Supported · Going to SOM28": what was last said of it and where that leads; "" if the tag says it."""
    stage = standing.stage_in_words
    if standing.latest and standing.latest.position in POSITION_LOOKS:
        return stage if stage != str(standing.latest.get_position_display()) else ""
    return stage_in_full(standing)


def stage_in_full(standing: ProposalStanding) -> str:
    """ "Deferred · Going to SOM32": pages show the first half as a tag, which a feed or paper has not."""
    stage = standing.stage_in_words
    position = str(standing.latest.get_position_display()) if standing.latest else stage
    if position == stage:
        return stage
    return _("%(position)s · %(stage)s") % {"position": position, "stage": stage}


def presenters(said: Consideration) -> str:
    """Who presented it, in the order and under the names of the paper: "UNDP, UNEP and DCO"."""
    return join_names(presenter_names(said))


def presenter_names(said: Consideration) -> list[str]:
    day = said.report.last_day
    return [presenter.name_on(day) for presenter in said.presenters_in_order()]
