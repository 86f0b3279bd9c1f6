"""Going back to an earlier state: the difference first, then a new change, or a refusal in words."""

import html
import threading

import pytest
from django.contrib.auth.models import Permission, User
from django.db import connection
from django.test import Client
from django.urls import reverse
from django.utils.html import strip_tags

from meetings import actions
from meetings.models import Meeting
from tests import records
from tests.workstreams.admin.page_forms import form_on
from workstreams.models import Agency, Workstream, WorkstreamKind


@pytest.fixture
def stream(db) -> Workstream:
    """A workstream whose objective and mandate changed since."""
    stream = records.workstream("IMG on Land", objective="As it was", mandate_until="2022-11?")
    stream.objective, stream.mandate_until = "As it is", "2024"
    stream.save()
    return stream


def first_state(record) -> str:
    """The address that leads back to its first state."""
    meta = record._meta
    first = record.events.order_by("pgh_id").first()
    return reverse(f"admin:{meta.app_label}_{meta.model_name}_restore", args=[record.pk, first.pgh_id])


def words(response) -> str:
    content = response.content.decode()
    return html.unescape(" ".join(strip_tags(content[content.index('id="content-main"') :]).split()))


def test_difference_is_shown_and_nothing_done(staff, stream):
    page = words(staff.get(first_state(stream)))

    assert "Objective before: As it is → now: As it was" in page
    assert "Mandate until before: 2024 → now: November 2022, likely" in page
    stream.refresh_from_db()
    assert stream.objective == "As it is"


def test_earlier_state_comes_back_as_a_new_change_with_its_reason(staff, editor, stream):
    before = stream.events.count()
    address = first_state(stream)

    response = staff.post(address, form_on(staff.get(address)) | {"_why": "A mistake"})

    assert response.url == reverse("admin:workstreams_workstream_history", args=[stream.pk])
    stream.refresh_from_db()
    assert (stream.objective, str(stream.mandate_until)) == ("As it was", "November 2022, likely")
    assert stream.mandate_until_latest.isoformat() == "2022-11-30"
    last = stream.events.order_by("pgh_id").last()
    assert stream.events.count() == before + 1
    assert last.pgh_context["user"] == editor.pk
    assert last.pgh_context["why"].startswith("Back to the state of ")
    assert last.pgh_context["why"].endswith(". A mistake")


def test_history_leads_there(staff, stream):
    history = reverse("admin:workstreams_workstream_history", args=[stream.pk])
    first = stream.events.order_by("pgh_id").first().pgh_id

    assert f'href="{first}/restore/"' in staff.get(history).content.decode()


def test_state_that_is_the_present_one_says_so(staff, db):
    stream = records.workstream("IMG on Air")

    page = staff.get(first_state(stream))

    assert "The record is in this state already" in words(page)
    assert "To take a change back, choose the entry below it." in words(page)
    assert 'type="submit" class="default"' not in page.content.decode()


def test_record_changed_meanwhile_is_shown_again(staff, stream):
    address = first_state(stream)
    form = form_on(staff.get(address))
    Workstream.objects.filter(pk=stream.pk).update(objective="By a colleague")

    response = staff.post(address, form)

    assert "Somebody changed the record meanwhile" in response.content.decode()
    assert "before: By a colleague → now: As it was" in words(response)
    stream.refresh_from_db()
    assert stream.objective == "By a colleague"


def test_what_it_pointed_to_is_gone(staff, stream):
    kind = WorkstreamKind.objects.create(name="Task Team")
    other = records.workstream("Task Team on Air", kind=kind)
    Workstream.objects.filter(pk=other.pk).update(kind=None)
    kind.delete()
    address = first_state(other)
    page = staff.get(address)

    assert "kind: what it pointed to is deleted, so this state cannot come back." in words(page)
    staff.post(address, form_on(page))
    other.refresh_from_db()
    assert other.kind is None


def test_state_that_is_not_allowed_any_more_is_refused_in_words(staff, db):
    agency = Agency.objects.create(acronym="UNEP", slug="unep")
    Agency.objects.filter(pk=agency.pk).update(acronym="UN Environment")
    Agency.objects.create(acronym="UNEP", slug="unep-2")
    address = first_state(agency)

    response = staff.post(address, form_on(staff.get(address)))

    assert response.status_code == 200
    assert "errorlist" in response.content.decode()
    agency.refresh_from_db()
    assert agency.acronym == "UN Environment"


def test_address_stays_as_it_is(staff, db):
    """The form does not let it be typed, so it does not go back either."""
    agency = Agency.objects.create(acronym="UNEP", slug="unep")
    Agency.objects.filter(pk=agency.pk).update(slug="un-environment", name="United Nations")
    address = first_state(agency)

    staff.post(address, form_on(staff.get(address)))

    agency.refresh_from_db()
    assert (agency.slug, agency.name) == ("un-environment", "")


def test_approved_report_never_goes_back(staff, founding):
    address = first_state(founding)
    page = staff.get(address)

    assert "Only a draft changes: send the report back, or correct it by a revision." in words(page)
    staff.post(address, form_on(page))
    founding.refresh_from_db()
    assert founding.is_approved
    history = staff.get(reverse("admin:meetings_report_history", args=[founding.pk]))
    assert "/restore/" not in history.content.decode()


def test_draft_goes_back_but_not_its_state(staff, founding):
    draft = actions.start_revision(founding)
    title = draft.title
    draft.title = "Otherwise"
    draft.save()
    address = first_state(draft)

    staff.post(address, form_on(staff.get(address)))

    draft.refresh_from_db()
    assert (draft.title, draft.is_draft) == (title, True)


def test_meeting_goes_back(staff, founding):
    som28 = Meeting.objects.get(slug="som28")
    Meeting.objects.filter(pk=som28.pk).update(place="Geneva")
    address = first_state(som28)

    staff.post(address, form_on(staff.get(address)))

    som28.refresh_from_db()
    assert som28.place == ""


def test_only_who_may_change_it_may_go_back(client, stream):
    viewer = User.objects.create_user("viewer", is_staff=True)
    viewer.user_permissions.set(Permission.objects.filter(codename="view_workstream"))
    client.force_login(viewer)

    assert client.get(first_state(stream)).status_code == 403
    assert client.post(first_state(stream)).status_code == 403
    history = client.get(reverse("admin:workstreams_workstream_history", args=[stream.pk]))
    assert "/restore/" not in history.content.decode()


def test_states_of_other_records_and_none_are_not_found(staff, stream):
    other = records.workstream("IMG on Air")
    foreign = other.events.get().pgh_id

    for event in (foreign, 0, 10**30):
        address = f"/admin/workstreams/workstream/{stream.pk}/history/{event}/restore/"
        assert staff.get(address).status_code == 404
    assert staff.get(f"/admin/workstreams/workstream/{10**30}/history/1/restore/").status_code == 404


def test_deleted_record_is_not_found(staff, stream):
    address = first_state(stream)
    stream.delete()

    assert staff.get(address).status_code == 404


def test_of_two_who_go_back_at_once_one_is_asked_to_look_again(transactional_db):
    stream = records.workstream("IMG on Land", objective="As it was")
    Workstream.objects.filter(pk=stream.pk).update(objective="As it is")
    address, codes = first_state(stream), []
    clients = [Client(), Client()]
    for number, client in enumerate(clients):
        client.force_login(User.objects.create_superuser(f"editor-{number}", password="x"))
    forms = [form_on(client.get(address)) for client in clients]

    def post(client: Client, form: dict[str, str]) -> None:
        codes.append(client.post(address, form).status_code)
        connection.close()

    threads = [threading.Thread(target=post, args=pair) for pair in zip(clients, forms, strict=True)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert sorted(codes) == [200, 302]
    assert stream.events.count() == 3
