"""Approved changes in short, for the tests that compare them."""

from datetime import date

from meetings import actions
from meetings.approved_changes import Renamed, StatusApproved, TopicApproved, approved_changes
from meetings.lifecycle import Basis, Position, Route, Status
from meetings.models import Report
from meetings.standing import standing
from tests import records

CONTINUING = (Status.CONTINUING, Basis.EXPECTED)
COMPLETING = (Status.COMPLETING, Basis.EXPECTED)
DECIDED = (Status.CONTINUING, Basis.DECIDED)
SUPPORTED = {"position": Position.SUPPORTED, "route": Route.NONE_NEEDED}


def told(*, at=None, known_on=None) -> list[tuple]:
    """Each change in short, oldest first."""
    changes = list(approved_changes(standing(at=at, known_on=known_on)))
    return [in_short(change) for change in reversed(changes)]


def in_short(change) -> tuple:
    if isinstance(change, StatusApproved):
        source = f"{change.revision.meeting.slug}.{change.revision.revision}"
        title = change.workstream.called_on(change.revision.last_day).title
        return (source, title, statement(change.before), statement(change.after))
    if isinstance(change, TopicApproved):
        source = f"{change.revision.meeting.slug}.{change.revision.revision}"
        stages = [stage and stage.stage_in_words for stage in (change.before, change.after)]
        return (source, change.proposal.title, *stages)
    if isinstance(change, Renamed):
        return (str(change.at.date()), change.before.title, change.after.title)
    return (str(change.at.date()), change.workstream.title, change.update.text)


def statement(said) -> str:
    if said is None:
        return "-"
    return " ".join(filter(None, [said.status, said.basis, said.horizon and said.horizon.edtf]))


def corrected(report: Report, *, issued_on: date, **values) -> Report:
    """Rev.1 or later: `values` of every entry; no entry at all where there are none."""
    draft = actions.start_revision(report)
    if not values:
        draft.entries.all().delete()
    for entry in draft.entries.all():
        for name, value in values.items():
            setattr(entry, name, value)
        entry.save()
    return records.approve(draft, issued_on=issued_on)
