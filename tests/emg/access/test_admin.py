"""Accounts and roles in the admin: who may change what somebody may do."""

import pytest
from allauth.mfa.models import Authenticator
from django.contrib.auth.models import Group, User
from django.test import Client
from django.urls import reverse

from emg.access.roles import ROLES
from tests.workstreams.admin.page_forms import form_on

EDITOR, APPROVER, AUDITOR, ADMINISTRATOR = (role.name for role in ROLES)


def address(page: str, person: User) -> str:
    return reverse(f"admin:auth_user_{page}", args=[person.pk])


@pytest.fixture
def administrator(signed_in) -> Client:
    return signed_in(ADMINISTRATOR, username="ada")


@pytest.fixture
def zoe(db) -> User:
    return User.objects.create_user("zoe", password="zoe’s own words", is_staff=True)


def test_a_person_gets_permissions_through_roles(administrator, zoe):
    role = Group.objects.get(name=EDITOR)
    form = form_on(administrator.get(address("change", zoe))) | {"groups": str(role.pk)}

    administrator.post(address("change", zoe), form)

    assert "user_permissions" not in form
    assert User.objects.get(username="zoe").has_perm("workstreams.change_workstream")


def test_a_new_account_may_sign_in_at_once(administrator):
    words = {"password1": "a long enough word", "password2": "a long enough word"}
    administrator.post(
        reverse("admin:auth_user_add"), {"username": "new", "usable_password": "true", **words}
    )

    assert Client().login(username="new", password="a long enough word")


def test_nobody_changes_what_they_may_do_themselves(administrator):
    ada = User.objects.get(username="ada")
    form = form_on(administrator.get(address("change", ada)))
    roles = {"groups": str(Group.objects.get(name=APPROVER).pk), "is_superuser": "on"}

    administrator.post(address("change", ada), form | roles)

    assert {"groups", "is_superuser", "is_active"}.isdisjoint(form)
    ada.refresh_from_db()
    assert ([role.name for role in ada.groups.all()], ada.is_superuser) == ([ADMINISTRATOR], False)


def test_an_administrator_makes_nobody_greater_than_themselves(administrator, zoe):
    form = form_on(administrator.get(address("change", zoe)))

    administrator.post(address("change", zoe), form | {"is_superuser": "on"})

    assert "is_superuser" not in form
    assert not User.objects.get(username="zoe").is_superuser


@pytest.mark.parametrize("page", ["change", "password_change"])
def test_an_administrator_cannot_change_an_account_that_may_all(administrator, editor, page):
    password = editor.password
    words = {"password1": "another long word", "password2": "another long word"}

    response = administrator.post(address(page, editor), words)

    assert response.status_code == 403
    assert User.objects.get(pk=editor.pk).password == password


def test_nobody_changes_their_own_password_without_the_present_one(administrator):
    ada = User.objects.get(username="ada")
    own = address("password_change", ada)
    words = {"password1": "another long word", "password2": "another long word", "usable_password": "true"}

    for way in (own, own.replace("/user/", "/user/0")):
        response = administrator.post(way, words)

        assert response.headers["Location"] == reverse("admin:password_change")
        assert User.objects.get(username="ada").password == ada.password


def test_an_auditor_sees_accounts_without_a_trace_of_their_passwords(signed_in, zoe):
    page = signed_in(AUDITOR).get(address("change", zoe)).content.decode()

    assert "zoe" in page
    assert zoe.password not in page
    assert "../password/" not in page


def test_an_administrator_is_not_led_to_the_password_of_an_account_that_may_all(administrator, editor, zoe):
    assert "../password/" in administrator.get(address("change", zoe)).content.decode()
    assert "../password/" not in administrator.get(address("change", editor)).content.decode()


def test_roles_are_read_only_even_for_an_account_that_may_all(editor, in_role):
    in_role(EDITOR)
    client, role = Client(), Group.objects.get(name=EDITOR)
    client.force_login(editor)

    assert client.post(reverse("admin:auth_group_change", args=[role.pk]), {"name": "x"}).status_code == 403
    assert client.get(reverse("admin:auth_group_change", args=[role.pk])).status_code == 200


def test_list_tells_roles_and_second_factors(administrator, zoe):
    zoe.groups.set(Group.objects.filter(name__in=[AUDITOR, APPROVER]))
    Authenticator.objects.create(user=zoe, type=Authenticator.Type.TOTP, data={})

    page = administrator.get(reverse("admin:auth_user_changelist"))

    people = {person.username: person for person in page.context["cl"].result_list}
    assert people["zoe"].role_names == [APPROVER, AUDITOR]
    assert [people[name].second_factor for name in ("ada", "zoe")] == [False, True]
    assert f"{APPROVER}, {AUDITOR}" in page.content.decode()


def test_role_says_what_it_may_do_where_it_is_given(administrator, zoe):
    page = administrator.get(address("change", zoe)).content.decode()

    for role in ROLES:
        assert f"{role.name}: {role.told}" in page


def test_account_shows_nothing_of_how_its_password_is_kept(administrator, zoe):
    page = administrator.get(address("change", zoe)).content.decode()

    assert "../password/" in page
    assert "algorithm" not in page
