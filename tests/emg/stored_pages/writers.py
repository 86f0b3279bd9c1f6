"""Every route by which the record is written, each at random: what stored pages must notice at once."""

from collections.abc import Callable
from contextlib import suppress
from random import Random

from django.contrib.auth.models import User
from django.db import connection, transaction
from django.db.models import ProtectedError, Value
from django.db.models.functions import Concat
from django.test import Client

from emg.lib.partial_dates import PartialDate
from meetings import actions
from meetings.lifecycle import Basis, Status
from meetings.models import Meeting, Report
from tests import records
from tests.emg.stored_pages.columns import columns, write
from workstreams.models import (
    Agency,
    AgencyName,
    Lineage,
    Milestone,
    Participation,
    Proposal,
    Workstream,
    WorkstreamKind,
)


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


def new_kind(chance: Random) -> None:
    kind = WorkstreamKind.objects.create(name=f"Kind {_number(chance)}")
    Workstream.objects.filter(pk=_stream(chance).pk).update(kind=kind)


def kind_renamed(chance: Random) -> None:
    WorkstreamKind.objects.update(name=Concat("name", Value(chance.choice("xyz"))))


def agency_renamed(chance: Random) -> None:
    agency = chance.choice(list(Agency.objects.order_by("pk")))
    AgencyName.objects.create(
        agency=agency, acronym=f"OLD{_number(chance)}", valid_until=chance.choice(["2022-06", "2010"])
    )


def member(chance: Random) -> None:
    number = _number(chance)
    Agency.objects.create(acronym=f"M{number}", slug=f"m{number}", membership="member")


def alias(chance: Random) -> None:
    _stream(chance).names.create(name=f"Alias {_number(chance)}", is_official=False)


def lineage(chance: Random) -> None:
    streams = chance.sample(list(Workstream.objects.order_by("pk")), 2)
    Lineage.objects.filter(predecessor__in=streams, successor__in=streams).delete()
    Lineage.objects.create(predecessor=streams[0], successor=streams[1], how="split")


def progress(chance: Random) -> None:
    stream, is_public = _stream(chance), chance.random() < 0.8
    stream.updates.create(written_on="2022-07-01", text=f"Update {_number(chance)}", is_public=is_public)
    stream.milestones.create(title=f"Milestone {_number(chance)}", is_public=is_public)


def truncate(chance: Random) -> None:
    table = chance.choice(["milestone", "progressupdate", "lineage", "participation", "agencyname"])
    with connection.cursor() as cursor:
        cursor.execute(f"TRUNCATE workstreams_{table}")


def report_emptied(chance: Random) -> None:
    """Of what no trigger keeps."""
    table = chance.choice(["statusentry", "consideration", "chair", "action"])
    with connection.cursor() as cursor:
        cursor.execute(f"TRUNCATE meetings_{table} CASCADE")


def restored(chance: Random) -> None:
    """Another row under the key of one that is gone."""
    stream = _stream(chance)
    milestone = stream.milestones.create(title=f"Gone {_number(chance)}", is_public=True)
    name = stream.names.create(name=f"Gone {_number(chance)}", is_official=False)
    milestone.delete(), name.delete()
    stream.milestones.create(pk=milestone.pk, title=f"Back {_number(chance)}", is_public=True)
    stream.names.create(pk=name.pk, name=f"Back {_number(chance)}", is_official=False)


def published(chance: Random) -> None:
    records.workstream(f"Stream {_number(chance)}", published_on="2022-06-01")
    records.proposal(f"Proposal {_number(chance)}", published_on=chance.choice([None, "2022-06-01"]))


def withdrawn(chance: Random) -> None:
    Workstream.objects.filter(pk=_stream(chance).pk).update(published_on=chance.choice([None, "2035-01-01"]))


def unused(chance: Random) -> None:
    """What no report speaks of can go again."""
    for stream in Workstream.objects.filter(entries=None, came_from=None, proposals_following=None):
        with suppress(ProtectedError):
            stream.delete()


def proposal_renamed(chance: Random) -> None:
    proposal = chance.choice(list(Proposal.objects.order_by("pk")))
    kind = chance.choice([None, *WorkstreamKind.objects.order_by("pk")])
    Proposal.objects.filter(pk=proposal.pk).update(title=f"Proposal {_number(chance)}", kind=kind)


def announced(chance: Random) -> None:
    slug = f"planned-{_number(chance)}"
    records.meeting(slug, announced_on=chance.choice([None, "2022-06-01"]), planned_on="2035")


def meeting_renamed(chance: Random) -> None:
    meeting = chance.choice(list(Meeting.objects.order_by("pk")))
    Meeting.objects.filter(pk=meeting.pk).update(short_name=f"Meeting {_number(chance)}")


def held(chance: Random) -> None:
    """A meeting of its own, that speaks of some workstreams and of a proposal."""
    streams = chance.sample(list(Workstream.objects.order_by("pk")), 3)
    draft = records.draft(
        records.meeting(f"held-{_number(chance)}"),
        on=chance.choice(["2022-09-01", "2021-03-03"]),
        said=[(stream, Status.CONTINUING, Basis.EXPECTED) for stream in streams],
    )
    said = draft.considerations.create(
        proposal=records.proposal(f"Topic {_number(chance)}"), position="supported", route="none_needed"
    )
    said.presenters.create(agency=chance.choice(list(Agency.objects.order_by("pk"))))
    records.approve(draft)


def any_column(chance: Random) -> None:
    column = chance.choice(list(columns()))
    write(column, chance=chance)


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
    new_kind,
    kind_renamed,
    agency_renamed,
    member,
    alias,
    lineage,
    progress,
    truncate,
    restored,
    published,
    withdrawn,
    unused,
    proposal_renamed,
    announced,
    meeting_renamed,
    held,
]
# What only a person with the keys to the database can do, past all locks: a report may be left that no draft
# can follow.
FORCED: list[Callable[[Random], None]] = [any_column, report_emptied]


def _stream(chance: Random) -> Workstream:
    return chance.choice(list(Workstream.objects.order_by("pk")))


def _number(chance: Random) -> int:
    return chance.randrange(10**9)


def _draft() -> Report:
    """The open revision of the one report on record; begun, unless there is one."""
    meeting = Meeting.objects.get(slug="som28-mid-term-technical-segment")
    opened = meeting.reports.exclude(state="approved").first()
    return opened or actions.start_revision(meeting.reports.order_by("-revision")[0])
