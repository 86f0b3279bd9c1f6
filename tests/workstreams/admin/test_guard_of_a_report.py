"""Two people at one report: rows that tell their workstream as text, and rows of rows."""

import pytest
from django.test import Client
from django.urls import reverse

from meetings.actions import start_revision
from meetings.models import Action, Presenter, Report
from tests.workstreams.admin.page_forms import form_on

LAND = "Consultative Process on a Pollution-Free Planet"


@pytest.fixture
def report(founding) -> Report:
    return start_revision(founding)


def address(report: Report) -> str:
    return reverse("admin:meetings_report_change", args=[report.pk])


def opened(client: Client, report: Report) -> dict[str, str]:
    return form_on(client.get(address(report)))


def place(report: Report, title: str) -> str:
    titles = list(report.entries.order_by("order").values_list("workstream__title", flat=True))
    return f"entries-{titles.index(title)}"


def test_changes_of_both_stand_after_the_second_look(ann, ben, report):
    form, row = opened(ben, report), place(report, LAND)
    ann.post(
        address(report),
        opened(ann, report) | {f"{row}-DELETE": "on", "considerations-0-presented_by": "UNDP, UNEP"},
    )

    shown = ben.post(address(report), form | {"title": "Ben’s title"})
    saved = ben.post(address(report), form_on(shown))

    told = [(change.label, change.row) for change in shown.context["held_back"].changes]
    assert ("delete", f"Status: {LAND}") in told
    assert ("delete", "Presenter: DCO") in told
    assert saved.status_code == 302
    report.refresh_from_db()
    assert report.title == "Ben’s title"
    assert not report.entries.filter(workstream__title=LAND).exists()
    first = Presenter.objects.filter(consideration__report=report, consideration__order=1)
    assert [str(presenter.agency) for presenter in first.order_by("order")] == ["UNDP", "UNEP"]


def test_what_was_typed_of_a_workstream_the_other_deleted_brings_it_back(ann, ben, report):
    form, row = opened(ben, report), place(report, LAND)
    ann.post(address(report), opened(ann, report) | {f"{row}-DELETE": "on"})

    shown = ben.post(address(report), form | {f"{row}-note": "Ben’s note"})
    saved = ben.post(address(report), form_on(shown))

    assert saved.status_code == 302
    assert report.entries.get(workstream__title=LAND).note == "Ben’s note"


def test_deadline_one_set_stays_where_the_other_only_changed_the_text(ann, ben, report):
    action = Action.objects.create(report=report, text="Report back.", deadline="ongoing")
    form = opened(ben, report)
    ann.post(address(report), opened(ann, report) | {"actions-0-deadline": "30 June 2023"})

    shown = ben.post(address(report), form | {"actions-0-text": "Report in writing."})
    saved = ben.post(address(report), form_on(shown))

    told = {
        field.field: (field.old, field.new)
        for change in shown.context["held_back"].changes
        for field in change.fields
    }
    assert told == {"Kind of deadline": ("ongoing", "On a date"), "Deadline": ("empty", "30 June 2023")}
    assert saved.status_code == 302
    action.refresh_from_db()
    assert (action.text, action.deadline) == ("Report in writing.", "30 June 2023")
