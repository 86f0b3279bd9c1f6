"""Loads the history file into the register, as far as it is sourced; a second time changes nothing."""

import pghistory
from django.db import transaction

from .agencies import load_agencies
from .meetings import load_meetings
from .rows import COMMAND, Outcome
from .workstreams import load_workstreams


@transaction.atomic
def load_history() -> Outcome:
    """Unpublished rows with their source. Records that are there stay as they are, but for an empty note."""
    outcome = Outcome()
    with pghistory.context(command=COMMAND):
        load_agencies(outcome)
        load_workstreams(outcome)
        load_meetings(outcome)
    return outcome
