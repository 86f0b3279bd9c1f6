"""The rows of a report's form: each stays the row it was, wherever it moves."""

import pytest

from meetings.models import Section, StatusEntry
from tests.records import workstream

from .report_pages import address, field_errors, rows, saved, with_statuses


def test_saved_row_shows_its_workstream_as_text_and_keeps_it(client, draft):
    with_statuses(draft, 1)
    other = workstream("Another")

    response = client.get(address("change", draft.pk))
    saved(client, draft, {"entries-0-workstream": str(other.pk), "entries-0-note": "Noted"})

    assert "entries-0-workstream" not in response.context["inline_admin_formsets"][2].formset.forms[0].data
    assert '<span class="record-text">Workstream 1</span>' in response.content.decode()
    assert rows(draft.entries, "workstream__title", "note") == [("Workstream 1", "Noted")]


def test_workstream_of_a_saved_row_cannot_be_added_again(client, draft):
    with_statuses(draft, 1)
    stream = draft.entries.get().workstream

    response = saved(client, draft, {"entries-1-workstream": str(stream.pk)})

    assert field_errors(response) == {"entries-1-workstream": ["This workstream is already in the report."]}


def test_a_row_can_be_deleted_and_its_workstream_added_again_at_once(client, draft):
    with_statuses(draft, 1)
    stream = draft.entries.get().workstream

    saved(
        client,
        draft,
        {"entries-0-DELETE": "on", "entries-1-workstream": str(stream.pk), "entries-1-note": "New"},
    )

    assert rows(draft.entries, "order", "workstream", "note") == [(1, stream.pk, "New")]


def test_two_sections_can_swap_their_kinds_at_once(client, draft):
    Section.objects.create(report=draft, order=1, heading="One", kind=Section.Kind.PROGRESS)
    Section.objects.create(report=draft, order=2, heading="Two", kind=Section.Kind.NEW_TOPICS)

    saved(client, draft, {"sections-0-kind": "new_topics", "sections-1-kind": "progress"})

    assert rows(draft.sections, "heading", "kind") == [("One", "new_topics"), ("Two", "progress")]


def test_a_section_can_take_the_kind_of_one_that_goes(client, draft):
    Section.objects.create(report=draft, order=1, heading="One")
    Section.objects.create(report=draft, order=2, heading="Two", kind=Section.Kind.PROGRESS)

    saved(client, draft, {"sections-0-kind": "progress", "sections-1-DELETE": "on"})

    assert rows(draft.sections, "heading", "kind") == [("One", "progress")]


def test_workstream_that_does_not_count_is_not_counted_unless_its_row_says_so(client, draft):
    series = workstream("EMG Nexus Dialogue Series", counts_as_ongoing=False)

    saved(client, draft, {"entries-0-workstream": str(series.pk)})
    once = draft.entries.get().is_counted
    saved(client, draft, {"entries-0-is_counted": "on"})

    assert (once, draft.entries.get().is_counted) == (False, True)


@pytest.mark.parametrize(
    ("typed", "order"),
    [
        ({}, "12345"),
        ({"entries-3-order": "1"}, "41235"),
        ({"entries-0-order": "3"}, "23145"),
        ({"entries-0-order": ""}, "23451"),
        ({"entries-0-order": "99"}, "23451"),
        ({"entries-0-order": "2", "entries-1-order": "1"}, "21345"),
        ({"entries-1-DELETE": "on"}, "1345"),
    ],
)
def test_numbers_typed_move_rows_and_all_are_numbered_anew(client, draft, typed, order):
    with_statuses(draft, 5)

    saved(client, draft, typed)

    assert rows(draft.entries, "order", "workstream__title") == [
        (place, f"Workstream {number}") for place, number in enumerate(order, start=1)
    ]


def test_new_rows_go_to_the_end_or_to_the_place_typed(client, draft):
    with_statuses(draft, 2)
    last, second = workstream("Last"), workstream("Second")

    saved(
        client,
        draft,
        {
            "entries-2-workstream": str(last.pk),
            "entries-3-workstream": str(second.pk),
            "entries-3-order": "2",
        },
    )

    assert rows(draft.entries, "order", "workstream__title") == [
        (1, "Workstream 1"),
        (2, "Second"),
        (3, "Workstream 2"),
        (4, "Last"),
    ]


def test_a_row_moved_is_saved_once_and_so_is_each_row_it_pushes(client, draft):
    with_statuses(draft, 4)
    updates = StatusEntry.pgh_event_model.objects.filter(pgh_label="update")

    saved(client, draft, {"entries-3-order": "2", "entries-3-note": "Moved"})

    assert updates.count() == 3
