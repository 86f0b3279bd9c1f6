"""The log of all changes: filtered by person, kind, record, day and request; as pages and as CSV."""

import csv
import io

import pghistory
import pytest
from django.contrib.auth.models import Permission, User
from django.urls import reverse
from django.utils import timezone
from django.utils.html import strip_tags

from tests import records
from workstreams.models import Agency, Workstream

LOG, FILE = "/admin/changes/", "/admin/changes.csv"


@pytest.fixture
def ann(db) -> User:
    return User.objects.create_user("ann", first_name="Ann", last_name="Lee")


@pytest.fixture
def land(ann) -> Workstream:
    """A workstream Ann put on record, with a milestone of the same request."""
    with pghistory.context(user=ann.pk, url="/admin/", why="The SOM asked for it"):
        stream = records.workstream("IMG on Land")
        stream.milestones.create(title="Draft")
    return stream


@pytest.fixture
def air(db) -> Workstream:
    """Another, and an agency, by a command."""
    with pghistory.context(command="tidy"):
        Agency.objects.create(acronym="UNEP", slug="unep")
        return records.workstream("IMG on Air")


def shown(client, query: str = "") -> str:
    response = client.get(LOG + query)
    assert response.status_code == 200
    content = response.content.decode()
    return " ".join(strip_tags(content[content.index("</form>", content.index('class="trail"')) :]).split())


def lines(client, query: str = "") -> list[dict[str, str]]:
    response = client.get(FILE + query)
    assert response.status_code == 200
    return list(csv.DictReader(io.StringIO(b"".join(response.streaming_content).decode())))


def test_all_changes_of_all_records_latest_first(staff, land, air):
    page = shown(staff)

    order = [
        page.index(words)
        for words in ("Added IMG on Air", "Added UNEP", "Added Milestone: Draft", "Added IMG on Land")
    ]
    assert order == sorted(order)
    assert "Ann Lee on the secretariat’s pages Why: The SOM asked for it" in page
    assert "6 changes" in page  # with the accounts of Ann and of who looks


def test_rows_of_one_value_are_told_in_one_sentence(staff, air):
    with pghistory.context(command="tidy"):
        for title in ("Draft", "Final text"):
            air.milestones.create(title=title)
        air.milestones.create(title="Launch", note="In Geneva")

    page = shown(staff, "?kind=workstreams.workstream")

    assert "Added Milestone, 2 of them Workstream: IMG on Air Final text; Draft" in page
    assert "Added Milestone: Launch Workstream: IMG on Air Title Launch Note In Geneva" in page


def test_empty_record_has_an_empty_log(staff):
    assert "No change is on record." in shown(staff, "?kind=workstreams.workstream")
    assert lines(staff, "?kind=workstreams.workstream") == []


def test_by_person(staff, land, air, ann):
    page = shown(staff, f"?person={ann.pk}")

    assert "IMG on Land" in page
    assert "IMG on Air" not in page


def test_by_kind_with_the_rows_that_hang_on_it(staff, land, air):
    page = shown(staff, "?kind=workstreams.workstream")

    assert "Milestone: Draft" in page
    assert "UNEP" not in page


def test_by_record_and_deleted_ones_too(staff, land, air):
    key = land.pk
    land.delete()

    page = shown(staff, f"?kind=workstreams.workstream&record={key}")

    assert "Deleted IMG on Land" in page
    assert "Deleted Milestone: Draft" in page
    assert "IMG on Air" not in page


def test_by_day(staff, land):
    today = timezone.localdate()

    assert "IMG on Land" in shown(staff, f"?day={today:%d %B %Y}".replace(" ", "+"))
    assert "No change is on record." in shown(staff, "?day=18+May+2022")


def test_by_request(staff, land, air):
    request = land.events.get().pgh_context_id

    page = shown(staff, f"?request={request}")

    assert "Milestone: Draft" in page
    assert "IMG on Land" in page
    assert "2 changes" in page


def test_pages_keep_the_question(staff, land):
    for number in range(55):
        Workstream.objects.filter(pk=land.pk).update(objective=f"Version {number}.")

    response = staff.get(f"{LOG}?kind=workstreams.workstream")

    assert '<a href="?kind=workstreams.workstream&amp;p=2">2</a>' in response.content.decode()
    assert "IMG on Land" in shown(staff, "?kind=workstreams.workstream&p=2")


@pytest.mark.parametrize(
    "query",
    [
        "?person=x",
        "?person=999999",
        "?person=99999999999999999999",
        "?kind=auth.permission",
        "?kind=%22",
        "?day=soon",
        "?day=0001-01-01x",
        "?record=1",
        "?record=-1&kind=workstreams.workstream",
        "?record=99999999999999999999999&kind=workstreams.workstream",
        "?request=nothing",
    ],
)
def test_question_not_understood_is_said_and_nothing_is_shown(staff, land, query):
    page = staff.get(LOG + query)

    assert page.status_code == 200
    assert "errorlist" in page.content.decode()
    assert "IMG on Land" not in page.content.decode()
    assert staff.get(FILE + query).status_code == 400


@pytest.mark.parametrize(
    "query", ["?p=x", "?p=-1", "?p=99999999999999999999", "?day=0001-01-01", "?nonsense=1"]
)
def test_odd_addresses_are_borne(staff, land, query):
    assert staff.get(LOG + query).status_code == 200


def test_file_answers_the_same_question_in_flat_lines(staff, ann, land, air):
    with pghistory.context(command="=tidy"):
        Workstream.objects.filter(pk=land.pk).update(objective="=HYPERLINK(1)")

    rows = lines(staff, f"?kind=workstreams.workstream&record={land.pk}")

    assert [(row["change"], row["row"], row["field"]) for row in rows][:2] == [
        ("update", "", "Objective"),
        ("insert", "Milestone: Draft", "Title"),
    ]
    assert rows[0]["record"] == "IMG on Land"
    assert (rows[0]["before"], rows[0]["now"]) == ("empty", "'=HYPERLINK(1)")
    assert {(row["who"], row["account"]) for row in rows} == {
        ("Ann Lee", str(ann.pk)),
        ("The command “=tidy”", ""),
    }
    assert {row["why"] for row in rows} == {"The SOM asked for it", ""}


def test_deletion_has_a_line_for_each_value_that_went(staff, air):
    title = air.title
    air.delete()

    gone = [row for row in lines(staff) if row["change"] == "delete"]
    assert (gone[0]["field"], gone[0]["before"], gone[0]["now"]) == ("Title", title, "empty")


def test_long_file_tells_everything_once(staff, land):
    for number in range(1100):
        Workstream.objects.filter(pk=land.pk).update(objective=f"Version {number}.")

    told = [row["now"] for row in lines(staff) if row["field"] == "Objective"]

    assert told == [f"Version {number}." for number in reversed(range(1100))]


def test_number_of_queries_does_not_grow(staff, land, air, django_assert_num_queries):
    Workstream.objects.update(objective="New")
    Agency.objects.update(name="United Nations Environment Programme")
    staff.get(LOG)

    with django_assert_num_queries(16):
        staff.get(LOG)
    for number in range(8):
        stream = records.workstream(f"Stream {number}")
        stream.milestones.create(title=f"Milestone {number}")
        Agency.objects.create(acronym=f"A{number}", slug=f"a{number}")
    with django_assert_num_queries(16):
        staff.get(LOG)


def test_only_what_somebody_may_see_is_in_their_log(client, land, air):
    viewer = User.objects.create_user("viewer", is_staff=True)
    viewer.user_permissions.set(Permission.objects.filter(codename="view_agency"))
    client.force_login(viewer)

    assert "UNEP" in shown(client)
    assert "IMG on" not in shown(client)
    assert {row["kind"] for row in lines(client)} == {"agency"}
    assert "errorlist" in client.get(f"{LOG}?kind=workstreams.workstream").content.decode()


def test_nobody_without_permission_sees_a_log(client, land):
    client.force_login(User.objects.create_user("nobody", is_staff=True))
    assert client.get(LOG).status_code == client.get(FILE).status_code == 403

    client.logout()
    assert client.get(LOG).status_code == client.get(FILE).status_code == 302


def test_accounts_are_in_it_and_passwords_are_not(staff, ann):
    ann.set_password("another long word")
    ann.save()

    assert "Password before: not kept here → now: changed, not kept here" in shown(staff, "?kind=auth.user")
    assert ann.password not in staff.get(LOG).content.decode()


def test_home_page_leads_there(staff):
    assert f'href="{reverse("admin:change_log")}"' in staff.get("/admin/").content.decode()
