"""Pasting names into a draft."""

import re

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from meetings.lifecycle import Status
from meetings.models import StatusEntry
from tests.records import workstream
from tests.titles import title_of
from workstreams.models import Workstream, WorkstreamKind

from .report_pages import address, messages, rows, typed_values, words

SAID = {"status": "continuing", "basis": "expected", "horizon": "2023"}


@pytest.fixture
def img(db) -> WorkstreamKind:
    return WorkstreamKind.objects.create(name="Issue Management Group", abbreviation="IMG")


def looked_up(client, draft, names: str, **said: str):
    return client.post(address("paste_names", draft.pk), {**SAID, **said, "names": names})


def led_to(response) -> list[tuple[str, str, str]]:
    """What the list of errors links to, by which words, and what it says of it."""
    (shown,) = re.findall(r'<ul class="errors-at".*?</ul>', response.content.decode(), re.DOTALL)
    return re.findall(r'href="#id_([^"]*)">([^<]*)</a>: ([^<]*?)\s*</li>', shown)


def answer(number: int, **fields: str) -> dict[str, str]:
    return {f"line-{number}-{name}": text for name, text in fields.items()}


def confirmed(client, draft, names: str, answers: dict[str, str] | None = None, **said: str):
    data = {**SAID, **said, "names": names, "_add": "Add", **(answers or {})}
    return client.post(address("paste_names", draft.pk), data)


def test_names_on_record_are_added_in_order_with_what_was_said_of_all(client, draft, img):
    workstream("IMG on Land", kind=img)
    workstream("Issue Management Group on Water", kind=img)

    response = confirmed(client, draft, "- (a) Issue Management Group on land\n- (b) IMG on Water")

    assert response.url == address("change", draft.pk)
    assert rows(draft.entries, "order", "workstream__title", "status", "basis") == [
        (1, "IMG on Land", "continuing", "expected"),
        (2, "Issue Management Group on Water", "continuing", "expected"),
    ]
    assert {str(entry.horizon) for entry in draft.entries.all()} == {"2023"}
    assert messages(client.get(response.url)) == ["2 statuses were recorded."]


def test_nothing_is_saved_before_it_is_confirmed(client, draft):
    workstream("IMG on Land")

    response = looked_up(client, draft, "IMG on Land\nIMG on Water")

    assert "No workstream on record has this name." in words(response)
    assert (draft.entries.count(), Workstream.objects.count()) == (0, 1)


def test_kind_that_a_name_says_is_proposed(client, draft, img):
    response = looked_up(client, draft, "IMG on Water\nTask Team on Land")

    assert typed_values(response, ["line-1-kind", "line-1-new_kind", "line-2-kind", "line-2-new_kind"]) == {
        "line-1-kind": str(img.pk),
        "line-1-new_kind": "",
        "line-2-kind": "",
        "line-2-new_kind": "Task Team",
    }


def test_an_unknown_line_must_be_decided_and_keeps_what_was_typed(client, draft):
    workstream("IMG on Land")

    response = confirmed(
        client, draft, "IMG on Land\nIMG on Water", answer(2, title="Water!", new_kind="IMG")
    )

    assert title_of(response) == "Error: Paste names | EMG secretariat"
    assert led_to(response) == [
        ("line-2-choice", "IMG on Water, This is", "Choose what this line means."),
    ]
    assert typed_values(response, ["line-2-title", "line-2-new_kind"]) == {
        "line-2-title": "Water!",
        "line-2-new_kind": "IMG",
    }
    assert (draft.entries.count(), Workstream.objects.count()) == (0, 1)


def test_an_unknown_line_is_created_in_place(client, draft, img):
    names = "IMG on Land\nTask Team on Water"
    title = typed_values(looked_up(client, draft, names), ["line-2-title"])

    confirmed(
        client,
        draft,
        names,
        answer(1, choice="new", title="IMG on Land", kind=str(img.pk))
        | answer(2, choice="new", title="Task Team on Water", new_kind="Task Team"),
    )

    assert title == {"line-2-title": "Task Team on Water"}
    assert list(
        Workstream.objects.order_by("pk").values_list("title", "slug", "kind__name", "published_on")
    ) == [
        ("IMG on Land", "img-on-land", "Issue Management Group", None),
        ("Task Team on Water", "task-team-on-water", "Task Team", None),
    ]
    assert rows(draft.entries, "workstream__title") == [("IMG on Land",), ("Task Team on Water",)]


def test_an_unknown_line_can_be_another_workstream_or_nothing(client, draft):
    land = workstream("IMG on Land")

    confirmed(
        client, draft, "IMG on Lnd\nMinutes of", answer(1, choice=str(land.pk)) | answer(2, choice="out")
    )

    assert rows(draft.entries, "workstream") == [(land.pk,)]


def test_two_lives_of_one_name_are_both_offered(client, draft, img):
    workstream("IMG on Biodiversity", kind=img, mandate_from="2010", mandate_until="2014")
    second = workstream("Issue Management Group on Biodiversity", kind=img)

    asked = looked_up(client, draft, "IMG on Biodiversity")
    confirmed(client, draft, "IMG on Biodiversity", answer(1, choice=str(second.pk)))

    assert "More than one workstream has this name: which one is it?" in words(asked)
    assert rows(draft.entries, "workstream") == [(second.pk,)]


def test_a_name_close_to_one_on_record_is_asked_about_with_the_reason(client, draft, img):
    series = workstream("EMG Nexus Dialogue Series")
    workstream("IMG on Land", kind=img)

    response = looked_up(client, draft, "Nexus Dialogue Series")
    (line,) = response.context["lines"]
    groups = dict(line.form.fields["choice"].choices)

    assert "No workstream on record has this name. Is it “EMG Nexus Dialogue Series”?" in words(response)
    assert groups["Nearly of this name"] == [
        (str(series.pk), "EMG Nexus Dialogue Series (spelled nearly the same)")
    ]


def test_doubles_are_told_and_left_out(client, draft, img):
    workstream("IMG on Land", kind=img)
    said = workstream("IMG on Water", kind=img)
    StatusEntry.objects.create(report=draft, workstream=said, status=Status.COMPLETING)
    names = "IMG on Land\nIssue Management Group on Land\nIMG on Water\nUnknown\nunknown"

    asked = words(looked_up(client, draft, names))
    confirmed(client, draft, names, answer(4, choice="new", title="Unknown"))

    assert "The same as line 1: left out." in asked
    assert "Already in the report at place 1, “Completing”: left as it is." in asked
    assert "The same as line 4: left out." in asked
    assert rows(draft.entries, "workstream__title", "status") == [
        ("IMG on Water", "completing"),
        ("IMG on Land", "continuing"),
        ("Unknown", "continuing"),
    ]


def test_status_still_to_be_said_is_filled_in(client, draft):
    land = workstream("IMG on Land")
    StatusEntry.objects.create(report=draft, workstream=land)

    confirmed(client, draft, "IMG on Land")

    assert rows(draft.entries, "workstream", "status") == [(land.pk, "continuing")]


def test_names_can_be_pasted_with_their_status_still_to_be_said(client, draft):
    workstream("IMG on Land")

    confirmed(client, draft, "IMG on Land", status="", horizon="")

    assert rows(draft.entries, "status", "basis", "horizon") == [("", "expected", None)]


@pytest.mark.parametrize(
    ("answers", "at"),
    [
        (answer(1, choice="land") | answer(2, choice="land"), 2),
        (answer(1, choice="said") | answer(2, choice="out"), 1),
        (answer(1, choice="new", title="A") | answer(2, choice="new", title="a"), 2),
    ],
)
def test_two_lines_cannot_mean_the_same(client, draft, answers, at):
    land, said = workstream("IMG on Land"), workstream("IMG on Water")
    StatusEntry.objects.create(report=draft, workstream=said, status=Status.COMPLETING)
    keys = {"land": str(land.pk), "said": str(said.pk)}
    answers = {name: keys.get(text, text) for name, text in answers.items()}

    response = confirmed(client, draft, "One\nTwo", answers)

    errors = {line.number: dict(line.form.errors) for line in response.context["lines"] if line.form.errors}
    assert errors == {at: {"choice": ["It is in this list or in the report already."]}}
    assert (draft.entries.count(), Workstream.objects.count()) == (1, 2)


@pytest.mark.parametrize(
    ("typed", "at", "message"),
    [
        ({"names": ""}, "names", "This field is required."),
        ({"names": "- \n(a) "}, "names", "There is no name in this text."),
        ({"names": "a\x00b"}, "names", "Null characters are not allowed."),
        (
            {"names": "x" * 50_000},
            "names",
            "Ensure this value has at most 20000 characters (it has 50000).",
        ),
        ({"names": "x\n" * 201}, "names", "At most 200 lines at a time."),
        (
            {"names": "A", "status": "completed"},
            "basis",
            "What has happened is not expected: set the basis to “Decided”.",
        ),
        (
            {"names": "A", "status": "finished"},
            "status",
            "Select a valid choice. finished is not one of the available choices.",
        ),
    ],
)
def test_wrong_paste_is_a_field_error_and_keeps_the_text(client, draft, typed, at, message):
    response = client.post(address("paste_names", draft.pk), {**SAID, **typed})

    assert dict(response.context["form"].errors) == {at: [message]}
    assert typed_values(response, ["names"]) == {"names": typed["names"]}


def test_a_line_too_long_for_a_title_is_an_error_only_if_it_is_one(client, draft):
    response = confirmed(client, draft, "x" * 300, answer(1, choice="new", title="x" * 300))
    left_out = confirmed(client, draft, "x" * 300, answer(1, choice="out", title="x" * 300))

    line = response.context["lines"][0]
    assert list(line.form.errors) == ["title"]
    assert left_out.status_code == 302


def test_back_leads_to_the_text_again(client, draft):
    response = client.post(
        address("paste_names", draft.pk), {**SAID, "names": "IMG on Land", "_back": "Back"}
    )

    assert response.context["lines"] is None
    assert typed_values(response, ["names", "horizon"]) == {"names": "IMG on Land", "horizon": "2023"}


def test_nothing_is_pasted_into_a_report_in_review(client, editor, draft):
    workstream("IMG on Land")
    draft.submit(by=editor)

    response = confirmed(client, draft, "IMG on Land")

    assert response.url == address("change", draft.pk)
    assert draft.entries.count() == 0


def test_looking_up_takes_the_same_queries_for_1_and_60_lines(client, draft):
    for number in range(60):
        workstream(f"Workstream {number}")

    counts = []
    for count in (1, 60):
        with CaptureQueriesContext(connection) as captured:
            looked_up(client, draft, "\n".join(f"Workstreams {number}" for number in range(count)))
        counts.append(len(captured))

    assert counts == [14, 14]
