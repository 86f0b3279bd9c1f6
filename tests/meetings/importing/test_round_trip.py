"""What this system prints is read back, by an import, into the records it was printed from."""

from collections import Counter
from typing import Any

import pytest

from emg.paper.forms import FORMS
from meetings.admin.importing.review import Review
from meetings.generated import generate_record
from meetings.importing.confirmation import confirm
from meetings.importing.receiving import receive
from meetings.models import Report
from meetings.report.paper import summary_of
from tests.records import somebody

from .confirming import printed_lines, said_lines


def imported(report: Report, *, form: str) -> Report:
    """A revision made of the paper of an approved report. Two lives of one name are told apart by hand."""
    content = FORMS[form].make(summary_of(report))
    kept = receive(content, name=f"report.{form}", by=None)
    review = Review.of(kept)
    answers = {"meeting-meeting": str(report.meeting_id), "meeting-is_revision": "on"}
    entries = {
        entry.name_as_printed or entry.workstream.called_on(report.last_day).title: entry.workstream_id
        for entry in report.entries.all()
    }
    for item in review.to_decide:
        if item.title in entries:
            answers[item.form.add_prefix("choice")] = str(entries[item.title])
    review = review.after(answers)
    assert review.is_ready(), [
        (item.title, item.form.errors, [review.text.texts[number] for number in item.sentences])
        for item in review.items
        if item.form.errors
    ]
    return confirm(kept, review.decided(), by=somebody())


def facts(report: Report) -> dict[str, Any]:
    """What the records say; statuses in no order, as the paper groups them."""
    return {
        "statuses": Counter(
            (entry.workstream_id, entry.status, entry.basis, str(entry.horizon))
            for entry in report.entries.all()
        ),
        "proposals": [
            (
                *(said.proposal_id, said.position, said.route, said.route_meeting_id),
                *(said.objective, said.activities),
                tuple(said.presenters.order_by("order").values_list("agency_id", flat=True)),
            )
            for said in report.considerations.order_by("order", "pk")
        ],
        "actions": [
            # Without the verb, which the paper need not print: "Prepare a joint note" was recommended.
            (action.text, action.addressee, action.deadline)
            for action in report.actions.order_by("order", "key")
        ],
        "sections": list(report.sections.order_by("order", "key").values_list("heading", "kind")),
        "chairs": list(report.chairs.order_by("order").values_list("name", "title")),
        "held": (
            *(report.title, str(report.held_on), report.starts_at, report.ends_at),
            *(report.zone_label, report.mode or report.place),
        ),
    }


@pytest.mark.parametrize("form", ["txt", "docx", "pdf"])
def test_papers_of_generated_meetings_are_read_back_into_their_records(db, form):
    generate_record(meetings=8, workstreams=14, seed=3)

    reports = list(Report.objects.approved().order_by("pk"))
    for report in reports:
        back = imported(report, form=form)

        assert facts(back) == facts(report)
        if form == "txt":
            printed = said_lines(FORMS["txt"].make(summary_of(report)).decode())
            assert [line.replace(" Rev.1", "") for line in printed_lines(back)] == printed
        back.delete()
    assert len(reports) > 7
