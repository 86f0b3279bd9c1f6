"""Deleting from the register: refused in words where something on record stands in the way."""

import pytest
from django.db import IntegrityError
from django.urls import reverse

from tests.records import proposal, workstream
from workstreams.admin.deletion import uses_of
from workstreams.models import Agency, Participation, ProgressUpdate, Workstream, WorkstreamKind


def address(record) -> str:
    return reverse(f"admin:{record._meta.app_label}_{record._meta.model_name}_delete", args=[record.pk])


def changelist(record) -> str:
    return reverse(f"admin:{record._meta.app_label}_{record._meta.model_name}_changelist")


@pytest.fixture
def unep(db) -> Agency:
    return Agency.objects.create(acronym="UNEP", slug="unep")


def test_what_nothing_uses_is_deleted_after_confirmation(staff):
    stream = workstream("IMG on Land")
    stream.names.create(name="IMG on Soil", is_official=False)

    assert "Are you sure" in staff.get(address(stream)).content.decode()
    staff.post(address(stream), {"post": "yes"})

    assert not Workstream.objects.exists()


def test_an_agency_in_use_is_kept_and_its_uses_listed(staff, unep):
    stream = workstream("IMG on Land")
    Participation.objects.create(workstream=stream, agency=unep, role="lead")
    ProgressUpdate.objects.create(workstream=stream, agency=unep, written_on="2022-05-18", text="News")

    response = staff.post(address(unep), {"post": "yes"})

    assert response.context["protected"] == [
        "Author of the update of 18 May 2022 on IMG on Land",
        "Lead in IMG on Land",
    ]
    assert "Lead in IMG on Land" in response.content.decode()
    assert Agency.objects.get() == unep


@pytest.mark.parametrize("count", [1, 3])
def test_uses_are_told_in_as_many_queries_for_many(unep, count, django_assert_num_queries):
    for number in range(count):
        stream = workstream(f"IMG {number}")
        Participation.objects.create(workstream=stream, agency=unep, role="lead")
        ProgressUpdate.objects.create(workstream=stream, agency=unep, written_on="2022-05-18", text="News")

    with django_assert_num_queries(6):
        assert len(uses_of(unep)) == 2 * count


def test_a_kind_in_use_is_kept_and_its_uses_listed(db):
    kind = WorkstreamKind.objects.create(name="Issue Management Group")
    stream = workstream("IMG on Land", kind=kind)
    stream.names.create(name="IMG on Soil", kind=kind, is_official=False)
    proposal("Data", kind=kind)

    assert uses_of(kind) == ["Other name: IMG on Soil", "Proposal: Data", "Workstream: IMG on Land"]


def test_a_workstream_linked_to_another_is_kept(db):
    old, new = workstream("IMG on Land"), workstream("IMG on Soil")
    old.successions.create(successor=new, how="continues")
    proposal("Data", follows=old)

    assert uses_of(old) == ["Lineage: from IMG on Land to IMG on Soil", "Proposal: Data"]
    assert uses_of(new) == ["Lineage: from IMG on Land to IMG on Soil"]


def test_deleting_several_lists_the_uses_of_each_and_deletes_none(staff, unep):
    free = Agency.objects.create(acronym="WHO", slug="who")
    other = Agency.objects.create(acronym="UNDP", slug="undp")
    for agency in (unep, other):
        Participation.objects.create(workstream=workstream(f"IMG {agency}"), agency=agency, role="lead")
    chosen = {"action": "delete_selected", "_selected_action": [unep.pk, free.pk, other.pk], "post": "yes"}

    response = staff.post(changelist(unep), chosen)

    assert response.context["protected"] == ["UNDP", ["Lead in IMG UNDP"], "UNEP", ["Lead in IMG UNEP"]]
    assert Agency.objects.count() == 3


def test_deleting_several_that_nothing_uses_goes_through(staff, unep):
    who = Agency.objects.create(acronym="WHO", slug="who")
    chosen = {"action": "delete_selected", "_selected_action": [unep.pk, who.pk], "post": "yes"}

    staff.post(changelist(unep), chosen)

    assert not Agency.objects.exists()


@pytest.mark.parametrize("is_bulk", [False, True])
def test_what_only_the_database_refuses_is_a_message(staff, unep, monkeypatch, is_bulk):
    """Somebody begins to use the record between the look and the deletion."""

    def refuse(self, *args, **kwargs):
        raise IntegrityError("refused by the database")

    monkeypatch.setattr("django.db.models.deletion.Collector.delete", refuse)
    chosen = {"action": "delete_selected", "_selected_action": [unep.pk], "post": "yes"}

    response = staff.post(changelist(unep) if is_bulk else address(unep), chosen, follow=True)

    assert "Nothing was deleted: something on record uses it by now." in response.content.decode()
    assert Agency.objects.exists()
