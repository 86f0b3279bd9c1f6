"""The issued papers, each with the fingerprint of what it prints."""

from emg.paper.blocks import fingerprint
from meetings.models import Report

from .manifest import IssuedPaper


def issued_papers() -> tuple[IssuedPaper, ...]:
    """Of every approved revision, in one order; one report in memory at a time."""
    reports = Report.objects.approved().select_related("meeting").order_by("meeting__slug", "revision")
    reports = reports.only("meeting__slug", "revision", "blocks")
    return tuple(
        IssuedPaper(
            meeting=report.meeting.slug, revision=report.revision, sha256=fingerprint(report.blocks or [])
        )
        for report in reports.iterator(chunk_size=20)
    )
