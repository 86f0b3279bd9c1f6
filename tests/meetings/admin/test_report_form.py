"""The report's form: what is typed is saved, and what is wrong comes back as it was typed."""

import re

import pytest
from django.contrib.auth.models import Permission, User
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from meetings.actions import start_report, start_revision
from meetings.lifecycle import Basis, ReportState, Status
from meetings.models import (
    Action,
    BlockOverride,
    Chair,
    Consideration,
    Presenter,
    Report,
    Section,
    StatusEntry,
)
from tests.records import held, meeting, proposal, workstream
from workstreams.models import Agency

from .report_pages import (
    address,
    field_errors,
    messages,
    opened,
    rows,
    saved,
    typed_values,
    with_statuses,
    words,
)

LONG = "Ö" * 50_000
# Stands for the key of the workstream on record.
STREAM = "the workstream"


def test_refused_form_leads_to_each_error_from_its_top(client, draft):
    stream = workstream("IMG on Land")
    typed = {
        "title": "",
        "considerations-0-new_title": "Plastics",
        "considerations-0-route": "to_meeting",
        "entries-0-workstream": str(stream.pk),
        "entries-1-workstream": str(stream.pk),
    }

    page = saved(client, draft, typed).content.decode()
    shown = re.search(r'<ul class="errors-at".*?</ul>', page, re.DOTALL)
    led_to = re.findall(r'href="#([^"]*)">([^<]*)</a>: ([^<]*?)\s*</li>', shown[0])

    assert led_to == [
        ("id_title", "Title", "This field is required."),
        (
            "id_entries-1-workstream",
            "Statuses, row 2, Workstream",
            "This workstream is already in the report.",
        ),
        (
            "id_considerations-0-route_meeting",
            "Proposals at the meeting, row 1, To which meeting",
            "Name a meeting exactly where the route is “To a meeting”.",
        ),
    ]
    assert all(f'id="{at}"' in page for at, _label, _error in led_to)


def test_form_saves_details_chairs_sections_and_statuses_at_once(client, draft, som28):
    stream = workstream("IMG on Land")

    response = saved(
        client,
        draft,
        {
            "symbol": "EMG/SOM.28/03",
            "date_as_printed": "18th May 2022",
            "starts_at": "15:00",
            "ends_at": "17.00",
            "time_zone": "Europe/Zurich",
            "chairs-0-name": "Mr. Hossein Fadaei",
            "chairs-0-title": "Head of Secretariat",
            "sections-0-heading": "Next",
            "sections-0-kind": "next_meeting",
            "sections-0-next_meeting": str(som28.pk),
            "sections-0-next_meeting_on": "likely November 2022",
            "entries-0-workstream": str(stream.pk),
            "entries-0-status": "continuing",
            "entries-0-horizon": "2023",
        },
    )

    assert response.status_code == 302
    assert response.url == address("change", draft.pk)
    draft.refresh_from_db()
    assert (draft.symbol, draft.date_as_printed, str(draft.ends_at)) == (
        "EMG/SOM.28/03",
        "18th May 2022",
        "17:00:00",
    )
    assert rows(draft.chairs, "order", "name") == [(1, "Mr. Hossein Fadaei")]
    assert rows(draft.sections, "order", "kind", "next_meeting") == [(1, "next_meeting", som28.pk)]
    entry = draft.entries.get()
    assert (entry.workstream, entry.status, entry.basis, str(entry.horizon), entry.order) == (
        stream,
        Status.CONTINUING,
        Basis.EXPECTED,
        "2023",
        1,
    )


def test_new_status_of_a_deciding_meeting_is_decided(client, som28):
    report = start_report(som28)

    assert opened(client, report)["entries-0-basis"] == Basis.DECIDED


@pytest.mark.parametrize(
    ("typed", "at"),
    [
        ({"starts_at": "25:99"}, "starts_at"),
        ({"starts_at": "15:00", "ends_at": "14:00"}, "ends_at"),
        ({"ends_at": "14:00"}, "starts_at"),
        ({"time_zone": "Europe/Nowhere"}, "time_zone"),
        ({"held_on": "05/06/2022"}, "held_on"),
        ({"held_on": "31 February 2022"}, "held_on"),
        ({"title": ""}, "title"),
        ({"title": LONG}, "title"),
        ({"title": "a\x00b"}, "title"),
        ({"chairs-0-name": LONG}, "chairs-0-name"),
        ({"chairs-0-order": "first", "chairs-0-name": "A"}, "chairs-0-order"),
        ({"chairs-0-order": "-1", "chairs-0-name": "A"}, "chairs-0-order"),
        ({"chairs-0-order": "99999999999", "chairs-0-name": "A"}, "chairs-0-order"),
        ({"sections-0-text": "a\x00b", "sections-0-heading": "A"}, "sections-0-text"),
        ({"sections-0-next_meeting_on": "2022", "sections-0-heading": "A"}, "sections-0-next_meeting"),
        (
            {
                "sections-0-heading": "A",
                "sections-0-kind": "progress",
                "sections-1-heading": "B",
                "sections-1-kind": "progress",
            },
            "sections-1-kind",
        ),
        ({"entries-0-status": "continuing"}, "entries-0-workstream"),
        ({"entries-0-workstream": STREAM, "entries-0-horizon": "soon"}, "entries-0-horizon"),
        ({"entries-0-workstream": STREAM, "entries-0-status": "completed"}, "entries-0-basis"),
        ({"entries-0-workstream": STREAM, "entries-1-workstream": STREAM}, "entries-1-workstream"),
    ],
)
def test_wrong_input_is_a_field_error_and_loses_nothing_typed(client, draft, typed, at):
    stream = workstream("IMG on Land")
    typed = {name: str(stream.pk) if value == STREAM else value for name, value in typed.items()}
    typed |= {"mode": "In person", "sections-2-text": "Much\n\ntyped", "sections-2-heading": "H"}

    response = saved(client, draft, typed)

    assert response.status_code == 200
    assert list(field_errors(response)) == [at]
    assert typed_values(response, list(typed)) == typed
    draft.refresh_from_db()
    assert (draft.mode, draft.sections.count(), draft.entries.count()) == ("", 0, 0)


def test_choice_that_does_not_exist_is_a_field_error(client, draft):
    response = saved(client, draft, {"entries-0-workstream": "0", "sections-0-next_meeting": "some text"})

    assert list(field_errors(response)) == [
        "sections-0-heading",
        "sections-0-next_meeting",
        "entries-0-workstream",
    ]


def test_a_long_text_is_saved_whole(client, draft):
    saved(client, draft, {"sections-0-heading": "A", "sections-0-text": LONG})

    assert draft.sections.get().text == LONG


def test_saving_without_a_change_writes_no_history(client, draft):
    with_statuses(draft, 3)
    events = StatusEntry.pgh_event_model.objects.count()

    saved(client, draft, {})

    assert StatusEntry.pgh_event_model.objects.count() == events


def test_browsers_line_breaks_are_no_change(client, founding):
    """A browser sends them as CR LF, whatever the record has."""
    draft = start_revision(founding)
    events = Section.pgh_event_model.objects.count(), Consideration.pgh_event_model.objects.count()
    as_sent = {name: re.sub("\r?\n", "\r\n", value) for name, value in opened(client, draft).items()}

    response = client.post(address("change", draft.pk), {**as_sent, "_save": "Save"})

    assert response.status_code == 302
    assert any("\r\n" in value for value in as_sent.values())
    assert (Section.pgh_event_model.objects.count(), Consideration.pgh_event_model.objects.count()) == events


@pytest.mark.parametrize(
    ("button", "page"),
    [("_save", "change"), ("_preview", "preview"), ("_names", "paste_names"), ("_submit", "submit")],
)
def test_every_button_saves_before_it_leads_on(client, draft, button, page):
    response = saved(client, draft, {"mode": "In person"}, button=button)

    assert response.url == address(page, draft.pk)
    draft.refresh_from_db()
    assert draft.mode == "In person"


def test_rest_is_marked_as_continuing_after_saving(client, draft):
    for title in ("One", "Two", "Three"):
        StatusEntry.objects.create(report=draft, workstream=workstream(title))

    response = saved(client, draft, {"entries-0-status": "completing"}, button="_continuing")

    assert response.url == address("change", draft.pk)
    assert sorted(draft.entries.values_list("status", flat=True)) == [
        "completing",
        "continuing",
        "continuing",
    ]
    assert messages(client.get(response.url)) == ["Saved. 2 statuses were set."]


def test_rest_is_marked_as_continuing_until_then(client, draft):
    for title, horizon in (("One", None), ("Two", "2025")):
        StatusEntry.objects.create(report=draft, workstream=workstream(title), horizon=horizon)

    saved(client, draft, {"continuing_until": "2023"}, button="_continuing")

    assert sorted((entry.status, str(entry.horizon)) for entry in draft.entries.all()) == [
        ("continuing", "2023"),
        ("continuing", "2025"),
    ]


def test_until_when_the_rest_continue_is_checked_before_anything_is_marked(client, draft):
    StatusEntry.objects.create(report=draft, workstream=workstream("One"))

    response = saved(client, draft, {"continuing_until": "31 June 2023"}, button="_continuing")

    assert list(field_errors(response)) == ["continuing_until"]
    assert typed_values(response, ["continuing_until"]) == {"continuing_until": "31 June 2023"}
    assert draft.entries.get().status == ""


def test_until_when_the_rest_continue_is_not_dropped_in_silence(client, draft):
    response = saved(client, draft, {"continuing_until": "2023"})

    assert messages(client.get(response.url)) == [
        "Saved.",
        "Nothing was marked as continuing: that has a button of its own.",
    ]


def test_checks_stand_beside_the_form(client, draft):
    response = client.get(address("change", draft.pk))

    assert "No chair is on record." in words(response)
    assert "Prevents approval: The report has no sections." in words(response)


def test_checks_name_what_they_count(client, draft):
    for title in ("IMG on Land", "IMG on Water"):
        StatusEntry.objects.create(report=draft, workstream=workstream(title))

    shown = words(client.get(address("change", draft.pk)))

    assert "Prevents approval: 2 workstreams have no status. Which ones IMG on Land IMG on Water" in shown


def test_report_in_review_is_read_only(client, editor, draft):
    with_statuses(draft, 1)
    draft.submit(by=editor)

    response = client.get(address("change", draft.pk))

    assert 'name="_save"' not in response.content.decode()
    shown = [name for name in opened(client, draft) if name.startswith("entries-0-")]
    assert shown == ["entries-0-id", "entries-0-report"]


def test_form_sent_after_submission_is_refused_and_keeps_what_was_typed(client, editor, draft):
    form = opened(client, draft)
    draft.submit(by=editor)

    response = client.post(address("change", draft.pk), {**form, "mode": "Typed meanwhile"})

    assert response.status_code == 200
    assert "no longer a draft" in words(response)
    assert typed_values(response, ["mode"]) == {"mode": "Typed meanwhile"}
    draft.refresh_from_db()
    assert (draft.mode, draft.state) == ("", ReportState.IN_REVIEW)


def test_an_address_that_is_no_report_leads_to_the_list(client, db):
    response = client.get("/admin/meetings/report/none/change/")

    assert response.url == address("changelist")


def test_reports_cannot_be_deleted_in_the_admin(client, draft):
    response = client.post(address("delete", draft.pk), {"post": "yes"})

    assert response.status_code == 403
    assert Report.objects.count() == 1


def test_form_takes_the_same_queries_at_1_3_and_60_rows(client, draft):
    def queries_with(count: int) -> int:
        for number in range(draft.entries.count() + 1, count + 1):
            StatusEntry.objects.create(report=draft, workstream=workstream(f"Workstream {number}"))
            if number <= 3:
                add_other_rows(draft, number)
        with CaptureQueriesContext(connection) as captured:
            client.get(address("change", draft.pk))
        return len(captured)

    assert [queries_with(count) for count in (1, 3, 60)] == [43, 43, 43]


def test_saving_asks_nothing_of_rows_nobody_touched(client, draft):
    def queries_with(count: int) -> int:
        for number in range(draft.entries.count() + 1, count + 1):
            stream = workstream(f"Workstream {number}")
            StatusEntry.objects.create(report=draft, workstream=stream, order=number)
        typed = opened(client, draft) | {"entries-0-note": f"One of {count}."}
        with CaptureQueriesContext(connection) as captured:
            client.post(address("change", draft.pk), typed)
        assert draft.entries.get(order=1).note == f"One of {count}."
        return len(captured)

    assert queries_with(1) == queries_with(3)


def test_list_takes_the_same_queries_at_1_and_3_rows(client, draft):
    def queries() -> int:
        with CaptureQueriesContext(connection) as captured:
            client.get(address("changelist"))
        return len(captured)

    at_one = queries()
    for number in range(2):
        start_report(meeting(f"meeting-{number}"))

    assert (at_one, queries()) == (5, 5)


def add_other_rows(report: Report, number: int) -> None:
    """One row of every other kind, with all that hangs on it."""
    agency = Agency.objects.create(acronym=f"A{number}", slug=f"a{number}")
    Chair.objects.create(report=report, name="Chair")
    Section.objects.create(report=report, heading="Section", text="Text")
    said = Consideration.objects.create(report=report, proposal=proposal(f"Proposal {number}"))
    Presenter.objects.create(consideration=said, agency=agency)
    earlier = held(meeting(f"earlier-{number}"), on="2022-03-01", agreed=[{"text": "Agreed."}])
    Action.objects.create(report=report, text="Agreed.", follows=earlier.actions.get())
    BlockOverride.objects.create(report=report, block_id=f"section-{number}-p1", text="Other", reason="So")


@pytest.mark.parametrize("allowed", ["view_report", ""])
def test_staff_without_permission_change_nothing(draft, allowed):
    reader = User.objects.create_user("reader", password="x", is_staff=True)
    reader.user_permissions.set(Permission.objects.filter(codename=allowed))
    client = Client()
    client.force_login(reader)
    pages = ["paste_names", "submit", "approve", "send_back", "withdraw", "discard"]

    answers = {name: client.post(address(name, draft.pk)).status_code for name in [*pages, "change"]}

    assert set(answers.values()) == {403}
    expected = 200 if allowed else 403
    for name in ("change", "preview", "draft_html", "draft_txt"):
        assert client.get(address(name, draft.pk)).status_code == expected
    assert client.post(address("start", draft.meeting_id)).status_code == 403
    assert client.get(address("add")).status_code == 403
