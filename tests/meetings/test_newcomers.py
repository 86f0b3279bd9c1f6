"""Records created in place, while a report is typed."""

import pytest

from meetings.newcomers import kind_named, name_and_abbreviation, new_agency, new_proposal, new_workstream
from tests.records import workstream
from workstreams.models import WorkstreamKind, WorkstreamName


def test_new_workstream_has_an_address_of_its_own(db):
    streams = [new_workstream("IMG on Land", kind=None, source="A report") for _life in range(3)]

    assert [stream.slug for stream in streams] == ["img-on-land", "img-on-land-2", "img-on-land-3"]
    assert (streams[0].source, streams[0].published_on) == ("A report", None)


def test_new_workstream_takes_no_address_that_another_name_leads_to(db):
    WorkstreamName.objects.create(workstream=workstream("Renamed"), name="IMG on Land", is_official=False)

    assert new_workstream("IMG on Land", kind=None, source="").slug == "img-on-land-2"


def test_new_workstream_fits_a_long_title_into_an_address(db):
    first = new_workstream("a" * 250, kind=None, source="")
    second = new_workstream("a" * 250, kind=None, source="")

    assert (first.slug, second.slug) == ("a" * 116, "a" * 116 + "-2")


def test_a_title_without_latin_letters_gets_an_address_too(db):
    assert new_workstream("土地", kind=None, source="").slug == "workstream"
    assert new_proposal("土地", kind=None).slug == "proposal"
    assert new_agency("土地", source="").slug == "agency"


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("Issue Management Group (IMG)", ("Issue Management Group", "IMG")),
        ("  Task Team ", ("Task Team", "")),
        ("Task Team (TT", ("Task Team (TT", "")),
        ("", ("", "")),
    ],
)
def test_name_and_abbreviation_are_told_by_the_parentheses(text, parts):
    assert name_and_abbreviation(text) == parts


def test_kind_named_creates_a_kind_once_and_last(db):
    WorkstreamKind.objects.create(name="Task Team", order=4)

    first = kind_named("Issue Management Group (IMG)")
    again = kind_named("issue management group")

    assert again == first
    assert (first.name, first.abbreviation, first.order) == ("Issue Management Group", "IMG", 5)
