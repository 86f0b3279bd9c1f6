"""The brief of an agency: what it leads, takes part in and proposed, what changed for it, what comes next."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from django.utils.translation import gettext as _

from emg.dashboard.agency_facts import ComingNext, MilestoneAhead, agency_facts
from emg.dashboard.agency_list import AgencyRow, Role, agencies_on_record
from emg.dashboard.as_of import AsOf
from emg.dashboard.change_feed import key, that_concern
from emg.dashboard.change_words import background, title
from emg.dashboard.meeting_words import in_words
from emg.dashboard.status_words import phrase
from emg.dashboard.topics import stage_in_full
from emg.lib.partial_dates import PartialDate
from emg.paper.blocks import Block, ItemList, Table
from emg.paper.paper import Paper
from meetings.approved_changes import (
    ApprovedChange,
    StatusApproved,
    TopicApproved,
    UpdateWritten,
    approved_changes,
)
from meetings.models import Action
from meetings.proposal_standing import ProposalStanding
from meetings.standing import Record
from meetings.workstream_standing import WorkstreamStanding

from .composition import PaperSection, bullets, numbered, paper_of, sentence, table
from .words import NONE, at_meeting, in_full, next_meeting_in_words, nothing_on_record, role_in_words


def agency_brief(as_of: AsOf, *, slug: str) -> Paper | None:
    """None where no agency of this address is on record."""
    row = next((row for row in agencies_on_record(as_of) if row.agency.slug == slug), None)
    if row is None:
        return None
    return paper_of(
        as_of, subject=in_full(row.name), name=_("Agency brief"), blocks=numbered(_sections(row, as_of=as_of))
    )


def _sections(row: AgencyRow, *, as_of: AsOf) -> Iterator[PaperSection]:
    acronym = {"agency": row.name.acronym}
    facts = agency_facts(row, as_of=as_of)
    sections: list[tuple[str, str, Sequence[Block], str]] = [
        (
            "leads",
            _("What %(agency)s leads") % acronym,
            _roles("leads", _("Workstreams it leads"), row.leads),
            _("It leads no workstream on record."),
        ),
        (
            "takes-part",
            _("What %(agency)s takes part in") % acronym,
            _roles("takes-part", _("Workstreams it takes part in"), row.takes_part),
            _("No other part in a workstream is on record."),
        ),
        (
            "presented",
            _("What %(agency)s proposed, and what became of it") % acronym,
            _presented(row.presented),
            _("It presented no new topic on record."),
        ),
        (
            "changes",
            _("What changed for %(agency)s") % acronym,
            _changes(row, as_of=as_of),
            _nothing_changed(as_of),
        ),
        (
            "next",
            _("What comes next"),
            _coming_next(facts.coming_next, day=as_of.record.day),
            _("Nothing ahead is on record."),
        ),
        (
            "asked",
            _("What meetings asked of %(agency)s") % acronym,
            _asked(facts.asked),
            _("Nothing asked of it by name is on record."),
        ),
    ]
    for section_id, heading, blocks, otherwise in sections:
        yield PaperSection(section_id, heading, blocks or sentence(f"no-{section_id}", otherwise))


def _roles(table_id: str, caption: str, roles: Sequence[Role]) -> list[Table]:
    """A row for each workstream, though an agency can have two roles in one."""
    held: dict[int, list[Role]] = {}
    for role in roles:
        held.setdefault(role.standing.workstream.pk, []).append(role)
    return table(
        f"{table_id}-list",
        caption,
        columns=[(_("Workstream"), 6), (_("Role"), 3), (_("Status"), 3)],
        rows=(
            (
                f"{table_id}-{first.standing.workstream.slug}",
                [
                    first.standing.name.title,
                    ", ".join(role_in_words(role.part) for role in (first, *others)),
                    _status(first.standing),
                ],
            )
            for first, *others in held.values()
        ),
    )


def _status(standing: WorkstreamStanding) -> str:
    """With the meeting that said so, where that is not the latest."""
    if standing.latest is None:
        return _("No meeting has reported on it")
    if standing.is_at_latest_meeting:
        return phrase(standing.latest)
    said = {"status": phrase(standing.latest), "meeting": at_meeting(standing.latest.report)}
    return _("%(status)s (%(meeting)s)") % said


def _presented(presented: Sequence[ProposalStanding]) -> list[Table]:
    return table(
        "presented-list",
        _("New topics it presented, the latest first"),
        columns=[(_("New topic"), 6), (_("Last considered at"), 3), (_("What became of it"), 3)],
        rows=(
            (
                f"proposal-{topic.proposal.slug}",
                [
                    topic.title,
                    at_meeting(topic.latest.report) if topic.latest else NONE,
                    stage_in_full(topic),
                ],
            )
            for topic in presented
        ),
    )


def _changes(row: AgencyRow, *, as_of: AsOf) -> list[Table]:
    changes = that_concern(row, recent(approved_changes(as_of.record), record=as_of.record))
    return table(
        "change-list",
        _("Changes, the latest first"),
        columns=[(_("Change"), 6), (_("Where it was said, and what stood before"), 6)],
        rows=(
            (f"change-{key(change).replace('/', '-')}", [title(change), _said(change)]) for change in changes
        ),
    )


def _said(change: ApprovedChange) -> str:
    if not isinstance(change, UpdateWritten):
        return background(change)
    update = change.update
    by = update.agency.acronym_on(update.written_on) if update.agency else ""
    return ", ".join(filter(None, (by, str(PartialDate.on(update.written_on)))))


def recent(changes: Iterable[ApprovedChange], *, record: Record) -> Iterator[ApprovedChange]:
    """What the latest meeting changed, and what was corrected, renamed or reported since the one before it.

    Of the first meeting, everything: there was none before it.
    """
    latest = record.latest_report
    before = record.reports[-2].last_day if len(record.reports) > 1 else date.min
    for change in changes:
        if isinstance(change, StatusApproved | TopicApproved):
            is_said_by_the_latest = latest and change.revision.meeting_id == latest.meeting_id
            corrected_on = change.revision.dated_on if change.is_correction else None
            is_recent = is_said_by_the_latest or (corrected_on is not None and corrected_on > before)
        else:
            is_recent = change.at.date() > before
        if is_recent:
            yield change


def _nothing_changed(as_of: AsOf) -> str:
    latest = as_of.record.latest_report
    if latest is None:
        return nothing_on_record(as_of)
    return _("Nothing that concerns it changed at the %(meeting)s.") % {"meeting": in_words(latest)}


def _coming_next(ahead: ComingNext, *, day: date) -> list[ItemList]:
    """What it has to expect, the meeting last."""
    topics = [
        (f"next-proposal-{topic.proposal.slug}", _item(topic.title, stage_in_full(topic)))
        for topic in ahead.proposals
    ]
    endings = {
        f"next-workstream-{role.standing.workstream.slug}": _item(
            role.standing.name.title, phrase(role.standing.latest) if role.standing.latest else ""
        )
        for role in ahead.endings
    }
    milestones = [
        (f"next-milestone-{one.milestone.pk}", _milestone(one, day=day)) for one in ahead.milestones
    ]
    meeting = [("next-meeting", next_meeting_in_words(ahead.meeting))] if ahead.meeting else []
    return bullets("next-list", [*topics, *endings.items(), *milestones, *meeting])


def _asked(asked: Iterable[Action]) -> list[ItemList]:
    return bullets(
        "asked-list", [(f"asked-{action.report_id}-{action.key}", _action(action)) for action in asked]
    )


def _action(action: Action) -> str:
    """With the meeting that asked it and the deadline, which its text may leave out."""
    deadline = _("deadline: %(date)s") % {"date": action.deadline} if action.deadline else ""
    return f"{action} ({'; '.join(filter(None, (at_meeting(action.report), deadline)))})"


def _milestone(ahead: MilestoneAhead, *, day: date) -> str:
    milestone, due = ahead.milestone, ""
    if milestone.due:
        due = (_("was due: %(date)s") if milestone.due.latest < day else _("due: %(date)s")) % {
            "date": milestone.due
        }
    return ", ".join(filter(None, (_item(ahead.standing.name.title, milestone.title), due)))


def _item(name: str, said: str) -> str:
    return _("%(name)s: %(said)s") % {"name": name, "said": said}
