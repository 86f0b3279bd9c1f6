"""Answers about proposals: the list, and one of them."""

from emg.dashboard.proposal_facts import proposal_facts
from emg.dashboard.proposal_list import ProposalRow, proposal_list
from emg.dashboard.topics import presenter_names
from meetings.proposal_standing import ProposalStanding

from .answers.page import Page
from .answers.proposal import Proposal, ProposalDetails
from .named_records import kind_named, meeting_held, proposal_named, workstream_called, workstream_named
from .paging import page_of
from .questions import Question, not_on_record, require_on_record
from .sayings import consideration_said
from .site import Site


def proposals(question: Question) -> Page[Proposal]:
    """The rows of the page of proposals, in its order."""
    found = proposal_list(question.asked)
    require_on_record(found.as_of, asked_for=found.asked_for)

    def write(row: ProposalRow) -> Proposal:
        return _listed(row.standing, site=question.site)

    address = f"{question.site.address('api_proposals')}{found.query}"
    return page_of(found.rows, write, question=question, address=address, as_of=found.as_of)


def proposal(question: Question) -> ProposalDetails:
    as_of, site = question.moment(), question.site
    slug = question.slug
    standing = next((known for known in as_of.record.proposals if known.proposal.slug == slug), None)
    if standing is None:
        raise not_on_record()
    facts = proposal_facts(standing, as_of=as_of)
    return ProposalDetails(
        **vars(_listed(standing, site=site)),
        working_title=standing.proposal.title,
        follows=workstream_named(facts.follows, site=site) if facts.follows else None,
        considerations=tuple(
            consideration_said(topic, record=as_of.record, site=site) for topic in reversed(facts.topics)
        ),
    )


def _listed(standing: ProposalStanding, *, site: Site) -> Proposal:
    said, result, became = standing.latest, standing.result, standing.became
    return Proposal(
        **vars(proposal_named(standing, site=site)),
        kind=kind_named(standing.proposal.kind),
        stage=standing.stage.value,
        stage_in_words=standing.stage_in_words,
        position=said.position if said else None,
        presented_by=tuple(presenter_names(said)) if said else (),
        going_to=said.route_meeting.short_name if said and said.route_meeting else None,
        became=workstream_called(result, name=became, site=site) if result and became else None,
        said_at=meeting_held(said.report, site=site) if said else None,
    )
