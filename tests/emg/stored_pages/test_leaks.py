"""Nothing unapproved gets into a stored page, and what was approved is in it at once."""

from django.core.handlers.wsgi import WSGIHandler

from meetings.models import Meeting
from tests import records
from tests.canaries import found_in
from tests.emg.stored_pages.visitor import ask
from tests.public_walk import LISTS, hidden_slugs
from tests.test_leaks import hidden
from workstreams.models import Agency, Proposal, Workstream

__all__ = ["hidden"]  # a fixture
FOLDERS = {"workstreams": Workstream, "agencies": Agency, "proposals": Proposal, "meetings": Meeting}


def everything_said(application) -> set[str]:
    """The canaries found on all lists, and on the pages of what is hidden."""
    slugs_of = {folder: hidden_slugs(model) for folder, model in FOLDERS.items()}
    pages = [f"/{folder}/{slug}/" for folder, slugs in slugs_of.items() for slug in slugs]
    answers = [ask(application, address) for address in (*sorted(LISTS), *pages)]
    return found_in("\n".join(answer.body.decode() for answer in answers))


def test_walk_before_and_after_approval(front, hidden):
    for _twice in range(2):  # the second time from the store
        assert everything_said(front) == set()

    records.approve(hidden)

    found = everything_said(front)
    assert len(found) > 20
    assert found == everything_said(WSGIHandler()) == everything_said(front)
