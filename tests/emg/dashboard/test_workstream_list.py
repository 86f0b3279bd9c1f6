"""The filters of the list of workstreams."""

from datetime import date

import pytest
from django.http import QueryDict

from emg.dashboard.as_of import asked
from emg.dashboard.workstream_list import WorkstreamFilter, have_leads, rows_of
from emg.lib.partial_dates import PartialDate
from tests import records
from workstreams.models import Agency, Participation, Workstream, WorkstreamName

TODAY = date(2023, 1, 1)


def ask(query: str = "", *, moment: str = "") -> WorkstreamFilter:
    as_of = asked(QueryDict(moment), today=TODAY)
    return WorkstreamFilter(QueryDict(query), rows=rows_of(as_of))


def found(query: str = "", *, moment: str = "") -> list[str]:
    return [row.standing.workstream.slug for row in ask(query, moment=moment).found()]


def counts(query: str = "", *, moment: str = "") -> dict[str, dict[str, int]]:
    return {
        group.name: {choice.option.value: choice.count for choice in group.choices}
        for group in ask(query, moment=moment).groups()
    }


@pytest.fixture
def with_agencies(founding):
    unep, undp = Agency.objects.get(acronym="UNEP"), Agency.objects.get(acronym="UNDP")
    streams = [entry.workstream for entry in founding.entries.order_by("order")]
    for stream, agency, role in (
        (streams[0], unep, "lead"),
        (streams[0], undp, "co_lead"),
        (streams[1], unep, "member"),
        (streams[7], unep, "lead"),
    ):
        Participation.objects.create(workstream=stream, agency=agency, role=role)
    return streams


def test_without_a_question_everything_is_found_in_the_order_of_the_paper(founding):
    assert found() == [entry.workstream.slug for entry in founding.entries.order_by("order")]


def test_choices_offered_by_the_founding_record(founding):
    assert counts() == {
        "status": {"continuing": 7, "completing": 2},
        "kind": {
            "issue-management-group": 3,
            "consultative-process": 3,
            "consultations": 1,
            "task-team": 1,
            "nexus-dialogue-series": 1,
        },
    }


def test_values_of_one_filter_add_up_and_filters_narrow_each_other(founding):
    assert len(found("status=continuing&status=completing")) == 9
    assert len(found("status=continuing&kind=consultative-process")) == 2
    assert len(found("kind=task-team&kind=consultations")) == 2
    assert found("status=completing&kind=consultations") == []


def test_agencies_by_the_roles_of_the_day(with_agencies):
    first, second, eighth = (with_agencies[place] for place in (0, 1, 7))
    Participation.objects.filter(workstream=second).update(
        takes_part_from="2022-09", takes_part_from_earliest="2022-09-01", takes_part_from_latest="2022-09-30"
    )

    assert found("agency=unep") == [first.slug, second.slug, eighth.slug]
    assert found("agency=undp") == [first.slug]
    assert found("agency=unep", moment="at=2022-05-18") == [first.slug, eighth.slug]


def test_agency_that_left_is_not_found(with_agencies):
    part = Participation.objects.get(agency__acronym="UNDP")
    part.takes_part_until = "2022-06-01"
    part.save()

    assert found("agency=undp", moment="at=2022-05-31") == [with_agencies[0].slug]
    assert ask("agency=undp").ignored == ["“agency=undp” (nothing here has that)"]


@pytest.mark.parametrize(
    "query",
    [
        "",
        "status=continuing",
        "kind=consultative-process&kind=task-team",
        "q=environment",
        "agency=unep&q=img",
    ],
)
def test_every_count_is_the_number_of_rows_it_leads_to(with_agencies, query):
    for name, choices in counts(query).items():
        for value, count in choices.items():
            others = QueryDict(query, mutable=True)
            others.setlist(name, [value])

            assert len(found(others.urlencode())) == count, (name, value)


@pytest.mark.parametrize(
    ("words", "number"),
    [
        ("img", 2),
        ("IMG", 2),
        ("biodiversity img", 1),
        ("divers", 1),
        ("img water", 0),
        ("+++", 9),
        ("%25", 0),
    ],
)
def test_words_are_found_in_any_case_and_order(founding, words, number):
    assert len(found(f"q={words}")) == number


def test_words_find_earlier_names_and_aliases(founding):
    stream = Workstream.objects.get(slug="img-on-biodiversity")
    stream.rename(to="Nature Group", kind=None, on=PartialDate("2022-08-01"))
    WorkstreamName.objects.create(workstream=stream, name="The Bees", is_official=False)

    assert found("q=nature") == found("q=biodiversity") == found("q=bees") == ["img-on-biodiversity"]


def test_words_of_a_past_moment_are_those_of_its_names(founding):
    stream = Workstream.objects.get(slug="img-on-biodiversity")
    stream.rename(to="Nature Group", kind=None, on=PartialDate("2022-08-01"))
    stream.rename(to="Life Group", kind=None, on=PartialDate("2022-10-01"))
    WorkstreamName.objects.create(workstream=stream, name="The Bees", is_official=False)

    assert found("q=biodiversity", moment="at=2022-05-18") == ["img-on-biodiversity"]
    assert found("q=nature", moment="at=2022-05-18") == []
    assert found("q=bees", moment="at=2022-05-18") == []


def test_kind_is_that_of_the_day(later):
    assert found("kind=working-group") == ["img-on-biodiversity"]
    assert "working-group" not in counts(moment="at=2022-05-18")["kind"]


def test_chips_name_each_choice_and_lead_to_the_list_without_it(founding):
    chips = ask("q=img&status=continuing&kind=task-team&kind=consultations").chips(
        moment={"at": "2022-05-18"}
    )

    assert [(chip.label, chip.query) for chip in chips] == [
        ("Words: img", "?at=2022-05-18&status=continuing&kind=consultations&kind=task-team"),
        ("Status: Continuing", "?at=2022-05-18&q=img&kind=consultations&kind=task-team"),
        ("Kind: Consultations", "?at=2022-05-18&q=img&status=continuing&kind=task-team"),
        ("Kind: Task Team", "?at=2022-05-18&q=img&status=continuing&kind=consultations"),
    ]


@pytest.mark.parametrize(
    ("query", "ignored"),
    [
        ("status=", []),
        ("status=bogus", ["“status=bogus” (nothing here has that)"]),
        ("status=bogus&status=continuing", ["“status=bogus” (nothing here has that)"]),
        ("agency=unep", ["“agency=unep” (nothing here has that)"]),
        ("q=a&q=b", ["“q=a” (given more than once)"]),
        ("q=%00", ["“q=�” (Null characters are not allowed.)"]),
    ],
)
def test_what_nobody_offers_is_ignored(founding, query, ignored):
    assert ask(query).ignored == ignored


def test_status_that_nothing_has_today_finds_nothing_and_can_be_taken_away(founding):
    asked_for = ask("status=completed")

    assert (asked_for.ignored, list(asked_for.found())) == ([], [])
    assert counts("status=completed")["status"] == {"continuing": 7, "completing": 2, "completed": 0}
    assert [(chip.label, chip.query) for chip in asked_for.chips(moment={})] == [("Status: Completed", "")]


def test_words_too_long_are_ignored(founding):
    asked_for = ask("q=" + "x" * 201)

    assert len(asked_for.ignored) == 1
    assert len(asked_for.found()) == 9
    assert asked_for.chips(moment={}) == []


def test_what_is_ignored_narrows_nothing(founding):
    assert len(found("status=bogus&kind=bogus&agency=bogus")) == 9
    assert len(found("status=bogus&status=completing")) == 2


def test_leads_are_told_where_any_is_on_record(with_agencies):
    rows = ask().found()

    assert rows[0].leads == ("UNEP", "UNDP")
    assert have_leads(rows)
    assert not have_leads(ask("kind=task-team").found())


def test_empty_record_offers_nothing(db):
    assert (found(), counts()) == ([], {})


def test_workstream_without_kind_or_status_is_listed(founding):
    records.workstream("Published", published_on="2022-06-01")

    assert found()[-1] == "published"
    assert found("q=published") == ["published"]


def test_end_by_the_register_is_told_once_it_is_past_where_no_report_spoke(founding):
    records.workstream("IMG on Land", published_on="2022-01-01", ended="2013-09-19")
    records.workstream("IMG on Soil", published_on="2022-01-01", ended="2023-09")
    Workstream.objects.filter(slug="img-on-biodiversity").update(
        ended="2021", ended_earliest="2021-01-01", ended_latest="2021-12-31"
    )

    rows = {row.standing.workstream.slug: str(row.ended or "") for row in ask().found()}

    assert (rows["img-on-land"], rows["img-on-soil"], rows["img-on-biodiversity"]) == (
        "19 September 2013",
        "",
        "",
    )
