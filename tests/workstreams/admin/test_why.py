"""A save may say why; the reason stays in the history with every change of that save."""

import pytest
from django.urls import reverse

from tests import records
from tests.workstreams.admin.page_forms import form_on
from workstreams.models import Agency, Workstream


@pytest.fixture
def stream(db) -> Workstream:
    return records.workstream("IMG on Land")


def address(record) -> str:
    meta = record._meta
    return reverse(f"admin:{meta.app_label}_{meta.model_name}_change", args=[record.pk])


def saved(client, record, **typed: str):
    return client.post(address(record), form_on(client.get(address(record))) | typed)


def reason(stream: Workstream) -> object:
    return stream.events.order_by("pgh_id").last().pgh_context.get("why")


def test_reason_is_kept_with_all_changes_of_the_save(staff, stream):
    unep = Agency.objects.create(acronym="UNEP", slug="unep")
    row = {"agency": str(unep.pk), "role": "lead"}
    form = form_on(staff.get(address(stream)))
    form |= {"participations-TOTAL_FORMS": "1", **{f"participations-0-{k}": v for k, v in row.items()}}

    staff.post(address(stream), form | {"objective": "New", "_why": "  The SOM asked for it "})

    assert reason(stream) == "The SOM asked for it"
    assert stream.participations.get().events.get().pgh_context["why"] == "The SOM asked for it"
    history = staff.get(address(stream).replace("/change/", "/history/")).content.decode()
    assert "Why: The SOM asked for it" in history


def test_no_reason_is_asked_for(staff, stream):
    saved(staff, stream, objective="New", _why="  ")

    assert stream.events.order_by("pgh_id").last().objective == "New"
    assert reason(stream) is None


def test_reason_of_one_save_is_not_that_of_the_next(staff, stream):
    saved(staff, stream, objective="First", _why="Once")
    saved(staff, stream, objective="Second")

    assert reason(stream) is None


@pytest.mark.parametrize(
    ("typed", "kept"), [("a\x00b", "ab"), ("x" * 900, "x" * 500), ('<b>’"\\', '<b>’"\\'), ("\x00", None)]
)
def test_hostile_reasons_are_kept_as_words(staff, stream, typed, kept):
    response = saved(staff, stream, objective="New", _why=typed)

    assert response.status_code == 302
    assert reason(stream) == kept


def test_reason_comes_back_with_a_form_that_has_an_error(staff, stream):
    response = saved(staff, stream, title="", _why="Because")

    assert response.status_code == 200
    assert form_on(response)["_why"] == "Because"


def test_reason_is_asked_where_something_can_be_saved_only(staff, founding):
    report = staff.get(address(founding))
    added = staff.get(reverse("admin:workstreams_agency_add"))

    assert "_why" not in form_on(report)
    assert form_on(added)["_why"] == ""
