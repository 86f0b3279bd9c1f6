"""What happens to accounts and roles stands in the history, by whatever way, without who somebody is."""

import os
import re
import subprocess
import sys
from importlib import import_module
from io import StringIO

import pghistory
import pytest
from allauth.mfa.models import Authenticator
from django.apps import apps
from django.contrib.auth.models import Group, Permission, User
from django.core.management import call_command
from django.db import DatabaseError, connection, transaction
from django.test import Client
from django.urls import reverse

from emg.access.erasure import erase
from emg.access.models import ROWS_OF_ACCOUNT, Account, PermissionOfRole, Role, SecondFactor
from emg.access.roles import ROLES, sync_roles
from tests.emg.backup.conftest import REPOSITORY, address_of
from tests.workstreams.admin.page_forms import form_on

from .conftest import WORDS
from .one_time_codes import code_of

EDITOR, APPROVER, AUDITOR, ADMINISTRATOR = (role.name for role in ROLES)
LOGIN, SECOND = "/admin/login/", "/admin/account/second-factor/"
KEPT = {  # beside the key of the row
    "AccountEvent": {"is_active", "is_staff", "is_superuser"},
    "RoleOfAccountEvent": {"user_id", "group_id"},
    "PermissionOfAccountEvent": {"user_id", "permission_id"},
    "SecondFactorEvent": {"user_id", "type"},
    "LinkedAccountEvent": {"user_id", "provider"},
    "RoleEvent": {"name"},
    "PermissionOfRoleEvent": {"group_id", "permission_id"},
}
CHANGED = " not kept here -> changed, not kept here"


@pytest.fixture
def since(zoe):
    """A function: what the page of an account's history tells of everything after this moment."""
    told_before = len(told(zoe))
    return lambda person=zoe: told(person)[told_before if person == zoe else 0 :]


def told(record: User | Group) -> list[str]:
    """The page of its history, oldest first."""
    client = Client()
    client.force_login(User.objects.get_or_create(username="root", is_staff=True, is_superuser=True)[0])
    page = client.get(
        reverse(f"admin:{record._meta.app_label}_{record._meta.model_name}_history", args=[record.pk])
    )
    entries = [(save.who, entry.change) for save in page.context["saves"] for entry in save.entries]
    return [f"{who}: {in_short(change)}" for who, change in reversed(entries)]


def in_short(change) -> str:
    """Values of what was changed only: a row that came or went says it all by its name."""
    changed = change.fields if change.label == "update" else ()
    values = [f"{field.field}: {field.old} -> {field.new}" for field in changed]
    return " ".join(filter(None, (change.label, change.row, ", ".join(values))))


def changed(person: User, client: Client, **typed: object) -> None:
    address = reverse("admin:auth_user_change", args=[person.pk])
    client.post(address, {**form_on(client.get(address)), **typed})


def permission(codename: str) -> Permission:
    return Permission.objects.get(codename=codename)


def sql(statement: str, *values: object) -> None:
    with connection.cursor() as cursor:
        cursor.execute(statement, values)


def test_events_keep_rights_and_nothing_by_which_somebody_is_known():
    kept = {
        event.__name__: {
            field.attname for field in event._meta.concrete_fields if not field.name.startswith("pgh_")
        }
        - {"id"}
        for event in apps.get_app_config("access").get_models()
        if hasattr(event, "pgh_tracked_model")
    }

    assert kept == KEPT


@pytest.mark.parametrize(
    "model", [Account, *ROWS_OF_ACCOUNT, Role, PermissionOfRole], ids=lambda model: model.__name__
)
def test_every_insert_update_and_delete_leaves_an_event_that_stays(model):
    names = {trigger.name for trigger in model._meta.triggers}

    assert names >= {"insert_insert", "update_update", "delete_delete"}
    assert {trigger.name for trigger in model.pgh_event_model._meta.triggers} == {"append_only"}


@pytest.mark.parametrize("statement", ["UPDATE {} SET pgh_label = 'x'", "DELETE FROM {}"])
def test_events_refuse_change(zoe, statement):
    with pytest.raises(DatabaseError, match="Cannot update or delete rows from"), transaction.atomic():
        sql(statement.format("access_roleofaccountevent"))


def test_what_somebody_may_do_is_told_from_what_to_what(signed_in, zoe, since):
    ada = signed_in(ADMINISTRATOR, username="ada")

    changed(zoe, ada, groups=[Group.objects.get(name=APPROVER).pk], is_active="")

    assert since() == [
        "ada: update Active: yes -> no",
        f"ada: delete Role: {EDITOR}",
        f"ada: insert Role: {APPROVER}",
    ]


def test_a_new_account_is_told_with_who_made_it(signed_in):
    ada = signed_in(ADMINISTRATOR, username="ada")

    ada.post(
        reverse("admin:auth_user_add"),
        {"username": "new", "usable_password": "true", "password1": WORDS + "s", "password2": WORDS + "s"},
    )

    assert told(User.objects.get(username="new")) == ["ada: insert"]


def test_of_a_name_and_an_address_only_that_they_changed(signed_in, zoe, since):
    ada = signed_in(ADMINISTRATOR, username="ada")

    changed(zoe, ada, first_name="Zoë", email="zoe@example.org")

    assert since() == [
        f"ada: update Email address:{CHANGED}",
        f"ada: update First name:{CHANGED}",
    ]


def test_second_factors_are_told(zoe, since):
    client = Client()
    client.post(LOGIN, {"login": "zoe", "password": WORDS})
    client.post(reverse("account_reauthenticate"), {"password": WORDS})
    (secret,) = re.findall(r"<code>(\w+)</code>", client.get(f"{SECOND}app/add/").content.decode())
    client.post(f"{SECOND}app/add/", {"code": code_of(secret)})
    client.post(f"{SECOND}app/remove/")

    assert since() == [
        "zoe: insert Second factor: TOTP Authenticator",
        "zoe: insert Second factor: Recovery codes",
        "zoe: delete Second factor: TOTP Authenticator",
        "zoe: delete Second factor: Recovery codes",
    ]


def test_codes_that_are_shown_are_told_as_shown_to_whom_they_belong(zoe):
    client = Client()
    client.post(LOGIN, {"login": "zoe", "password": WORDS})
    client.post(reverse("account_reauthenticate"), {"password": WORDS})
    (secret,) = re.findall(r"<code>(\w+)</code>", client.get(f"{SECOND}app/add/").content.decode())
    client.post(f"{SECOND}app/add/", {"code": code_of(secret)})

    client.get(f"{SECOND}codes/")
    client.get(f"{SECOND}codes/")

    *_set_up, shown = SecondFactor.pgh_event_model.objects.order_by("pgh_id")
    assert (shown.pgh_label, shown.pgh_context["url"]) == ("data", f"{SECOND}codes/")
    assert (shown.pgh_context["user"], shown.pgh_context["why"]) == (
        zoe.pk,
        "New recovery codes were shown, which is done once.",
    )


def test_a_recovery_code_that_is_used_is_told(zoe, since):
    client = Client()
    client.post(LOGIN, {"login": "zoe", "password": WORDS})
    client.post(reverse("account_reauthenticate"), {"password": WORDS})
    (secret,) = re.findall(r"<code>(\w+)</code>", client.get(f"{SECOND}app/add/").content.decode())
    client.post(f"{SECOND}app/add/", {"code": code_of(secret)})
    code = Authenticator.objects.get(type="recovery_codes").wrap().get_unused_codes()[0]
    before = len(since())
    other = Client()
    other.post(LOGIN, {"login": "zoe", "password": WORDS})
    other.post(f"{SECOND}sign-in/", {"code": code})

    assert since()[before:] == [
        f"Somebody who was signing in: update Second factor: Recovery codes Data:{CHANGED}"
    ]


def test_a_new_password_is_told_and_a_refused_one_is_not(zoe, since):
    client = Client()
    client.force_login(zoe)
    new = {"new_password1": "quite another word", "new_password2": "quite another word"}

    client.post("/admin/password_change/", {"old_password": "wrong", **new})
    client.post("/admin/password_change/", {"old_password": WORDS, **new})

    assert since() == [f"zoe: update Password:{CHANGED}"]


def test_a_password_kept_in_a_newer_form_is_no_alarm(zoe, settings):
    settings.PASSWORD_HASHERS = [
        "django.contrib.auth.hashers.ScryptPasswordHasher",
        *settings.PASSWORD_HASHERS,
    ]

    Client().post(LOGIN, {"login": "zoe", "password": WORDS})

    event = Account.pgh_event_model.objects.latest("pgh_id")
    assert (event.pgh_label, event.pgh_context["why"]) == (
        "password",
        "Signing in: the same password, kept in a newer form.",
    )


def test_who_signs_in_changes_nothing(zoe, since):
    Client().post(LOGIN, {"login": "zoe", "password": WORDS})

    assert since() == []


@pytest.mark.parametrize("way", ["command", "action"])
def test_whoever_is_erased_is_a_former_staff_member_in_the_history_too(signed_in, zoe, way):
    User.objects.filter(pk=zoe.pk).update(first_name="Zoë", last_name="Zimmermann", email="zoe@example.org")
    ada = signed_in(ADMINISTRATOR, username="ada")
    if way == "action":
        chosen = {"action": "erase_selected", "_selected_action": zoe.pk, "confirmed": "yes"}
        ada.post(reverse("admin:auth_user_changelist"), chosen)
    else:
        with pghistory.context(command="erase_person"):
            call_command("erase_person", "zoe", stdout=StringIO())

    page = ada.get("/admin/changes/?kind=auth.user").content.decode()
    assert f"Former staff member {zoe.pk}" in page
    assert ("Why: Erase people who left" if way == "action" else "The command “erase_person”") in page
    assert "zoe" not in page.casefold().replace('value="', "")
    assert "Zimmermann" not in page


def test_raw_sql_is_told(zoe, since):
    sql(
        "INSERT INTO auth_user_user_permissions (user_id, permission_id) VALUES (%s, %s)",
        zoe.pk,
        permission("approve_report").pk,
    )
    sql("DELETE FROM auth_user_groups WHERE user_id = %s", zoe.pk)

    assert [words.partition(": ")[2] for words in since()] == [
        "insert Permission beside the roles: Can approve report",
        f"delete Role: {EDITOR}",
    ]


def test_what_a_role_may_do_is_told(zoe):
    editor = Group.objects.get(name=EDITOR)

    sql("DELETE FROM auth_group_permissions WHERE permission_id = %s", permission("approve_report").pk)
    with pghistory.context(command="sync_roles"):
        sync_roles()

    assert told(editor)[-2:] == [
        "Somebody whose name is not on record: delete Permission: Can approve report",
        "The command “sync_roles”: insert Permission: Can approve report",
    ]


def test_one_change_of_several_things_tells_each(zoe, since):
    sql("UPDATE auth_user SET is_superuser = true, password = '!', email = 'x' WHERE id = %s", zoe.pk)

    assert [words.partition(": ")[2] for words in since()] == [
        f"update Email address:{CHANGED}",
        f"update Password:{CHANGED}",
        "update Superuser status: no -> yes",
    ]


def test_erasing_a_second_time_leaves_no_event(zoe, since):
    erase(zoe)
    once = since()

    erase(zoe)

    assert since() == once


def test_what_stood_before_the_history_began_is_told_as_its_first_events(zoe, since):
    migration = import_module("emg.access.migrations.0001_history_of_accounts")

    for (events, table), columns in migration.BEGINNINGS.items():
        sql(migration.AS_IT_STOOD.format(events=events, table=table, columns=columns))

    assert since() == [
        "The command “migrate”: insert",
        f"The command “migrate”: insert Role: {EDITOR}",
    ]


def test_any_command_names_itself(transactional_db):
    address = address_of(connection.settings_dict["NAME"])

    subprocess.run(
        [
            sys.executable,
            "manage.py",
            "createsuperuser",
            "--noinput",
            "--username=first",
            "--email=a@example.org",
        ],
        cwd=REPOSITORY,
        env={**os.environ, "DATABASE_URL": address},
        check=True,
        capture_output=True,
        timeout=120,
    )

    assert told(User.objects.get(username="first")) == ["The command “createsuperuser”: insert"]


def test_an_account_that_was_deleted_in_the_database_is_told_by_its_number(signed_in, zoe):
    sql("DELETE FROM auth_user_groups WHERE user_id = %s", zoe.pk)
    sql("DELETE FROM auth_user WHERE id = %s", zoe.pk)

    page = signed_in(AUDITOR).get("/admin/changes/?kind=auth.user").content.decode()

    assert f"Deleted Account {zoe.pk}" in page


@pytest.mark.parametrize(
    ("role", "may"), [(EDITOR, False), (APPROVER, False), (AUDITOR, True), (ADMINISTRATOR, True)]
)
def test_auditors_and_administrators_alone_read_it(signed_in, role, may):
    client = signed_in(role)

    page, file = client.get("/admin/changes/"), client.get("/admin/changes.csv")

    assert ("auth.user" in page.content.decode()) is may
    assert (f"Role: {role}" in page.content.decode()) is may
    assert (f"Role: {role}" in b"".join(file.streaming_content).decode()) is may
