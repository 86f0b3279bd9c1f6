"""What is kept of a person, handed over whole; and the account of somebody who left."""

import json
from io import StringIO

import pghistory
import pytest
from allauth.account.models import EmailAddress
from allauth.mfa.models import Authenticator
from django.contrib.admin.models import LogEntry
from django.contrib.auth.models import Group, User
from django.core.management import CommandError, call_command
from django.test import Client
from django.urls import reverse

from emg.access.personal_data import personal_data
from emg.access.roles import ROLES
from meetings.actions import approve
from tests.workstreams.admin.page_forms import form_on
from workstreams.models import Workstream

EDITOR, APPROVER, AUDITOR, ADMINISTRATOR = (role.name for role in ROLES)
ACTIONS = ("erase_selected", "reset_second_factor")


@pytest.fixture
def zoe(in_role) -> User:
    person = in_role(EDITOR, username="zoe")
    person.first_name, person.last_name, person.email = "Zoë", "Zimmermann", "zoe@example.org"
    person.set_password("a long enough word")
    person.save()
    Authenticator.objects.create(user=person, type="totp", data={"secret": "SEED"})
    return person


@pytest.fixture
def renamed(zoe, founding) -> Workstream:
    """A workstream that Zoë renamed in the secretariat's pages."""
    client, stream = Client(), Workstream.objects.order_by("pk").first()
    client.force_login(zoe)
    address = reverse("admin:workstreams_workstream_rename", args=[stream.pk])
    client.post(address, form_on(client.get(address)) | {"to": "IMG on Everything", "on": "2023"})
    return stream


def said_by(command: str, username: str) -> str:
    out = StringIO()
    with pghistory.context(command=command):
        call_command(command, username, stdout=out)
    return out.getvalue()


def test_everything_of_a_person_is_exported_but_no_secret(zoe, renamed, draft):
    draft.submit(by=zoe)

    text = said_by("export_person", "zoe")
    data = json.loads(text)

    assert data["account"]["mail address"] == "zoe@example.org"
    assert data["account"]["roles"] == [EDITOR]
    assert [factor["kind"] for factor in data["second factors"]] == ["TOTP Authenticator"]
    assert len(data["sessions"]) == 1
    assert data["named in"]["meetings.Report.submitted_by"] == [str(draft)]
    assert [entry["record"] for entry in data["done in the secretariat’s pages"]] == ["IMG on Everything"]
    assert {"record": f"workstreams.Workstream {renamed.pk}", "what": "update"}.items() <= data[
        "changes in the history"
    ][0].items()
    assert {(change["of"], change["what"]) for change in data["changes of the account in the history"]} == {
        ("account", "insert"),
        ("account", "first_name"),
        ("account", "last_name"),
        ("account", "email"),
        ("account", "password"),
        ("role", "insert"),
        ("second factor", "insert"),
    }
    assert "SEED" not in text
    assert zoe.password not in text


def test_somebody_who_did_nothing_has_an_account_only(db):
    data = personal_data(User.objects.create_user("new"))

    assert data["sessions"] == data["second factors"] == data["changes in the history"] == []
    assert {tuple(rows) for rows in data["named in"].values()} == {()}


def test_every_kind_of_row_that_names_an_account_is_exported(db):
    assert set(personal_data(User.objects.create_user("new"))["named in"]) == {
        "account.EmailAddress.user",
        "meetings.Meeting.state_changed_by",
        "meetings.Report.approved_by",
        "meetings.Report.sent_back_by",
        "meetings.Report.submitted_by",
        "meetings.ReportImport.imported_by",
        "meetings.ReportImport.state_changed_by",
    }


@pytest.mark.parametrize("command", ["export_person", "erase_person", "reset_second_factor"])
def test_commands_say_that_there_is_no_such_account(db, command):
    with pytest.raises(CommandError, match="There is no account “nobody”"):
        said_by(command, "nobody")


def test_erasing_leaves_nothing_by_which_somebody_is_known(zoe, renamed):
    EmailAddress.objects.create(user=zoe, email="zoe@example.org")

    said = said_by("erase_person", "zoe")

    zoe.refresh_from_db()
    assert said == f"The account is now “former-staff-member-{zoe.pk}”.\n"
    assert (zoe.get_full_name(), zoe.email, zoe.last_login) == (f"Former staff member {zoe.pk}", "", None)
    assert (zoe.is_active, zoe.is_staff, zoe.has_usable_password()) == (False, False, False)
    assert not Group.objects.filter(user=zoe).exists()
    assert not Authenticator.objects.exists()
    assert not EmailAddress.objects.exists()
    assert personal_data(zoe)["sessions"] == []
    assert "Zo" not in json.dumps(personal_data(zoe), default=str)


def test_erasing_ends_the_sessions_at_once(zoe):
    client = Client()
    client.force_login(zoe)
    was_in = client.get("/admin/").status_code

    said_by("erase_person", "zoe")

    assert (was_in, client.get("/admin/").status_code) == (200, 302)


def test_the_history_and_the_issued_paper_stay_as_they_are(zoe, renamed, draft):
    draft.submit(by=zoe)
    approve(draft, by=zoe)
    draft.refresh_from_db()
    before = (draft.sha256, draft.events.count(), len(personal_data(zoe)["changes in the history"]))

    said_by("erase_person", "zoe")

    draft.refresh_from_db()
    assert (draft.sha256, draft.events.count(), len(personal_data(zoe)["changes in the history"])) == before
    assert draft.approved_by.get_full_name() == f"Former staff member {zoe.pk}"


def test_the_log_no_longer_names_the_account(zoe, editor):
    client = Client()
    client.force_login(editor)
    address = reverse("admin:auth_user_change", args=[zoe.pk])
    client.post(address, form_on(client.get(address)))
    named = LogEntry.objects.get().object_repr

    said_by("erase_person", "zoe")

    assert (named, {*LogEntry.objects.values_list("object_repr", flat=True)}) == (
        "zoe",
        {f"former-staff-member-{zoe.pk}"},
    )


def test_the_second_time_erasing_changes_nothing(zoe):
    said_by("erase_person", "zoe")
    first = User.objects.filter(pk=zoe.pk).values().get()

    said_by("erase_person", first["username"])

    assert (
        User.objects.filter(pk=zoe.pk).values("username", "first_name", "email").get().items()
        <= first.items()
    )


def test_who_lost_the_second_factor_signs_in_by_password_again(zoe):
    said_by("reset_second_factor", "zoe")

    assert not Authenticator.objects.exists()
    assert Client().login(username="zoe", password="a long enough word")


def sent(client: Client, action: str, person: User, **more: str):
    return client.post(
        reverse("admin:auth_user_changelist"),
        {"action": action, "_selected_action": person.pk, **more},
        follow=True,
    )


def test_an_administrator_erases_after_a_page_that_says_what_goes(signed_in, zoe):
    client = signed_in(ADMINISTRATOR)

    page = sent(client, "erase_selected", zoe)
    before = User.objects.get(pk=zoe.pk).username
    sent(client, "erase_selected", zoe, confirmed="yes")

    assert "second factors and sessions go for good" in page.content.decode()
    assert (before, User.objects.get(pk=zoe.pk).username) == ("zoe", f"former-staff-member-{zoe.pk}")


def test_an_administrator_resets_a_second_factor(signed_in, zoe):
    client = signed_in(ADMINISTRATOR)

    sent(client, "reset_second_factor", zoe)
    before = Authenticator.objects.count()
    sent(client, "reset_second_factor", zoe, confirmed="yes")

    assert (before, Authenticator.objects.count()) == (1, 0)


@pytest.mark.parametrize("action", ACTIONS)
def test_neither_is_done_to_oneself_or_to_an_account_that_may_all(signed_in, zoe, editor, action):
    client = signed_in(ADMINISTRATOR, username="ada")
    Authenticator.objects.create(user=editor, type="totp", data={"secret": "SEED"})

    for person in (editor, User.objects.get(username="ada")):
        response = sent(client, action, person, confirmed="yes")
        assert "nothing was done" in response.content.decode()

    assert set(User.objects.values_list("username", flat=True)) >= {"editor", "ada"}
    assert Authenticator.objects.filter(user=editor).exists()


@pytest.mark.parametrize("action", ACTIONS)
def test_neither_is_done_by_an_auditor(signed_in, zoe, action):
    sent(signed_in(AUDITOR), action, zoe, confirmed="yes")

    assert User.objects.get(pk=zoe.pk).username == "zoe"
    assert Authenticator.objects.exists()
