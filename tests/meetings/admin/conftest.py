"""A person of the secretariat at work on a draft."""

import pytest
from django.contrib.auth.models import User
from django.test import Client

from meetings.actions import start_report
from meetings.models import Meeting, Report, ReportImport
from tests.meetings.importing.by_hand import brought_in
from tests.records import meeting


@pytest.fixture
def som28(db) -> Meeting:
    return meeting("som28", can_decide=True, planned_on="2022-11?")


@pytest.fixture
def draft(db) -> Report:
    """An empty draft of an advising meeting."""
    return start_report(meeting("technical", planned_on="2022-05-18"))


@pytest.fixture
def client(editor: User) -> Client:
    client = Client()
    client.force_login(editor)
    return client


@pytest.fixture
def kept(db) -> ReportImport:
    """The founding report as an import to be reviewed."""
    return brought_in()
