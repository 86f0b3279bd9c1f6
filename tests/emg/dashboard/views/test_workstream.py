"""One workstream's page."""

import pytest

from meetings.lifecycle import Basis, Status
from tests import records
from workstreams.models import Agency, Lineage, Milestone, Participation, ProgressUpdate, Workstream

MAY = "som28-mid-term-technical-segment"
PAGE = "/workstreams/img-on-biodiversity/"
QUERIES = ("", f"?at={MAY}", "?known=2022-06-01")


@pytest.fixture
def stream(founding) -> Workstream:
    return Workstream.objects.get(slug="img-on-biodiversity")


def test_founding_record(stream, read):
    page = read(PAGE)

    assert page.title == "IMG on Biodiversity – Environment Management Group"
    assert page.main == (
        "Workstreams IMG on Biodiversity →Continuing Expected to continue in 2023 "
        "Said at: Mid-Term Technical Segment of the 28th Senior Officials Meeting, 18 May 2022 "
        "Kind Issue Management Group On record as continuing since 18 May 2022 "
        "Status at each meeting Mid-Term Technical Segment of the 28th Senior Officials Meeting 18 May 2022 "
        "→Continuing expected for 2023 "
        "Agencies Which agencies take part is not on record. "
        "Fact sheet, to print · as PDF · for Word · as plain text Atom feed of its changes"
    )


def test_everything_the_register_knows(stream, read):
    stream.objective, stream.mandate_from, stream.mandate_until = "To help.", "2021", "2023"
    stream.save()
    unep = Agency.objects.get(acronym="UNEP")
    role = Participation.Role
    Participation.objects.create(workstream=stream, agency=unep, role=role.LEAD, takes_part_from="2021")
    Participation.objects.create(
        workstream=stream,
        agency=Agency.objects.get(acronym="UNDP"),
        role=role.MEMBER,
        takes_part_until="2022",
    )
    ProgressUpdate.objects.create(
        workstream=stream, agency=unep, written_on="2022-06-01", text="Two drafts.", is_public=True
    )
    Milestone.objects.create(workstream=stream, title="Final draft", due="2023", is_public=True)
    Milestone.objects.create(
        workstream=stream, title="Kick-off", done_on="2021-06-01", is_public=True, note="Well."
    )
    other = records.workstream("Old IMG on Biodiversity", published_on="2021-01-01")
    Lineage.objects.create(predecessor=other, successor=stream, how=Lineage.How.CONTINUES, happened_on="2021")
    stream.rename(to="Nature Group", kind=None, on="2022-08-01")

    page = read(PAGE)

    assert page.main.partition("Nature Group ")[2] == (
        "→Continuing Expected to continue in 2023 "
        "Said at: Mid-Term Technical Segment of the 28th Senior Officials Meeting, 18 May 2022 "
        "Kind not on record On record as continuing since 18 May 2022 Objective To help. "
        "Mandate from 2021 Mandate until 2023 "
        "Status at each meeting Mid-Term Technical Segment of the 28th Senior Officials Meeting 18 May 2022 "
        "→Continuing expected for 2023 Updates 1 June 2022, UNEP Two drafts. "
        "Milestones Final draft was due: 2023 Kick-off done: 1 June 2021 Well. "
        "Agencies Lead UNEP, from 2021 Earlier Member: UNDP, until 2022 "
        "Where it comes from, and what came of it Continues: Old IMG on Biodiversity, 2021 "
        "Other names IMG on Biodiversity until 1 August 2022 "
        "Fact sheet, to print · as PDF · for Word · as plain text Atom feed of its changes"
    )


def test_undated_facts_stand_on_pages_of_now_only(stream, read):
    stream.objective, stream.mandate_until = "To help.", "2023"
    stream.save()
    Milestone.objects.create(workstream=stream, title="Final draft", is_public=True)

    undated = ("To help.", "Final draft", "Mandate")
    shown = {query: [word for word in undated if word in read(PAGE + query).main] for query in QUERIES}

    assert shown == {"": list(undated), f"?at={MAY}": [], "?known=2022-06-01": []}


def test_decision_stays_in_sight_beside_a_later_forecast(later, read):
    records.held(
        records.meeting("som29-mid-term", title="Mid-Term of SOM29"),
        on="2023-05-16",
        said=[(later.renamed, Status.COMPLETING, Basis.EXPECTED)],
    )

    page = read(PAGE)

    assert (
        "Working Group on Nature ◑Completing Expected to complete its mandate "
        "Said at: Mid-Term of SOM29, 16 May 2023 "
        "Latest decision: →Continuing decided 28th Senior Officials Meeting, 24 November 2022 Kind"
    ) in page.main
    assert "On record as completing since 16 May 2023" in page.main


def test_silence_is_said(later, read):
    address = later.unmentioned.get_absolute_url()

    assert "The latest meeting did not mention it." in read(address).main
    assert "28th Senior Officials Meeting 24 November 2022 not mentioned" in read(address).main

    records.held(records.meeting("som29", can_decide=True), on="2023-11-24")

    page = read(address)
    assert "No recent report: the latest meetings that decide did not mention it." in page.main
    assert "The latest meeting did not mention it." not in page.main
    rows = {row[0]: row[2] for row in read("/workstreams/").cells()}
    assert rows["EMG Nexus Dialogue Series"] == (
        "◑Completing expected no recent report; last mentioned on 18 May 2022"
    )


def test_workstream_that_agencies_left_does_not_say_that_none_is_known(db, read):
    stream = records.workstream("Working Group on Land", published_on="2020-01-01")
    unep = Agency.objects.create(acronym="UNEP", slug="unep", membership="member")
    Participation.objects.create(workstream=stream, agency=unep, role="lead", takes_part_until="2021")

    assert (
        "Agencies On record are only agencies that took part earlier. Earlier Lead: UNEP, until 2021"
        in read("/workstreams/working-group-on-land/").main
    )


def test_meeting_without_a_day_is_told_with_its_year(db, read):
    stream = records.workstream("Working Group on Land")
    records.held(records.meeting("som1"), on="2006", said=[(stream, Status.NEW, Basis.DECIDED)])
    records.held(records.meeting("som2"), on="2007-11-08")

    assert [row[-1] for row in read("/workstreams/").cells()] == ["+New decided last mentioned in 2006"]


def test_topic_it_came_from(later, read):
    page = read("/workstreams/support-to-country-teams/")

    assert "No meeting on record has reported on it." in page.main
    assert (
        "Came from the new topic Strengthening UN System-wide Support to RCOs/UNCTs for Triple Planetary "
        "Crisis Response: 28th Senior Officials Meeting, 24 November 2022"
    ) in page.main


def test_end_known_from_the_register(founding, read):
    records.workstream("IMG on Land", ended="2013", published_on="2013-01-01")

    assert "Ended: 2013. No meeting on record has reported on it." in read("/workstreams/img-on-land/").main


def test_past_moment_shows_no_later_name_meeting_or_status(later, read):
    page = read(f"{PAGE}?at={MAY}&known=2022-06-01")

    assert page.title.startswith(
        "IMG on Biodiversity – as of the mid-term technical segment of 18 May 2022, "
    )
    assert "Working Group on Nature" not in page.main
    assert "24 November 2022" not in page.main
    assert "Expected to continue in 2023" in page.main


@pytest.mark.parametrize("moment", ["at=2022-05-17", "known=2022-05-17"])
def test_not_on_record_yet(founding, read, moment):
    page = read(f"{PAGE}?{moment}", status=404)

    words = "as of 17 May 2022" if moment.startswith("at") else "as known on 17 May 2022"
    assert page.title == f"Not on record – {words} – Environment Management Group"
    assert f"Nothing is on record at this address {words}." in page.main
    assert dict(page.links)["Show the record of today"] == PAGE


def test_hidden_and_unknown_workstreams_look_alike(founding, client):
    records.workstream("Hidden")
    records.workstream("Tomorrow", published_on="2122-01-01")

    answers = {
        client.get(f"/workstreams/{slug}/{query}").content
        for slug in ("hidden", "tomorrow", "unknown")
        for query in ("", "?colour=red")
    }

    assert [client.get(f"/workstreams/{slug}/").status_code for slug in ("hidden", "tomorrow")] == [404, 404]
    assert len(answers) == 2  # one with the note on “colour”, one without


def test_other_name_leads_to_the_one_address_and_keeps_the_question(later, client):
    later.unmentioned.rename(to="The Series", kind=None, on="2022-12-01")
    names = later.unmentioned.names

    response = client.get("/workstreams/emg-nexus-dialogue-series/")
    assert response.status_code == 200
    names.create(workstream=later.unmentioned, name="Nexus Talks", is_official=False)

    response = client.get("/workstreams/nexus-talks/?at=som28&colour=red&x=%00%0d%0a")

    assert response.status_code == 301
    assert response.headers["Location"] == (
        "/workstreams/emg-nexus-dialogue-series/?at=som28&colour=red&x=%00%0D%0A"
    )
    assert client.get("/workstreams/nexus-talks/").headers["Location"] == (
        "/workstreams/emg-nexus-dialogue-series/"
    )


def test_name_of_two_or_of_a_hidden_workstream_leads_nowhere(later, client):
    hidden = records.workstream("Hidden")
    hidden.names.create(workstream=hidden, name="Secret Name", is_official=False)
    for stream in (later.unmentioned, later.renamed):
        stream.names.create(workstream=stream, name="Shared Name", is_official=False)

    assert client.get("/workstreams/secret-name/").status_code == 404
    assert client.get("/workstreams/shared-name/").status_code == 404
    hidden.names.create(workstream=hidden, name="Nexus Talks", is_official=False)
    for spelling in ("Nexus Talks", "Nexus talks"):
        later.unmentioned.names.create(workstream=later.unmentioned, name=spelling, is_official=False)
    assert client.get("/workstreams/nexus-talks/").status_code == 301


def test_own_name_before_its_time_is_no_redirect_to_itself(later, client):
    later.renamed.names.create(workstream=later.renamed, name="IMG-on-Biodiversity", is_official=False)

    assert client.get(f"{PAGE}?at=2022-05-17").status_code == 404
