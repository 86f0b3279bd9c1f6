"""Which records a printed name may mean, and why."""

import pytest

from meetings.importing.matching import AgencyMatcher, ProposalMatcher, WorkstreamMatcher, kind_in
from meetings.names import NameIndex
from tests.records import proposal, workstream
from workstreams.models import Agency, AgencyName, Proposal, WorkstreamKind, WorkstreamName


@pytest.fixture
def img(db) -> WorkstreamKind:
    return WorkstreamKind.objects.create(name="Issue Management Group", abbreviation="IMG")


def told(name: str) -> list[tuple[str, str, bool]]:
    """The candidates for a printed name: their titles, the reasons, and whether it is their name."""
    matcher = WorkstreamMatcher(NameIndex.of_register(), WorkstreamKind.objects.all())
    return [(str(found.record), found.reason, found.is_same) for found in matcher.match(name).candidates]


def agencies_told(name: str) -> list[tuple[str, str]]:
    matcher = AgencyMatcher(Agency.objects.prefetch_related("names"))
    return [(found.record.acronym, found.reason) for found in matcher.match(name).candidates]


def test_a_name_on_record_is_known_in_any_spelling_of_its_kind(img):
    workstream("IMG on Human Rights and Environment", kind=img)

    assert told("Issue Management Group on Human Rights and Environment") == [
        ("IMG on Human Rights and Environment", "the same name", True)
    ]


def test_an_earlier_name_and_an_alias_are_known_as_such(img):
    land = workstream("IMG on Land", kind=img)
    WorkstreamName.objects.create(workstream=land, name="IMG on Soil", valid_until="2014")
    WorkstreamName.objects.create(workstream=land, name="The soil group", is_official=False)

    assert told("IMG on Soil") == [("IMG on Land", "its name until 2014", True)]
    assert told("The soil group") == [("IMG on Land", "another name it goes by", True)]


@pytest.mark.parametrize(
    ("on_record", "printed", "reason"),
    [
        ("IMG on Land Use", "IMG on Use of Land", "the same subject, another kind or small words"),
        ("IMG on Land Use", "IMG on Use Land", "the same words in another order"),
        ("IMG on Land Use", "Task Team on Land Use", "the same subject, another kind or small words"),
        (
            "IMG on Biological Diversity",
            "IMG on Biological Variety",
            "differs in one word: “variety”, “diversity”",
        ),
        ("IMG on Sustainable Land", "IMG on Land", "one of the names has one word more: “sustainable”"),
        ("IMG on Biodiversity", "IMG on Biodivercity", "spelled nearly the same"),
        (
            "Task Team on a UN System Contribution to the Stockholm+50 International Meeting",
            "Task Team on a UN System Contribution to Stockholm+50",
            "one of the names says less: all its words stand in the other",
        ),
        (
            "CP on Environmental and Social Safeguards Policy in Large Projects",
            "CP on Environmental and Social Safeguards Policy of Small Works",
            "4 of 6 words are the same",
        ),
    ],
)
def test_a_close_name_says_how_close(img, on_record, printed, reason):
    workstream(on_record, kind=img)

    assert told(printed) == [(on_record, reason, False)]


def test_names_that_share_less_than_two_thirds_of_their_words_are_not_close(img):
    workstream("CP on Environmental and Social Safeguards in Large Projects")

    assert told("CP on Social Safeguards of Small Works for All") == []


def test_one_word_that_stands_in_a_longer_name_is_not_close(img):
    workstream("IMG on Land Degradation in Drylands", kind=img)

    assert told("IMG on Land") == []


def test_names_that_share_their_kind_alone_are_not_close(img):
    workstream("IMG on Land", kind=img)

    assert told("IMG on Water") == []


def test_two_lives_of_one_name_are_both_candidates_and_none_is_known(img):
    workstream("IMG on Biodiversity", kind=img, mandate_from="2010", mandate_until="2014")
    workstream("Issue Management Group on Biodiversity", kind=img)

    matcher = WorkstreamMatcher(NameIndex.of_register(), [img])
    match = matcher.match("IMG on biodiversity")

    assert len(match.candidates) == 2
    assert match.record is None
    assert not match.is_new


def test_proposals_are_known_by_title_and_found_by_close_ones(img):
    proposal("Data and Statistics for the SDGs")
    matcher = ProposalMatcher(Proposal.objects.all(), NameIndex.of_register(), [img])

    known, close, new = (
        matcher.match(title)
        for title in ("Data and statistics for the SDGs", "IMG on Data and Statistics", "Minerals")
    )

    assert str(known.record) == "Data and Statistics for the SDGs"
    assert [found.reason for found in close.candidates] == ["one of the names has one word more: “sdgs”"]
    assert new.is_new


def test_agencies_are_known_by_acronym_name_and_earlier_acronym(db):
    undrr = Agency.objects.create(
        acronym="UNDRR", slug="undrr", name="United Nations Office for Disaster Risk Reduction"
    )
    AgencyName.objects.create(agency=undrr, acronym="UNISDR", valid_until="2019-05-01")

    assert agencies_told("undrr") == [("UNDRR", "the same acronym")]
    assert agencies_told("UNISDR") == [("UNDRR", "its name until 1 May 2019")]
    assert agencies_told("United Nations Office for Disaster Risk Reduction") == [
        ("UNDRR", "its name in full")
    ]
    assert agencies_told("UN Office on Disaster Risk Reduction") == [
        ("UNDRR", "the same subject, another kind or small words")
    ]
    assert agencies_told("UNEP") == []


def test_the_kind_is_read_from_the_name(img):
    kinds = [img]

    assert kind_in("IMG on Land", kinds) == (img, "")
    assert kind_in("Issue Management Group on Land", kinds) == (img, "")
    assert kind_in("EMG Nexus Dialogue Series", kinds) == (None, "Nexus Dialogue Series")
    assert kind_in("CP on Water", kinds) == (None, "Consultative Process (CP)")
    assert kind_in("Strengthening support", kinds) == (None, "")


def test_usual_abbreviation_means_a_kind_on_record_that_has_none_there(db):
    process = WorkstreamKind.objects.create(name="Consultative Process")

    assert kind_in("CP on Water", [process]) == (process, "")
