"""The field on its own (a throwaway model, no table) and in the database (the mandate of a workstream)."""

from datetime import date
from typing import Any

import pytest
from django.contrib.admin import ModelAdmin, site
from django.core import serializers
from django.core.exceptions import ValidationError
from django.db import connection, models
from django.db.migrations.autodetector import MigrationAutodetector
from django.db.migrations.graph import MigrationGraph
from django.db.migrations.state import ModelState, ProjectState
from django.db.migrations.writer import MigrationWriter
from django.forms import modelform_factory
from django.http import HttpRequest
from django.test.utils import isolate_apps

from emg.lib.partial_date_field import PartialDateField
from emg.lib.partial_date_form_field import PartialDateFormField
from emg.lib.partial_dates import PartialDate
from emg.lib.typed_dates import how_to_write
from workstreams.models import Workstream

LIKELY_NOVEMBER = PartialDate("2022-11?")


def bounds(workstream: Any) -> tuple[date | None, date | None]:
    return workstream.mandate_until_earliest, workstream.mandate_until_latest


def stored(workstream):
    return Workstream.objects.values_list(
        "mandate_until", "mandate_until_earliest", "mandate_until_latest"
    ).get(pk=workstream.pk)


def sitting_model():
    class Dated(models.Model):
        held_on = PartialDateField(blank=True)

        class Meta:
            abstract = True
            app_label = "workstreams"

    class Sitting(Dated):  # noqa: DJ008 -- never shown
        class Meta:
            app_label = "workstreams"

    return Sitting


# On the instance


@pytest.mark.parametrize(
    ("assigned", "held"),
    [
        (LIKELY_NOVEMBER, LIKELY_NOVEMBER),
        ("2022-11?", LIKELY_NOVEMBER),
        ("November 2022, likely", LIKELY_NOVEMBER),
        (date(2022, 5, 18), PartialDate("2022-05-18")),
        (None, None),
        ("", None),
    ],
)
def test_what_is_assigned_becomes_a_partial_date_at_once(assigned, held):
    created, changed = Workstream(mandate_until=assigned), Workstream(mandate_until="1999")
    changed.mandate_until = assigned

    assert (created.mandate_until, changed.mandate_until) == (held, held)


def test_bounds_follow_every_assignment():
    workstream = Workstream(mandate_until="2022-11?")
    assert bounds(workstream) == (date(2022, 11, 1), date(2022, 11, 30))

    workstream.mandate_until = "2023"
    assert bounds(workstream) == (date(2023, 1, 1), date(2023, 12, 31))

    workstream.mandate_until = None
    assert bounds(workstream) == (None, None)


def test_bounds_cannot_be_set_apart_from_the_date():
    workstream = Workstream(mandate_until="2022", mandate_until_latest=date(1999, 1, 1))
    setattr(workstream, "mandate_until_earliest", date(1999, 1, 1))  # noqa: B010 -- mypy does not know the bounds

    assert bounds(workstream) == (date(2022, 1, 1), date(2022, 12, 31))


@pytest.mark.parametrize("text", ["soon", "\0", "9" * 10_000])
def test_text_that_is_no_date_is_refused_when_cleaned(text):
    workstream = Workstream(title="IMG", slug="img", mandate_until=text)

    with pytest.raises(ValidationError) as refusal:
        workstream.clean_fields()

    assert refusal.value.message_dict == {"mandate_until": [how_to_write()]}
    assert bounds(workstream) == (None, None)


# In the database


@pytest.mark.django_db
def test_date_and_bounds_are_stored_and_read_again():
    workstream = Workstream.objects.create(title="IMG", slug="img", mandate_until="2022-11?")

    again = Workstream.objects.get()

    assert again.mandate_until == LIKELY_NOVEMBER
    assert bounds(again) == (date(2022, 11, 1), date(2022, 11, 30))
    assert stored(workstream) == (LIKELY_NOVEMBER, date(2022, 11, 1), date(2022, 11, 30))


@pytest.mark.django_db
def test_column_holds_the_notation_as_varchar_50():
    Workstream.objects.create(title="IMG", slug="img", mandate_until="November 2022, likely")

    with connection.cursor() as cursor:
        cursor.execute("SELECT mandate_until FROM workstreams_workstream")
        text = cursor.fetchone()
        cursor.execute(
            "SELECT data_type, character_maximum_length FROM information_schema.columns"
            " WHERE table_name = 'workstreams_workstream' AND column_name = 'mandate_until'"
        )
        column = cursor.fetchone()

    assert (text, column) == (("2022-11?",), ("character varying", 50))


@pytest.mark.django_db
def test_bulk_create_stores_the_bounds():
    [workstream] = Workstream.objects.bulk_create([Workstream(title="IMG", slug="img", mandate_until="2022")])

    assert stored(workstream) == (PartialDate("2022"), date(2022, 1, 1), date(2022, 12, 31))


@pytest.mark.django_db
@pytest.mark.parametrize("loaded", ["mandate_until", "mandate_until_latest", "title"])
def test_record_loaded_in_part_is_saved_whole(loaded):
    Workstream.objects.create(title="IMG", slug="img", mandate_until="2022")
    workstream = Workstream.objects.only(loaded).get()

    workstream.mandate_until = "2023"
    workstream.save()

    assert stored(workstream) == (PartialDate("2023"), date(2023, 1, 1), date(2023, 12, 31))


@pytest.mark.django_db
def test_bound_loaded_alone_is_what_the_database_says(django_assert_num_queries):
    Workstream.objects.create(title="IMG", slug="img", mandate_until="2022")

    with django_assert_num_queries(1):
        workstream: Any = Workstream.objects.only("mandate_until_latest").get()
        assert workstream.mandate_until_latest == date(2022, 12, 31)


@pytest.mark.django_db
def test_date_left_empty_is_null():
    workstream = Workstream.objects.create(title="IMG", slug="img", mandate_until="")

    assert stored(workstream) == (None, None, None)


@pytest.mark.django_db
def test_text_that_is_no_date_is_not_saved():
    with pytest.raises(ValidationError):
        Workstream.objects.create(title="IMG", slug="img", mandate_until="soon")


@pytest.mark.django_db
def test_records_are_found_and_sorted_by_their_date():
    for slug, until in [("b", "2022-11?"), ("a", "2021"), ("c", None), ("d", "2022-11")]:
        Workstream.objects.create(title=slug, slug=slug, mandate_until=until)

    def slugs(workstreams):
        return "".join(workstreams.order_by("mandate_until_latest", "slug").values_list("slug", flat=True))

    assert slugs(Workstream.objects.all()) == "abdc"
    assert slugs(Workstream.objects.filter(mandate_until="2022-11?")) == "b"
    assert slugs(Workstream.objects.filter(mandate_until__in=[PartialDate("2021"), "2022-11"])) == "ad"
    assert slugs(Workstream.objects.filter(mandate_until__isnull=True)) == "c"
    assert slugs(Workstream.objects.filter(mandate_until_earliest__gte=date(2022, 1, 1))) == "bd"


@pytest.mark.django_db
def test_history_keeps_the_date_and_its_bounds():
    workstream: Any = Workstream.objects.create(title="IMG", slug="img", mandate_until="2022-11?")
    workstream.mandate_until = "2023"
    workstream.save()

    events = [(event.mandate_until, *bounds(event)) for event in workstream.events.order_by("pgh_id")]

    assert events == [
        (LIKELY_NOVEMBER, date(2022, 11, 1), date(2022, 11, 30)),
        (PartialDate("2023"), date(2023, 1, 1), date(2023, 12, 31)),
    ]


@pytest.mark.django_db
@pytest.mark.parametrize("until", [LIKELY_NOVEMBER, None])
def test_record_is_the_same_after_a_dump_and_a_load(until):
    workstream = Workstream.objects.create(title="IMG", slug="img", mandate_until=until)
    dump = serializers.serialize("json", [workstream])
    Workstream.objects.update(mandate_until="1999", mandate_until_earliest=None, mandate_until_latest=None)

    for record in serializers.deserialize("json", dump):
        record.save()

    assert stored(workstream) == (until, until and date(2022, 11, 1), until and date(2022, 11, 30))


# In models and migrations


@isolate_apps("workstreams")
def test_model_inherits_the_field_and_its_bounds_once():
    model = sitting_model()

    assert [field.name for field in model._meta.fields] == [
        "id",
        "held_on",
        "held_on_earliest",
        "held_on_latest",
    ]


@isolate_apps("workstreams")
def test_model_passes_the_system_checks():
    assert sitting_model().check() == []


@isolate_apps("workstreams")
def test_migration_writes_the_field_as_it_is():
    field = sitting_model()._meta.get_field("held_on")

    assert MigrationWriter.serialize(field)[0] == (
        "emg.lib.partial_date_field.PartialDateField(adds_bounds=False, blank=True, null=True)"
    )


@isolate_apps("workstreams")
def test_migration_state_has_the_bounds_once_in_any_order():
    state = ModelState.from_model(sitting_model())
    state.fields = dict(reversed(state.fields.items()))

    historical = ProjectState({("workstreams", "sitting"): state}).apps.get_model("workstreams", "Sitting")

    assert sorted(field.name for field in historical._meta.fields) == [
        *("held_on", "held_on_earliest", "held_on_latest", "id")
    ]


@isolate_apps("workstreams")
def test_second_migration_finds_nothing_to_change():
    state = ProjectState({("workstreams", "sitting"): ModelState.from_model(sitting_model())})
    rendered = ModelState.from_model(state.apps.get_model("workstreams", "Sitting"))
    again = ProjectState({("workstreams", "sitting"): rendered})

    assert MigrationAutodetector(state, again).changes(MigrationGraph()) == {}
    assert MigrationAutodetector(again, state).changes(MigrationGraph()) == {}


def test_required_date_is_not_null():
    assert (PartialDateField().null, PartialDateField(blank=True).null) == (False, True)


def test_required_date_has_no_default():
    assert PartialDateField().get_default() is None


# In forms


def test_admin_form_reads_partial_dates():
    field = Workstream._meta.get_field("mandate_until")

    in_admin = ModelAdmin(Workstream, site).formfield_for_dbfield(field, request=HttpRequest())

    assert type(in_admin) is PartialDateFormField
    assert (in_admin.label, in_admin.required, in_admin.widget.attrs) == (
        "Mandate until",
        False,
        {"size": 24},
    )


@isolate_apps("workstreams")
def test_bounds_are_on_no_form():
    form = modelform_factory(sitting_model(), fields="__all__")

    assert list(form.base_fields) == ["held_on"]
