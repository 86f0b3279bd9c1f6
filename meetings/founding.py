"""Records the founding meeting, kept in `data/founding_meeting.toml`."""

import tomllib
from pathlib import Path
from typing import Any

from django.contrib.auth import get_user_model
from django.db import transaction
from django.utils.text import slugify

from workstreams.models import Agency, Proposal, Workstream, WorkstreamKind

from .actions import approve, start_report
from .models import (
    BlockOverride,
    Chair,
    Consideration,
    Meeting,
    MeetingSeries,
    Presenter,
    Report,
    Section,
    StatusEntry,
)

DATA = Path(__file__).parent / "data" / "founding_meeting.toml"
SOURCE = "Meeting Report Summary of 18 May 2022"


@transaction.atomic
def load_founding_meeting() -> Report | None:
    """Record the meeting and approve its report. None, and no change, if it has a report already."""
    data = tomllib.loads(DATA.read_text(encoding="utf-8"))
    meeting = _meetings(data)[data["report"]["meeting"]]
    if meeting.reports.exists():
        return None
    report = _report(meeting, data)
    recorder, _created = get_user_model().objects.get_or_create(
        username="founding-record",
        defaults={"is_active": False, "first_name": "Founding", "last_name": "record"},
    )
    report.submit(by=recorder)
    return approve(report, by=recorder, is_issue_day_known=False)


def _meetings(data: dict[str, Any]) -> dict[str, Meeting]:
    series, _created = MeetingSeries.objects.get_or_create(
        name=data["series"]["name"], defaults={"abbreviation": data["series"]["abbreviation"]}
    )
    meetings: dict[str, Meeting] = {}
    for plan in data["meetings"]:
        slug, part_of = plan.pop("slug"), plan.pop("part_of", None)
        defaults = {**plan, "series": series, "source": SOURCE, "part_of": meetings.get(part_of)}
        meetings[slug], _created = Meeting.objects.get_or_create(slug=slug, defaults=defaults)
    return meetings


def _report(meeting: Meeting, data: dict[str, Any]) -> Report:
    said = data["report"]
    report = start_report(meeting)
    report.date_as_printed = said["date_as_printed"]
    report.save()
    for order, chair in enumerate(said["chairs"], start=1):
        Chair.objects.create(report=report, order=order, **chair)
    for order, section in enumerate(said["sections"], start=1):
        next_meeting = section.pop("next_meeting", None)
        Section.objects.create(
            report=report,
            order=order,
            next_meeting=Meeting.objects.get(slug=next_meeting) if next_meeting else None,
            **{**section, "text": section.get("text", "").strip()},
        )
    kinds = {
        name: WorkstreamKind.objects.get_or_create(
            name=name, defaults={"abbreviation": abbreviation, "order": order}
        )[0]
        for order, (name, abbreviation) in enumerate(data["kinds"].items(), start=1)
    }
    agencies = {
        acronym: Agency.objects.get_or_create(
            acronym=acronym, defaults={"slug": slugify(acronym), "source": SOURCE}
        )[0]
        for acronym in data["agencies"]
    }
    for order, entry in enumerate(said["entries"], start=1):
        _entry(report, entry, order=order, kinds=kinds)
    for order, consideration in enumerate(said["considerations"], start=1):
        _consideration(report, consideration, order=order, kinds=kinds, agencies=agencies)
    for override in said["overrides"]:
        BlockOverride.objects.create(report=report, **override)
    return report


def _entry(report: Report, entry: dict[str, Any], *, order: int, kinds: dict[str, WorkstreamKind]) -> None:
    workstream, _created = Workstream.objects.get_or_create(
        slug=entry["slug"],
        defaults={"title": entry["title"], "kind": kinds[entry["kind"]], "source": SOURCE},
    )
    StatusEntry.objects.create(
        report=report,
        order=order,
        workstream=workstream,
        status=entry["status"],
        horizon=entry.get("horizon"),
    )


def _consideration(
    report: Report,
    said: dict[str, Any],
    *,
    order: int,
    kinds: dict[str, WorkstreamKind],
    agencies: dict[str, Agency],
) -> None:
    proposal, _created = Proposal.objects.get_or_create(
        slug=said["slug"], defaults={"title": said["title"], "kind": kinds.get(said.get("kind", ""))}
    )
    route_meeting = said.get("route_meeting")
    consideration = Consideration.objects.create(
        report=report,
        order=order,
        proposal=proposal,
        objective=said["objective"].strip(),
        activities=said.get("activities", "").strip(),
        position=said["position"],
        route=said["route"],
        route_meeting=Meeting.objects.get(slug=route_meeting) if route_meeting else None,
    )
    for place, acronym in enumerate(said["presenters"], start=1):
        Presenter.objects.create(consideration=consideration, order=place, agency=agencies[acronym])
