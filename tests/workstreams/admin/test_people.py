"""The people who may sign in."""

from django.contrib.auth.models import Group, Permission, User
from django.urls import reverse

from tests.workstreams.admin.page_forms import form_on


def test_groups_offer_permissions_on_what_has_pages_only(staff):
    page = staff.get(reverse("admin:auth_group_add"))

    offered = page.context["adminform"].form.fields["permissions"].queryset
    codenames = set(offered.values_list("codename", flat=True))
    assert {"change_workstream", "change_report", "view_meeting", "add_user"} <= codenames
    assert {name for name in codenames if "event" in name} == set()


def test_a_person_gets_permissions_through_groups(staff):
    group = Group.objects.create(name="Register")
    group.permissions.set(Permission.objects.filter(codename="change_workstream"))
    person = User.objects.create_user("ann")
    change = reverse("admin:auth_user_change", args=[person.pk])
    form = form_on(staff.get(change)) | {"groups": str(group.pk), "is_staff": "on"}

    assert "user_permissions" not in form
    staff.post(change, form)

    assert User.objects.get(username="ann").has_perm("workstreams.change_workstream")
