"""What stands on record before a fault; called by name beside the database of the server under test."""

from datetime import timedelta

from allauth.mfa.totp.internal.auth import TOTP, generate_totp_secret
from django.contrib.auth.models import User
from django.utils import timezone
from django.utils.crypto import get_random_string

from meetings.generated import generate_record
from meetings.lifecycle import Basis, Position, Status
from meetings.models import Consideration, Report
from tests import records
from workstreams.models import Workstream


def somebody(*, name: str, password: str) -> str:
    """An account that may do everything."""
    User.objects.create_superuser(name, password=password, first_name=name.title())
    return name


def somebody_with_an_app(*, name: str, password: str) -> str:
    """The secret of the app that shows the codes of the account."""
    somebody(name=name, password=password)
    secret = generate_totp_secret()
    TOTP.activate(User.objects.get(username=name), secret)
    return secret


def reports_in_review(*, count: int, names: int) -> list[int]:
    """So many meetings, each with a report in review that names workstreams and proposals not yet public."""
    return [_report(names).pk for _round in range(count)]


def drafts(*, count: int) -> list[int]:
    """So many meetings, each with an empty draft."""
    return [_draft([]).pk for _round in range(count)]


def reports_naming_the_same(*, pairs: int, names: int) -> list[list[int]]:
    """Pairs of reports in review that name the same workstreams, none public yet, in opposite orders."""
    return [_pair(names) for _round in range(pairs)]


def workstreams(*, count: int) -> list[str]:
    """The titles of so many new ones."""
    return [stream.title for stream in _workstreams(count)]


def record(*, meetings: int, workstreams: int) -> int:
    """A generated record beside what is there."""
    generate_record(meetings=meetings, workstreams=workstreams, seed=1)
    return Workstream.objects.count()


def _report(names: int) -> Report:
    draft = _draft(_workstreams(names))
    for order in range(1, 4):
        proposal = records.proposal(f"Topic {get_random_string(10)}")
        Consideration.objects.create(report=draft, proposal=proposal, order=order, position=Position.NOTED)
    draft.submit(by=records.somebody())
    return draft


def _pair(names: int) -> list[int]:
    streams = _workstreams(names)
    reports = [_draft(order) for order in (streams, streams[::-1])]
    for report in reports:
        report.submit(by=records.somebody())
    return [report.pk for report in reports]


def _draft(streams: list[Workstream]) -> Report:
    slug = f"m-{get_random_string(12).lower()}"
    return records.draft(
        records.meeting(slug),
        on=timezone.localdate() - timedelta(days=30),
        said=[(stream, Status.CONTINUING, Basis.EXPECTED) for stream in streams],
    )


def _workstreams(count: int) -> list[Workstream]:
    return [records.workstream(f"IMG on {get_random_string(12)}") for _number in range(count)]
