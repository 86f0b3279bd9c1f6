"""What the entries of the feeds say."""

import pytest

from meetings import actions
from meetings.lifecycle import Basis, Position, Route, Status
from tests import records
from tests.emg.dashboard.atom_feeds import read_feed, titles
from tests.emg.dashboard.conftest import MAY
from workstreams.models import (
    Agency,
    AgencyName,
    Participation,
    ProgressUpdate,
    Proposal,
    Workstream,
)

CONTINUING = (Status.CONTINUING, Basis.EXPECTED)


def test_changes_of_the_founding_meeting(founding, client):
    read = read_feed(client, "/changes.atom")

    assert read.feed.title == "Environment Management Group: Changes"
    assert titles(read)[:2] == [
        "IMG on Environmental Sustainability Management: expected to continue in 2023",
        "IMG on Biodiversity: expected to continue in 2023",
    ]
    assert titles(read)[8:] == [
        "Task Team on a UN System Contribution to the Stockholm+50 International Meeting: "
        "expected to complete its mandate",
        "New topic Strengthening UN System-wide Support to RCOs/UNCTs for Triple Planetary Crisis Response: "
        "Supported · Going to SOM28",
        "New topic Issue Management Group on Environmental Data and Statistics for the SDGs: "
        "Supported · Going to SOM28",
        "New topic Nexus Dialogue on Environmental Aspects of Minerals and Metals: "
        "Supported · May start without the SOM",
    ]
    assert read.entries[0].summary == (
        "<p>As said at the mid-term technical segment of 18 May 2022. Nothing was on record before.</p>"
    )
    assert read.entries[0].id == (
        f"tag:unemg.org,2026:meetings/{MAY}/rev/0/workstreams/img-on-environmental-sustainability-management"
    )
    assert read.entries[-1].id == (
        f"tag:unemg.org,2026:meetings/{MAY}/rev/0/proposals/"
        "nexus-dialogue-on-environmental-aspects-of-minerals-and-metals"
    )
    assert {entry.updated for entry in read.entries} == {founding.approved_at.isoformat()}


def test_correction_is_an_entry_of_its_own(later, client):
    entry = read_feed(client, "/changes.atom").entries[0]

    assert entry.title == f"Correction: {later.unmentioned}: expected to complete its mandate"
    assert entry.id.endswith(f"meetings/{MAY}/rev/1/workstreams/{later.unmentioned.slug}")
    assert entry.summary == (
        "<p>Corrected by Rev.1 of the report of the mid-term technical segment of 18 May 2022. "
        "Before: expected to continue in 2023 (mid-term technical segment of 18 May 2022).</p>"
    )


def test_correction_that_leaves_an_earlier_statement_says_so(db, client):
    land = records.workstream("IMG on Land")
    records.held(records.meeting("first"), on="2021-05-18", said=[(land, *CONTINUING)])
    second = records.held(
        records.meeting("second"), on="2022-05-18", said=[(land, Status.COMPLETING, Basis.EXPECTED)]
    )
    draft = actions.start_revision(second)
    draft.entries.all().delete()
    records.approve(draft)

    entry = read_feed(client, "/changes.atom").entries[0]

    assert entry.title == "Correction: IMG on Land: expected to continue"
    assert entry.summary == (
        "<p>Corrected by Rev.1 of the report of the The meeting second of 18 May 2022. "
        "What was said at the The meeting first of 18 May 2021 stands. "
        "Before: expected to complete its mandate (The meeting second of 18 May 2022).</p>"
    )


def test_correction_that_leaves_nothing_says_so(founding, client):
    draft = actions.start_revision(founding)
    draft.entries.all().delete()
    draft.considerations.all().delete()
    records.approve(draft)

    said = titles(read_feed(client, "/changes.atom"))

    assert "Correction: IMG on Biodiversity: no status on record" in said
    assert (
        "Correction: New topic Nexus Dialogue on Environmental Aspects of Minerals and Metals: "
        "no longer on record" in said
    )


def test_renaming_and_update(later, client):
    stream = later.renamed
    agency = Agency.objects.create(acronym="UNDRR", slug="undrr")
    AgencyName.objects.create(agency=agency, acronym="UNISDR", valid_until="2019-05-01")
    for written_on in ("2018-01-01", "2022-12-01"):
        ProgressUpdate.objects.create(
            workstream=stream, agency=agency, written_on=written_on, text="One.\n\nTwo & <b>.", is_public=True
        )

    read = read_feed(client, f"/workstreams/{stream.slug}/changes.atom")

    told = {entry.title: entry for entry in read.entries}
    assert list(told) == [
        "Working Group on Nature: continues",
        "IMG on Biodiversity: expected to continue in 2023",
        "Update: Working Group on Nature",
        "IMG on Biodiversity is now called Working Group on Nature",
        "Update: IMG on Biodiversity",
    ]
    assert (
        told["Update: IMG on Biodiversity"].summary
        == "<p>One.</p><p>Two &amp; &lt;b&gt;.</p><p>UNISDR, 1 January 2018</p>"
    )
    assert told["Update: Working Group on Nature"].updated == "2022-12-01T00:00:00+00:00"
    renaming = told["IMG on Biodiversity is now called Working Group on Nature"]
    assert renaming.summary == "<p>Its former name held until 24 November 2022.</p>"
    assert renaming.id.startswith(f"tag:unemg.org,2026:workstreams/{stream.slug}/names/")


def test_position_is_told_where_pages_show_it_as_a_tag(db, client):
    som = records.meeting("som28")
    deferred = {"position": Position.DEFERRED, "route": Route.TO_MEETING, "route_meeting": som}
    said = {records.proposal("Minerals"): deferred, records.proposal("Metals"): {"position": "withdrawn"}}
    records.held(records.meeting("first"), on="2021-05-18", proposals=said)

    assert titles(read_feed(client, "/proposals.atom")) == [
        "New topic Minerals: Deferred · Going to SOM28",
        "New topic Metals: Withdrawn",
    ]


def test_update_without_an_agency_bears_its_day(founding, client):
    stream = Workstream.objects.get(slug="img-on-biodiversity")
    ProgressUpdate.objects.create(workstream=stream, written_on="2022-06-01", text="Met.", is_public=True)

    read = read_feed(client, "/workstreams/img-on-biodiversity/changes.atom")

    assert read.entries[-1].summary == "<p>Met.</p><p>1 June 2022</p>"


def test_feed_of_a_workstream_tells_of_it_alone(later, client):
    read = read_feed(client, "/workstreams/emg-nexus-dialogue-series/changes.atom")

    assert read.feed.title == "Environment Management Group: Changes of EMG Nexus Dialogue Series"
    assert read.feed.link == "http://testserver/workstreams/emg-nexus-dialogue-series/"
    assert titles(read) == [
        "Correction: EMG Nexus Dialogue Series: expected to complete its mandate",
        "EMG Nexus Dialogue Series: expected to continue in 2023",
    ]


def test_feed_of_an_agency_tells_of_its_parts_and_its_proposals(later, client):
    agency = Agency.objects.get(slug="undp")
    for title, values in (
        ("IMG on Land", {"takes_part_until": "2010"}),
        ("IMG on the Sea", {}),
        ("IMG on the Moon", {"takes_part_from": "2999"}),
        ("IMG on Mars", None),
    ):
        stream = records.workstream(title, published_on="2000-01-01")
        ProgressUpdate.objects.create(workstream=stream, written_on="2022-12-09", text="U", is_public=True)
        if values is not None:
            Participation.objects.create(workstream=stream, agency=agency, role="member", **values)

    read = read_feed(client, "/agencies/undp/changes.atom")

    assert read.feed.title == "Environment Management Group: Changes that concern UNDP"
    assert titles(read) == [
        "New topic Strengthening UN System-wide Support to RCOs/UNCTs for Triple Planetary Crisis Response: "
        "Approved · Became Support to Country Teams",
        "New topic Strengthening UN System-wide Support to RCOs/UNCTs for Triple Planetary Crisis Response: "
        "Supported · Going to SOM28",
        "Update: IMG on the Sea",
        "Update: IMG on Land",
    ]


def test_feed_of_proposals_tells_of_them_alone(later, client):
    read = read_feed(client, "/proposals.atom")

    assert [title.rpartition(": ")[2] for title in titles(read)] == [
        "Approved · Became Support to Country Teams",
        "Approved · Became IMG on Data",
        "Supported · Going to SOM28",
        "Supported · Going to SOM28",
        "Supported · May start without the SOM",
    ]


def test_feed_of_meetings_has_an_entry_for_each_issued_revision(later, client):
    read = read_feed(client, "/meetings.atom")

    assert [(entry.title, entry.link.removeprefix("http://testserver")) for entry in read.entries] == [
        (
            "Mid-Term Technical Segment of the 28th Senior Officials Meeting, Rev.1",
            f"/meetings/{MAY}/summary/rev/1/",
        ),
        ("28th Senior Officials Meeting", "/meetings/som28/summary/rev/0/"),
        (
            "Mid-Term Technical Segment of the 28th Senior Officials Meeting",
            f"/meetings/{MAY}/summary/rev/0/",
        ),
    ]
    assert [entry.summary for entry in read.entries] == [
        "<p>Meeting held on 18 May 2022. Issued on 5 December 2022. It replaces the report issued before."
        "</p>",
        "<p>Meeting held on 24 November 2022. Issued on 24 November 2022.</p>",
        "<p>Meeting held on 18 May 2022.</p>",
    ]
    assert read.entries[0].updated == later.corrected.approved_at.isoformat()


STRANGE = {
    "markup": ("A <b>bold</b> & “quoted” \"name\" 'x'", "A <b>bold</b> & “quoted” \"name\" 'x'"),
    "character reference": ("&lt;script&gt; &amp;amp; ]]>", "&lt;script&gt; &amp;amp; ]]>"),
    "control characters": ("a\x01b\x08c\x1fd\x7fe\x85f\tg\r\nh", "abcde f g h"),
    "no characters": ("a\ufffeb\uffffc", "abc"),
    "Arabic": ("الفريق المعني بالتنوع البيولوجي", "الفريق المعني بالتنوع البيولوجي"),
    "beyond the basic plane": ("Forest 🌳", "Forest 🌳"),
}


@pytest.mark.parametrize(("typed", "read"), STRANGE.values(), ids=STRANGE)
def test_strange_names_are_read_as_they_were_typed(db, client, typed, read):
    stream = records.workstream("Stream", published_on="2020-01-01")
    Workstream.objects.update(title=typed)
    agency = Agency.objects.create(acronym=typed[:40], slug="agency")
    Participation.objects.create(workstream=stream, agency=agency, role="lead")
    topic = records.proposal("Topic")
    Proposal.objects.update(title=typed)
    som = records.meeting("som", title=typed, short_name=typed[:80])
    said = {"position": Position.SUPPORTED, "route": Route.TO_MEETING, "route_meeting": som}
    records.held(som, on="2022-05-18", said=[(stream, *CONTINUING)], proposals={topic: said})
    ProgressUpdate.objects.create(
        workstream=stream, agency=agency, written_on="2022-06-01", text=typed, is_public=True
    )

    changes = read_feed(client, "/changes.atom")

    assert titles(changes) == [
        f"{read}: expected to continue",
        f"New topic {read}: Supported · Going to {read}",
        f"Update: {read}",
    ]
    assert titles(read_feed(client, "/meetings.atom")) == [read]
    assert read_feed(client, "/workstreams/stream/changes.atom").feed.title.endswith(f"Changes of {read}")
    assert read_feed(client, "/agencies/agency/changes.atom").feed.title.endswith(f"that concern {read}")


def test_feed_of_proposals_takes_the_filters_of_their_list(later, client):
    everything = titles(read_feed(client, "/proposals.atom"))

    of_undp = titles(read_feed(client, "/proposals.atom?agency=undp"))

    assert of_undp == [title for title in everything if "Strengthening UN System-wide Support" in title]
    assert 0 < len(of_undp) < len(everything)
    assert client.get("/proposals.atom?agency=nobody").status_code == 400
