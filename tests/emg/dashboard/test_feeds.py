"""The Atom feeds, read by an independent parser and held to RFC 4287."""

from datetime import date, timedelta
from xml.etree import ElementTree

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from emg.lib.partial_dates import PartialDate
from meetings import actions
from meetings.lifecycle import Basis, Position, Route, Status
from meetings.models import Consideration, Meeting, Presenter
from tests import records
from tests.emg.dashboard.atom_feeds import ATOM, read_feed
from tests.emg.dashboard.conftest import MAY
from tests.emg.dashboard.test_hostile_parameters import QUERIES
from workstreams.models import (
    Agency,
    AgencyName,
    Participation,
    ProgressUpdate,
    Proposal,
    Workstream,
    WorkstreamName,
)

FEEDS = [
    "/changes.atom",
    "/workstreams/img-on-biodiversity/changes.atom",
    "/agencies/undp/changes.atom",
    "/proposals.atom",
    "/meetings.atom",
]
SITE = "http://testserver"
CONTINUING = (Status.CONTINUING, Basis.EXPECTED)


def test_feeds_are_valid_and_their_links_lead_somewhere(later, client):
    read = [read_feed(client, address) for address in FEEDS]

    assert all(feed.entries for feed in read)
    for link in {feed.feed.link for feed in read} | {entry.link for feed in read for entry in feed.entries}:
        assert client.get(link.removeprefix("http://testserver")).status_code == 200, link


def test_entries_stay_as_they_are_through_later_revisions_and_meetings(founding, client):
    before = entries(client.get("/changes.atom").content)
    draft = actions.start_revision(founding)
    draft.entries.update(horizon="2024", horizon_earliest="2024-01-01", horizon_latest="2024-12-31")
    records.approve(draft, issued_on=date(2022, 6, 1))
    stream = founding.entries.first().workstream
    records.held(records.meeting("next"), on="2022-11-24", said=[(stream, Status.COMPLETED, Basis.DECIDED)])
    stream.rename(to="Another name", kind=None, on=PartialDate("2022-12-01"))

    after = entries(client.get("/changes.atom").content)

    assert len(after) == len(before) + 11
    assert before.items() <= after.items()


def entries(content: bytes) -> dict[str, bytes]:
    root = ElementTree.fromstring(content)
    return {
        entry.findtext(f"{ATOM}id"): ElementTree.tostring(entry) for entry in root.findall(f"{ATOM}entry")
    }


def test_as_of_a_meeting_later_facts_change_no_byte(transactional_db, founding, client):
    asked = [f"{address}?at={MAY}" for address in FEEDS]
    then, now = contents(client, asked), contents(client, FEEDS)

    go_on(founding)

    assert contents(client, asked) == then
    assert contents(client, FEEDS).items() & now.items() == set()


def contents(client, addresses) -> dict[str, bytes]:
    return {address: client.get(address).content for address in addresses}


def go_on(founding) -> None:
    """What of everything can be dated after the founding meeting."""
    stream = Workstream.objects.get(slug="img-on-biodiversity")
    topic = Proposal.objects.get(considerations__order=1)
    som28 = records.draft(
        Meeting.objects.get(slug="som28"),
        on="2022-11-24",
        said=[(stream, Status.COMPLETED, Basis.DECIDED)],
        proposals={topic: {"position": Position.APPROVED, "resulting_workstream": stream}},
    )
    agency = Agency.objects.get(slug="undp")
    Presenter.objects.create(consideration=som28.considerations.get(), agency=agency)
    som28 = records.approve(som28, issued_on=date(2022, 11, 24))
    draft = actions.start_revision(som28)
    draft.entries.update(status=Status.CONCLUDED)
    records.approve(draft, issued_on=date(2022, 12, 5))
    stream.refresh_from_db()
    stream.rename(to="Another name", kind=None, on=PartialDate("2022-12-06"))
    agency.acronym = "UNXX"
    agency.save()
    AgencyName.objects.create(agency=agency, acronym="UNDP", valid_until="2022-12-07")
    other = Workstream.objects.exclude(pk=stream.pk).first()
    for each in (stream, other):
        Participation.objects.create(
            workstream=each, agency=agency, role="lead", takes_part_from="2022-12-08"
        )
    ProgressUpdate.objects.create(workstream=stream, written_on="2022-12-09", text="Later", is_public=True)


def test_as_of_a_meeting_its_own_correction_shows(later, client):
    assert len(read_feed(client, f"/workstreams/{later.unmentioned.slug}/changes.atom?at={MAY}").entries) == 2


def test_feed_as_of_a_moment_is_another_feed_of_the_same_entries(founding, client):
    now, then = (read_feed(client, f"/changes.atom{query}") for query in ("", "?at=2022-05-18"))

    assert now.feed.id == "tag:unemg.org,2026:changes"
    assert then.feed.id == "tag:unemg.org,2026:changes?at=2022-05-18"
    assert [entry.id for entry in now.entries] == [entry.id for entry in then.entries]
    assert {entry.link for entry in then.entries} == {f"{entry.link}?at=2022-05-18" for entry in now.entries}


def test_as_known_on_a_day_later_revisions_are_not(later, client):
    read = read_feed(client, "/meetings.atom?known=2022-12-04")

    assert len(read.entries) == 2
    assert read.feed.id == "tag:unemg.org,2026:meetings?known=2022-12-04"
    assert read.feed.title == "Environment Management Group: Meeting reports, as known on 4 December 2022"
    assert read.feed.link == "http://testserver/meetings/?known=2022-12-04"


def test_the_clock_changes_no_byte(later, client, monkeypatch):
    before = contents(client, FEEDS)
    later_on = timezone.now() + timedelta(days=400)
    monkeypatch.setattr(timezone, "now", lambda: later_on)

    assert contents(client, FEEDS) == before


@pytest.mark.parametrize("address", ["/changes.atom", "/proposals.atom", "/meetings.atom"])
def test_empty_record_is_a_feed_without_entries(db, client, address):
    read = read_feed(client, address)

    assert read.entries == []
    assert read.feed.updated == "2001-01-01T00:00:00+00:00"


def test_long_feed_comes_in_pages_that_lead_to_every_entry(many_updates, client):
    first, second = (read_feed(client, f"/changes.atom{query}") for query in ("", "?page=2"))

    assert (len(first.entries), len(second.entries)) == (100, 32)
    assert first.entries[12].updated == "2022-04-30T00:00:00+00:00"
    assert first.entries[-1].updated == "2022-02-02T00:00:00+00:00"
    assert second.entries[0].updated == "2022-02-01T00:00:00+00:00"
    assert (other_pages(first), other_pages(second)) == (
        {"next": f"{SITE}/changes.atom?page=2"},
        {"previous": f"{SITE}/changes.atom"},
    )
    assert first.feed.id == second.feed.id


def test_pages_of_a_feed_keep_its_moment(many_updates, client):
    read = read_feed(client, "/workstreams/img-on-biodiversity/changes.atom?known=2022-05-18&page=2")

    assert other_pages(read) == {
        "previous": f"{SITE}/workstreams/img-on-biodiversity/changes.atom?known=2022-05-18"
    }


def test_feed_that_fits_on_a_page_has_no_other(founding, client):
    assert [other_pages(read_feed(client, address)) for address in FEEDS] == [{}] * len(FEEDS)


@pytest.mark.parametrize("number", ["3", "0", "01", "-1", "x", "99999", "9" * 500, "1&page=2"])
def test_page_there_is_not_is_refused_in_words(many_updates, read, number):
    page = read(f"/changes.atom?page={number}", status=400)

    assert "“page=" in page.main


@pytest.fixture
def many_updates(founding) -> None:
    stream = Workstream.objects.get(slug="img-on-biodiversity")
    ProgressUpdate.objects.bulk_create(
        ProgressUpdate(
            workstream=stream, written_on=date(2022, 1, 1) + timedelta(days=place), text="U", is_public=True
        )
        for place in range(120)
    )


def other_pages(read) -> dict[str, str]:
    """By the names of the links (RFC 5005)."""
    return {link.rel: link.href for link in read.feed.links if link.rel in {"previous", "next"}}


@pytest.mark.parametrize("query", ["", "?at=2022-05-18"])
def test_addresses_of_other_names_lead_to_the_one_feed(later, client, query):
    stream = Workstream.objects.get(slug="img-on-biodiversity")
    WorkstreamName.objects.create(workstream=stream, name="Nature alias", is_official=False)
    AgencyName.objects.create(
        agency=Agency.objects.get(slug="undp"), acronym="UN SF", valid_until="1966-01-01"
    )

    for other, address in (
        ("/workstreams/nature-alias/changes.atom", "/workstreams/img-on-biodiversity/changes.atom"),
        ("/agencies/un-sf/changes.atom", "/agencies/undp/changes.atom"),
    ):
        response = client.get(other + query)

        assert (response.status_code, response.headers["Location"]) == (301, address + query)


@pytest.mark.parametrize("kind", ["workstreams", "agencies"])
def test_unknown_address_is_the_page_not_on_record(founding, read, kind):
    page = read(f"/{kind}/no-such-thing/changes.atom", status=404)

    assert page.title == "Not on record – Environment Management Group"


def test_what_is_not_understood_is_refused_in_words(founding, read):
    for address in FEEDS:
        page = read(f"{address}?at=som99&colour=red", status=400)

        assert page.title == "Question not understood – Environment Management Group"
        assert "“at=som99” (not on record yet)" in page.main
        assert "“colour=red” (this page does not ask that)" in page.main
        assert address in page.addresses()


def test_hostile_parameters_are_refused(transactional_db, founding, read):
    for name, query in QUERIES.items():
        page = read(f"/workstreams/img-on-biodiversity/changes.atom?{query}", status=400)

        assert len(page.main) < 1200, name


def test_feeds_can_be_asked_for_only(founding, client):
    for address in FEEDS:
        head = client.head(address)
        others = [getattr(client, method)(address) for method in ("post", "put", "patch", "delete")]

        assert (head.status_code, head.content) == (200, b"")
        assert {response.status_code for response in others} == {405}, address


def test_nothing_unapproved_is_in_a_feed(founding, client):
    tomorrow = timezone.localdate() + timedelta(days=1)
    stream = Workstream.objects.get(slug="img-on-biodiversity")
    hidden = [
        records.workstream("Hidden qzq", published_on=tomorrow),
        records.workstream("Unpublished qzq"),
    ]
    for each in hidden:
        ProgressUpdate.objects.create(workstream=each, written_on="2022-06-01", text="qzq", is_public=True)
        WorkstreamName.objects.create(workstream=each, name="Old qzq", valid_until="2020")
    for values in (
        {"is_public": False, "written_on": "2022-06-01"},
        {"is_public": True, "written_on": tomorrow},
    ):
        ProgressUpdate.objects.create(workstream=stream, text="qzq", **values)
    topic = records.proposal("Topic qzq", published_on=tomorrow)
    draft = records.draft(
        records.meeting("qzq"),
        on="2022-06-01",
        said=[(stream, Status.COMPLETED, Basis.DECIDED), *((each, *CONTINUING) for each in hidden)],
        proposals={topic: {"position": Position.NOTED}},
    )
    Presenter.objects.create(consideration=draft.considerations.get(), agency=Agency.objects.get(slug="undp"))
    draft.refresh_from_db()
    draft.submit(by=records.somebody())
    revision = actions.start_revision(founding)
    revision.title = "qzq"
    revision.save()
    Consideration.objects.filter(report=revision).update(heading="qzq")

    for address in FEEDS:
        for query in ("", "?at=2022-06-01", "?known=2022-06-01"):
            assert b"qzq" not in client.get(address + query).content, address + query


# Each feed and its number of queries, at a record where every kind of row is present.
COUNTS = {
    "/changes.atom": 14,
    "/workstreams/w0/changes.atom": 14,
    "/agencies/a0/changes.atom": 18,
    "/proposals.atom": 14,
    "/meetings.atom": 10,
}


@pytest.mark.parametrize("size", [1, 3])
def test_queries_do_not_grow(db, client, size):
    streams = [records.workstream(f"W{place}") for place in range(size)]
    agencies = [Agency.objects.create(acronym=f"A{place}", slug=f"a{place}") for place in range(size)]
    for stream, agency in zip(streams, agencies, strict=True):
        AgencyName.objects.create(agency=agency, acronym=f"OLD {agency}", valid_until="2010")
        Participation.objects.create(workstream=stream, agency=agency, role="lead")
        WorkstreamName.objects.create(workstream=stream, name=f"Old {stream}", valid_until="2010")
        ProgressUpdate.objects.create(
            workstream=stream, agency=agency, written_on="2021-01-01", text="U", is_public=True
        )
    som = records.meeting("som", announced_on="2020-01-01")
    for place in range(size):
        draft = records.draft(
            records.meeting(f"m{place}"),
            on=f"202{place}-05-18",
            said=[(stream, *CONTINUING) for stream in streams],
            proposals={
                records.proposal(f"P{place}{number}"): {
                    "position": Position.SUPPORTED,
                    "route": Route.TO_MEETING,
                    "route_meeting": som,
                }
                for number in range(size)
            },
        )
        for said in draft.considerations.all():
            Presenter.objects.create(consideration=said, agency=agencies[0])
        report = records.approve(draft)
        revision = actions.start_revision(report)
        revision.entries.update(status=Status.COMPLETING)
        records.approve(revision)

    counts = {}
    for address in COUNTS:
        with CaptureQueriesContext(connection) as queries:
            assert client.get(address).status_code == 200
        counts[address] = len(queries)

    assert counts == COUNTS
