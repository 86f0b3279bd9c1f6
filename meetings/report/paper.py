"""The paper of a report: the summary of its meeting, ready for each form."""

import re
from dataclasses import replace

from django.utils.translation import gettext as _

from emg.paper.blocks import fingerprint, to_data
from emg.paper.paper import Paper
from meetings.models import Report

from .compose import blocks_of


def summary_of(report: Report) -> Paper:
    """The summary: as frozen when it was approved, from the records and marked DRAFT before."""
    blocks = tuple(blocks_of(report))
    return Paper(
        title=str(report),
        blocks=blocks,
        head=" — ".join(filter(None, (report.symbol, report.title))),
        foot=symbol_and_revision(report),
        mark="" if report.is_approved else _("DRAFT"),
        dated=report.dated_on,
        origin=origin_of(report, report.sha256 or fingerprint(to_data(blocks))),
    )


def changes_in(report: Report, *, since: Report) -> Paper:
    """The paper around which the changes since an earlier one are shown; as such no report's own file."""
    return replace(
        summary_of(report),
        title=_("%(report)s: changes since %(earlier)s") % {"report": report, "earlier": since.revision_name},
        mark=_("Changes since %s") % since.revision_name,
        origin="",
    )


def symbol_and_revision(report: Report) -> str:
    """ "EMG/SOM.28/03 Rev.1", as far as there is either."""
    revision = _("Rev.%s") % report.revision if report.revision else ""
    return " ".join(filter(None, (report.symbol, revision)))


def origin_of(report: Report, sha256: str) -> str:
    """Which revision of which meeting's report, in which words: what a Word file says it is."""
    return f"{report.meeting.slug} {report.revision} {sha256}"


def read_origin(origin: str) -> tuple[str, int, str] | None:
    """The meeting's slug, the revision and the fingerprint that `origin_of` wrote; None for anything else."""
    found = re.fullmatch(r"([-\w]{1,200}) ([0-9]{1,5}) ([0-9a-f]{64})", origin, re.ASCII)
    return (found[1], int(found[2]), found[3]) if found else None


def file_name(report: Report) -> str:
    """Without its ending: "som28-rev1-draft"."""
    revision = f"rev{report.revision}" if report.revision else ""
    return "-".join(filter(None, (report.meeting.slug, revision, "" if report.is_approved else "draft")))
