"""What one meeting said of one new topic, as its paper prints it."""

from collections.abc import Mapping
from dataclasses import dataclass

from emg.lib.plain_text import lines, paragraphs
from meetings.models import Consideration
from meetings.proposal_standing import ProposalStanding
from meetings.report import sentences
from meetings.report.compose import topic_id


@dataclass(frozen=True)
class ConsideredTopic:
    standing: ProposalStanding
    said: Consideration
    title: str
    objective: tuple[str, ...]
    activities: tuple[str, ...]
    closing: str  # as printed


def considered_topic(
    standing: ProposalStanding, said: Consideration, *, printed: Mapping[str, str]
) -> ConsideredTopic:
    """`printed`: the blocks of the paper, by their ids."""
    closing = printed.get(f"{topic_id(standing.proposal)}-closing")
    return ConsideredTopic(
        standing=standing,
        said=said,
        title=said.heading or standing.proposal.title,
        objective=tuple(paragraphs(said.objective)),
        activities=tuple(lines(said.activities)),
        closing=closing or sentences.closing(said),
    )
