"""The feeds of the site: what each approval changed, of everything or of one thing, and the papers issued."""

from collections.abc import Iterable, Iterator
from functools import partial

from django.urls import reverse
from django.utils.html import format_html
from django.utils.translation import gettext as _

from emg.lib.once_for_each import once_for_each
from emg.lib.partial_dates import PartialDate
from meetings.approved_changes import (
    ApprovedChange,
    Renamed,
    StatusApproved,
    TopicApproved,
    approved_changes,
    revisions_on,
)
from meetings.models import Report
from meetings.workstream_standing import WorkstreamStanding

from .agency_list import AgencyRow
from .as_of import AsOf
from .atom import SITE_TITLE, Entry, Feed
from .change_words import summary, title
from .meeting_words import when_held
from .proposal_list import ProposalList


def of_everything(as_of: AsOf) -> Feed[ApprovedChange]:
    changes = approved_changes(as_of.record)
    return _feed(
        f"changes{as_of.query}",
        _("Changes"),
        page=f"{reverse('overview')}{as_of.query}",
        changes=changes,
        as_of=as_of,
    )


def of_workstream(as_of: AsOf, standing: WorkstreamStanding) -> Feed[ApprovedChange]:
    workstream = standing.workstream
    return _feed(
        f"workstreams/{workstream.slug}/changes{as_of.query}",
        _("Changes of %(name)s") % {"name": standing.name.title},
        page=f"{workstream.get_absolute_url()}{as_of.query}",
        changes=(
            change
            for change in approved_changes(as_of.record)
            if not isinstance(change, TopicApproved) and change.workstream == workstream
        ),
        as_of=as_of,
    )


def of_agency(as_of: AsOf, row: AgencyRow) -> Feed[ApprovedChange]:
    """Of the workstreams it takes or took part in, and of the proposals it presented."""
    return _feed(
        f"agencies/{row.agency.slug}/changes{as_of.query}",
        _("Changes that concern %(name)s") % {"name": row.name.acronym},
        page=f"{row.agency.get_absolute_url()}{as_of.query}",
        changes=that_concern(row, approved_changes(as_of.record)),
        as_of=as_of,
    )


def that_concern(row: AgencyRow, changes: Iterable[ApprovedChange]) -> Iterator[ApprovedChange]:
    """Those of the workstreams it takes or took part in, and of the proposals it presented."""
    workstreams = {role.standing.workstream for role in row.roles}
    proposals = {standing.proposal for standing in row.presented}
    for change in changes:
        if isinstance(change, TopicApproved):
            is_its_own = change.proposal in proposals
        else:
            is_its_own = change.workstream in workstreams
        if is_its_own:
            yield change


def of_proposals(found: ProposalList) -> Feed[ApprovedChange]:
    """Of the proposals that answer to the filters of their list."""
    proposals = {row.standing.proposal for row in found.rows}
    return _feed(
        f"proposals{found.query}",
        _("New topics"),
        page=f"{reverse('proposals')}{found.query}",
        changes=(
            change
            for change in approved_changes(found.as_of.record)
            if isinstance(change, TopicApproved) and change.proposal in proposals
        ),
        as_of=found.as_of,
    )


def of_reports(as_of: AsOf) -> Feed[Report]:
    """One entry per issued revision, leading to where it stays."""
    newest_first = sorted(
        revisions_on(as_of.record), key=lambda report: report.approved_at or report.last_day, reverse=True
    )
    return Feed(
        f"meetings{as_of.query}",
        _titled(_("Meeting reports"), as_of=as_of),
        page=f"{reverse('meetings')}{as_of.query}",
        told=newest_first,
        write=_issued,
    )


def _feed(
    key: str, name: str, *, page: str, changes: Iterable[ApprovedChange], as_of: AsOf
) -> Feed[ApprovedChange]:
    return Feed(
        key,
        _titled(name, as_of=as_of),
        page=page,
        told=changes,
        write=partial(_entry, query=as_of.query),
    )


def _titled(name: str, *, as_of: AsOf) -> str:
    """ "Environment Management Group: Changes, as of 18 May 2022"."""
    named = _("%(site)s: %(name)s") % {"site": SITE_TITLE, "name": name}
    return named if as_of.is_now else f"{named}, {as_of.in_words}"


@once_for_each
def _entry(change: ApprovedChange, *, query: str) -> Entry:
    subject = change.proposal if isinstance(change, TopicApproved) else change.workstream
    return Entry(
        key(change),
        title(change),
        summary(change),
        path=f"{subject.get_absolute_url()}{query}",
        at=change.at,
    )


def key(change: ApprovedChange) -> str:
    """What tells it from every other: addresses that stay, and numbers where a row has no address."""
    if isinstance(change, StatusApproved):
        return f"{_revision_key(change.revision)}/workstreams/{change.workstream.slug}"
    if isinstance(change, TopicApproved):
        return f"{_revision_key(change.revision)}/proposals/{change.proposal.slug}"
    if isinstance(change, Renamed):
        return f"workstreams/{change.workstream.slug}/names/{change.before.pk}"
    return f"workstreams/{change.workstream.slug}/updates/{change.update.pk}"


def _revision_key(report: Report) -> str:
    return f"meetings/{report.meeting.slug}/rev/{report.revision}"


def _issued(report: Report) -> Entry:
    assert report.approved_at is not None
    said = [_("Meeting held %(on_date)s.") % {"on_date": when_held(report)}]
    if report.issued_on:
        said.append(_("Issued on %(day)s.") % {"day": PartialDate.on(report.issued_on)})
    if report.revision:
        said.append(_("It replaces the report issued before."))
    return Entry(
        _revision_key(report),
        str(report),
        format_html("<p>{}</p>", " ".join(said)),
        path=reverse("summary_revision", args=[report.meeting.slug, report.revision]),
        at=report.approved_at,
    )
