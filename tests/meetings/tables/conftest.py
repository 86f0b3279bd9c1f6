"""A record with something in every table, and short ways to send files."""

from collections.abc import Callable
from datetime import date

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse

from emg.lib.spreadsheets import as_csv, as_xlsx
from meetings.actions import start_report
from meetings.models import Meeting, Report
from meetings.tables import TABLES
from workstreams.models import (
    Agency,
    AgencyName,
    Milestone,
    Participation,
    ProgressUpdate,
    Workstream,
    WorkstreamName,
)


@pytest.fixture
def record(founding: Report) -> Report:
    """The founding meeting, with rows in all tables: odd texts, partial dates, twins."""
    unep = Agency.objects.get(acronym="UNEP")
    unep.internal_note = "=1+1\n'=twice, “quoted”; ünïcode"
    unep.save()
    undrr = Agency.objects.create(acronym="UNDRR", slug="undrr", membership="member", confidence="sourced")
    AgencyName.objects.create(agency=undrr, acronym="UNISDR", valid_until="2019-05-01")
    AgencyName.objects.create(agency=undrr, acronym="UNISDR", name="Its older name", valid_until="2004?")
    stream = Workstream.objects.get(slug="img-on-biodiversity")
    stream.mandate_from, stream.mandate_until, stream.objective = "2020/2021", "2022-23~", "Line\n\n-line"
    stream.save()
    WorkstreamName.objects.create(workstream=stream, name="@Biodiversity", is_official=False)
    for begin in ("2020", "2022-11?"):
        Participation.objects.create(workstream=stream, agency=unep, role="lead", takes_part_from=begin)
    Milestone.objects.create(workstream=stream, title="Report", due="2022-23")
    Milestone.objects.create(workstream=stream, title="Report", due="2023", is_public=True)
    for text in ("First.", "Second."):
        ProgressUpdate.objects.create(workstream=stream, written_on="2022-05-18", text=text)
    return founding


def csv_of(name: str) -> bytes:
    return "".join(as_csv(TABLES[name]().table(for_workbook=False))).encode()


def xlsx_of(name: str) -> bytes:
    table = TABLES[name]().table(for_workbook=True)
    return as_xlsx(table, title=name, made_on=date(2022, 5, 18))


def csv_with(*rows: dict[str, str]) -> bytes:
    """A CSV file with these rows, below the columns of the first."""
    lines = [list(rows[0]), *(list(row.values()) for row in rows)]
    quoted = [",".join('"' + cell.replace('"', '""') + '"' for cell in line) for line in lines]
    return "\r\n".join(quoted).encode()


@pytest.fixture
def at_the_desk(editor) -> Client:
    client = Client()
    client.force_login(editor)
    return client


@pytest.fixture
def send(at_the_desk) -> Callable[..., object]:
    """A function: what the import page of a table answers to a file."""

    def send(name: str, content: bytes, *, file: str = "table.csv", client: Client = at_the_desk):
        upload = SimpleUploadedFile(file, content)
        return client.post(reverse("admin:import_table", args=[name]), {"file": upload})

    return send


@pytest.fixture
def agree(at_the_desk) -> Callable[..., object]:
    """A function: what the page answers once what it showed is agreed to."""

    def agree(name: str, page, *, client: Client = at_the_desk):
        return client.post(reverse("admin:import_table", args=[name]), {"upload": page.context["signed"]})

    return agree


@pytest.fixture
def draft(record: Report) -> Report:
    """The open draft of the coming meeting."""
    return start_report(Meeting.objects.get(slug="som28"))
