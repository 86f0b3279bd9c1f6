"""Where the reports use a record of the register or a meeting, in words, for refused deletions."""

from django.utils.translation import gettext as _

from emg.lib.list_letters import ListStyle, marker
from emg.paper.blocks import Heading, ItemList
from meetings.models import Consideration, Meeting, Presenter, Report, Section, StatusEntry
from meetings.report.compose import blocks_of, entry_id, topic_id
from workstreams.admin.uses import READS, use_in_words

READS |= {
    StatusEntry: ("report", "workstream"),
    Consideration: ("report", "proposal"),
    Presenter: ("consideration__report", "consideration__proposal"),
    Section: ("report",),
}


@use_in_words.register
def _entry(entry: StatusEntry) -> str:
    return _("Named in: %(report)s, entry %(letter)s") % {
        "report": _told(entry.report),
        "letter": _mark(entry.report, entry_id(entry.workstream), order=entry.order),
    }


@use_in_words.register
def _consideration(said: Consideration) -> str:
    return _("Named in: %(report)s, new topic %(letter)s") % {
        "report": _told(said.report),
        "letter": _mark(said.report, topic_id(said.proposal), order=said.order),
    }


@use_in_words.register
def _presenter(presenter: Presenter) -> str:
    said = presenter.consideration
    return _("Presenter in: %(report)s, new topic %(letter)s") % {
        "report": _told(said.report),
        "letter": _mark(said.report, topic_id(said.proposal), order=said.order),
    }


@use_in_words.register
def _section(section: Section) -> str:
    return _("Announced as the next meeting in: %s") % _told(section.report)


@use_in_words.register
def _report(report: Report) -> str:
    return _("Its report: %s") % _told(report)


@use_in_words.register
def _meeting(meeting: Meeting) -> str:
    return _("Meeting: %s") % meeting


def _told(report: Report) -> str:
    return f"{report} ({report.get_state_display().lower()})"


def _mark(report: Report, block_id: str, *, order: int) -> str:
    """As the paper marks it; where that is a dash, or nothing, its number in the report's form."""
    letter = _letters(report).get(block_id, "")
    return letter if letter not in {"", marker(order, style=ListStyle.BULLET)} else str(order)


def _letters(report: Report) -> dict[str, str]:
    """The mark of each entry and new topic in the paper, by the id of its block."""
    letters: dict[str, str] = {}
    for block in blocks_of(report):
        if isinstance(block, ItemList):
            letters |= {item.id: mark for mark, item in block.marked()}
        elif isinstance(block, Heading):
            letters[block.id] = block.marker
    return letters
