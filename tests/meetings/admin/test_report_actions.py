"""Decisions and actions in a report's form."""

import pytest

from meetings.actions import start_revision
from meetings.lifecycle import Deadline
from meetings.models import Action, Report
from tests.records import approve, held, meeting
from tests.records import draft as drafted

from .report_pages import address, field_errors, opened, rows, saved, words

REQUEST = {
    "text": "Requested the Secretariat to report.",
    "verb": "request",
    "addressee": "the Secretariat",
    "deadline": "ongoing",
}


@pytest.fixture
def earlier(db) -> Report:
    return held(
        meeting("som27"), on="2021-11-10", agreed=[REQUEST, {"text": "Took note.", "verb": "take note"}]
    )


@pytest.fixture
def draft(earlier) -> Report:
    return drafted(meeting("som28"), on="2022-11-10")


def typed(**values: str) -> dict[str, str]:
    return {f"actions-0-{name}": value for name, value in values.items()}


def test_one_is_typed_with_everything(client, draft, earlier):
    first = earlier.actions.get(order=1)

    saved(
        client,
        draft,
        typed(
            text="Requested UNEP to draft the terms.",
            verb="request",
            addressee="UNEP",
            deadline="30 June 2023",
            agenda_item="3 (b)",
            follows=str(first.pk),
        ),
    )

    action = draft.actions.get()
    assert (action.key, action.order, action.text) == (1, 1, "Requested UNEP to draft the terms.")
    assert (action.verb, action.addressee, action.deadline) == ("request", "UNEP", "30 June 2023")
    assert (action.agenda_item, action.follows) == ("3 (b)", first)


@pytest.mark.parametrize(
    ("deadline", "kind", "shown"),
    [
        ("June 2023", Deadline.ON_DATE, "June 2023"),
        ("On-going", Deadline.ONGOING, "ongoing"),
        ("n/a", Deadline.NOT_APPLICABLE, "N/A"),
        ("by SOM29", Deadline.AS_SAID, "by SOM29"),
        ("", "", ""),
    ],
)
def test_deadline_is_read_as_typed_and_shown_as_read(client, draft, deadline, kind, shown):
    saved(client, draft, typed(text="Agreed.", deadline=deadline))

    assert draft.actions.get().deadline_kind == kind
    assert opened(client, draft)["actions-0-deadline"] == shown
    saved(client, draft, {})
    assert draft.actions.get().deadline == shown


def test_deadline_that_was_emptied_is_gone(client, draft):
    Action.objects.create(report=draft, text="Agreed.", deadline="2023")

    saved(client, draft, typed(deadline=""))

    assert draft.actions.get().deadline == ""


def test_bad_input_is_told_at_its_field_and_nothing_is_saved(client, draft):
    long, two_ways = {"verb": "x" * 41, "deadline": "x" * 121}, {"text": "Agreed.", "deadline": "2022-23"}

    assert field_errors(saved(client, draft, typed(**long))) == {
        "actions-0-text": ["This field is required."],
        "actions-0-verb": ["Ensure this value has at most 40 characters (it has 41)."],
        "actions-0-deadline": ["Ensure this value has at most 120 characters (it has 121)."],
    }
    assert list(field_errors(saved(client, draft, typed(**two_ways)))) == ["actions-0-deadline"]
    assert not draft.actions.exists()


def test_a_place_typed_moves_the_row_there(client, draft):
    for order, text in enumerate(("First.", "Second.", "Third."), start=1):
        Action.objects.create(report=draft, text=text, order=order)

    saved(client, draft, {"actions-2-order": "1"})

    assert rows(draft.actions, "order", "text") == [(1, "Third."), (2, "First."), (3, "Second.")]


def test_row_can_be_deleted(client, draft):
    Action.objects.create(report=draft, text="Agreed.")

    saved(client, draft, typed(DELETE="on"))

    assert not draft.actions.exists()


def choices(client, report: Report) -> list[str]:
    formsets = client.get(address("change", report.pk)).context["inline_admin_formsets"]
    actions = next(one.formset for one in formsets if one.formset.prefix == "actions")
    return [label for _value, label in actions.choices["follows"]]


def test_actions_of_earlier_meetings_can_be_followed_latest_first(client, draft, earlier):
    held(meeting("technical"), on="2022-09-01", agreed=[{"text": "Drafted."}])
    held(meeting("later"), on="2023-05-01", agreed=[{"text": "Later."}])
    drafted(meeting("open"), on="2022-10-01", agreed=[{"text": "Not approved."}])

    assert choices(client, draft) == [
        "---------",
        "TECHNICAL: Drafted.",
        "SOM27: Requested the Secretariat to report.",
        "SOM27: Took note.",
    ]


def test_what_a_revision_replaced_can_still_be_followed(client, draft, earlier):
    followed = earlier.actions.get(order=1)
    Action.objects.create(report=draft, text="Agreed.", follows=followed)
    revision = start_revision(earlier)
    revision.actions.update(text="Corrected.")
    approve(revision)

    response = saved(client, draft, typed(text="Agreed to meet."))

    assert response.status_code == 302
    assert draft.actions.get().follows == followed
    assert choices(client, draft)[1:] == [
        "SOM27: Corrected.",
        "SOM27: Corrected.",
        "SOM27: Requested the Secretariat to report.",
    ]


def test_action_of_a_draft_cannot_be_followed(client, draft):
    hidden = drafted(meeting("open"), on="2022-10-01", agreed=[{"text": "Not approved."}])

    response = saved(client, draft, typed(text="Agreed.", follows=str(hidden.actions.get().pk)))

    assert list(field_errors(response)) == ["actions-0-follows"]


def test_every_control_says_its_row_and_verbs_are_suggested_once(client, draft):
    page = client.get(address("change", draft.pk)).content.decode()

    for label in ("Verb", "Addressee", "Deadline", "Text", "Agenda item", "Follows", "Order"):
        assert f'aria-label="{label}, row 1"' in page
    assert page.count('<datalist id="usual-verbs">') == 1
    assert '<option value="take note">' in page


def test_approved_report_shows_its_actions_without_controls(client, earlier):
    page = words(client.get(address("change", earlier.pk)))

    assert "Requested the Secretariat to report." in page
    assert "Deadline: ongoing" in page or "Deadline : ongoing" in page


def test_open_actions_are_carried_forward_if_asked(client, earlier):
    autumn, winter = meeting("autumn", planned_on="2022-10-01"), meeting("winter", planned_on="2022-12-01")

    offered = words(client.get(address("start", autumn.pk)))
    client.post(address("start", autumn.pk), {"carry_actions": "on"})
    client.post(address("start", winter.pk), {"carry": "on"})

    assert "Carry its 1 open action forward" in offered
    carried = autumn.reports.get().actions.get()
    assert (carried.text, carried.verb, carried.deadline) == (REQUEST["text"], "request", "ongoing")
    assert carried.follows == earlier.actions.get(order=1)
    assert not winter.reports.get().actions.exists()


def test_nothing_open_is_nothing_to_carry(client, db):
    held(meeting("som27"), on="2021-11-10", agreed=[{"text": "Took note."}])

    assert "open action" not in words(client.get(address("start", meeting("som28").pk)))
