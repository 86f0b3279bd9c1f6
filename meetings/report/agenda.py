"""The agenda of a meeting: what its report speaks of, section by section, without what was said."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from django.utils.translation import gettext as _

from emg.lib.list_letters import ListStyle
from emg.paper.blocks import Block, Heading, Item, ItemList, Masthead, Paragraph
from emg.paper.paper import Paper, running_head
from meetings.models import Report

from .compose import blocks_of, printed_date


def agenda_of(report: Report) -> Paper:
    """From an issued report as frozen; from one that is not approved, the provisional agenda.

    It has no symbol: a report's own is that of the report.
    """
    masthead, *body = blocks_of(report)
    assert isinstance(masthead, Masthead), "a report's paper begins with its masthead"
    name = agenda_name(report)
    items = list(_items(body))
    about_items = _source(report) if items else _("No item is on record yet.")
    return Paper(
        title=f"{name} – {masthead.title}",
        blocks=(replace(masthead, paper=name), Paragraph("source", about_items), *items),
        head=running_head(name, masthead.title, printed_date(report)),
        mark="" if report.is_approved else _("PROVISIONAL"),
        dated=report.held_on.latest if report.held_on else None,
    )


def agenda_name(report: Report) -> str:
    """Provisional until the report is approved."""
    return _("Agenda") if report.is_approved else _("Provisional agenda")


def agenda_file_name(report: Report) -> str:
    """Without its ending: "som28-provisional-agenda"."""
    return f"{report.meeting.slug}-{'agenda' if report.is_approved else 'provisional-agenda'}"


def _source(report: Report) -> str:
    if report.is_approved:
        return _("The items are those of the report of the meeting.")
    return _("The items are those of the draft report of the meeting.")


def _items(body: Iterable[Block]) -> Iterator[Block]:
    """The sections, each with the workstreams or new topics that it goes through."""
    heading: Heading | None = None
    within: list[Item] = []
    for block in body:
        if isinstance(block, Heading) and block.level == 2:
            yield from _item(heading, within)
            heading, within = block, []
        elif isinstance(block, Heading):
            within.append(Item(block.id, block.text))
        elif isinstance(block, ItemList) and block.id.startswith("section-"):
            within += block.items  # other lists belong to a topic: its activities are no items
    yield from _item(heading, within)


def _item(heading: Heading | None, within: list[Item]) -> Iterator[Block]:
    if heading:
        yield heading
    if heading and within:
        yield ItemList(f"{heading.id}-items", ListStyle.PARENTHESES, tuple(within))
