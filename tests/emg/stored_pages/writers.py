"""Every route by which the record is written, each at random: what stored pages must notice at once."""

from collections.abc import Callable
from random import Random

from django.contrib.auth.models import User
from django.db import connection, transaction
from django.test import Client

from emg.lib.partial_dates import PartialDate
from meetings import actions
from meetings.models import Meeting, Report
from tests import records
from workstreams.models import Agency, Milestone, Participation, Workstream


def save(chance: Random) -> None:
    stream = _stream(chance)
    stream.title = f"Title {_number(chance)}"
    stream.save()


def rename(chance: Random) -> None:
    _stream(chance).rename(to=f"Name {_number(chance)}", kind=None, on=PartialDate("2022-06-01"))


def bulk_create(chance: Random) -> None:
    number = _number(chance)
    agencies = Agency.objects.bulk_create([Agency(acronym=f"A{number}", slug=f"a{number}")])
    Participation.objects.bulk_create(
        [Participation(workstream=_stream(chance), agency=agency, role="lead") for agency in agencies]
    )


def update(chance: Random) -> None:
    Workstream.objects.filter(pk=_stream(chance).pk).update(objective=f"Objective {_number(chance)}")


def raw_sql(chance: Random) -> None:
    with connection.cursor() as cursor:
        cursor.execute("UPDATE workstreams_agency SET acronym = acronym || %s", [chance.choice("xyz")])


def delete(chance: Random) -> None:
    Participation.objects.filter(agency__slug__startswith="a").delete()


def approval(chance: Random) -> None:
    draft = _draft()
    entry = chance.choice(list(draft.entries.all()))
    entry.name_as_printed = f"Printed {_number(chance)}"
    entry.save()
    records.approve(draft)


def revision(chance: Random) -> None:
    _draft()


def draft(chance: Random) -> None:
    _draft().entries.update(note=f"Note {_number(chance)}")


def admin_post(chance: Random) -> None:
    client = Client()
    client.force_login(User.objects.get_or_create(username="e", is_staff=True, is_superuser=True)[0])
    number = _number(chance)
    address = "/admin/workstreams/workstreamkind/add/"
    answer = client.post(
        address, {"name": f"Kind {number}", "abbreviation": "", "definition": "", "order": 1}
    )
    assert answer.status_code == 302


def rolled_back(chance: Random) -> None:
    with transaction.atomic():
        Workstream.objects.update(objective="Never")
        Milestone.objects.create(workstream=_stream(chance), title="Never", is_public=True)
        transaction.set_rollback(True)


WRITERS: list[Callable[[Random], None]] = [
    save,
    rename,
    bulk_create,
    update,
    raw_sql,
    delete,
    approval,
    revision,
    draft,
    admin_post,
    rolled_back,
]


def _stream(chance: Random) -> Workstream:
    return chance.choice(list(Workstream.objects.order_by("pk")))


def _number(chance: Random) -> int:
    return chance.randrange(10**9)


def _draft() -> Report:
    """The open revision of the one report on record; begun, unless there is one."""
    meeting = Meeting.objects.get(slug="som28-mid-term-technical-segment")
    opened = meeting.reports.exclude(state="approved").first()
    return opened or actions.start_revision(meeting.reports.order_by("-revision")[0])
