"""Rows of tables escape what they show, and their addresses end in the query."""

from django.http import QueryDict

from emg.dashboard.as_of import asked
from emg.dashboard.templatetags.table_rows import meeting_columns, workstream_rows
from emg.dashboard.workstream_list import rows_of
from meetings.lifecycle import Basis, Status
from tests import records

QUERY = "?at=2022-05-18&known=2022-06-01"
ESCAPED = "?at=2022-05-18&amp;known=2022-06-01"


def as_of_names_with_signs():
    said = [(records.workstream("<b> & “Land”"), Status.CONTINUING, Basis.DECIDED)]
    records.held(records.meeting("m2020", short_name="<M>"), on="2020-05-01", said=said)
    return asked(QueryDict(""))


def test_row_of_a_workstream_has_a_cell_for_each_column(db):
    rows = rows_of(as_of_names_with_signs())

    assert f'<a href="/workstreams/b-land/{ESCAPED}">&lt;b&gt; &amp; “Land”</a>' in workstream_rows(
        rows, QUERY, with_leads=True
    )
    assert workstream_rows(rows, QUERY, with_leads=True).count("<td") == 3
    assert workstream_rows(rows, QUERY, with_leads=False).count("<td") == 2


def test_columns_are_the_same_at_every_moment_but_for_their_query(db):
    reports = as_of_names_with_signs().record.reports
    with_query, without = (meeting_columns(reports, query) for query in (QUERY, ""))

    assert "&lt;M&gt;" in without
    assert with_query.replace(ESCAPED, "") == without
