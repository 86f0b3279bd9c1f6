"""Pasted names and the workstreams they may mean."""

import pytest

from meetings.names import NameIndex, pasted_names, told_apart
from tests.records import workstream
from workstreams.models import WorkstreamKind, WorkstreamName


@pytest.fixture
def img(db) -> WorkstreamKind:
    return WorkstreamKind.objects.create(name="Issue Management Group", abbreviation="IMG")


def titles(name: str) -> list[str]:
    return [found.title for found in NameIndex.of_register().look_up(name).candidates]


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("(a) IMG on Land", "IMG on Land"),
        ("a) IMG on Land", "IMG on Land"),
        ("(aa) IMG on Land", "IMG on Land"),
        ("(iv) IMG on Land", "IMG on Land"),
        ("- (b) IMG on Land", "IMG on Land"),
        ("12. IMG on Land", "IMG on Land"),
        ("3) IMG on Land", "IMG on Land"),
        ("• IMG on Land;", "IMG on Land"),
        ("IMG on Land; and", "IMG on Land"),
        ("IMG on Land, and", "IMG on Land"),
        ("IMG on Land.", "IMG on Land"),
        ("  IMG   on\u00a0Land  ", "IMG on Land"),
        ("IMG on Land\t2027\tUNEP", "IMG on Land"),
        ("\t12\tIMG on Land\tUNEP", "IMG on Land"),
        ("(iii)\tIMG on Land", "IMG on Land"),
        ("•\tIMG on Land;", "IMG on Land"),
        ("7\tCP", "7 CP"),
        ("IMG on Sand and Land", "IMG on Sand and Land"),
        ("(GEF) Forum", "(GEF) Forum"),
        ("2030 Agenda dialogue", "2030 Agenda dialogue"),
    ],
)
def test_pasted_names_lose_the_marks_of_their_list_and_nothing_else(line, name):
    assert pasted_names(line) == [name]


def test_pasted_names_skip_lines_that_say_nothing():
    assert pasted_names("\n(a) One\r\n\r\n-\n  \n(b) Two\x00\n") == ["One", "Two"]


@pytest.mark.parametrize(
    "pasted",
    [
        "IMG on Pollution-Free Land",
        "img ON pollution-free land",
        "IMG on  Pollution–Free\u00a0Land",
        "IMG on pollution free land",
        "Issue Management Group on Pollution-Free Land",
        "ISSUE MANAGEMENT GROUP on Pollution\u2011Free Land",
    ],
)
def test_look_up_finds_one_workstream_under_every_spelling(img, pasted):
    stream = workstream("IMG on Pollution-Free Land", kind=img)

    assert NameIndex.of_register().look_up(pasted).match == stream


def test_look_up_expands_a_kind_written_out_in_the_title(img):
    stream = workstream("Issue Management Group on Land", kind=img)

    assert NameIndex.of_register().look_up("IMG on Land").match == stream


def test_look_up_finds_earlier_names_and_aliases(img):
    stream = workstream("Consultative Process on Green Recovery")
    WorkstreamName.objects.create(workstream=stream, name="CP on COVID-19", valid_until="2021")
    WorkstreamName.objects.create(workstream=stream, name="The recovery process", is_official=False)

    assert titles("cp on covid 19") == ["Consultative Process on Green Recovery"]
    assert titles("the Recovery Process") == ["Consultative Process on Green Recovery"]


def test_look_up_lists_both_lives_of_one_name_and_decides_for_neither(img):
    first = workstream("IMG on Biodiversity", mandate_from="2010", mandate_until="2014")
    second = workstream("Issue Management Group on Biodiversity")

    found = NameIndex.of_register().look_up("IMG on biodiversity")

    assert (found.candidates, found.match) == ((first, second), None)


def test_look_up_guesses_nothing(img):
    workstream("IMG on Land")

    assert titles("IMG on Lands") == []
    assert titles("Land") == []
    assert titles("Working Group on Land") == []


def test_look_up_takes_the_longest_kind(db):
    WorkstreamKind.objects.create(name="Nexus Dialogue", abbreviation="ND")
    WorkstreamKind.objects.create(name="Nexus Dialogue Series", abbreviation="NDS")
    series = workstream("Nexus Dialogue Series on Water")

    assert NameIndex.of_register().look_up("NDS on Water").match == series
    assert titles("ND on Water") == []


def test_index_reads_the_register_in_three_queries(img, django_assert_num_queries):
    for number in range(30):
        workstream(f"IMG on subject {number}", kind=img)

    with django_assert_num_queries(3):
        index = NameIndex.of_register()
        for number in range(30):
            index.look_up(f"IMG on subject {number}")


def test_told_apart_adds_mandate_or_address_to_a_shared_title_only(db):
    first = workstream("IMG on Biodiversity", mandate_from="2010", mandate_until="2014")
    second = workstream("IMG on Land")
    third = type(first).objects.create(title="IMG on Biodiversity", slug="img-on-biodiversity-2")

    assert told_apart([first, second, third]) == {
        first.pk: "IMG on Biodiversity (mandate 2010 – 2014, img-on-biodiversity)",
        second.pk: "IMG on Land",
        third.pk: "IMG on Biodiversity (img-on-biodiversity-2)",
    }
