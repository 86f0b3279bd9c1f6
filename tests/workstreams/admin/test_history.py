"""The history page of a record: who, when, from where, why, and each value before and after, in words."""

import re

import pghistory
import pytest
from django.contrib.auth.models import Permission, User
from django.test import Client
from django.urls import reverse
from django.utils.html import strip_tags

from meetings import actions
from meetings.models import Presenter
from tests import records
from workstreams.models import Agency, Participation, Workstream


def history_of(client: Client, record, query: str = "") -> str:
    """The words of the page from its heading on."""
    meta = record._meta
    response = client.get(
        reverse(f"admin:{meta.app_label}_{meta.model_name}_history", args=[record.pk]) + query
    )
    assert response.status_code == 200
    content = response.content.decode()
    return " ".join(strip_tags(content[content.index('id="content-main"') :]).split())


@pytest.fixture
def stream(db) -> Workstream:
    return records.workstream("IMG on Land")


def test_each_change_says_who_when_where_and_what_latest_first(staff, editor, stream):
    with pghistory.context(command="tidy"):
        Workstream.objects.filter(pk=stream.pk).update(objective="First")
    with pghistory.context(user=editor.pk, url="/admin/"):
        Workstream.objects.filter(pk=stream.pk).update(objective="Second")

    page = history_of(staff, stream)

    _above, second, first, added = re.split(r"\d+ \w+ \d{4}, \d\d:\d\d UTC: ", page)
    assert "Ed on the secretariat’s pages" in second
    assert "Changed IMG on Land Objective before: First → now: Second" in second
    assert "The command “tidy” at the command line" in first
    assert "Objective before: empty → now: First" in first
    assert "Somebody whose name is not on record past this site, in the database itself" in added
    assert "Added IMG on Land" in added
    assert added.endswith("3 changes")


def test_rows_that_hang_on_it_are_told_deleted_ones_too(staff, stream):
    unep = Agency.objects.create(acronym="UNEP", slug="unep")
    lead = Participation.objects.create(workstream=stream, agency=unep, role="lead")
    lead.role = "observer"
    lead.save()
    lead.delete()

    page = history_of(staff, stream)

    assert "Added Participation: UNEP, Lead" in page
    assert "Changed Participation: UNEP, Observer Role before: Lead → now: Observer" in page
    assert "Deleted Participation: UNEP, Observer Agency before: UNEP Role before: Observer" in page


@pytest.mark.parametrize("change", ["overwritten", "deleted"])
def test_long_text_lost_by_mistake_stands_there_whole(staff, founding, change):
    draft = actions.start_revision(founding)
    introduction = draft.sections.get(heading="Introduction")
    if change == "overwritten":
        draft.sections.filter(pk=introduction.pk).update(text="oops")
    else:
        introduction.delete()

    page = history_of(staff, draft)

    assert " ".join(introduction.text.split()) in page.partition("Added Section")[0]


def test_rows_of_another_record_are_not_told(staff, stream):
    other = records.workstream("IMG on Air")
    other.milestones.create(title="Not of this one")

    assert "Not of this one" not in history_of(staff, stream)


def test_changes_of_one_request_stand_together(staff, stream):
    with pghistory.context(command="tidy", why="The SOM said so"):
        stream.milestones.create(title="Draft")
        Workstream.objects.filter(pk=stream.pk).update(objective="New")

    page = history_of(staff, stream)

    assert page.count("The command “tidy”") == 1
    assert "Why: The SOM said so" in page


def test_report_is_told_with_presenters_of_a_topic_since_deleted(staff, founding):
    draft = actions.start_revision(founding)
    topic = draft.considerations.first()
    assert Presenter.objects.filter(consideration=topic).exists()
    topic.delete()

    page = history_of(staff, draft)

    assert "Deleted Presenter" in page
    assert "Deleted Consideration" in page or "Deleted New topic" in page or "Deleted Proposal" in page


def test_frozen_blocks_are_not_told(staff, founding):
    page = history_of(staff, founding)

    assert "State before: In review → now: Approved" in page
    assert "masthead" not in page


def test_hostile_words_are_told_as_words(staff, stream):
    with pghistory.context(user="<b>7</b>", why="<script>alert(1)</script>", url=7):
        Workstream.objects.filter(pk=stream.pk).update(objective="<img src=x onerror=alert(2)>")

    address = reverse("admin:workstreams_workstream_history", args=[stream.pk])
    page = staff.get(address).content.decode()

    assert "<script>alert" not in page
    assert "<img src=x" not in page


def test_pages_are_turned(staff, stream):
    for number in range(60):
        Workstream.objects.filter(pk=stream.pk).update(objective=f"Version {number}.")

    assert "now: Version 59." in history_of(staff, stream)
    assert "Version 3." not in history_of(staff, stream)
    assert "now: Version 3." in history_of(staff, stream, "?p=2")
    assert history_of(staff, stream, "?p=99") == history_of(staff, stream, "?p=2")
    assert history_of(staff, stream, "?p=x") == history_of(staff, stream, "?p=1")


def test_number_of_queries_does_not_grow(staff, stream, django_assert_num_queries):
    unep = Agency.objects.create(acronym="UNEP", slug="unep")
    address = reverse("admin:workstreams_workstream_history", args=[stream.pk])
    Participation.objects.create(workstream=stream, agency=unep, role="lead")
    Participation.objects.update(role="observer")
    Workstream.objects.update(objective="New")
    staff.get(address)

    # Session, person, record; count and page; for each of two kinds of row the events and those before;
    # the names of workstreams, kinds and agencies.
    with django_assert_num_queries(11):
        staff.get(address)
    for number in range(6):
        agency = Agency.objects.create(acronym=f"A{number}", slug=f"a{number}")
        row = Participation.objects.create(workstream=stream, agency=agency, role="lead")
        Participation.objects.filter(pk=row.pk).update(role="observer")
    with django_assert_num_queries(11):
        staff.get(address)


def test_who_may_see_a_record_may_see_its_history_and_nobody_else(client, stream, founding):
    viewer = User.objects.create_user("viewer", is_staff=True)
    viewer.user_permissions.set(Permission.objects.filter(codename="view_workstream"))
    client.force_login(viewer)

    assert "Added IMG on Land" in history_of(client, stream)
    report = reverse("admin:meetings_report_history", args=[founding.pk])
    assert client.get(report).status_code == 403
    client.logout()
    assert client.get(report).status_code == 302


def test_history_of_no_record_leads_home(staff):
    address = reverse("admin:workstreams_workstream_history", args=[999_999])

    assert staff.get(address).status_code == 302
