"""Nothing unapproved is ever public: a canary in every text field of every model shows up nowhere.

The canaries are found by walking the models, the addresses by walking the URL patterns, so a new field or
page is covered the day it is made.
"""

import hashlib
import io
import zipfile
from collections.abc import Iterator
from datetime import time, timedelta
from functools import lru_cache
from urllib.parse import urlencode

import pikepdf
import pypdfium2
import pytest
from django.apps import apps
from django.db import models
from django.http import HttpResponse
from django.test import Client
from django.urls import URLPattern, URLResolver, get_resolver, reverse
from django.utils import timezone

from emg.lib.partial_date_field import PartialDateField
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

MODELS = [
    model
    for app in ("workstreams", "meetings")
    for model in apps.get_app_config(app).get_models()
    if not hasattr(model, "pgh_tracked_model")
]

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
# Words in fields of other kinds: bytes and JSON.
IN_OTHER_FIELDS = {"reportimport.content", "reportimport.reading", "reportimport.decisions"}
# Set by code or chosen from a list of ours, or giving way to what a report says.
NOT_TYPED = {
    "report.sha256",
    "meeting.time_zone",
    "report.time_zone",
    "workstreamname.slug",
    "reportimport.sha256",
    "sourcesentence.record_kind",
}
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


def text_fields(model: type[models.Model]) -> list[models.Field]:
    """The fields a person can type words into."""
    return [
        field
        for field in model._meta.concrete_fields
        if isinstance(field, models.CharField | models.TextField)
        and not isinstance(field, PartialDateField)
        and not field.choices
        and f"{model._meta.model_name}.{field.name}" not in NOT_TYPED
    ]


def canary(name: str) -> str:
    """A word of ten letters that stands for one field, such as "agency.name"; nothing else contains it."""
    return "qz" + hashlib.sha256(name.encode()).hexdigest()[:8]


def make(model: type[models.Model], **values: object) -> models.Model:
    """A row with its canary in every text field that is not given."""
    row = model(**values)
    for field in text_fields(model):
        if field.name not in values:
            word = canary(f"{model._meta.model_name}.{field.name}")
            setattr(row, field.attname, f"https://{word}.int" if isinstance(field, models.URLField) else word)
    row.save()
    return row


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


def public_addresses() -> Iterator[str]:
    """Every address of the site but the admin's, with slugs of all sorts, known and unknown, in its place."""
    known = {
        "workstreams": {"img-on-biodiversity", *WorkstreamName.objects.values_list("slug", flat=True)},
        "meetings": {"som28-mid-term-technical-segment", "som28"},
        "agencies": {"unep"},
        "proposals": {"nexus-dialogue-on-environmental-aspects-of-minerals-and-metals"},
    }
    models = {"workstreams": Workstream, "meetings": Meeting, "agencies": Agency, "proposals": Proposal}
    slugs = {
        folder: {*known[folder], *hidden_slugs(model), "no-such-thing"} for folder, model in models.items()
    }
    for name, arguments in url_patterns(get_resolver()):
        if not arguments:
            yield reverse(name)
            continue
        parts = reverse(name, kwargs=dict.fromkeys(arguments, 0)).split("/")
        folder = next(part for part in parts if part in slugs)  # the API has its own below /api/v1/
        for slug in slugs[folder]:
            for revision in (0, 1) if "revision" in arguments else (None,):
                given = {"slug": slug} | ({} if revision is None else {"revision": revision})
                assert set(given) == set(arguments), f"teach this test the argument of {name}"
                yield reverse(name, kwargs=given)
    yield "/no-such-page/"


def hidden_slugs(model: type[models.Model]) -> set[str]:
    return set(model.objects.filter(slug__startswith="qz").values_list("slug", flat=True))


def url_patterns(resolver: URLResolver) -> Iterator[tuple[str, list[str]]]:
    for pattern in resolver.url_patterns:
        if isinstance(pattern, URLResolver) and str(pattern.pattern) != "admin/":
            yield from url_patterns(pattern)
        elif isinstance(pattern, URLPattern):
            yield pattern.name, list(pattern.pattern.converters)


LISTS = {"/", "/workstreams/", "/status/", "/timeline/", "/proposals/", "/meetings/", "/meetings/compare/"}
LISTS |= {
    "/agencies/",
    "/search/",
    "/status/one-page/",
    "/workstreams.csv",
    "/meetings.ics",
    "/changes.atom",
    "/api/v1/workstreams/",
}
QUERIES = [
    "",
    "?at=2022-05-18",
    "?at=2030-01-01",
    "?at=QZ",
    "?at=som28",
    "?known=2022-06-01",
    "?q=QZ",  # filters find it in any case, and the canaries are not what was asked for
    "?kind=qz&agency=qz",
]


def everything_public(client: Client) -> str:
    """All that the site says: every page in every state, its headers, and its error pages."""
    said = []
    moments = [f"?at={slug}" for slug in hidden_slugs(Meeting)]
    for address in public_addresses():
        # The lists take every question; a row's page and a file of a list are asked as of the hidden meeting.
        for query in [*QUERIES, *moments] if address in LISTS else ["", *moments]:
            response = client.get(address + query)
            assert response.status_code in {200, 301, 400, 404}, f"{response.status_code} at {address}{query}"
            # What was asked for may be repeated; what was not must not appear.
            body = words_of(response).replace("\r\n ", "")  # calendars fold their lines
            body = body.replace(address, "").replace(query[4:] or "\0", "")
            said.append(body + str([v for k, v in response.headers.items() if address not in v]))
    for question in questions():
        said.append(client.get(f"{reverse('search')}?{urlencode({'q': question})}").content.decode())
    return "\n".join(said)


def words_of(response: HttpResponse) -> str:
    """The body as text; of an Excel workbook or a Word file every part of it, of a PDF every page."""
    kind = response.headers.get("Content-Type", "")
    if kind == "application/pdf":
        return words_of_pdf(response.content)
    if "officedocument" not in kind:
        return response.content.decode()
    with zipfile.ZipFile(io.BytesIO(response.content)) as file:
        return "\n".join(file.read(name).decode(errors="replace") for name in file.namelist())


@lru_cache(maxsize=200)
def words_of_pdf(content: bytes) -> str:
    """Read once: the same paper stands at several addresses, and is the same at each walk."""
    with pikepdf.open(io.BytesIO(content)) as pdf:
        about = repr(pdf.docinfo)
    with pypdfium2.PdfDocument(content) as pdf:
        return "\n".join([about, *(page.get_textpage().get_text_range() for page in pdf)])


def questions() -> Iterator[str]:
    """Searches for every canary, with an accent that search folds away: so only an answer can show one."""
    accented = [f"q\u0301{word[1:]}" for word in canaries().values()]
    for place in range(0, len(accented), 12):
        yield " or ".join(accented[place : place + 12])


def canaries() -> dict[str, str]:
    return {
        f"{model._meta.model_name}.{field.name}": canary(f"{model._meta.model_name}.{field.name}")
        for model in MODELS
        for field in text_fields(model)
    } | {name: canary(name) for name in IN_OTHER_FIELDS}


def found_in(said: str) -> set[str]:
    return {name for name, word in canaries().items() if word in said}


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
