"""Answers about agencies: the list, and one of them."""

from collections.abc import Iterable

from emg.dashboard.agency_facts import ComingNext as Expected
from emg.dashboard.agency_facts import agency_facts
from emg.dashboard.agency_list import AgencyRow, Role, agencies_on_record, agency_list
from emg.dashboard.as_of import AsOf
from emg.dashboard.next_meeting import NextMeeting as Plan
from emg.dashboard.other_names import agency_of_other_name

from .answers.agency import (
    Agency,
    AgencyDetails,
    ComingNext,
    EarlierAcronym,
    MilestoneAhead,
    NextMeeting,
    RoleInWorkstream,
)
from .answers.named import WorkstreamNamed
from .answers.page import Page
from .named_records import (
    agency_named,
    date_if_said,
    meeting_named,
    proposal_named,
    workstream_named,
)
from .paging import page_of
from .problems import MovedError
from .questions import Question, not_on_record, require_on_record
from .site import Site
from .workstream_details import milestone


def agencies(question: Question) -> Page[Agency]:
    """The rows of the page of agencies, in its order."""
    found = agency_list(question.asked)
    require_on_record(found.as_of, asked_for=found.asked_for)

    def write(row: AgencyRow) -> Agency:
        return _listed(row, as_of=found.as_of, site=question.site)

    address = f"{question.site.address('api_agencies')}{found.query}"
    return page_of(found.rows, write, question=question, address=address, as_of=found.as_of)


def agency(question: Question) -> AgencyDetails:
    as_of, site = question.moment(), question.site
    row = next((row for row in agencies_on_record(as_of) if row.agency.slug == question.slug), None)
    if row is None:
        named = agency_of_other_name(question.slug)
        raise MovedError(named.slug) if named else not_on_record()
    facts = agency_facts(row, as_of=as_of)
    return AgencyDetails(
        **vars(_listed(row, as_of=as_of, site=site)),
        roles=_roles((role for role in row.roles if role.part.holds), site=site),
        former_roles=_roles(row.former_roles, site=site),
        earlier_names=tuple(
            EarlierAcronym(
                name.acronym,
                name=name.name or None,
                begins=date_if_said(name.valid_from),
                ends=date_if_said(name.valid_until),
            )
            for name in facts.earlier_names
        ),
        coming_next=_coming_next(facts.coming_next, site=site),
    )


def _listed(row: AgencyRow, *, as_of: AsOf, site: Site) -> Agency:
    return Agency(
        **vars(agency_named(row.agency, name=row.name, site=site)),
        membership=row.agency.membership if as_of.is_now else None,
        website=row.agency.website or None if as_of.is_now else None,
        leads=_workstreams(row.leads, site=site),
        takes_part_in=_workstreams(row.takes_part, site=site),
        presented=tuple(proposal_named(standing, site=site) for standing in row.presented),
    )


def _workstreams(roles: Iterable[Role], *, site: Site) -> tuple[WorkstreamNamed, ...]:
    """Each workstream once, though an agency can have two roles in it."""
    return tuple(dict.fromkeys(workstream_named(role.standing, site=site) for role in roles))


def _roles(roles: Iterable[Role], *, site: Site) -> tuple[RoleInWorkstream, ...]:
    return tuple(
        RoleInWorkstream(
            workstream_named(role.standing, site=site),
            role=role.part.participation.role,
            begins=date_if_said(role.part.participation.takes_part_from),
            ends=None if role.part.holds else date_if_said(role.part.participation.takes_part_until),
        )
        for role in roles
    )


def _coming_next(expected: Expected, *, site: Site) -> ComingNext:
    return ComingNext(
        meeting=_next_meeting(expected.meeting, site=site) if expected.meeting else None,
        proposals=tuple(proposal_named(standing, site=site) for standing in expected.proposals),
        endings=_workstreams(expected.endings, site=site),
        milestones=tuple(
            MilestoneAhead(
                **vars(milestone(ahead.milestone)), workstream=workstream_named(ahead.standing, site=site)
            )
            for ahead in expected.milestones
        ),
    )


def _next_meeting(plan: Plan, *, site: Site) -> NextMeeting:
    return NextMeeting(
        plan.title,
        words=plan.in_words,
        date=date_if_said(plan.on),
        meeting=meeting_named(plan.meeting, title=plan.title, site=site) if plan.meeting else None,
    )
