"""What goes out as a file comes back as the same records: unchanged, or made again where they are gone."""

import pytest

from emg.tables.opening import opened
from emg.tables.trial import done, tried
from meetings.models import StatusEntry
from meetings.tables import TABLES
from workstreams.models import AgencyName, Milestone, Participation, ProgressUpdate, WorkstreamName

from .conftest import csv_of, xlsx_of

FORMS = {"csv": csv_of, "xlsx": xlsx_of}


@pytest.mark.parametrize("form", FORMS.values(), ids=list(FORMS))
@pytest.mark.parametrize("name", TABLES)
def test_file_that_went_out_changes_nothing_when_it_comes_back(record, name, form):
    trial = tried(TABLES[name](), opened(form(name)))

    assert [(row.number, row.errors) for row in trial.wrong] == []
    assert (list(trial.new), list(trial.changed)) == ([], [])
    assert trial.unchanged_count == len(TABLES[name]().table(for_workbook=False).rows) > 0


@pytest.mark.parametrize("form", FORMS.values(), ids=list(FORMS))
@pytest.mark.parametrize("model", [AgencyName, Milestone, Participation, ProgressUpdate, WorkstreamName])
def test_records_that_are_gone_are_made_again(record, model, form):
    name = next(name for name, table in TABLES.items() if table.model() is model)
    before, content = TABLES[name]().table(for_workbook=False), form(name)
    model.objects.all().delete()

    trial = tried(TABLES[name](), opened(content))
    assert done(TABLES[name](), opened(content), as_shown=trial.fingerprint) is None

    assert TABLES[name]().table(for_workbook=False) == before


def test_only_approved_statuses_go_out(record, draft):
    StatusEntry.objects.create(report=draft, workstream=StatusEntry.objects.first().workstream)

    table = TABLES["statuses"]().table(for_workbook=False)

    assert {row[0] for row in table.rows} == {"som28-mid-term-technical-segment"}
    assert len(table.rows) == 9
