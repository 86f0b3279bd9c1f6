"""The secretariat's admin as a whole: its home, and that every page of every record opens."""

import re

import pytest
from django.contrib import admin
from django.contrib.auth.models import Group, Permission, User
from django.urls import reverse
from django.utils.html import strip_tags

from meetings.actions import start_revision
from meetings.lifecycle import Basis, Position, Status
from meetings.models import Report
from tests.meetings.importing.by_hand import brought_in
from tests.records import approve, draft, meeting, proposal, workstream
from workstreams.models import Workstream

RECORDS = sorted(admin.site._registry, key=lambda model: model._meta.label)


@pytest.fixture
def staff(client, founding, editor):
    """The client of somebody who may do everything, with something of every kind on record."""
    Group.objects.create(name="Secretariat")
    brought_in(state="discarded")
    client.force_login(editor)
    return client


@pytest.fixture
def viewer(client, founding):
    """The client of somebody who may look at the register, no more."""
    user = User.objects.create_user("viewer", is_staff=True)
    user.user_permissions.set(Permission.objects.filter(codename__in=["view_workstream", "view_agency"]))
    client.force_login(user)
    return client


def words(response) -> str:
    return " ".join(strip_tags(re.sub(r"(?s)<head>.*</head>", "", response.content.decode())).split())


def name_of(model, page: str) -> str:
    return f"admin:{model._meta.app_label}_{model._meta.model_name}_{page}"


@pytest.mark.parametrize("model", RECORDS, ids=lambda model: model.__name__)
def test_every_page_of_every_record_opens(staff, model):
    pk = model._default_manager.first().pk

    assert staff.get(reverse(name_of(model, "changelist"))).status_code == 200
    # Roles are a table in the code: nobody adds one here.
    assert staff.get(reverse(name_of(model, "add"))).status_code == (403 if model is Group else 200)
    assert staff.get(reverse(name_of(model, "change"), args=[pk])).status_code == 200
    assert staff.get(reverse(name_of(model, "history"), args=[pk])).status_code == 200
    # The report on record is approved, accounts are erased, roles are code: nobody may delete them.
    deletion = staff.get(reverse(name_of(model, "delete"), args=[pk]))
    assert deletion.status_code == (403 if model in {Report, User, Group} else 200)


@pytest.mark.parametrize("model", RECORDS, ids=lambda model: model.__name__)
def test_every_list_bears_hostile_addresses(staff, model):
    changelist = reverse(name_of(model, "changelist"))
    filters = [f for f in admin.site._registry[model].list_filter if isinstance(f, str)]
    hostile = [
        "q=%00",
        "q=" + "x" * 5000,
        "o=abc",
        "o=99.-99",
        "p=-1",
        "p=abc",
        "all=1",
        "nonsense=1",
        "e=1",
    ]
    hostile += [f"{name}__exact={value}" for name in filters for value in ("abc", "%00", "9" * 30)]

    hostile += [
        f"{field.name}__{way}"
        for field in model._meta.concrete_fields
        for way in ("regex=((", "range=1,2,3", "year=" + "9" * 30, "startswith=x", "exact=x", "isnull=x")
    ]

    for query in hostile:
        assert staff.get(f"{changelist}?{query}").status_code in {200, 302, 400}, query


@pytest.mark.parametrize("model", RECORDS, ids=lambda model: model.__name__)
def test_record_asked_for_by_a_field_without_a_name_is_refused(staff, model):
    change = reverse(name_of(model, "change"), args=[model._default_manager.first().pk])

    assert staff.get(f"{change}?_to_field=").status_code == 400
    assert staff.post(change, {"_to_field": ""}).status_code == 400


def test_home_names_the_secretariat_and_leads_to_the_site(staff):
    home = staff.get(reverse("admin:index"))

    assert "United Nations / Environment Management Group — Secretariat" in words(home)
    assert '<a href="/">View site</a>' in home.content.decode()


def test_home_says_what_needs_attention(staff, founding):
    start_revision(founding)

    said = words(staff.get(reverse("admin:index")))

    for part in (
        "Drafts waiting Mid-Term Technical Segment of the 28th Senior Officials Meeting, Rev.1 Draft, since",
        "Meetings past without a report 28th Senior Officials Meeting Planned, November 2022, likely",
        "Proposals waiting for a meeting Strengthening UN System-wide Support to RCOs/UNCTs for Triple "
        "Planetary Crisis Response Going to SOM28",
        "No update since the last meeting IMG on Environmental Sustainability Management",
        "All 9 by lead agency, with text to send",
        "Lapsed mandates nobody decided on No mandate has lapsed without a decision.",
        "No recent report No workstream has gone unmentioned at two deciding meetings.",
    ):
        assert part in said


def test_home_is_calm_where_nothing_is_on_record(client, editor):
    client.force_login(editor)

    said = words(client.get(reverse("admin:index")))

    for sentence in (
        "No draft is waiting. Start a report",
        "Every meeting whose day is past has its report.",
        "No proposal is on its way to a meeting.",
        "No meeting is on record yet.",
        "No mandate has lapsed without a decision.",
        "No workstream has gone unmentioned at two deciding meetings.",
    ):
        assert sentence in said


def test_home_costs_the_same_queries_however_much_is_on_record(client, editor, django_assert_num_queries):
    client.force_login(editor)
    for count in (1, 3, 9):
        for number in range(count):
            stream = workstream(f"IMG {count} {number}", mandate_until="2001")
            said = [(stream, Status.CONTINUING, Basis.EXPECTED)]
            proposals = {proposal(f"Proposal {count} {number}"): {"position": Position.SUPPORTED}}
            approve(draft(meeting(f"held-{count}-{number}"), on="2001", said=said, proposals=proposals))
            draft(meeting(f"draft-{count}-{number}", planned_on="2001"), on="2001")
            meeting(f"unreported-{count}-{number}", planned_on="2001")

        with django_assert_num_queries(14):
            client.get(reverse("admin:index"))


def test_home_offers_no_report_to_whoever_may_only_read_them(viewer):
    view_report = Permission.objects.get(codename="view_report")
    User.objects.get(username="viewer").user_permissions.add(view_report)

    said = words(viewer.get(reverse("admin:index")))

    assert "No draft is waiting." in said
    assert "Start a report" not in said


def test_home_shows_only_what_somebody_may_see(viewer):
    home = viewer.get(reverse("admin:index"))

    headings = re.findall(r'<h2 id="([^"]+)"', home.content.decode())
    assert headings == ["without-update", "lapsed", "without-report"]


def test_records_stand_in_the_order_of_the_work_under_clear_names(staff):
    apps = staff.get(reverse("admin:index")).context["app_list"]

    assert [(app["name"], [str(model["name"]) for model in app["models"]]) for app in apps] == [
        ("Meetings and reports", ["Reports", "Imported reports", "Meetings", "Meeting series"]),
        ("Register", ["Workstreams", "Proposals", "Agencies", "Kinds of workstream"]),
        ("People who may sign in", ["Users", "Groups"]),
    ]


def test_no_update_lists_workstreams_with_text_to_copy(staff, founding):
    page = staff.get(reverse("admin:no_update"))

    assert "Ongoing workstreams without a progress update after 18 May 2022" in words(page)
    assert page.content.decode().count("<textarea") == 1
    assert "- IMG on Biodiversity" in page.content.decode()


def test_no_update_is_calm_without_a_meeting(client, editor):
    client.force_login(editor)

    assert "No meeting is on record yet" in words(client.get(reverse("admin:no_update")))


def test_no_update_asks_for_the_right_to_see_workstreams(client, db):
    address = reverse("admin:no_update")
    assert client.get(address).status_code == 302

    client.force_login(User.objects.create_user("nobody", is_staff=True))

    assert client.get(address).status_code == 403


def test_somebody_who_may_only_look_finds_no_way_to_change(viewer):
    stream = Workstream.objects.first()
    address = reverse("admin:workstreams_workstream_change", args=[stream.pk])

    shown = viewer.get(address)

    assert "/rename/" not in shown.content.decode()
    assert 'type="submit"' not in re.sub(r"(?s)<form id=\"logout-form.*?</form>", "", shown.content.decode())
    assert viewer.post(address, {"title": "Mine"}).status_code == 403
    assert viewer.get(reverse("admin:workstreams_workstream_rename", args=[stream.pk])).status_code == 403
    changelist = reverse("admin:workstreams_workstream_changelist")
    assert "publish_selected" not in viewer.get(changelist).content.decode()
