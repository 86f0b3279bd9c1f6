"""What is worth a second look among the actions of a draft."""

from collections.abc import Iterator, Sequence

from django.utils.text import Truncator
from django.utils.translation import gettext as _

from emg.lib.partial_dates import PartialDate
from meetings.lifecycle import ASKS
from meetings.models import Action

from .finding import Finding


def action_findings(actions: Sequence[Action], *, held_on: PartialDate | None) -> Iterator[Finding]:
    """Of each action, with the action it follows and that one's report loaded. No query."""
    for action in actions:
        yield from _words(action)
        yield from _times(action, held_on=held_on)


def _words(action: Action) -> Iterator[Finding]:
    if not action.verb:
        yield Finding(_("“%s” has no verb: is it agreed, requested, noted?") % _short(action))
    if action.verb in ASKS and not action.addressee:
        yield Finding(_("“%s” asks somebody to act, but whom is not on record.") % _short(action))


def _times(action: Action, *, held_on: PartialDate | None) -> Iterator[Finding]:
    deadline = action.deadline_on
    if held_on and deadline and deadline.latest < held_on.earliest:
        yield Finding(
            _("“%(action)s”: its deadline, %(date)s, is before the meeting.")
            % {"action": _short(action), "date": deadline}
        )
    if action.follows is None:
        return
    earlier = action.follows.report
    if not earlier.is_approved:
        # It would lead the public to a draft, and could be discarded behind what follows it.
        yield Finding(
            _("“%(action)s” follows an action of “%(report)s”: approve that report first.")
            % {"action": _short(action), "report": earlier},
            is_blocking=True,
        )
    if held_on and earlier.held_on and earlier.held_on.earliest > held_on.latest:
        yield Finding(
            _("“%(action)s” follows an action of “%(report)s”, which was held later.")
            % {"action": _short(action), "report": earlier}
        )


def _short(action: Action) -> str:
    return Truncator(str(action)).chars(60)
