"""Stored values in words."""

from datetime import UTC, date, datetime

import pytest

from emg.lib.partial_dates import PartialDate
from meetings.models import Meeting
from tests.records import workstream
from workstreams.admin.values import value_in_words
from workstreams.models import Participation, Workstream, WorkstreamKind


@pytest.mark.parametrize(
    ("model", "field", "value", "words"),
    [
        (Workstream, "objective", "", "empty"),
        (Workstream, "published_on", None, "empty"),
        (Workstream, "counts_as_ongoing", True, "yes"),
        (Workstream, "counts_as_ongoing", False, "no"),
        (Workstream, "published_on", date(2022, 5, 18), "18 May 2022"),
        (Workstream, "mandate_until", PartialDate.from_edtf("2022-11?"), "November 2022, likely"),
        (Meeting, "state_changed_at", datetime(2022, 5, 18, 15, 4, tzinfo=UTC), "18 May 2022, 15:04"),
        (Participation, "role", "co_lead", "Co-lead"),
        (Participation, "role", "gone", "gone"),
        (Workstream, "objective", "x" * 5000, "x" * 5000),
        (Workstream, "kind", 999_999, "something since deleted"),
    ],
)
def test_a_value_is_told_in_words(db, model, field, value, words):
    assert value_in_words(model._meta.get_field(field), value) == words


def test_a_related_record_is_told_by_its_name(db):
    kind = WorkstreamKind.objects.create(name="Task Team")
    stream = workstream("IMG on Land", kind=kind)

    assert value_in_words(Workstream._meta.get_field("kind"), stream.kind_id) == "Task Team"
