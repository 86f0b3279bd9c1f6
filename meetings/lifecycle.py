"""The words a meeting uses and the steps a record may take: choices, named groups, transitions.

Words are those of the meeting reports; nothing here knows of models.
"""

from collections.abc import Mapping

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _


class Status(TextChoices):
    """What a meeting said of a workstream."""

    NEW = "new", _("New")
    CONTINUING = "continuing", _("Continuing")
    COMPLETING = "completing", _("Completing")
    COMPLETED = "completed", _("Completed")
    CONCLUDED = "concluded", _("Concluded")
    ON_HOLD = "on_hold", _("On hold")
    NOT_REPORTED = "not_reported", _("Not reported")


# Still at work: what "nine ongoing workstreams" counts.
ONGOING = frozenset({Status.NEW, Status.CONTINUING, Status.COMPLETING})
# At an end: silence about these at later meetings is no news.
ENDED = frozenset({Status.COMPLETED, Status.CONCLUDED})
# What happens on one day, as the others last until or are done by one.
HAPPENING = frozenset({Status.NEW, Status.COMPLETED, Status.CONCLUDED})
# What can lie ahead; the others state what has happened.
FORECASTABLE = frozenset({Status.NEW, Status.CONTINUING, Status.COMPLETING, Status.ON_HOLD})


class Basis(TextChoices):
    """Whether a status is the forecast of a technical segment or decided."""

    EXPECTED = "expected", _("Expected")
    DECIDED = "decided", _("Decided")


class Position(TextChoices):
    """What a meeting held of a proposal. Only a meeting that decides can approve one."""

    SUPPORTED = "supported", _("Supported")
    SUPPORTED_WITH_CHANGES = "supported_with_changes", _("Supported with changes")
    CONSIDERED = "considered", _("Considered")
    NOTED = "noted", _("Noted")
    DEFERRED = "deferred", _("Deferred")
    NOT_SUPPORTED = "not_supported", _("Not supported")
    WITHDRAWN = "withdrawn", _("Withdrawn")
    APPROVED = "approved", _("Approved")


# A proposal in one of these goes somewhere, so its route must be on record.
GOES_ON = frozenset({Position.SUPPORTED, Position.SUPPORTED_WITH_CHANGES})


class Route(TextChoices):
    """Where a proposal goes next."""

    TO_MEETING = "to_meeting", _("To a meeting")
    NONE_NEEDED = "none_needed", _("May start without the SOM")


class UsualVerb(TextChoices):
    """What meetings usually do, in the base form. Others occur: the verb of an action is free text."""

    AGREE = "agree"
    DECIDE = "decide"
    APPROVE = "approve"
    ENDORSE = "endorse"
    SUPPORT = "support"
    ESTABLISH = "establish"
    EXTEND = "extend"
    CONCLUDE = "conclude"
    REQUEST = "request"
    INVITE = "invite"
    ENCOURAGE = "encourage"
    RECOMMEND = "recommend"
    WELCOME = "welcome"
    TAKE_NOTE = "take note"
    DEFER = "defer"


# These ask somebody to act, so an action of theirs names an addressee.
ASKS = frozenset({UsualVerb.REQUEST, UsualVerb.INVITE, UsualVerb.ENCOURAGE})


class Deadline(TextChoices):
    """By when an action is to be done: what kind of answer the paper gives."""

    ON_DATE = "date", _("On a date")
    ONGOING = "ongoing", _("ongoing")
    NOT_APPLICABLE = "n/a", _("N/A")
    AS_SAID = "said", _("In words")

    @classmethod
    def named(cls, text: str) -> str:
        """ONGOING or NOT_APPLICABLE where the text is their usual word; "" for any other text."""
        return _DEADLINES.get(text.casefold().rstrip("."), "")


_DEADLINES = {
    "ongoing": Deadline.ONGOING,
    "on-going": Deadline.ONGOING,
    "n/a": Deadline.NOT_APPLICABLE,
    "n.a": Deadline.NOT_APPLICABLE,
    "not applicable": Deadline.NOT_APPLICABLE,
}


class ReportState(TextChoices):
    DRAFT = "draft", _("Draft")
    IN_REVIEW = "in_review", _("In review")
    APPROVED = "approved", _("Approved")


OPEN = frozenset({ReportState.DRAFT, ReportState.IN_REVIEW})


class MeetingState(TextChoices):
    PLANNED = "planned", _("Planned")
    HELD = "held", _("Held")
    POSTPONED = "postponed", _("Postponed")
    CANCELLED = "cancelled", _("Cancelled")


class ImportState(TextChoices):
    """Of a file that was brought in, and of what was read in it."""

    OPEN = "open", _("To be reviewed")
    CONFIRMED = "confirmed", _("Confirmed")
    DISCARDED = "discarded", _("Discarded")


REPORT_STEPS: Mapping[str, frozenset[str]] = {
    ReportState.DRAFT: frozenset({ReportState.IN_REVIEW}),
    ReportState.IN_REVIEW: frozenset({ReportState.DRAFT, ReportState.APPROVED}),
    ReportState.APPROVED: frozenset(),
}

# A cancelled meeting can turn out to have been held after all: one on record was reported.
MEETING_STEPS: Mapping[str, frozenset[str]] = {
    MeetingState.PLANNED: frozenset({MeetingState.HELD, MeetingState.POSTPONED, MeetingState.CANCELLED}),
    MeetingState.POSTPONED: frozenset({MeetingState.PLANNED, MeetingState.HELD, MeetingState.CANCELLED}),
    MeetingState.CANCELLED: frozenset({MeetingState.PLANNED, MeetingState.HELD}),
    MeetingState.HELD: frozenset(),
}

# A confirmed one is opened again only after its draft was discarded.
IMPORT_STEPS: Mapping[str, frozenset[str]] = {
    ImportState.OPEN: frozenset({ImportState.CONFIRMED, ImportState.DISCARDED}),
    ImportState.CONFIRMED: frozenset({ImportState.OPEN}),
    ImportState.DISCARDED: frozenset({ImportState.OPEN}),
}


class StepNotAllowedError(Exception):
    """A record was asked to take a step its state does not allow. The message names both states."""


def check_step(steps: Mapping[str, frozenset[str]], *, now: str, then: str) -> None:
    """Raise StepNotAllowedError unless `steps` leads from the state `now` to the state `then`."""
    if then not in steps[now]:
        raise StepNotAllowedError(_("“%(now)s” cannot become “%(then)s”.") % {"now": now, "then": then})
