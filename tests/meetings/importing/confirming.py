"""Confirming an import as it was proposed, and what the draft prints."""

from emg.paper.forms import FORMS
from meetings.admin.importing.review import Review
from meetings.importing.confirmation import confirm
from meetings.models import Report, ReportImport
from meetings.report.paper import summary_of
from tests.records import somebody


def confirmed(report_import: ReportImport, **answers: str) -> Report:
    """With what was proposed, but for these answers."""
    review = Review.of(report_import).after(answers)
    assert review.is_ready(), {
        item.form.prefix: item.form.errors for item in review.items if item.form.errors
    }
    return confirm(report_import, review.decided(), by=somebody())


def printed_lines(report: Report) -> list[str]:
    return said_lines(FORMS["txt"].make(summary_of(report)).decode().replace("DRAFT\n", ""))


def said_lines(text: str) -> list[str]:
    return [line.removeprefix("- ").strip() for line in text.splitlines() if line.strip()]
