"""Answers about the issued reports of a meeting: the list, and one revision with its words."""

from collections.abc import Sequence

import msgspec

from emg.dashboard.as_of import AsOf
from emg.dashboard.next_meeting import plan_of
from meetings.models import Report as Issued

from .answers.blocks import Block
from .answers.meeting import Report, ReportDetails
from .answers.page import Page
from .named_records import date_said, meeting_named
from .paging import page_of
from .questions import Question, not_on_record
from .site import Site


def reports(question: Question) -> Page[Report]:
    """The revisions issued by the moment asked for, oldest first."""
    as_of = question.moment()
    found = _issued(question, as_of=as_of)

    def write(report: Issued) -> Report:
        return _listed(report, in_force=found[-1], site=question.site)

    address = f"{question.site.address('api_reports', question.slug)}{as_of.query}"
    return page_of(found, write, question=question, address=address, as_of=as_of)


def report(question: Question) -> ReportDetails:
    found = _issued(question, as_of=question.moment())
    revision = question.places["revision"]
    asked = next((issued for issued in found if issued.revision == revision), None)
    if asked is None:
        raise not_on_record()
    return ReportDetails(
        **vars(_listed(asked, in_force=found[-1], site=question.site)),
        blocks=msgspec.convert(asked.blocks, type=tuple[Block, ...]),
    )


def _issued(question: Question, *, as_of: AsOf) -> Sequence[Issued]:
    """The approved revisions, up to the one in force at that moment: none is issued before its predecessor.

    None yet of a meeting that is on record by its plan. One query, or two.
    """
    in_force = next((report for report in as_of.record.reports if report.meeting.slug == question.slug), None)
    if in_force is None and plan_of(question.slug, as_of=as_of):
        return []
    if in_force is None:
        raise not_on_record()
    issued = Issued.objects.approved().filter(meeting=in_force.meeting_id, revision__lte=in_force.revision)
    with_words = issued if "revision" in question.places else issued.defer("blocks")
    return list(with_words.select_related("meeting").order_by("revision"))


def _listed(report: Issued, *, in_force: Issued, site: Site) -> Report:
    assert report.held_on is not None, "approval asks for a date"
    return Report(
        meeting=meeting_named(report.meeting, title=in_force.title, site=site),
        revision=report.revision,
        title=report.title,
        symbol=report.symbol or None,
        date=date_said(report.held_on),
        issued_on=report.issued_on,
        replaced_by=None if report == in_force else in_force.revision,
        sha256=report.sha256,
        paper=site.paper(report),
        self=site.address("api_report", report.meeting.slug, report.revision),
    )
