"""What an approved change says in a feed: its title, and a summary of what stood before."""

from collections.abc import Iterator

from django.utils.html import format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from emg.lib.partial_dates import PartialDate
from emg.lib.plain_text import paragraphs
from meetings.approved_changes import (
    ApprovedChange,
    Renamed,
    SaidStatus,
    StatusApproved,
    TopicApproved,
    UpdateWritten,
)
from meetings.models import Report, StatusEntry
from meetings.proposal_standing import ProposalStanding
from workstreams.models import ProgressUpdate

from .meeting_words import in_words
from .status_words import phrase
from .topics import stage_in_full


def title(change: ApprovedChange) -> str:
    """ "IMG on Biodiversity: expected to continue in 2023", under the name of the day it was said."""
    if isinstance(change, Renamed):
        names = {"before": change.before.title, "after": change.after.title}
        return _("%(before)s is now called %(after)s") % names
    if isinstance(change, UpdateWritten):
        return _("Update: %(workstream)s") % {
            "workstream": change.workstream.called_on(change.update.written_on).title
        }
    said = _status_title(change) if isinstance(change, StatusApproved) else _topic_title(change)
    return _("Correction: %(change)s") % {"change": said} if change.is_correction else said


def summary(change: ApprovedChange) -> SafeString:
    """In HTML: what stood before, and the meetings that said so; the text of an update."""
    texts = _update(change.update) if isinstance(change, UpdateWritten) else [background(change)]
    return format_html_join("", "<p>{}</p>", ((text,) for text in texts))


def background(change: StatusApproved | TopicApproved | Renamed) -> str:
    """What stood before, and the meetings that said so."""
    if isinstance(change, Renamed):
        return _("Its former name held until %(date)s.") % {"date": change.before.valid_until}
    return " ".join([*_source(change), _before(change)])


def _status_title(change: StatusApproved) -> str:
    return _("%(workstream)s: %(status)s") % {
        "workstream": change.workstream.called_on(change.revision.last_day).title,
        "status": _status(change.after) if change.after else _("no status on record"),
    }


def _topic_title(change: TopicApproved) -> str:
    told = change.after or change.before
    return _("New topic %(topic)s: %(stage)s") % {
        "topic": told.title if told else change.proposal.title,
        "stage": stage_in_full(change.after) if change.after else _("no longer on record"),
    }


def _status(said: SaidStatus) -> str:
    """Within a sentence: "expected to continue in 2023"."""
    entry = StatusEntry(status=said.status, basis=said.basis, horizon=said.horizon)
    words = phrase(entry)
    return words[:1].lower() + words[1:]


def _source(change: StatusApproved | TopicApproved) -> Iterator[str]:
    meeting = in_words(change.revision)
    if not change.is_correction:
        yield _("As said at the %(meeting)s.") % {"meeting": meeting}
        return
    numbered = {"number": change.revision.revision, "meeting": meeting}
    yield _("Corrected by Rev.%(number)s of the report of the %(meeting)s.") % numbered
    stands = _revision(change.after)
    if stands and stands != change.revision:
        yield _("What was said at the %(meeting)s stands.") % {"meeting": in_words(stands)}


def _before(change: StatusApproved | TopicApproved) -> str:
    revision = _revision(change.before)
    if change.before is None or revision is None:
        return _("Nothing was on record before.")
    was = _status(change.before) if isinstance(change.before, SaidStatus) else stage_in_full(change.before)
    return _("Before: %(was)s (%(meeting)s).") % {"was": was, "meeting": in_words(revision)}


def _revision(said: SaidStatus | ProposalStanding | None) -> Report | None:
    """The revision that says so."""
    if isinstance(said, SaidStatus):
        return said.revision
    return said.latest.report if said and said.latest else None


def _update(update: ProgressUpdate) -> Iterator[str]:
    yield from paragraphs(update.text)
    day = str(PartialDate.on(update.written_on))
    yield f"{update.agency.acronym_on(update.written_on)}, {day}" if update.agency else day
