"""Who presents a proposal, from a line of acronyms."""

import pytest

from meetings.models import Consideration
from meetings.presenters import AgencyIndex, acronyms_in, set_presenters
from tests.records import draft, meeting, proposal
from workstreams.models import Agency, AgencyName


@pytest.fixture
def consideration(db) -> Consideration:
    report = draft(meeting("som28"), on="2022-05-18", proposals={proposal("Land"): {}})
    return report.considerations.get()


def agency(acronym: str) -> Agency:
    return Agency.objects.create(acronym=acronym, slug=acronym.lower().replace(" ", "-"))


def presenting(consideration: Consideration) -> list[tuple[int, str, str]]:
    rows = consideration.presenters.order_by("order")
    return [(row.order, row.agency.acronym, row.name_as_printed) for row in rows]


@pytest.mark.parametrize(
    "line",
    [
        "UNDP, UNEP, DCO",
        "UNDP, UNEP and DCO",
        "UNDP, UNEP, and DCO",
        "UNDP;UNEP ;  DCO,",
        "UNDP and UNEP AND DCO",
    ],
)
def test_acronyms_are_read_in_order(line):
    assert acronyms_in(line) == ["UNDP", "UNEP", "DCO"]


def test_acronyms_keep_single_spaces():
    assert acronyms_in(" UN   DESA, Andorra ") == ["UN DESA", "Andorra"]
    assert acronyms_in("") == []


def test_index_finds_todays_acronym_in_any_case(db):
    unep = agency("UNEP")

    assert AgencyIndex.of_register().find("unep") == unep
    assert AgencyIndex.of_register().find("UNEPS") is None


def test_index_finds_an_earlier_acronym_that_one_agency_had(db):
    undrr, other = agency("UNDRR"), agency("OTHER")
    AgencyName.objects.create(agency=undrr, acronym="UNISDR", valid_until="2019-05-01")
    AgencyName.objects.create(agency=undrr, acronym="OTHER", valid_until="2001")
    index = AgencyIndex.of_register()

    assert index.find("UNISDR") == undrr
    assert index.find("OTHER") == other


def test_index_decides_for_no_one_when_two_agencies_had_an_acronym(db):
    for acronym in ("A", "B"):
        AgencyName.objects.create(agency=agency(acronym), acronym="OLD", valid_until="2001")

    assert AgencyIndex.of_register().find("OLD") is None


def test_index_creates_an_agency_once(db):
    index = AgencyIndex.of_register()

    first = index.find_or_create("UN DESA", source="A report")
    again = index.find_or_create("un desa", source="A report")

    assert again == first
    assert (first.acronym, first.slug, first.source) == ("UN DESA", "un-desa", "A report")


def test_set_presenters_records_the_order_and_keeps_names_as_printed(consideration):
    unep, undp, dco = agency("UNEP"), agency("UNDP"), agency("DCO")
    set_presenters(consideration, [unep, undp])
    consideration.presenters.filter(agency=unep).update(name_as_printed="UN Environment")

    set_presenters(consideration, [dco, unep])

    assert presenting(consideration) == [(1, "DCO", ""), (2, "UNEP", "UN Environment")]


def test_set_presenters_writes_nothing_where_nothing_changes(consideration, django_assert_num_queries):
    unep, undp = agency("UNEP"), agency("UNDP")
    set_presenters(consideration, [unep, undp])

    with django_assert_num_queries(1):
        set_presenters(consideration, [unep, undp])
