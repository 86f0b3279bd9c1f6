"""Short ways to put meetings and reports on record in tests, through the same actions people use."""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

from django.contrib.auth.models import User
from django.utils.text import slugify

from meetings import actions
from meetings.lifecycle import Basis, Status
from meetings.models import Action, Consideration, Meeting, Report, Section, StatusEntry
from workstreams.models import Proposal, Workstream

Said = tuple[Workstream, Status, Basis]


def somebody() -> User:
    return User.objects.get_or_create(username="somebody")[0]


def workstream(title: str, **values: Any) -> Workstream:
    return Workstream.objects.create(title=title, slug=slugify(title), **values)


def proposal(title: str, **values: Any) -> Proposal:
    return Proposal.objects.create(title=title, slug=slugify(title), **values)


def meeting(slug: str, **values: Any) -> Meeting:
    return Meeting.objects.create(
        slug=slug, **{"title": f"The meeting {slug}", "short_name": slug.upper(), **values}
    )


def draft(
    of: Meeting,
    *,
    on: str | date,
    said: Iterable[Said] = (),
    proposals: Mapping[Proposal, dict[str, Any]] | None = None,
    agreed: Iterable[dict[str, Any]] = (),
    **values: Any,
) -> Report:
    """A draft with a progress and a new-topics section, the statuses in order, and the proposals.

    With `agreed`, what each action says, it has a section of actions too.
    """
    report = actions.start_report(of)
    report.held_on = on
    for name, value in values.items():
        setattr(report, name, value)
    report.save()
    Section.objects.create(report=report, order=1, heading="Progress", kind=Section.Kind.PROGRESS)
    Section.objects.create(report=report, order=2, heading="New topics", kind=Section.Kind.NEW_TOPICS)
    for order, (stream, status, basis) in enumerate(said, start=1):
        StatusEntry.objects.create(report=report, workstream=stream, status=status, basis=basis, order=order)
    for order, (proposed, position) in enumerate((proposals or {}).items(), start=1):
        Consideration.objects.create(report=report, proposal=proposed, order=order, **position)
    for order, action in enumerate(agreed, start=1):
        Action.objects.create(report=report, order=order, **action)
    if report.actions.exists():
        Section.objects.create(report=report, order=3, heading="Decisions", kind=Section.Kind.ACTIONS)
    return report


def approve(report: Report, *, issued_on: date | None = None) -> Report:
    report.refresh_from_db()
    report.submit(by=somebody())
    return actions.approve(report, by=somebody(), issued_on=issued_on)


def held(
    of: Meeting, *, on: str | date, said: Iterable[Said] = (), issued_on: date | None = None, **values: Any
) -> Report:
    """An approved report of a meeting held on that day, issued the same day unless told otherwise."""
    report = draft(of, on=on, said=said, **values)
    return approve(report, issued_on=issued_on or report.held_on.latest)
