"""What an agency was called and what it did, on a day."""

from datetime import date

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction

from tests import records
from workstreams.models import Agency, Participation


@pytest.fixture
def undrr(db):
    agency = Agency.objects.create(acronym="UNDRR", slug="undrr")
    agency.names.create(acronym="UNISDR", valid_until="2019-05-01")
    return agency


@pytest.mark.parametrize(("day", "acronym"), [(date(2019, 4, 30), "UNISDR"), (date(2019, 5, 1), "UNDRR")])
def test_agency_bears_the_acronym_of_the_day(undrr, day, acronym):
    assert undrr.acronym_on(day) == acronym


@pytest.mark.parametrize(
    ("begins", "ends", "held"),
    [
        (None, None, [True, True, True]),
        ("2020-01-02", None, [False, True, True]),
        (None, "2020-01-02", [True, False, False]),
        ("2020-01-02", "2020-01-03", [False, True, False]),
        ("2020", "2020", [True, True, True]),
        ("2019", "2019", [False, False, False]),
    ],
)
def test_role_holds_from_its_first_day_to_the_day_before_its_end(db, begins, ends, held):
    role = Participation(role="lead", takes_part_from=begins, takes_part_until=ends)

    assert [role.holds_on(date(2020, 1, day)) for day in (1, 2, 3)] == held


def test_role_ends_after_it_begins(undrr):
    stream = records.workstream("IMG")
    role = Participation(
        workstream=stream, agency=undrr, role="lead", takes_part_from="2020", takes_part_until="2019"
    )

    with pytest.raises(ValidationError, match="ends before it begins"):
        role.full_clean()
    with pytest.raises(IntegrityError), transaction.atomic():
        role.save()


def test_same_role_from_the_same_day_is_listed_once(undrr):
    stream = records.workstream("IMG")
    Participation.objects.create(workstream=stream, agency=undrr, role="lead")
    Participation.objects.create(workstream=stream, agency=undrr, role="member")
    Participation.objects.create(workstream=stream, agency=undrr, role="lead", takes_part_from="2020")

    with pytest.raises(IntegrityError), transaction.atomic():
        Participation.objects.create(workstream=stream, agency=undrr, role="lead")
