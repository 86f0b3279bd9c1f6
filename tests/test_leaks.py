"""Nothing unapproved is ever public: a canary in every text field of every model shows up nowhere.

The canaries are found by walking the models, the addresses by walking the URL patterns, so a new field or
page is covered the day it is made.
"""

from datetime import time, timedelta

import pytest
from django.utils import timezone

from emg.lib.partial_dates import PartialDate
from meetings import actions
from meetings.lifecycle import Deadline, ImportState, Status
from meetings.models import (
    Action,
    BlockOverride,
    Chair,
    Consideration,
    Meeting,
    MeetingSeries,
    Passage,
    Presenter,
    Report,
    ReportImport,
    Section,
    SourceSentence,
    StatusEntry,
)
from tests import records
from tests.canaries import IN_OTHER_FIELDS, MODELS, canaries, canary, found_in, make, text_fields
from tests.public_walk import everything_public
from workstreams.models import (
    Agency,
    AgencyName,
    Lineage,
    Milestone,
    Participation,
    ProgressUpdate,
    Proposal,
    Workstream,
    WorkstreamKind,
    WorkstreamName,
)

# For the secretariat only, approved or not.
PRIVATE = {
    f"{model}.{field}"
    for model in ("agency", "workstream", "participation", "meeting")
    for field in ("source", "internal_note")
} | {
    "statusentry.note",
    "blockoverride.reason",
    "blockoverride.replaces",
    "blockoverride.block_id",
    "report.sent_back_why",
    # Rows that are not ticked as public.
    "milestone.title",
    "milestone.note",
    "progressupdate.text",
    # What a report was imported from.
    "reportimport.file_name",
    "sourcesentence.text",
    "reportimport.content",
    "reportimport.reading",
    "reportimport.decisions",
}
# Public, but no page has a use for them: series only group meetings for the secretariat.
WITHOUT_A_PAGE = {"meetingseries.name", "meetingseries.abbreviation"}
# Giving way to what a report says.
GIVING_WAY = {
    "meeting.title": "the report's title is shown once there is a report",
    "meeting.mode": "the report's mode",
    "meeting.place": "the report's place",
    "meeting.zone_label": "the report's zone",
    "meeting.number": "the short name carries it",
    "proposal.title": "the heading of the paper",
    "presenter.agency": "the name as printed",
    "agency.acronym": "the name as printed",
    "workstream.title": "shown on its own page",
    "passage.text": "the words of the paper, which approval writes in its place",
    "passage.under": "the same",
    "passage.block_id": "the same",
}


@pytest.fixture
def hidden(transactional_db, founding) -> Report:
    """An unapproved report of a meeting nobody announced, with everything that can hang on it."""
    som28 = Meeting.objects.get(slug="som28")
    kind = make(WorkstreamKind)
    agency = make(Agency)
    make(AgencyName, agency=agency, valid_until="2020")
    stream = make(Workstream, kind=kind)
    make(WorkstreamName, workstream=stream, valid_until="2020", slug="")
    predecessor = founding.entries.first().workstream
    make(Lineage, predecessor=predecessor, successor=stream, how=Lineage.How.BECAME)
    make(Participation, workstream=stream, agency=agency, role=Participation.Role.LEAD)
    make(Milestone, workstream=stream)
    make(ProgressUpdate, workstream=stream, written_on="2022-06-01")
    proposal = make(Proposal, kind=kind)
    meeting = make(
        Meeting, series=make(MeetingSeries), part_of=som28, planned_on="2022-06-01", starts_at=time(9)
    )
    report = make(Report, meeting=meeting, held_on="2022-06-01", starts_at=time(9), sent_back_why="")
    make(Chair, report=report)
    make(Section, report=report, order=1)
    Section.objects.create(report=report, order=2, heading="P", kind=Section.Kind.PROGRESS)
    Section.objects.create(report=report, order=3, heading="N", kind=Section.Kind.NEW_TOPICS)
    Section.objects.create(report=report, order=4, heading="D", kind=Section.Kind.ACTIONS)
    make(Action, report=report, deadline_kind=Deadline.AS_SAID)
    make(StatusEntry, report=report, workstream=stream, status=Status.CONTINUING)
    said = make(
        Consideration,
        report=report,
        proposal=proposal,
        position="noted",
        route="to_meeting",
        route_meeting=meeting,
    )
    make(Presenter, consideration=said, agency=agency)
    make(BlockOverride, report=report, block_id="section-3")
    make(Passage, report=report)
    came_as = make(
        ReportImport,
        report=report,
        state=ImportState.CONFIRMED,
        sha256="0" * 64,
        content=canary("reportimport.content").encode(),
        reading={"said": canary("reportimport.reading")},
        decisions={"typed": canary("reportimport.decisions")},
    )
    make(SourceSentence, report=report, report_import=came_as, record_id=report.pk, number=1)
    return report


def test_every_text_field_of_every_model_carries_a_canary(hidden):
    carried = {
        f"{model._meta.model_name}.{field.name}"
        for model in MODELS
        for field in text_fields(model)
        if model.objects.filter(
            **{f"{field.name}__contains": canary(f"{model._meta.model_name}.{field.name}")}
        )
    }

    assert set(canaries()) - carried - IN_OTHER_FIELDS == {
        "report.sent_back_why",  # a constraint wants somebody who sent it back
        "blockoverride.block_id",  # must name a block
    }


@pytest.mark.parametrize("state", ["draft", "in_review", "sent_back"])
def test_nothing_unapproved_is_public(hidden, client, state):
    if state != "draft":
        hidden.submit(by=records.somebody())
    if state == "sent_back":
        hidden.return_to_draft(by=records.somebody(), why=canary("report.sent_back_why"))

    assert found_in(everything_public(client)) == set()


def test_nothing_unapproved_is_public_for_staff_either(hidden, client, editor):
    client.force_login(editor)

    assert found_in(everything_public(client)) == set()


def test_publication_planned_for_tomorrow_is_not_public_today(hidden, client):
    tomorrow = timezone.localdate() + timedelta(days=1)
    Workstream.objects.filter(entries__report=hidden).update(published_on=tomorrow)
    Proposal.objects.filter(considerations__report=hidden).update(published_on=tomorrow)
    Meeting.objects.filter(pk=hidden.meeting_id).update(announced_on=tomorrow)

    assert found_in(everything_public(client)) == set()


def test_name_that_begins_tomorrow_is_not_public_today(transactional_db, founding, client):
    stream, unep = founding.entries.first().workstream, Agency.objects.get(slug="unep")
    tomorrow = PartialDate.on(timezone.localdate() + timedelta(days=1))
    Participation.objects.create(workstream=stream, agency=unep, role=Participation.Role.LEAD)
    Milestone.objects.create(workstream=stream, title="Draft", is_public=True)
    ProgressUpdate.objects.create(
        workstream=stream, agency=unep, text="Done.", written_on="2022-06-01", is_public=True
    )
    stream.rename(to=canary("workstream.title"), kind=make(WorkstreamKind), on=tomorrow)
    unep.names.create(acronym=unep.acronym, name=unep.name, valid_until=tomorrow)
    unep.acronym, unep.name = canary("agency.acronym"), canary("agency.name")
    unep.save()

    assert found_in(everything_public(client)) == set()


def test_open_revision_of_a_public_report_is_not_public(transactional_db, founding, client):
    draft = actions.start_revision(founding)
    make(Action, report=draft, deadline_kind=Deadline.AS_SAID)
    Section.objects.create(report=draft, order=9, heading="D", kind=Section.Kind.ACTIONS)
    for rows in (draft.chairs, draft.sections, draft.entries, draft.considerations, draft.overrides):
        for row in rows.all():
            for field in text_fields(type(row)):
                if field.name not in {"block_id", "slug"}:
                    setattr(row, field.attname, canary(f"{row._meta.model_name}.{field.name}"))
            row.save()
    for field in text_fields(Report):
        if field.name != "sent_back_why":
            setattr(draft, field.attname, canary(f"report.{field.name}"))
    draft.save()

    assert found_in(everything_public(client)) == set()


def test_after_approval_the_same_walk_finds_it_but_never_what_is_private(hidden, client):
    records.approve(hidden)

    found = found_in(everything_public(client))

    assert found & PRIVATE == set()
    assert set(canaries()) - found - PRIVATE - WITHOUT_A_PAGE - set(GIVING_WAY) == set()


def test_overtaken_facts_are_found_where_nothing_overtakes_them(hidden, client):
    """What gives way to a report's own words is public where no report speaks."""
    stream = hidden.entries.get().workstream
    Meeting.objects.filter(pk=hidden.meeting_id).update(announced_on="2022-05-20")
    Workstream.objects.filter(pk=stream.pk).update(published_on="2022-05-20")
    Proposal.objects.update(published_on="2022-05-20")

    found = found_in(everything_public(client))

    assert {
        "meeting.title",
        "meeting.mode",
        "meeting.place",
        "meeting.zone_label",
        "workstream.title",
    } <= found
    assert {
        name
        for name in found
        if name.split(".")[0] in {"report", "section", "statusentry", "consideration", "action"}
    } == set()
    assert found & PRIVATE == set()
