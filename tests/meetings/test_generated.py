"""A generated record: as large as asked, plausible, the same for the same seed, and recognizable."""

from datetime import UTC, date, datetime
from io import StringIO
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from django.apps import apps
from django.contrib.auth.models import User
from django.core.management import CommandError, call_command
from django.db import transaction
from django.db.models import Min, Model
from django.test import Client
from django.utils import timezone

from meetings.generated import SOURCE, generate_record
from meetings.generated.occasions import LAST_SOM
from meetings.lifecycle import Deadline, MeetingState, Position, Route, Status
from meetings.models import Action, Consideration, Meeting, Report, StatusEntry
from meetings.report.checks import check
from meetings.standing import standing
from tests import records
from workstreams.models import (
    Agency,
    AgencyName,
    Lineage,
    Participation,
    Workstream,
    WorkstreamKind,
    WorkstreamName,
)

MODELS = [
    model
    for app in ("workstreams", "meetings")
    for model in apps.get_app_config(app).get_models()
    if not hasattr(model, "pgh_tracked_model")
]
SOURCED = [Agency, Workstream, Participation, Meeting]


def generate(*, meetings: int, workstreams: int, seed: int = 1, force: bool = False) -> str:
    """By the command; what it says."""
    out = StringIO()
    call_command(
        "generate_record", meetings=meetings, workstreams=workstreams, seed=seed, force=force, stdout=out
    )
    return out.getvalue()


def dump() -> list[tuple[str, dict[str, Any]]]:
    """Every row; ids counted from the first of their table, as no two runs share them."""
    firsts: dict[type[Model], int] = {
        model: model._default_manager.aggregate(first=Min("pk"))["first"] or 0 for model in [*MODELS, User]
    }
    return [
        (model.__name__, {field.name: _counted(row, field, firsts) for field in model._meta.concrete_fields})
        for model in MODELS
        for row in model._default_manager.order_by("pk")
    ]


def _counted(row: Model, field: Any, firsts: dict[type[Model], int]) -> Any:
    value = getattr(row, field.attname)
    table = type(row) if field.primary_key else field.related_model
    return value - firsts[table] if table and value is not None else value


def dump_of(*, seed: int) -> list[tuple[str, dict[str, Any]]]:
    with transaction.atomic():
        generate_record(meetings=5, workstreams=10, seed=seed)
        rows = dump()
        transaction.set_rollback(True)
    return rows


def rows_of(model: type[Model], *, only: dict[int, Any] | None = None) -> dict[int, dict[str, Any]]:
    """By id: all, or those with the ids of `only`."""
    rows = model._default_manager.all() if only is None else model._default_manager.filter(pk__in=only)
    return {row["id"]: row for row in rows.values()}


@pytest.mark.parametrize(("meetings", "workstreams"), [(1, 1), (1, 9), (2, 9), (5, 24)])
def test_counts_are_exact_and_nothing_stops_an_approval(db, meetings, workstreams):
    generate(meetings=meetings, workstreams=workstreams)

    reports = Report.objects.in_force()
    named = Workstream.objects.filter(entries__report__in=reports).distinct()
    register_only = Workstream.objects.public().exclude(pk__in=named)
    assert len(reports) == meetings
    assert Workstream.objects.count() == Workstream.objects.public().count() == workstreams
    assert len(register_only) == (1 if workstreams == 24 else 0)
    assert all(workstream.mandate_from for workstream in register_only)
    assert [finding for report in reports for finding in check(report) if finding.is_blocking] == []


def test_same_seed_makes_the_same_record_whatever_today_is_and_another_seed_another(db, monkeypatch):
    first = dump_of(seed=3)
    monkeypatch.setattr(timezone, "now", lambda: datetime(2031, 2, 3, tzinfo=UTC))

    again, other = dump_of(seed=3), dump_of(seed=4)

    titles, other_titles = (
        [row["title"] for model, row in rows if model == "Workstream"] for rows in (first, other)
    )
    assert len(first) > 300
    assert again == first
    assert len(titles) == len(other_titles) == 10
    assert titles != other_titles


def test_small_record_is_a_plausible_senior_meeting(db):
    generate(meetings=1, workstreams=9)

    record = standing()
    meeting = record.reports[0].meeting
    assert (meeting.title, meeting.can_decide) == ("31st Senior Officials Meeting", True)
    assert record.reports[0].last_day == LAST_SOM
    assert len(record.ongoing) >= 7
    assert all(entry.basis == "decided" for entry in StatusEntry.objects.all())


def test_large_record_says_everything_that_can_be_said(db):
    generate(meetings=21, workstreams=50)

    record = standing()
    assert set(StatusEntry.objects.values_list("status", flat=True)) == set(Status)
    assert set(Consideration.objects.values_list("position", flat=True)) == set(Position)
    assert set(Consideration.objects.values_list("route", flat=True)) == {"", *Route}
    assert {proposed.stage for proposed in record.proposals} == {
        *("considered", "going_on", "may_start", "approved", "closed")
    }
    assert {proposed.proposal.kind is None for proposed in record.proposals} == {True, False}
    assert max(len(proposed.considerations) for proposed in record.proposals) == 3
    assert 1 / 3 <= len(record.ongoing) / 50 <= 1 / 2
    assert any(said.has_no_recent_report for said in record.workstreams)
    assert any(said.name.kind is None for said in record.workstreams)
    assert any(said.is_ongoing and not said.is_at_latest_meeting for said in record.workstreams)
    assert set(Participation.objects.values_list("role", flat=True)) >= {"lead", "co_lead", "member"}
    assert set(WorkstreamName.objects.values_list("is_official", flat=True)) == {True, False}
    assert Lineage.objects.exists()
    _meetings_are_as_usual(record.reports)
    _revisions_correct_one_entry()
    _actions_are_of_every_kind(record.reports)


def _meetings_are_as_usual(reports) -> None:
    assert [report.meeting.can_decide for report in reports] == [False, False, True] * 7
    assert [report.meeting.part_of_id is None for report in reports] == [False, False, True] * 7
    assert max(report.issued_on for report in reports) <= date(2025, 12, 31)
    assert [report.sections.count() for report in reports] == [
        5 + report.actions.exists() for report in reports
    ]
    for report in reports:
        opened = datetime.combine(report.last_day, report.starts_at, ZoneInfo(report.time_zone))
        assert report.zone_label == opened.tzname()
    planned, cancelled = (
        Meeting.objects.public().get(state=state) for state in (MeetingState.PLANNED, MeetingState.CANCELLED)
    )
    assert (planned.short_name, planned.planned_on.edtf) == ("SOM32", "2026-11?")
    assert not cancelled.reports.exists()


def _actions_are_of_every_kind(reports) -> None:
    actions = Action.objects.filter(report__in=reports)
    assert {*actions.values_list("deadline_kind", flat=True)} == {"", *Deadline}
    assert {report.actions.exists() for report in reports} == {True, False}
    followed = {action.follows.report.meeting.segment for action in actions.exclude(follows=None)}
    assert followed == {Meeting.Segment.TECHNICAL}
    assert {action.report.meeting.can_decide for action in actions.exclude(follows=None)} == {True}


def _revisions_correct_one_entry() -> None:
    revisions = Report.objects.filter(revision=1)
    assert len(revisions) == 2
    for revision in revisions:
        original = revision.meeting.reports.get(revision=0)
        before, after = (
            list(report.entries.order_by("order").values_list("workstream", "status", "horizon"))
            for report in (original, revision)
        )
        assert original.issued_on < revision.issued_on
        assert sum(one != other for one, other in zip(before, after, strict=True)) == 1


def test_public_pages_answer(db):
    generate(meetings=2, workstreams=60)
    client = Client()

    unusual = Workstream.objects.exclude(title__regex=r"^[ -~’]+$")
    addresses = ["/", "/workstreams/", "/meetings/"]
    addresses += [
        workstream.get_absolute_url() for workstream in [*unusual[:4], *Workstream.objects.all()[:3]]
    ]
    assert len(unusual) >= 4
    assert {address: client.get(address).status_code for address in addresses} == dict.fromkeys(
        addresses, 200
    )


def test_everything_generated_can_be_told_by_its_source(db):
    generate(meetings=2, workstreams=20)

    for model in SOURCED:
        assert model._default_manager.exists()
        assert not model._default_manager.exclude(source__startswith=SOURCE).exists(), model
    assert User.objects.get(username="generated-record").is_active is False
    assert set(Report.objects.values_list("approved_by__username", flat=True)) == {"generated-record"}
    assert Meeting.pgh_event_model.objects.first().pgh_context["command"] == "generate_record"


def test_agencies_bear_the_names_of_the_time(db):
    generate(meetings=1, workstreams=1)

    called = [
        Agency.objects.get(acronym=acronym).acronym_on(date(year, 6, 1))
        for acronym, year in [
            ("UNEP", 2012),
            ("UNEP", 2018),
            ("UNEP", 2022),
            ("UNDRR", 2018),
            ("UNDRR", 2020),
        ]
    ]
    assert called == ["UNEP", "UN Environment", "UNEP", "UNISDR", "UNDRR"]
    assert Agency.objects.count() > 45
    assert set(Agency.objects.values_list("membership", flat=True)) == {"member", "not_member", "unknown"}


def test_command_tells_how_far_it_is_and_what_it_made(db):
    said = generate(meetings=2, workstreams=3)

    *progress, made = said.splitlines()
    assert progress == ["Meeting 1 of 2", "Meeting 2 of 2"]
    assert made.startswith("Recorded: 2 meetings, 3 workstreams, ")


@pytest.mark.parametrize("real", ["workstream", "agency", "meeting"])
def test_real_record_is_left_alone(db, real):
    if real == "agency":
        Agency.objects.create(acronym="UNEP", slug="unep")
    else:
        getattr(records, real)("som31", source="Minutes")

    with pytest.raises(CommandError, match="holds a real record"):
        generate(meetings=1, workstreams=1)

    assert not Report.objects.exists()


def test_second_generated_record_is_refused_and_made_on_demand(db):
    generate(meetings=1, workstreams=2)

    with pytest.raises(CommandError, match="holds a generated record already"):
        generate(meetings=1, workstreams=2, seed=2)
    generate(meetings=1, workstreams=2, force=True)

    assert Workstream.objects.public().count() == 4
    assert [*Meeting.objects.order_by("slug").values_list("slug", flat=True)] == [
        *("som31", "som31-2", "som32", "som32-2")
    ]


def test_generated_record_beside_the_founding_meeting_leaves_it_as_it_was(founding):
    models = (Report, Meeting, Workstream, WorkstreamKind, Agency)
    kept = {model: rows_of(model) for model in models}

    generate(meetings=11, workstreams=7, force=True)

    assert {model: rows_of(model, only=before) for model, before in kept.items()} == kept
    assert not AgencyName.objects.filter(agency__in=kept[Agency]).exists()
    assert Workstream.objects.public().count() == 9 + 7
    assert Report.objects.in_force().count() == 1 + 11
    assert set(Meeting.objects.filter(number="28", can_decide=True).values_list("slug", flat=True)) == {
        *("som28", "som28-2")
    }


@pytest.mark.parametrize(
    ("meetings", "workstreams", "why"),
    [
        (0, 5, "From 1 to 300 meetings"),
        (-3, 5, "From 1 to 300 meetings"),
        (301, 5, "From 1 to 300 meetings"),
        (5, 0, "At least one workstream"),
        (5, -1, "At least one workstream"),
    ],
)
def test_sizes_nothing_can_be_made_of_are_refused(db, meetings, workstreams, why):
    with pytest.raises(CommandError, match=why):
        generate(meetings=meetings, workstreams=workstreams)

    assert not User.objects.exists()
