"""The public site as visitors read it, and a record that went on after the founding meeting."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

import pytest
from django.template import engines
from django.test import Client

from emg.lib.partial_dates import PartialDate
from meetings import actions
from meetings.founding import load_founding_meeting
from meetings.lifecycle import Basis, Position, Status
from meetings.models import Meeting, Report
from tests import records
from tests.emg.dashboard.pages import Page
from tests.kept_rows import KeptRows
from workstreams.models import Proposal, Workstream, WorkstreamKind

UNKNOWN = "UNKNOWN-VARIABLE"
MAY = "som28-mid-term-technical-segment"


@pytest.fixture
def read(client: Client, monkeypatch, db) -> Callable[..., Page]:
    """A function that gets a page and reads it, and holds it to what every page of the site keeps."""
    monkeypatch.setattr(engines["django"].engine, "string_if_invalid", f"{UNKNOWN} %s")

    def read(address: str, *, status: int = 200) -> Page:
        response = client.get(address)
        assert response.status_code == status, f"{response.status_code} at {address}"
        html = response.content.decode()
        for forbidden in (UNKNOWN, "<script", " style=", "javascript:", " onclick="):
            assert forbidden not in html, f"{forbidden} at {address}"
        assert "script-src" not in response.headers["Content-Security-Policy"]
        assert not response.cookies
        return Page(html)

    return read


@dataclass
class LaterRecord:
    may: Report
    corrected: Report  # Rev.1 of the May report
    som28: Report
    renamed: Workstream
    unmentioned: Workstream


@pytest.fixture
def later(db) -> LaterRecord:
    """SOM28 was held on 24 November 2022; on 5 December Rev.1 of the May report corrected one entry.

    Six workstreams continue, two completed, one went unmentioned and one was renamed; two new topics were
    approved into workstreams.
    """
    return LATER.put_on_record()


def put_later_record() -> LaterRecord:
    load_founding_meeting()
    founding = Report.objects.get()
    streams = [entry.workstream for entry in founding.entries.order_by("order")]
    *continuing, unmentioned = streams[:7]
    completed = streams[7:]
    approved = {"position": Position.APPROVED}
    topics = list(Proposal.objects.filter(considerations__report=founding).order_by("considerations__order"))[
        :2
    ]
    results = [records.workstream(title) for title in ("Support to Country Teams", "IMG on Data")]
    som28 = records.held(
        Meeting.objects.get(slug="som28"),
        on="2022-11-24",
        said=[
            *((stream, Status.CONTINUING, Basis.DECIDED) for stream in continuing),
            *((stream, Status.COMPLETED, Basis.DECIDED) for stream in completed),
        ],
        proposals={
            topic: {**approved, "resulting_workstream": result}
            for topic, result in zip(topics, results, strict=True)
        },
    )
    continuing[1].rename(
        to="Working Group on Nature",
        kind=WorkstreamKind.objects.create(name="Working Group"),
        on=PartialDate("2022-11-24"),
    )
    draft = actions.start_revision(founding)
    entry = draft.entries.get(workstream=unmentioned)
    entry.status, entry.horizon = Status.COMPLETING, None
    entry.save()
    corrected = records.approve(draft, issued_on=date(2022, 12, 5))
    return LaterRecord(founding, corrected, som28, renamed=continuing[1], unmentioned=unmentioned)


LATER = KeptRows(put_later_record)


REQUEST = {
    "text": "Requested the Secretariat to draft the terms.",
    "verb": "request",
    "addressee": "the Secretariat",
    "deadline": "2022-06-30",
    "agenda_item": "3",
}


@pytest.fixture
def technical(db) -> Report:
    return records.held(
        records.meeting("technical"),
        on="2022-05-18",
        agreed=[REQUEST, {"text": "Took note of the report.", "verb": "take note"}],
    )


@pytest.fixture
def som(technical) -> Report:
    """It carries on the first action of the technical segment."""
    first = technical.actions.get(order=1)
    approved = {"text": "Approved the terms.", "verb": "approve", "deadline": "by SOM29", "follows": first}
    return records.held(records.meeting("som28"), on="2022-11-10", agreed=[approved])
