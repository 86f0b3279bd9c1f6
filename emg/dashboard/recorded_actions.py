"""The decisions and actions of a meeting, as its paper prints them, and what became of them at others."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from emg.lib.once_for_each import once_reading
from emg.paper.blocks import Block, ItemList
from meetings.models import Action, Meeting, Report
from meetings.report.compose import ACTIONS_ID, action_id
from meetings.report.sentences import behind
from meetings.standing import Record

# What an action is known by through all revisions of a report: its meeting and its key.
_Known = tuple[int, int]


@dataclass(frozen=True)
class RecordedAction:
    action: Action
    mark: str  # "(a)"; "" where the paper leaves it out
    text: str  # as printed, without what tells addressee and deadline behind it
    follows: Action | None  # of an earlier meeting on record
    followed_by: tuple[Action, ...]  # of later meetings, oldest first


def recorded_actions(report: Report, *, paper: Iterable[Block], record: Record) -> tuple[RecordedAction, ...]:
    """Those of a report in the record, in its order, as in its paper. One query, once for each record."""
    printed = _printed(paper)
    on_record = {other.meeting_id for other in record.reports}
    followers = _followers(record)
    return tuple(
        RecordedAction(
            action,
            mark=printed.get(action_id(action), ("", ""))[0],
            text=printed.get(action_id(action), ("", str(action)))[1].removesuffix(behind(action)),
            follows=action.follows
            if action.follows and action.follows.report.meeting_id in on_record
            else None,
            followed_by=tuple(followers[_known(action)]),
        )
        for action in actions_of(report, record)
    )


def actions_of(report: Report, record: Record) -> Sequence[Action]:
    """Those of a report in the record, in its order. One query, once for each record."""
    return _actions(record)[report.pk]


def is_carried_on(action: Action, record: Record) -> bool:
    """Whether an action of another meeting on record follows it."""
    return _known(action) in _followers(record)


@once_reading(Action, Report, Meeting)
def _actions(record: Record) -> Mapping[int, Sequence[Action]]:
    """By report on record, oldest first."""
    reports = {report.pk: report for report in record.reports}
    actions: dict[int, list[Action]] = defaultdict(list, {pk: [] for pk in reports})
    rows = Action.objects.filter(report__in=reports).select_related("follows__report__meeting")
    for action in rows.defer("follows__report__blocks").order_by("order", "key"):
        action.report = reports[action.report_id]
        actions[action.report_id].append(action)
    return actions


@once_reading(Action, Report, Meeting)
def _followers(record: Record) -> Mapping[_Known, Sequence[Action]]:
    """The actions that follow each one. No further query."""
    followers: dict[_Known, list[Action]] = defaultdict(list)
    for actions in _actions(record).values():
        for action in actions:
            if action.follows:
                followers[_known(action.follows)].append(action)
    return followers


def _known(action: Action) -> _Known:
    return (action.report.meeting_id, action.key)


def _printed(paper: Iterable[Block]) -> Mapping[str, tuple[str, str]]:
    """The mark and the words of each action in the paper, by the id of its item."""
    return {
        item.id: (mark, item.text)
        for block in paper
        if isinstance(block, ItemList) and block.id == ACTIONS_ID
        for mark, item in block.marked()
    }
