"""What stands in front of Django, new for each test."""

import pytest
from django.core.handlers.wsgi import WSGIHandler

from emg.stored_pages.front import StoredPages


@pytest.fixture
def front(transactional_db) -> StoredPages:
    """With a database whose transactions end: the version is raised when they do."""
    return StoredPages(WSGIHandler())
