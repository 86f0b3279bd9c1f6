"""Who took part on a day."""

from datetime import date, timedelta

import pytest

from emg.dashboard.participations import Cast, Part, all_participations, casts_of
from tests import records
from workstreams.models import Agency, AgencyName, Participation

DAY = date(2018, 6, 1)
Role = Participation.Role


@pytest.fixture
def stream(db):
    return records.workstream("IMG on Land")


def agency(acronym: str) -> Agency:
    return Agency.objects.create(acronym=acronym, slug=acronym.lower(), name=f"The {acronym}")


def take_part(stream, acronym, role, since=None, until=None) -> None:
    Participation.objects.create(
        workstream=stream,
        agency=agency(acronym),
        role=role,
        takes_part_from=since,
        takes_part_until=until,
    )


def parts_on(day, stream) -> tuple[Part, ...]:
    return casts_of(all_participations())[stream.pk].on(day)


def found(stream, day=DAY) -> list[tuple[str, str, bool]]:
    parts = parts_on(day, stream)
    return [(part.participation.role, part.acronym, part.holds) for part in parts]


def test_parts_come_by_role_then_by_acronym(stream):
    take_part(stream, "WMO", Role.MEMBER)
    take_part(stream, "UNEP", Role.CO_LEAD)
    take_part(stream, "FAO", Role.MEMBER)
    take_part(stream, "UNDP", Role.LEAD)

    assert found(stream) == [
        ("lead", "UNDP", True),
        ("co_lead", "UNEP", True),
        ("member", "FAO", True),
        ("member", "WMO", True),
    ]


def test_part_that_ended_comes_last_and_one_to_come_not_at_all(stream):
    take_part(stream, "UNEP", Role.LEAD, until="2018-06-01")
    take_part(stream, "FAO", Role.MEMBER, since="2018-06-01")
    take_part(stream, "WMO", Role.LEAD, since="2018-06-02")

    assert found(stream) == [("member", "FAO", True), ("lead", "UNEP", False)]


def test_who_took_part_is_the_same_whichever_day_was_asked_for_before(stream):
    take_part(stream, "UNEP", Role.LEAD, since="2018", until="2019-06")
    take_part(stream, "FAO", Role.MEMBER, since="2018-06-01")
    take_part(stream, "UNDRR", Role.MEMBER, until="2018-12-31")
    AgencyName.objects.create(
        agency=Agency.objects.get(acronym="UNDRR"), acronym="UNISDR", valid_until="2018-05-01"
    )
    asked_often = casts_of(all_participations())[stream.pk]
    days = [date(2017, 12, 1) + timedelta(days=day) for day in range(700)]

    assert [asked_often.on(day) for day in days] == [Cast(asked_often.taken).on(day) for day in days]
    assert len({asked_often.on(day) for day in days}) == 6


def test_agency_stands_under_the_acronym_of_the_day(stream):
    take_part(stream, "UNDRR", Role.LEAD)
    AgencyName.objects.create(agency=Agency.objects.get(), acronym="UNISDR", valid_until="2019-05-01")

    assert found(stream) == [("lead", "UNISDR", True)]
    assert found(stream, date(2019, 5, 1)) == [("lead", "UNDRR", True)]


def test_name_in_full_belongs_to_the_acronym_of_today(stream):
    take_part(stream, "UNDRR", Role.LEAD)
    AgencyName.objects.create(agency=Agency.objects.get(), acronym="UNISDR", valid_until="2019-05-01")
    then, now = (parts_on(day, stream)[0] for day in (DAY, date(2020, 1, 1)))

    assert (then.name, now.name) == ("", "The UNDRR")


def test_lead_and_co_lead_are_leading(stream):
    for role in Role:
        take_part(stream, role.value, role)

    parts = parts_on(DAY, stream)
    leading = [part.acronym for part in parts if part.is_leading]

    assert leading == ["lead", "co_lead"]


def test_other_workstreams_have_their_own(stream):
    take_part(stream, "UNEP", Role.LEAD)

    assert found(records.workstream("Other")) == []
