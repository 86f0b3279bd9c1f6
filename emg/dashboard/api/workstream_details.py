"""Writes all that a workstream's page tells."""

from datetime import date
from typing import Any

from emg.dashboard.as_of import AsOf
from emg.dashboard.participations import Part
from emg.dashboard.workstream_facts import Origin as OriginFact
from emg.dashboard.workstream_facts import Relative as RelativeFact
from emg.dashboard.workstream_facts import WorkstreamFacts
from meetings.workstream_standing import WorkstreamStanding
from workstreams.models import Milestone as PlannedMilestone
from workstreams.models import ProgressUpdate, WorkstreamName

from .answers.workstream import (
    EarlierName,
    Milestone,
    Origin,
    Relative,
    RoleOfAgency,
    Update,
    Workstream,
    WorkstreamDetails,
)
from .named_records import (
    agency_in_role,
    agency_named,
    date_if_said,
    kind_named,
    meeting_held,
    proposal_named,
    workstream_named,
)
from .site import Site


def in_full(
    listed: Workstream, *, standing: WorkstreamStanding, facts: WorkstreamFacts, as_of: AsOf, site: Site
) -> WorkstreamDetails:
    day = as_of.record.day
    return WorkstreamDetails(
        **vars(listed),
        **_undated(standing, as_of=as_of),
        ended=date_if_said(facts.ended),
        roles=tuple(_role(part, day=day, site=site) for part in facts.parts),
        former_roles=tuple(_role(part, day=day, site=site) for part in facts.former_parts),
        origins=tuple(_origin(origin, site=site) for origin in facts.origins),
        lineage=tuple(_relative(relative, site=site) for relative in facts.relatives),
        earlier_names=tuple(_earlier(name) for name in facts.earlier_names),
        aliases=tuple(alias.name for alias in facts.aliases),
        updates=tuple(_update(update, site=site) for update in facts.updates),
        milestones=tuple(milestone(planned) for planned in facts.milestones),
        statuses=site.address("api_workstream_statuses", standing.workstream.slug),
    )


def _undated(standing: WorkstreamStanding, *, as_of: AsOf) -> dict[str, Any]:
    """What keeps no history, so of now only."""
    workstream = standing.workstream
    if not as_of.is_now:
        return dict.fromkeys(("objective", "mandate_from", "mandate_until"))
    return {
        "objective": workstream.objective or None,
        "mandate_from": date_if_said(workstream.mandate_from),
        "mandate_until": date_if_said(workstream.mandate_until),
    }


def _role(part: Part, *, day: date, site: Site) -> RoleOfAgency:
    taken = part.participation
    return RoleOfAgency(
        agency_in_role(part, day=day, site=site),
        role=taken.role,
        begins=date_if_said(taken.takes_part_from),
        ends=None if part.holds else date_if_said(taken.takes_part_until),
    )


def _origin(origin: OriginFact, *, site: Site) -> Origin:
    return Origin(
        proposal_named(origin.proposal, site=site), meeting=meeting_held(origin.said.report, site=site)
    )


def _relative(relative: RelativeFact, *, site: Site) -> Relative:
    return Relative(
        relative.how,
        workstream=workstream_named(relative.standing, site=site),
        date=date_if_said(relative.on),
    )


def _earlier(name: WorkstreamName) -> EarlierName:
    return EarlierName(
        name.name,
        kind=kind_named(name.kind),
        begins=date_if_said(name.valid_from),
        ends=date_if_said(name.valid_until),
    )


def _update(update: ProgressUpdate, *, site: Site) -> Update:
    agency, day = update.agency, update.written_on
    return Update(
        date=day,
        text=update.text,
        agency=agency_named(agency, name=agency.called_on(day), site=site) if agency else None,
    )


def milestone(planned: PlannedMilestone) -> Milestone:
    return Milestone(
        planned.title,
        due=date_if_said(planned.due),
        done=date_if_said(planned.done_on),
        note=planned.note or None,
    )
