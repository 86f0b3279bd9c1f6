"""Composes a report's blocks from its records: what the paper says, and in what order.

Letters come from `emg/lib/list_letters.py`, sentences from `sentences.py`. The ids of blocks are made from
the records, so that an address into a paper outlives its revisions.
"""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from django.utils import timezone
from django.utils.text import slugify
from django.utils.translation import gettext as _

from emg.lib.list_letters import ListStyle, marker
from emg.lib.number_words import join_names
from emg.lib.partial_dates import PartialDate
from emg.lib.plain_text import lines, one_line, paragraphs
from emg.paper.blocks import Block, Heading, Item, ItemList, Masthead, Paragraph, from_data
from meetings.lifecycle import Basis, Status
from meetings.models import Action, Consideration, Report, Section, StatusEntry
from workstreams.models import Proposal, Workstream

from . import sentences
from .overrides import overridden

ORGANISATION = ("UNITED NATIONS", "ENVIRONMENT MANAGEMENT GROUP")

ENTRY_ID = "workstream-"  # what the id of a line of status begins with
ACTIONS_ID = "actions"  # the id of the list of actions
LISTS = "{statuses}"  # the paragraph of a text that stands for the lists of statuses
_STATUS_ORDER = [*Status.values, ""]  # what has no status yet stands last, for the draft's writer to see


def blocks_of(report: Report) -> list[Block]:
    """The paper: as frozen when it was approved, composed from the records before."""
    return from_data(report.blocks) if report.blocks is not None else compose(report)


def compose(report: Report) -> list[Block]:
    """The blocks the records write, with what is overridden "as printed". A constant number of queries."""
    return overridden(generated(report), overrides=report.overrides.all())


def generated(report: Report) -> list[Block]:
    """The blocks the records write, before any override."""
    sections = report.sections.select_related("next_meeting").order_by("order", "key")
    return [_masthead(report), *_numbered(report, sections)]


def printed_date(report: Report) -> str:
    """The day of the meeting as its papers print it; "" if unknown."""
    return report.date_as_printed or (str(report.held_on) if report.held_on else "")


def _masthead(report: Report) -> Masthead:
    hours = sentences.hours(report.starts_at, ends_at=report.ends_at, zone=report.zone_label)
    return Masthead(
        id="masthead",
        organisation=ORGANISATION,
        title=one_line(report.title),
        details=tuple(filter(None, map(one_line, (printed_date(report), report.mode, report.place, hours)))),
        paper=_("Meeting Report Summary"),
    )


def _numbered(report: Report, sections: Iterable[Section]) -> Iterator[Block]:
    for number, section in enumerate(sections, start=1):
        yield Heading(id=section_id(section), level=2, marker=f"{number}.", text=one_line(section.heading))
        yield from _BODIES[Section.Kind(section.kind)](report, section)


def _narrative(report: Report, section: Section) -> Iterator[Block]:
    yield from _text(section, section.text)


def _next_meeting(report: Report, section: Section) -> Iterator[Block]:
    usual = sentences.next_meeting(section.next_meeting, on=section.next_meeting_on)
    yield from _text(section, section.text or usual)


def _progress(report: Report, section: Section) -> Iterator[Block]:
    entries = list(
        report.entries.select_related("workstream")
        .prefetch_related("workstream__names")
        .order_by("order", "pk")
    )
    text = sentences.with_count(
        section.text or sentences.opening(entries), count=sentences.ongoing_count(entries)
    )
    before, after, are_placed = _around_lists([*_text(section, text)])
    groups = grouped(entries)
    if before and groups and not are_placed:
        # The first list's lead-in closes the opening paragraph, as in the founding report.
        before[-1] = Paragraph(before[-1].id, f"{before[-1].text} {_lead_in(groups[0])}")
    yield from before
    for place, group in enumerate(groups):
        group_id = f"{section_id(section)}-{group_name(group[0])}"
        if place > 0 or not before or are_placed:
            yield Paragraph(f"{group_id}-lead", _lead_in(group))
        yield ItemList(
            group_id, ListStyle(section.list_style), tuple(_entry_item(report, entry) for entry in group)
        )
    yield from after


def _around_lists(told: list[Paragraph]) -> tuple[list[Paragraph], list[Paragraph], bool]:
    """What stands before and after the lists, and whether the text says where they stand: else at its end."""
    place = next((place for place, said in enumerate(told) if said.text == LISTS), None)
    return (told, [], False) if place is None else (told[:place], told[place + 1 :], True)


def section_id(section: Section) -> str:
    """The id of its heading, with which those of its paragraphs and lists begin, in every revision."""
    return f"section-{section.key}"


def entry_id(workstream: Workstream) -> str:
    """The id of its line of status, in every revision."""
    return f"{ENTRY_ID}{workstream.slug}"


def topic_id(proposal: Proposal) -> str:
    """The id of its heading, with which those of all it is told in begin, in every revision."""
    return f"proposal-{proposal.slug}"


def action_id(action: Action) -> str:
    """The id of its item, in every revision."""
    return f"action-{action.key}"


def grouped(entries: Iterable[StatusEntry]) -> list[list[StatusEntry]]:
    """The entries by what was said, in the order of Status, then Basis, then first mention."""
    groups: dict[tuple[str, str, PartialDate | None], list[StatusEntry]] = {}
    for entry in entries:
        groups.setdefault((entry.status, entry.basis, entry.horizon), []).append(entry)
    in_order = sorted(groups, key=lambda said: (_STATUS_ORDER.index(said[0]), Basis.values.index(said[1])))
    return [groups[said] for said in in_order]


def group_name(entry: StatusEntry) -> str:
    """What a group is called in the ids of blocks: "continuing-expected-2023"."""
    return slugify(f"{entry.status or 'unsaid'} {entry.basis} {entry.horizon or ''}")


def _lead_in(group: Sequence[StatusEntry]) -> str:
    first = group[0]
    return sentences.lead_in(first.status, basis=first.basis, horizon=first.horizon, count=len(group))


def _entry_item(report: Report, entry: StatusEntry) -> Item:
    name = entry.name_as_printed or entry.workstream.called_on(_day(report)).title
    return Item(entry_id(entry.workstream), one_line(name))


def _new_topics(report: Report, section: Section) -> Iterator[Block]:
    said = list(
        report.considerations.select_related("proposal__kind", "route_meeting")
        .prefetch_related("presenters__agency__names")
        .order_by("order", "pk")
    )
    yield from _text(section, section.text or ("" if said else _("No new topics were proposed.")))
    for place, consideration in enumerate(said, start=1):
        yield from _topic(report, consideration, marker(place, style=ListStyle(section.list_style)))


def _topic(report: Report, said: Consideration, letter: str) -> Iterator[Block]:
    own_id = topic_id(said.proposal)
    names = [presenter.name_on(_day(report)) for presenter in said.presenters_in_order()]
    heading = sentences.presented(said.heading or said.proposal.title, presenters=join_names(names))
    yield Heading(own_id, level=3, marker=letter, text=one_line(heading))
    for place, paragraph in enumerate(paragraphs(said.objective), start=1):
        yield Paragraph(f"{own_id}-objective-{place}", paragraph)
    activities = [
        Item(f"{own_id}-activity-{place}", activity)
        for place, activity in enumerate(lines(said.activities), start=1)
    ]
    if activities:
        yield Paragraph(f"{own_id}-activities-lead", _("Proposed activities include:"))
        yield ItemList(f"{own_id}-activities", ListStyle.BULLET, tuple(activities))
    yield Paragraph(f"{own_id}-closing", sentences.closing(said))


def _actions(report: Report, section: Section) -> Iterator[Block]:
    actions = list(report.actions.order_by("order", "key"))
    yield from _text(section, section.text or sentences.recorded(len(actions)))
    if actions:
        # Not named after its section: whose lists are items of the agenda, which says nothing decided.
        yield ItemList(ACTIONS_ID, ListStyle(section.list_style), tuple(map(_action_item, actions)))


def _action_item(action: Action) -> Item:
    return Item(action_id(action), f"{one_line(action.text)}{sentences.behind(action)}")


_BODIES = {
    Section.Kind.NARRATIVE: _narrative,
    Section.Kind.PROGRESS: _progress,
    Section.Kind.NEW_TOPICS: _new_topics,
    Section.Kind.ACTIONS: _actions,
    Section.Kind.NEXT_MEETING: _next_meeting,
}


def _text(section: Section, text: str) -> Iterator[Paragraph]:
    for place, paragraph in enumerate(paragraphs(text), start=1):
        yield Paragraph(f"{section_id(section)}-p{place}", paragraph)


def _day(report: Report) -> date:
    """The day whose names the paper prints: the last day of the meeting, today while it has none."""
    return report.held_on.latest if report.held_on else timezone.localdate()
