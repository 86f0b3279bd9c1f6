"""The roles as groups: written from one table, any number of times."""

from io import StringIO

import pytest
from django.contrib.auth.models import Group, Permission
from django.core.management import CommandError, call_command

from emg.access.roles import ROLES

EDITOR, APPROVER, AUDITOR, ADMINISTRATOR = (role.name for role in ROLES)


def granted(name: str) -> set[str]:
    permissions = Group.objects.get(name=name).permissions.select_related("content_type")
    return {f"{permission.content_type.app_label}.{permission.codename}" for permission in permissions}


def synced() -> str:
    out = StringIO()
    call_command("sync_roles", stdout=out)
    return out.getvalue()


def test_there_are_four_roles_and_the_second_time_nothing_changes(db):
    first, second = synced(), synced()

    assert [line.split(":")[0] for line in first.splitlines()] == [
        "Secretariat editor",
        "Approver in the chair’s office",
        "Read-only auditor",
        "Administrator",
    ]
    assert second == ""
    assert Group.objects.count() == 4


def test_what_was_changed_by_hand_is_put_right_and_other_groups_stay(db):
    synced()
    Group.objects.create(name="Interns")
    auditor = Group.objects.get(name=AUDITOR)
    auditor.permissions.add(Permission.objects.get(codename="delete_workstream"))

    assert synced() == "Read-only auditor: 1 permissions changed\n"
    assert granted(AUDITOR).isdisjoint({"workstreams.delete_workstream"})
    assert Group.objects.filter(name="Interns").exists()


def test_an_auditor_may_view_and_nothing_else(db):
    synced()

    assert {name.split(".")[1].split("_")[0] for name in granted(AUDITOR)} == {"view"}


def test_an_approver_may_view_and_approve_and_nothing_else(db):
    synced()

    assert {name for name in granted(APPROVER) if ".view_" not in name} == {"meetings.approve_report"}


@pytest.mark.parametrize("is_separate", [False, True])
def test_writers_approve_unless_the_approver_is_separate(db, settings, is_separate):
    settings.SEPARATE_APPROVER = is_separate
    synced()

    approving = {role.name for role in ROLES if "meetings.approve_report" in granted(role.name)}
    assert approving == ({APPROVER} if is_separate else {EDITOR, APPROVER, ADMINISTRATOR})


def test_nobody_gets_rights_on_the_rows_of_the_history(db):
    synced()

    events = Permission.objects.filter(content_type__model__endswith="event")
    assert events.exists()
    assert not Group.objects.filter(permissions__in=events).exists()


def test_missing_migrations_are_said(db):
    Permission.objects.get(codename="approve_report").delete()

    with pytest.raises(CommandError, match=r"Run migrate first.*meetings\.approve_report"):
        synced()
