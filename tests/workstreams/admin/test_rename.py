"""Renaming a workstream."""

import pytest
from django.contrib.admin.models import LogEntry
from django.urls import reverse

from tests.records import workstream
from tests.titles import title_of
from tests.workstreams.admin.page_forms import form_on
from workstreams.models import Workstream, WorkstreamKind, WorkstreamName

IMPOSSIBLE_DATE = "The calendar has no such date: check the day, the month and the year."
NO_CHOICE = "Select a valid choice. That choice is not one of the available choices."


@pytest.fixture
def stream(db) -> Workstream:
    img = WorkstreamKind.objects.create(name="Issue Management Group")
    return workstream("IMG on Green Economy", kind=img, published_on="2020-01-01")


def address(stream: Workstream) -> str:
    return reverse("admin:workstreams_workstream_rename", args=[stream.pk])


def renamed(staff, stream: Workstream, **typed: str):
    form = form_on(staff.get(address(stream)))
    return staff.post(address(stream), form | typed)


def test_what_was_never_saved_has_no_way_there(staff):
    """Django shows the form of a change to whoever asks to save as new what cannot be saved."""
    answer = staff.post("/admin/workstreams/workstream/add/", {"_saveasnew": "on"})

    assert answer.status_code == 200
    assert "/rename/" not in answer.content.decode()


def test_the_form_begins_with_the_present_name_and_kind(staff, stream):
    form = form_on(staff.get(address(stream)))

    assert (form["to"], form["kind"], form["on"]) == ("IMG on Green Economy", str(stream.kind_id), "")


def test_renaming_keeps_the_old_name_with_its_kind_and_end(staff, stream):
    group = WorkstreamKind.objects.create(name="Working Group")

    response = renamed(staff, stream, to="Working Group on Green Recovery", kind=str(group.pk), on="May 2022")

    assert response.url == reverse("admin:workstreams_workstream_change", args=[stream.pk])
    old_kind = stream.kind
    stream.refresh_from_db()
    assert (stream.title, stream.kind, stream.slug) == (
        "Working Group on Green Recovery",
        group,
        "img-on-green-economy",
    )
    old = stream.names.get()
    assert (old.name, old.kind, old.is_official, str(old.valid_until)) == (
        "IMG on Green Economy",
        old_kind,
        True,
        "May 2022",
    )
    assert (
        LogEntry.objects.get().get_change_message() == "Renamed from “IMG on Green Economy”, as of May 2022."
    )


@pytest.mark.parametrize(
    ("typed", "field", "message"),
    [
        ({"to": ""}, "to", "This field is required."),
        ({"to": "x" * 251}, "to", "Ensure this value has at most 250 characters (it has 251)."),
        ({"to": "a\x00b"}, "to", "Null characters are not allowed."),
        ({"to": "IMG on Green Economy"}, "to", "It has this name and kind already."),
        ({"on": ""}, "on", "This field is required."),
        (
            {"on": "31 February 2022"},
            "on",
            IMPOSSIBLE_DATE,
        ),
        ({"on": "2001"}, "on", "It was renamed 2012 already: a newer name begins later."),
        (
            {"kind": "999999"},
            "kind",
            NO_CHOICE,
        ),
    ],
)
def test_a_wrong_renaming_is_a_field_error_that_loses_nothing(staff, stream, typed, field, message):
    WorkstreamName.objects.create(workstream=stream, name="IMG on Growth", valid_until="2012")
    typed = {"to": "New name", "on": "2022", **typed}

    response = renamed(staff, stream, **typed)

    assert response.context["form"].errors[field] == [message]
    shown = form_on(response)
    assert all(shown[name] == value for name, value in typed.items() if name != "kind")
    assert stream.names.count() == 1


def test_a_name_listed_already_is_refused(staff, stream):
    WorkstreamName.objects.create(workstream=stream, name=stream.title, is_official=False)

    response = renamed(staff, stream, to="New name", on="2022")

    assert title_of(response) == "Error: Rename “IMG on Green Economy” | EMG secretariat"
    assert response.context["form"].non_field_errors() == [
        "“IMG on Green Economy” is listed among its other names already: change or delete that row first."
    ]


def test_two_people_renaming_do_not_overwrite_each_other(staff, stream):
    form = form_on(staff.get(address(stream)))
    renamed(staff, stream, to="First name", on="2021")

    response = staff.post(address(stream), form | {"to": "Second name", "on": "2022"})

    stream.refresh_from_db()
    assert stream.title == "First name"
    assert response.context["form"].non_field_errors() == [
        "Somebody renamed it to “First name” meanwhile: check, then rename again."
    ]
    assert form_on(response)["to"] == "Second name"


def test_renaming_again_after_seeing_the_other_goes_through(staff, stream):
    form = form_on(staff.get(address(stream)))
    renamed(staff, stream, to="First name", on="2021")
    shown = form_on(staff.post(address(stream), form | {"to": "Second name", "on": "2022"}))

    staff.post(address(stream), shown)

    stream.refresh_from_db()
    assert stream.title == "Second name"
