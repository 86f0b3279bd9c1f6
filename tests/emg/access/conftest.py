"""People in each role, at work on a record that has something of every kind and a report in every state."""

from collections.abc import Callable

import pytest
from django.contrib.auth.models import Group, User
from django.core.cache import cache
from django.test import Client

from emg.access.roles import ROLES, sync_roles
from meetings.actions import start_report
from meetings.models import Meeting, Report, Section
from tests.records import meeting

WORDS = "a long enough word"


@pytest.fixture
def in_role(db) -> Callable[..., User]:
    """A function: an account with the roles of those names, as the settings say now."""

    def person(*names: str, username: str = "") -> User:
        assert set(names) <= {role.name for role in ROLES}
        if not Group.objects.exists():
            sync_roles()
        username = username or "-".join(names) or "nobody"
        user, _created = User.objects.get_or_create(username=username, is_staff=True)
        user.groups.set(Group.objects.filter(name__in=names))
        return user

    return person


@pytest.fixture
def zoe(in_role) -> User:
    """An editor who can sign in, by `WORDS`, and whom nobody has refused so far."""
    cache.clear()
    person = in_role(ROLES[0].name, username="zoe")
    person.set_password(WORDS)
    person.save()
    return person


@pytest.fixture
def signed_in(in_role) -> Callable[..., Client]:
    """A function: the client of an account with the roles of those names."""

    def client(*names: str, username: str = "") -> Client:
        client = Client()
        client.force_login(in_role(*names, username=username))
        return client

    return client


@pytest.fixture
def draft(founding) -> Report:
    """The open draft of the coming meeting, with the founding meeting on record."""
    report = start_report(Meeting.objects.get(slug="som28"))
    report.held_on = "2022-11-10"
    report.save()
    Section.objects.create(report=report, heading="Introduction")
    return report


@pytest.fixture
def in_review(founding, editor) -> Report:
    report = start_report(meeting("spring", planned_on="2023-05-18"))
    Section.objects.create(report=report, heading="Introduction")
    report.submit(by=editor)
    return report
