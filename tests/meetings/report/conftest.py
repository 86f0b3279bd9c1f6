"""A report whose paper is composed."""

import pytest

from meetings import actions


@pytest.fixture
def copy(founding):
    """A draft with every row of the founding report."""
    return actions.start_revision(founding)
