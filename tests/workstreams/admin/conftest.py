"""Fixtures of the register's admin."""

import pytest
from django.contrib.auth.models import User
from django.test import Client


@pytest.fixture
def staff(client: Client, editor: User) -> Client:
    """The client of somebody who may do everything."""
    client.force_login(editor)
    return client
