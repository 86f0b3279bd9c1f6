"""Names through the years, publication, and addresses that stay."""

from datetime import date, timedelta

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.utils import timezone

from emg.lib.partial_dates import PartialDate
from tests import records
from workstreams.models import Lineage, Proposal, Workstream, WorkstreamKind, WorkstreamName

SEPTEMBER = PartialDate.from_edtf("2015-09-25")


@pytest.fixture
def renamed(db):
    """The framework: a strategy until 25 September 2015, then a consultative process."""
    kind = WorkstreamKind.objects.create(name="Consultative Process")
    stream = records.workstream("UN System-Wide Strategy on the Environment")
    stream.rename(to="CP on a System-Wide Framework", kind=kind, on=SEPTEMBER)
    return stream


def test_renaming_keeps_the_old_name_with_its_end(renamed):
    old = renamed.names.get()

    assert (renamed.title, renamed.kind.name) == ("CP on a System-Wide Framework", "Consultative Process")
    assert (old.name, old.kind, old.valid_until, old.is_official) == (
        "UN System-Wide Strategy on the Environment",
        None,
        SEPTEMBER,
        True,
    )
    assert old.slug == "un-system-wide-strategy-on-the-environment"


def test_renaming_does_not_move_the_address(renamed):
    assert renamed.slug == "un-system-wide-strategy-on-the-environment"


@pytest.mark.parametrize(
    ("day", "name"),
    [
        (date(2010, 1, 1), "UN System-Wide Strategy on the Environment"),
        (date(2015, 9, 24), "UN System-Wide Strategy on the Environment"),
        (date(2015, 9, 25), "CP on a System-Wide Framework"),
        (date(2022, 5, 18), "CP on a System-Wide Framework"),
    ],
)
def test_name_on_a_day_changes_on_the_day_of_renaming(renamed, day, name):
    assert renamed.called_on(day).title == name


def test_name_on_a_day_among_several_is_the_one_that_ended_next(renamed):
    renamed.rename(to="Third", kind=None, on=PartialDate.from_edtf("2020"))

    names = [renamed.called_on(date(year, 6, 1)).title for year in (2014, 2016, 2020, 2021)]

    assert names == [
        "UN System-Wide Strategy on the Environment",
        "CP on a System-Wide Framework",
        "CP on a System-Wide Framework",
        "Third",
    ]


def test_alias_never_stands_for_the_official_name(renamed):
    WorkstreamName.objects.create(workstream=renamed, name="SWFS", is_official=False, valid_until="2030")

    assert renamed.called_on(date(2022, 1, 1)).title == "CP on a System-Wide Framework"


def test_earlier_official_name_needs_an_end(db):
    stream = records.workstream("IMG")
    name = WorkstreamName(workstream=stream, name="Old")

    with pytest.raises(ValidationError, match="Say until when"):
        name.full_clean()
    with pytest.raises(IntegrityError), transaction.atomic():
        name.save()


def test_mandate_ends_after_it_begins(db):
    stream = Workstream(title="IMG", slug="img", mandate_from="2023", mandate_until="2022")

    with pytest.raises(ValidationError) as refusal:
        stream.full_clean()

    assert refusal.value.message_dict["mandate_until"] == ["The mandate ends before it begins."]
    with pytest.raises(IntegrityError), transaction.atomic():
        stream.save()


@pytest.mark.parametrize(("days", "is_public"), [(-1, True), (0, True), (1, False), (None, False)])
def test_workstream_is_public_from_its_day_on(db, days, is_public):
    day = None if days is None else timezone.localdate() + timedelta(days=days)
    stream = records.workstream("IMG", published_on=day)

    assert stream.is_public() == is_public
    assert Workstream.objects.public().exists() == is_public


@pytest.mark.parametrize("model", [Workstream, Proposal])
def test_address_of_what_is_public_stays(db, model):
    row = model.objects.create(title="IMG", slug="img", published_on="2020-01-01")
    row.slug = "other"

    with pytest.raises(ValidationError, match="must stay “img”"):
        row.full_clean()


@pytest.mark.parametrize("model", [Workstream, Proposal])
def test_address_may_change_until_the_day_of_publication(db, model):
    tomorrow = timezone.localdate() + timedelta(days=1)
    row = model.objects.create(title="IMG", slug="img", published_on=tomorrow)
    row.slug = "other"

    row.full_clean()


def test_workstream_does_not_come_out_of_itself(db):
    stream = records.workstream("IMG")

    with pytest.raises(ValidationError, match="cannot come out of itself"):
        Lineage(predecessor=stream, successor=stream, how=Lineage.How.BECAME).full_clean()
