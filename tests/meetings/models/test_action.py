"""An action: its deadline in one of its kinds, its key, and whom it follows."""

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction

from meetings import actions
from meetings.lifecycle import Deadline
from meetings.models import Action
from tests import records


@pytest.fixture
def report(db):
    return records.draft(records.meeting("som28"), on="2022-11-10")


def action(report, text="Requested the Secretariat to report back.", **values) -> Action:
    return Action.objects.create(report=report, text=text, **values)


@pytest.mark.parametrize(
    ("typed", "kind", "told"),
    [
        ("", "", ""),
        ("  ", "", ""),
        ("2023-06", Deadline.ON_DATE, "June 2023"),
        ("30th June 2023", Deadline.ON_DATE, "30 June 2023"),
        ("2023-06-30", Deadline.ON_DATE, "30 June 2023"),
        ("ongoing", Deadline.ONGOING, "ongoing"),
        ("On-going", Deadline.ONGOING, "ongoing"),
        ("N/A", Deadline.NOT_APPLICABLE, "N/A"),
        ("n.a.", Deadline.NOT_APPLICABLE, "N/A"),
        ("by SOM28", Deadline.AS_SAID, "by SOM28"),
        ("by the\nnext session", Deadline.AS_SAID, "by the next session"),
        ("31 June 2023", Deadline.AS_SAID, "31 June 2023"),
    ],
)
def test_deadline_is_taken_as_one_text_and_told_as_papers_print_it(report, typed, kind, told):
    made = action(report, deadline=typed)

    made.refresh_from_db()
    assert (made.deadline_kind, made.deadline) == (kind, told)
    made.full_clean()


def test_a_new_deadline_leaves_nothing_of_the_earlier_one(report):
    made = action(report, deadline="2023-06")

    made.deadline = "by SOM29"
    made.save()

    made.refresh_from_db()
    assert (made.deadline_on, made.deadline_on_latest, made.deadline_said) == (None, None, "by SOM29")


@pytest.mark.parametrize(
    "deadline",
    [
        {"deadline_kind": Deadline.ON_DATE},
        {"deadline_kind": Deadline.AS_SAID},
        {"deadline_kind": Deadline.ONGOING, "deadline_on": "2023"},
        {"deadline_kind": Deadline.NOT_APPLICABLE, "deadline_said": "N/A"},
        {"deadline_on": "2023"},
        {"deadline_said": "by SOM28"},
        {"deadline_kind": Deadline.AS_SAID, "deadline_said": "by SOM28", "deadline_on": "2023"},
    ],
)
def test_deadline_of_two_kinds_or_half_a_kind_is_refused(report, deadline):
    with pytest.raises(IntegrityError, match="action_deadline_of_its_kind"):
        action(report, **deadline)


def test_action_without_words_is_refused(report):
    with pytest.raises(IntegrityError, match="action_says_something"):
        action(report, text="")


def test_keys_count_on_from_the_last(report):
    first, second = action(report), action(report)
    first.delete()

    third = action(report)

    assert [second.key, third.key] == [2, 3]


def test_action_follows_one_of_an_earlier_meeting_never_itself(report):
    earlier = records.draft(records.meeting("som27"), on="2021-11-10")
    drafted = action(earlier)
    sibling = action(report)

    action(report, follows=drafted).full_clean()
    with pytest.raises(ValidationError, match="of an earlier meeting"):
        Action(report=report, key=9, text="Agreed.", follows=sibling).full_clean()
    with pytest.raises(IntegrityError, match="action_follows_another"), transaction.atomic():
        Action.objects.filter(pk=sibling.pk).update(follows=sibling)


def test_discarded_draft_takes_its_actions_along_and_frees_what_followed(report):
    earlier = records.draft(records.meeting("som27"), on="2021-11-10")
    following = action(report, follows=action(earlier))

    actions.discard(earlier)

    following.refresh_from_db()
    assert following.follows is None


@pytest.mark.parametrize(
    ("values", "is_open"),
    [
        ({"addressee": "the Secretariat", "deadline": "ongoing"}, True),
        ({"addressee": "UNEP"}, True),
        ({"addressee": "UNEP", "deadline": "N/A"}, False),
        ({"deadline": "2023"}, False),
    ],
)
def test_open_where_somebody_has_something_to_do(report, values, is_open):
    assert action(report, **values).is_open == is_open


def test_named_by_its_words_on_one_line(report):
    assert str(action(report, text="Agreed\nto meet.")) == "Agreed to meet."
