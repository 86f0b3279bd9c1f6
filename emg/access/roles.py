"""Who may do what: one table. `manage.py sync_roles` writes it as Django's groups."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from django.apps import apps
from django.conf import settings
from django.contrib.auth.models import Group, Permission
from django.db import transaction
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

APPS_OF_RECORDS = ("workstreams", "meetings")
APPROVAL = "meetings.approve_report"

LOOK = frozenset({"view"})
EDIT = frozenset({"view", "add", "change", "delete"})


@dataclass(frozen=True)
class Role:
    name: str  # of the group
    told: Promise  # what it may do, to whoever gives it
    may: frozenset[str]  # with every record of the register and of meetings
    # Permissions beyond that, as "app.codename".
    permissions: tuple[str, ...] = ()
    # What it may do with some records instead, by the name of the model.
    but: Mapping[str, frozenset[str]] = field(default_factory=dict)
    # Approves too, unless the setting SEPARATE_APPROVER keeps approval to those who do not write.
    approves_unless_separate: bool = False

    def granted(self) -> Iterator[str]:
        """Every permission of the role, as "app.codename"."""
        for app in APPS_OF_RECORDS:
            for model in apps.get_app_config(app).get_models():
                if not hasattr(model, "pgh_tracked_model"):
                    name = str(model._meta.model_name)
                    yield from (f"{app}.{action}_{name}" for action in sorted(self.but.get(name, self.may)))
        yield from self.permissions
        if self.approves_unless_separate and not settings.SEPARATE_APPROVER:
            yield APPROVAL


# An import is deleted, with its file, by an administrator; whoever approves sees the report it became.
EDITOR = Role(
    "Secretariat editor",
    _("writes everything, submits reports; approves them where that takes nobody else"),
    may=EDIT,
    but={"reportimport": EDIT - {"delete"}},
    approves_unless_separate=True,
)
APPROVER = Role(
    "Approver in the chair’s office",
    _("sees everything, sends reports back and approves them"),
    may=LOOK,
    but={"reportimport": frozenset()},
    permissions=(APPROVAL,),
)
AUDITOR = Role(
    "Read-only auditor",
    _("sees everything, accounts and roles too; changes nothing"),
    may=LOOK,
    permissions=("auth.view_user", "auth.view_group"),
)
ADMINISTRATOR = Role(
    "Administrator",
    _("what an editor may, and makes accounts, gives roles, resets second factors, erases people who left"),
    may=EDIT,
    permissions=("auth.view_user", "auth.add_user", "auth.change_user", "auth.view_group"),
    approves_unless_separate=True,
)
ROLES = (EDITOR, APPROVER, AUDITOR, ADMINISTRATOR)


@transaction.atomic
def sync_roles() -> dict[str, int]:
    """Write each role as a group with exactly its permissions; how many were added or taken, by role."""
    return {role.name: _sync(role) for role in ROLES}


def _sync(role: Role) -> int:
    group, _created = Group.objects.get_or_create(name=role.name)
    wanted = set(_permissions(role))
    present = set(group.permissions.all())
    group.permissions.set(wanted)
    return len(wanted ^ present)


def _permissions(role: Role) -> list[Permission]:
    """LookupError where the database lacks one: the migrations have not run."""
    granted = set(role.granted())
    there = {
        f"{permission.content_type.app_label}.{permission.codename}": permission
        for permission in Permission.objects.select_related("content_type")
    }
    if missing := granted - there.keys():
        raise LookupError(", ".join(sorted(missing)))
    return [there[name] for name in granted]
