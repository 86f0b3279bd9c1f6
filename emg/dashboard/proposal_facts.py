"""One proposal on a day: what each meeting said of it, and what became of it."""

from collections.abc import Mapping
from dataclasses import dataclass

from meetings.models import Report
from meetings.proposal_standing import ProposalStanding
from meetings.report.compose import blocks_of
from meetings.workstream_standing import WorkstreamStanding

from .as_of import AsOf
from .considered_topic import ConsideredTopic, considered_topic


@dataclass(frozen=True)
class ProposalFacts:
    topics: tuple[ConsideredTopic, ...]  # by meeting, latest first
    result: WorkstreamStanding | None  # the workstream it became
    follows: WorkstreamStanding | None  # the workstream it grew out of; it has no date, so only of now


def proposal_facts(standing: ProposalStanding, *, as_of: AsOf) -> ProposalFacts:
    """Everything its page shows beside the stage. One query."""
    on_record = {known.workstream.pk: known for known in as_of.record.workstreams}
    printed = _printed({said.report_id for said in standing.considerations})
    follows = standing.proposal.follows_id if as_of.is_now else None
    return ProposalFacts(
        topics=tuple(
            considered_topic(standing, said, printed=printed[said.report_id])
            for said in reversed(standing.considerations)
        ),
        result=on_record.get(standing.result.pk) if standing.result else None,
        follows=on_record.get(follows) if follows else None,
    )


def _printed(reports: set[int]) -> Mapping[int, dict[str, str]]:
    """The words of each block of these papers, by the block's id."""
    frozen = Report.objects.approved().filter(pk__in=reports).only("blocks")
    return {report.pk: {block.id: str(block) for block in blocks_of(report)} for report in frozen}
