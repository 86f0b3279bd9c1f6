"""Lists put together without templates escape what they show, and their addresses end in the query."""

from django.http import QueryDict

from emg.dashboard.as_of import asked
from emg.dashboard.meeting_facts import meeting_facts
from emg.dashboard.news import news
from emg.dashboard.templatetags.long_lists import mentions, status_news
from meetings.lifecycle import Basis, Status
from tests import records

QUERY = "?at=2022-05-18&known=2022-06-01"
ADDRESS = '"/workstreams/b-land/?at=2022-05-18&amp;known=2022-06-01"'


def record_of_a_name_with_signs():
    stream = records.workstream("<b> & “Land”")
    for year, status in ((2020, Status.CONTINUING), (2021, Status.ON_HOLD)):
        said = [(stream, status, Basis.DECIDED)]
        records.held(records.meeting(f"m{year}", short_name="<M>"), on=f"{year}-05-01", said=said)
    return asked(QueryDict("")).record


def test_news_tells_what_it_was_before(db):
    shown = status_news(news(record_of_a_name_with_signs()).statuses, QUERY)

    assert f"<a href={ADDRESS}>&lt;b&gt; &amp; “Land”</a>" in shown
    assert '<span class="aside">was continuing</span>' in shown


def test_mentions_are_escaped(db):
    record = record_of_a_name_with_signs()
    [group] = meeting_facts(record.reports[0], record=record).groups

    assert f"<a href={ADDRESS}>&lt;b&gt; &amp; “Land”</a>" in mentions(group, "<tag>", QUERY)
    assert "&lt;tag&gt;" in mentions(group, "<tag>", QUERY)
