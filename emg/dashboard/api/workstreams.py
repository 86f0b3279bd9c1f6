"""Answers about workstreams: the list, one of them, and its history of statuses."""

from collections.abc import Iterable
from functools import partial

from emg.dashboard.as_of import AsOf
from emg.dashboard.other_names import workstream_of_other_name
from emg.dashboard.participations import Part
from emg.dashboard.workstream_facts import workstream_facts
from emg.dashboard.workstream_list import WorkstreamRow, workstream_list
from meetings.workstream_standing import WorkstreamStanding

from .answers.page import Page
from .answers.said import StatusSaid
from .answers.workstream import Workstream, WorkstreamDetails
from .named_records import agency_in_role, kind_named, workstream_named
from .paging import page_of
from .problems import MovedError
from .questions import Question, not_on_record, require_on_record
from .sayings import status_said
from .site import Site
from .workstream_details import in_full


def workstreams(question: Question) -> Page[Workstream]:
    """The rows of the page of workstreams, in its order."""
    found = workstream_list(question.asked)
    require_on_record(found.as_of, asked_for=found.asked_for)

    def write(row: WorkstreamRow) -> Workstream:
        return _listed(row.standing, parts=row.parts.held, as_of=found.as_of, site=question.site)

    address = f"{question.site.address('api_workstreams')}{found.query}"
    return page_of(found.rows, write, question=question, address=address, as_of=found.as_of)


def workstream(question: Question) -> WorkstreamDetails:
    as_of = question.moment()
    standing = _asked_for(question, as_of=as_of)
    facts = workstream_facts(standing, as_of=as_of)
    listed = _listed(standing, parts=facts.parts, as_of=as_of, site=question.site)
    return in_full(listed, standing=standing, facts=facts, as_of=as_of, site=question.site)


def workstream_statuses(question: Question) -> Page[StatusSaid]:
    """What each meeting said of it, oldest first."""
    as_of = question.moment()
    standing = _asked_for(question, as_of=as_of)
    write = partial(status_said, standing=standing, site=question.site)
    address = f"{question.site.address('api_workstream_statuses', question.slug)}{as_of.query}"
    return page_of(standing.entries, write, question=question, address=address, as_of=as_of)


def _asked_for(question: Question, *, as_of: AsOf) -> WorkstreamStanding:
    slug = question.slug
    found = next((known for known in as_of.record.workstreams if known.workstream.slug == slug), None)
    if found is None:
        named = workstream_of_other_name(slug)
        raise MovedError(named.slug) if named else not_on_record()
    return found


def _listed(standing: WorkstreamStanding, *, parts: Iterable[Part], as_of: AsOf, site: Site) -> Workstream:
    say = partial(status_said, standing=standing, site=site)
    day = as_of.record.day
    return Workstream(
        **vars(workstream_named(standing, site=site)),
        kind=kind_named(standing.name.kind),
        leads=tuple(agency_in_role(part, day=day, site=site) for part in parts if part.is_leading),
        status=say(standing.latest) if standing.latest else None,
        decided=say(standing.decided) if standing.decided else None,
        is_at_latest_meeting=standing.is_at_latest_meeting,
        has_no_recent_report=standing.has_no_recent_report,
    )
