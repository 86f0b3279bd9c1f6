"""Confirming an import: the records it becomes, and that the paper prints the source again."""


from emg.paper.forms import FORMS
from meetings.admin.importing.review import Review
from meetings.importing.confirmation import confirm
from meetings.models import Report
from meetings.report.paper import summary_of
from tests.records import somebody

from .by_hand import FOUNDING, brought_in


def confirmed(report_import, answers=None) -> Report:
    review = Review(report_import, answers or {})
    assert review.is_ready(), [(i.form.prefix, i.form.errors) for i in review.items if i.form.errors]
    return confirm(report_import, review.decided(), by=somebody())


def said_lines(text: str) -> list[str]:
    return [line.removeprefix("- ").strip() for line in text.splitlines() if line.strip()]


def test_printing_the_imported_founding_text_gives_it_again(db):
    report = confirmed(brought_in())

    printed = FORMS["txt"].make(summary_of(report)).decode()

    printed = printed.replace("DRAFT\n", "")
    assert said_lines(printed) == said_lines(FOUNDING.read_text(encoding="utf-8"))
    assert list(report.overrides.values_list("block_id", "text", "list_style")) == [("section-2-completing-expected", "", "a)")]
