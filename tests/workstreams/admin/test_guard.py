"""Two people at one record."""

import threading

import pytest
from django.db import connection
from django.test import Client
from django.urls import reverse
from django.utils.html import strip_tags

from tests.records import workstream
from tests.workstreams.admin.page_forms import form_on
from workstreams.models import Agency, Participation, ProgressUpdate, Workstream


@pytest.fixture
def stream(db) -> Workstream:
    return workstream("IMG on Land", objective="Old objective", internal_note="Old note")


@pytest.fixture
def agency(db) -> Agency:
    return Agency.objects.create(acronym="UNEP", slug="unep")


def address(stream: Workstream) -> str:
    return reverse("admin:workstreams_workstream_change", args=[stream.pk])


def opened(client: Client, stream: Workstream) -> dict[str, str]:
    return form_on(client.get(address(stream)))


def saved(client: Client, stream: Workstream, form: dict[str, str], **typed: str):
    return client.post(address(stream), form | typed)


def words(response) -> str:
    return " ".join(strip_tags(response.content.decode()).split())


def test_a_save_nobody_crossed_is_saved(ann, stream):
    response = saved(ann, stream, opened(ann, stream), objective="New objective")

    assert response.status_code == 302
    stream.refresh_from_db()
    assert stream.objective == "New objective"


def test_a_second_save_shows_who_changed_what_and_overwrites_nothing(ann, ben, stream):
    form = opened(ben, stream)
    saved(ann, stream, opened(ann, stream), objective="Ann’s objective")

    response = saved(ben, stream, form, objective="Ben’s objective")

    stream.refresh_from_db()
    assert stream.objective == "Ann’s objective"
    changes = response.context["held_back"].changes
    assert [(change.who, change.label) for change in changes] == [("Ann", "update")]
    assert [(field.field, field.old, field.new) for field in changes[0].fields] == [
        ("Objective", "Old objective", "Ann’s objective")
    ]
    assert "Ann saved this record while you were editing it" in words(response)
    assert form_on(response)["objective"] == "Ben’s objective"


def test_a_second_save_goes_through_once_its_writer_has_seen_the_first(ann, ben, stream):
    form = opened(ben, stream)
    saved(ann, stream, opened(ann, stream), objective="Ann’s objective")
    shown = form_on(saved(ben, stream, form, objective="Ben’s objective"))

    response = saved(ben, stream, shown)

    assert response.status_code == 302
    stream.refresh_from_db()
    assert stream.objective == "Ben’s objective"


def test_saving_again_keeps_what_the_other_changed_in_fields_left_alone(ann, ben, stream):
    form = opened(ben, stream)
    ann_form = opened(ann, stream)
    del ann_form["counts_as_ongoing"]
    saved(ann, stream, ann_form, internal_note="Ann’s note", mandate_until="May 2030")

    shown = form_on(saved(ben, stream, form, objective="Ben’s objective"))
    saved(ben, stream, shown)

    stream.refresh_from_db()
    assert stream.internal_note == "Ann’s note"
    assert str(stream.mandate_until) == "May 2030"
    assert stream.counts_as_ongoing is False
    assert stream.objective == "Ben’s objective"


def test_a_third_change_in_between_is_shown_too(ann, ben, stream):
    form = opened(ben, stream)
    saved(ann, stream, opened(ann, stream), objective="First")
    shown = form_on(saved(ben, stream, form, objective="Ben’s objective"))
    saved(ann, stream, opened(ann, stream), objective="Second")

    response = saved(ben, stream, shown)

    stream.refresh_from_db()
    assert stream.objective == "Second"
    assert [field.new for change in response.context["held_back"].changes for field in change.fields] == [
        "Second"
    ]


def test_a_change_by_no_person_is_held_against_a_save_too(ben, stream):
    form = opened(ben, stream)
    Workstream.objects.filter(pk=stream.pk).update(objective="By a script")

    response = saved(ben, stream, form, objective="Ben’s objective")

    assert [change.who for change in response.context["held_back"].changes] == [
        "Somebody whose name is not on record"
    ]


def test_ones_own_save_in_another_window_is_told_as_such(ann, stream):
    form = opened(ann, stream)
    saved(ann, stream, opened(ann, stream), objective="First window")

    response = saved(ann, stream, form, objective="Second window")

    assert "You, in another window, saved this record" in words(response)


def test_a_form_without_its_version_is_held_back(ann, stream):
    form = opened(ann, stream)

    for version in ("", "0", "x", "9" * 40, "1-2", "\x00"):
        response = saved(ann, stream, form, objective="New objective", _version=version)

        assert "This form did not arrive whole" in words(response)
        assert form_on(response)["objective"] == "New objective"
    stream.refresh_from_db()
    assert stream.objective == "Old objective"


def test_a_row_the_other_added_joins_the_form(ann, ben, stream, agency):
    form = opened(ben, stream)
    saved(ann, stream, opened(ann, stream), **row("participations", 0, agency=str(agency.pk), role="lead"))

    response = saved(ben, stream, form, objective="Ben’s objective")

    changes = response.context["held_back"].changes
    assert [(change.row, change.label) for change in changes] == [("Participation: UNEP, Lead", "insert")]
    shown = form_on(response)
    assert shown["participations-0-role"] == "lead"
    assert saved(ben, stream, shown).status_code == 302
    assert [str(found) for found in stream.participations.all()] == ["Lead, … – …"]


def test_a_row_the_other_deleted_goes_from_the_form(ann, ben, stream, agency):
    Participation.objects.create(workstream=stream, agency=agency, role="lead")
    form = opened(ben, stream)
    saved(ann, stream, opened(ann, stream), **{"participations-0-DELETE": "on"})

    response = saved(ben, stream, form, objective="Ben’s objective")

    changes = response.context["held_back"].changes
    assert [(change.row, change.label) for change in changes] == [("Participation: UNEP, Lead", "delete")]
    assert saved(ben, stream, form_on(response)).status_code == 302
    assert not stream.participations.exists()


def test_what_was_typed_into_a_row_the_other_deleted_comes_back_as_a_new_row(ann, ben, stream):
    ProgressUpdate.objects.create(workstream=stream, written_on="2022-05-18", text="Old text")
    form = opened(ben, stream)
    saved(ann, stream, opened(ann, stream), **{"updates-0-DELETE": "on"})

    shown = form_on(saved(ben, stream, form, **{"updates-0-text": "Ben’s text"}))

    assert shown["updates-INITIAL_FORMS"] == "0"
    assert saved(ben, stream, shown).status_code == 302
    assert [update.text for update in stream.updates.all()] == ["Ben’s text"]


def test_a_row_both_deleted_stays_deleted(ann, ben, stream):
    ProgressUpdate.objects.create(workstream=stream, written_on="2022-05-18", text="Old text")
    form = opened(ben, stream)
    saved(ann, stream, opened(ann, stream), **{"updates-0-DELETE": "on"})

    shown = form_on(saved(ben, stream, form, **{"updates-0-text": "Ben’s text", "updates-0-DELETE": "on"}))
    saved(ben, stream, shown)

    assert not stream.updates.exists()


def test_line_ends_as_browsers_post_them_do_not_count_as_typing(ann, ben, stream):
    Workstream.objects.update(internal_note="one\ntwo")
    form = opened(ben, stream) | {"internal_note": "one\r\ntwo"}
    saved(ann, stream, opened(ann, stream), internal_note="Ann’s note")

    shown = form_on(saved(ben, stream, form, objective="Ben’s objective"))

    assert shown["internal_note"] == "Ann’s note"


def test_rows_changed_by_both_keep_what_was_typed_and_take_the_rest(ann, ben, stream):
    ProgressUpdate.objects.create(workstream=stream, written_on="2022-05-18", text="Old text")
    form = opened(ben, stream)
    saved(
        ann,
        stream,
        opened(ann, stream),
        **{"updates-0-written_on": "1 June 2022", "updates-0-is_public": "on"},
    )

    shown = form_on(saved(ben, stream, form, **{"updates-0-text": "Ben’s text"}))
    saved(ben, stream, shown)

    update = stream.updates.get()
    assert (str(update.written_on), update.text, update.is_public) == ("2022-06-01", "Ben’s text", True)


def test_a_row_added_by_each_stays(ann, ben, stream, agency):
    form = opened(ben, stream)
    saved(ann, stream, opened(ann, stream), **row("participations", 0, agency=str(agency.pk), role="lead"))

    shown = form_on(
        saved(ben, stream, form, **row("participations", 0, agency=str(agency.pk), role="member"))
    )
    saved(ben, stream, shown)

    assert sorted(stream.participations.values_list("role", flat=True)) == ["lead", "member"]


def test_what_was_typed_into_a_record_the_other_deleted_comes_back_as_a_new_record(ann, ben, stream):
    ProgressUpdate.objects.create(workstream=stream, written_on="2022-05-18", text="Old text")
    form = opened(ben, stream)
    ann.post(reverse("admin:workstreams_workstream_delete", args=[stream.pk]), {"post": "yes"})

    response = saved(ben, stream, form, objective="Ben’s objective")

    assert "Ann deleted this record while you were editing it." in words(response)
    shown = form_on(response)
    assert shown["objective"] == "Ben’s objective"
    again = ben.post(reverse("admin:workstreams_workstream_add"), shown)
    assert again.status_code == 302
    added = Workstream.objects.get()
    assert (added.objective, added.updates.get().text) == ("Ben’s objective", "Old text")


def test_two_simultaneous_saves_do_not_both_pass(transactional_db, ann, ben):
    stream = workstream("IMG on Land")
    clients = [ann, ben]
    forms = [opened(client, stream) for client in clients]
    together = threading.Barrier(2)
    answers = []

    def save(client: Client, form: dict[str, str], objective: str) -> None:
        together.wait()
        answers.append(saved(client, stream, form, objective=objective).status_code)
        connection.close()

    threads = [
        threading.Thread(target=save, args=(client, form, f"Objective {number}"))
        for number, (client, form) in enumerate(zip(clients, forms, strict=True))
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert sorted(answers) == [200, 302]


def test_the_version_costs_one_query_a_kind_of_row(ann, stream, agency, django_assert_num_queries):
    ann.get(address(stream))
    for role in Participation.Role.values:
        Participation.objects.create(workstream=stream, agency=agency, role=role)

    with django_assert_num_queries(25):
        ann.get(address(stream))


def row(prefix: str, index: int, **values: str) -> dict[str, str]:
    return {f"{prefix}-{index}-{name}": value for name, value in values.items()}
