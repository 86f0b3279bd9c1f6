"""Records of every sort, and the papers made of them."""

from collections.abc import Mapping

import pytest
from django.http import QueryDict

from emg.dashboard.as_of import asked
from emg.dashboard.papers.catalogue import PAPERS
from emg.paper.paper import Paper
from meetings.generated import generate_record
from meetings.lifecycle import Basis, Position, Route, Status
from meetings.models import Presenter
from tests import records
from tests.emg.paper.conftest import ARABIC, CHINESE, HOSTILE
from workstreams.models import Agency, Lineage, Participation, ProgressUpdate, Workstream, WorkstreamKind

NAMES = {"arabic": ARABIC, "chinese": CHINESE, "markup": HOSTILE, "long": "Very long name " * 16}
NAMES |= {"one-word": "x" * 250}


def paper(name: str, query: str = "", *, slug: str = "") -> Paper:
    """The paper of that name as of the moment asked for."""
    found = PAPERS[name].make(asked(QueryDict(query)), **({"slug": slug} if slug else {}))
    assert isinstance(found, Paper)
    return found


def papers(query: str = "") -> dict[str, Paper]:
    """The status, and a paper of each other kind for the first rows of the record."""
    record = asked(QueryDict(query)).record
    slugs = {
        "fact_sheet": [known.workstream.slug for known in record.workstreams],
        "agency_brief": [agency.slug for agency in Agency.objects.order_by("pk")],
        "agenda": [report.meeting.slug for report in record.reports],
    }
    made = {
        f"{name}-{slug}": paper(name, query, slug=slug) for name, rows in slugs.items() for slug in rows[:5]
    }
    return {"status": paper("status", query), **made}


@pytest.fixture
def generated(db) -> None:
    generate_record(meetings=7, workstreams=40, seed=3)


@pytest.fixture
def hostile(db) -> None:
    """One meeting of a strange name, of which everything has a strange name."""
    kind = WorkstreamKind.objects.create(name=HOSTILE)
    streams = {
        slug: Workstream.objects.create(slug=slug, title=name[:250], kind=kind, objective=f"{name}\n\n{name}")
        for slug, name in NAMES.items()
    }
    agencies = {
        slug: Agency.objects.create(slug=slug, acronym=name[:40], name=name[:250])
        for slug, name in NAMES.items()
    }
    for slug, stream in streams.items():
        for agency in agencies.values():
            Participation.objects.create(workstream=stream, agency=agency, role="lead")
        ProgressUpdate.objects.create(
            workstream=stream,
            agency=agencies[slug],
            text=NAMES[slug],
            written_on="2022-05-01",
            is_public=True,
        )
    Lineage.objects.create(predecessor=streams["long"], successor=streams["markup"], how="split")
    som = records.meeting("som", title=HOSTILE, can_decide=True)
    draft = records.draft(
        records.meeting("strange"),
        on="2022-05-18",
        said=[(stream, Status.CONTINUING, Basis.EXPECTED) for stream in streams.values()],
        title=HOSTILE,
        place=ARABIC,
    )
    for order, (slug, name) in enumerate(NAMES.items(), start=1):
        said = draft.considerations.create(
            proposal=records.proposal(f"topic {slug}"),
            heading=name[:250],
            order=order,
            position=Position.SUPPORTED,
            route=Route.TO_MEETING,
            route_meeting=som,
        )
        Presenter.objects.create(consideration=said, agency=agencies[slug])
    records.approve(draft, issued_on=draft.last_day)


RECORDS = ["db", "founding", "later", "generated", "hostile"]
_made: dict[str, Mapping[str, Paper]] = {}  # a paper never changes: it is made once in each process


@pytest.fixture(params=RECORDS)
def made(request, db) -> Mapping[str, Paper]:
    """Papers of a record: empty, of one meeting, of two, generated, and of strange names."""
    if request.param not in _made:
        request.getfixturevalue(request.param)
        _made[request.param] = papers()
    return _made[request.param]
