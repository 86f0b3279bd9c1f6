"""The paper as plain text."""

from django.utils.translation import gettext as _

from meetings.models import Report

from .compose import blocks_of


def as_text(report: Report) -> str:
    """One paragraph a line, an empty line between blocks, ending in a line feed; a draft says so first."""
    parts = [str(block) for block in blocks_of(report)]
    if not report.is_approved:
        parts.insert(0, _("DRAFT"))
    return "\n\n".join(parts) + "\n"
