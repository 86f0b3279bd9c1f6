"""What changed at the latest meeting."""

from datetime import date

from django.http import QueryDict

from emg.dashboard.as_of import asked
from emg.dashboard.news import news
from emg.lib.partial_dates import PartialDate
from tests import records
from workstreams.models import Workstream


def found(query: str = ""):
    return news(asked(QueryDict(query)).record)


def statuses(query: str = "") -> list[tuple[str, str]]:
    return [(change.after.name.title, change.after.latest.status) for change in found(query).statuses]


def test_founding_meeting_ends_two_and_hears_three_topics(founding):
    assert statuses() == [
        ("Consultative Process on Sustainable Infrastructure", "completing"),
        ("Task Team on a UN System Contribution to the Stockholm+50 International Meeting", "completing"),
    ]
    assert len(found().proposals) == 3
    assert found().renamings == ()


def test_later_meeting_is_compared_with_the_one_before(later):
    assert statuses() == [
        ("Consultative Process on Sustainable Infrastructure", "completed"),
        ("Task Team on a UN System Contribution to the Stockholm+50 International Meeting", "completed"),
    ]
    assert [change.after.stage_in_words for change in found().proposals] == [
        "Became Support to Country Teams",
        "Became IMG on Data",
    ]
    assert [renaming.before.title for renaming in found().renamings] == ["IMG on Biodiversity"]


def test_past_moment_has_the_news_of_its_own_meeting(later):
    assert [status for _name, status in statuses("at=2022-05-18")] == ["completing"] * 3
    assert [status for _name, status in statuses("at=2022-05-18&known=2022-06-01")] == ["completing"] * 2


def test_meeting_before_is_read_as_it_was_known(later):
    assert [status for _name, status in statuses("known=2022-12-01")] == ["completed"] * 2


def test_renaming_after_the_meeting_is_no_news_of_it(later):
    stream = Workstream.objects.get(slug="img-on-environmental-sustainability-management")
    stream.rename(to="Green Blue", kind=None, on=PartialDate.on(date(2022, 12, 24)))

    assert [renaming.before.title for renaming in found().renamings] == ["IMG on Biodiversity"]


def test_nothing_new_is_no_news(founding):
    said = [(entry.workstream, entry.status, entry.basis) for entry in founding.entries.all()]
    records.held(records.meeting("again"), on="2022-06-01", said=said)

    assert not found()


def test_record_without_a_meeting_has_no_news(db):
    assert not found()
