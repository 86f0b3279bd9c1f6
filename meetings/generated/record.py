"""Puts a generated record into the database."""

from collections.abc import Callable
from random import Random

from django.contrib.auth import get_user_model
from django.db import transaction
from django.utils.translation import gettext as _

from .meeting_rows import put_meetings
from .participations import put_participations
from .plan import Plan, plan
from .progress import put_progress
from .proposal_rows import put_proposals
from .register import put_agencies, put_kinds
from .reports import Register, put_report, put_revision
from .table_sizes import is_worth_noting, note_table_sizes
from .workstream_rows import put_register_only, put_workstreams

# What every generated workstream, meeting, agency and participation begins its source with.
SOURCE = "Generated record"
MOST_MEETINGS = 300  # a century of three sittings a year; time zones know no earlier ones
FEWEST_WITH_REVISION = 5  # meetings
ONE_REVISED_IN = 8


@transaction.atomic
def generate_record(
    *, meetings: int, workstreams: int, seed: int, tell: Callable[[str], object] = lambda line: None
) -> None:
    """So many meetings with an approved report and so many public workstreams, in one transaction.

    The same numbers and seed make the same record, whatever today is; the last meeting is of November 2025.
    `tell` hears how far it is. Raises ValueError for sizes nothing can be made of.
    """
    if not 1 <= meetings <= MOST_MEETINGS:
        raise ValueError(_("From 1 to %(most)s meetings can be generated.") % {"most": MOST_MEETINGS})
    if workstreams < 1:
        raise ValueError(_("At least one workstream is needed."))
    rng = Random(seed)  # noqa: S311 -- the same again for the same seed is what it is for
    recorder, _created = get_user_model().objects.get_or_create(
        username="generated-record",
        defaults={"is_active": False, "first_name": "Generated", "last_name": "record"},
    )
    thought_out = plan(meetings=meetings, workstreams=workstreams, rng=rng, source=f"{SOURCE}, seed {seed}")
    rows = put_meetings(thought_out, by=recorder)
    register = _put_register(thought_out, rng)
    revised = _revised(meetings, rng)
    for occasion in thought_out.meetings:
        if is_worth_noting(occasion.place):
            note_table_sizes()
        tell(_("Meeting %(number)s of %(count)s") % {"number": occasion.place + 1, "count": meetings})
        report = put_report(occasion, rows, register, by=recorder, rng=rng)
        if occasion.place in revised:
            put_revision(report, by=recorder, rng=rng)
    made = {
        "meetings": meetings,
        "revisions": len(revised),
        "workstreams": workstreams,
        "proposals": len(register.proposed),
    }
    line = _("Recorded: %(meetings)s meetings, %(workstreams)s workstreams, %(proposals)s proposals; ")
    tell((line + _("reports revised: %(revisions)s.")) % made)


def _put_register(thought_out: Plan, rng: Random) -> Register:
    kinds, agencies = put_kinds(), put_agencies(source=thought_out.source)
    workstreams = put_workstreams(thought_out, kinds=kinds, rng=rng)
    put_register_only(thought_out, kinds=kinds, rng=rng)
    put_participations(workstreams, thought_out, agencies=agencies, rng=rng)
    put_progress(workstreams, thought_out, agencies=agencies, rng=rng)
    proposed = put_proposals(thought_out, workstreams, agencies=agencies, kinds=kinds, rng=rng)
    return Register(thought_out.lives, thought_out.namings, workstreams, proposed)


def _revised(meetings: int, rng: Random) -> set[int]:
    """The places of the meetings whose report is corrected."""
    count = meetings // ONE_REVISED_IN or (1 if meetings >= FEWEST_WITH_REVISION else 0)
    return set(rng.sample(range(meetings), count))
