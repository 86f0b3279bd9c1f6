"""Fixtures of the register's admin."""

import pytest
from django.contrib.auth.models import User
from django.test import Client


@pytest.fixture
def staff(client: Client, editor: User) -> Client:
    """The client of somebody who may do everything."""
    client.force_login(editor)
    return client


@pytest.fixture
def ann(db) -> Client:
    return _signed_in("ann", "Ann")


@pytest.fixture
def ben(db) -> Client:
    return _signed_in("ben", "Ben")


def _signed_in(name: str, first_name: str) -> Client:
    client = Client()
    client.force_login(User.objects.create_superuser(name, password="x", first_name=first_name))
    return client
