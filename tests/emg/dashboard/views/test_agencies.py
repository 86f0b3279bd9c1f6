"""The list of agencies, and each one's page."""

from meetings.lifecycle import Basis, Status
from tests import records
from workstreams.models import Agency, Milestone, Participation

MAY = "som28-mid-term-technical-segment"


def test_founding_record(founding, read):
    page = read("/agencies/")

    assert "3 agencies" in page.main
    assert page.cells() == [["DCO", "0", "0", "1"], ["UNDP", "0", "0", "1"], ["UNEP", "0", "0", "3"]]


def test_empty_states(db, read):
    assert "No agency is on record yet." in read("/agencies/").main
    assert "No agency was on record then." in read("/agencies/?at=2022-05-17").main


def test_page_of_one_answers_what_is_our_part(later, read):
    streams = [entry.workstream for entry in later.may.entries.order_by("order")]
    unep = Agency.objects.get(slug="unep")
    Participation.objects.create(workstream=streams[0], agency=unep, role="lead", takes_part_from="2021")
    Participation.objects.create(workstream=streams[1], agency=unep, role="member")
    Participation.objects.create(
        workstream=streams[2], agency=unep, role="host", takes_part_until="2022-06-01"
    )

    main = read("/agencies/unep/").main

    assert (
        "Leads IMG on Environmental Sustainability Management Lead, from 2021 →Continuing decided "
        "Takes part Working Group on Nature Member →Continuing decided Proposals presented"
    ) in main
    assert "Earlier Consultative Process on a Pollution-Free Planet Host, until 1 June 2022 About" in main
    assert "Nexus Dialogue on Environmental Aspects of Minerals and Metals Supported" in main
    assert "IMG on Biodiversity Member" in read(f"/agencies/unep/?at={MAY}").main


def test_what_comes_next_is_due_in_work_that_goes_on_and_said_as_it_is_today(db, read):
    unep = Agency.objects.create(acronym="UNEP", slug="unep", membership="member")
    at_work, ended = (records.workstream(title) for title in ("IMG on Land", "IMG on Mercury"))
    for stream, due in ((at_work, "2023"), (at_work, "2099"), (ended, "2021")):
        Participation.objects.get_or_create(workstream=stream, agency=unep, role="lead")
        Milestone.objects.create(workstream=stream, title="Report", due=due, is_public=True)
    said = [(at_work, Status.CONTINUING, Basis.DECIDED), (ended, Status.COMPLETED, Basis.DECIDED)]
    records.held(records.meeting("som28"), on="2022-11-24", said=said)

    assert (
        "What comes next Report, was due: 2023 IMG on Land Report, due: 2099 IMG on Land "
        "What meetings asked of UNEP"
    ) in read("/agencies/unep/").main


def test_agency_without_a_part_has_a_finished_page(founding, read):
    Agency.objects.create(acronym="FAO", slug="fao", membership="member")

    main = read("/agencies/fao/").main

    assert "It leads no workstream on record." in main
    assert "No other part in a workstream is on record." in main
    assert "It presented no proposal on record." in main


def test_address_of_an_earlier_acronym_leads_to_the_agency(founding, client):
    Agency.objects.get(slug="unep").names.create(acronym="UN Environment", valid_until="2019")

    response = client.get("/agencies/un-environment/?at=2022-05-18")

    assert (response.status_code, response.headers["Location"]) == (301, "/agencies/unep/?at=2022-05-18")


def test_hidden_and_unknown_agencies_look_alike(founding, client):
    Agency.objects.create(acronym="FAO", slug="fao")

    assert len({client.get(f"/agencies/{slug}/").content for slug in ("fao", "unknown")}) == 1
    assert client.get("/agencies/fao/").status_code == 404
