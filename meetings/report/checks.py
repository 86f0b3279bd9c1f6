"""What is worth a second look before a report is approved. Checks never change a word."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext as _

from emg.lib.number_words import number_in_words
from emg.paper.blocks import Block, Heading, ItemList, Passage
from meetings.lifecycle import GOES_ON, Basis, Position, Status
from meetings.models import Action, BlockOverride, Consideration, Report, Section, StatusEntry
from workstreams.models import Workstream

from .action_checks import action_findings
from .compose import ENTRY_ID, LISTS, generated
from .finding import Finding
from .overrides import overridden
from .sentences import ongoing_count


def check(report: Report) -> list[Finding]:
    """Everything the checks find in a draft, blocking findings first. A constant number of queries."""
    entries = list(report.entries.select_related("workstream").order_by("order", "pk"))
    said = list(report.considerations.select_related("proposal__kind").order_by("order", "pk"))
    followed = report.actions.select_related("follows__report").defer("follows__report__blocks")
    actions = list(followed.order_by("order", "key"))
    sections = list(report.sections.order_by("order", "key"))
    written, overrides = generated(report), list(report.overrides.order_by("pk"))
    printed = overridden(written, overrides=overrides)
    found = [
        *_meeting(report, today=timezone.localdate()),
        *_entries(report, entries),
        *_considerations(report, said),
        *action_findings(actions, held_on=report.held_on),
        *_sections(sections, entries=entries, said=said, actions=actions),
        *_unmentioned(report, entries),
        *_overrides(overrides, written=written),
        *_twice(printed),
        *_bare_headings(printed),
        *_left_open(printed),
    ]
    return sorted(found, key=lambda finding: not finding.is_blocking)


def _meeting(report: Report, *, today: date) -> Iterator[Finding]:
    if report.held_on is None:
        yield Finding(_("The date of the meeting is missing."), is_blocking=True)
    elif report.held_on.latest > today:
        yield Finding(_("The meeting is dated %s, a day to come.") % report.held_on, is_blocking=True)
    if report.starts_at and not report.time_zone:
        yield Finding(_("The hours have no time zone."))
    if report.starts_at and not report.zone_label:
        yield Finding(_("The hours are printed without their zone, such as CEST."))
    if not report.chairs.exists():
        yield Finding(_("No chair is on record."))


def _entries(report: Report, entries: list[StatusEntry]) -> Iterator[Finding]:
    yield from _of_all(
        [str(entry.workstream) for entry in entries if not entry.status],
        of_one=_("“%s” has no status."),
        of_several=_("%d workstreams have no status."),
        is_blocking=True,
    )
    yield from _of_all(
        [
            str(entry.workstream)
            for entry in entries
            if entry.status == Status.CONTINUING and entry.horizon is None
        ],
        of_one=_("“%s” continues, but until when is not on record."),
        of_several=_("%d workstreams continue, but until when is not on record."),
    )
    if not report.meeting.can_decide:
        yield from _of_all(
            [
                str(entry.workstream)
                for entry in entries
                if entry.basis == Basis.DECIDED and entry.status in _FORECAST
            ],
            of_one=_("“%s” is marked as decided, but this meeting advises: is it expected?"),
            of_several=_(
                "%d workstreams are marked as decided, but this meeting advises: are they expected?"
            ),
        )


def _of_all(
    names: Sequence[str], *, of_one: str, of_several: str, is_blocking: bool = False
) -> Iterator[Finding]:
    """The same of many workstreams is one finding: sixty would hide the others."""
    if len(names) == 1:
        yield Finding(of_one % names[0], is_blocking)
    elif names:
        yield Finding(of_several % len(names), is_blocking, tuple(names))


_FORECAST = (Status.NEW, Status.CONTINUING, Status.COMPLETING)


def _considerations(report: Report, said: list[Consideration]) -> Iterator[Finding]:
    for consideration in said:
        proposal = consideration.heading or consideration.proposal
        if not consideration.position:
            yield Finding(_("“%s” has no position.") % proposal, is_blocking=True)
        if consideration.position in GOES_ON and not consideration.route:
            yield Finding(_("“%s” is supported, but where it goes next is not on record.") % proposal)
        if consideration.position == Position.APPROVED and not report.meeting.can_decide:
            yield Finding(_("“%s”: a meeting that advises cannot approve.") % proposal, is_blocking=True)
        if consideration.position == Position.APPROVED and consideration.resulting_workstream_id is None:
            yield Finding(_("“%s” is approved, but which workstream it became is not on record.") % proposal)
        if consideration.position in _ENDS_HERE and consideration.route:
            yield Finding(
                _("“%(proposal)s” is %(position)s, but a next step is on record, too. Clear its route.")
                % {"proposal": proposal, "position": consideration.get_position_display().lower()}
            )
        if consideration.closing_sentence:
            yield Finding(
                _("“%s”: its closing sentence is typed. Check that it says the same as position and route.")
                % proposal
            )


# What became of the proposal is settled: it neither goes to a meeting nor waits for leave to start.
_ENDS_HERE = (Position.APPROVED, Position.NOT_SUPPORTED, Position.WITHDRAWN)


def _sections(
    sections: list[Section],
    *,
    entries: list[StatusEntry],
    said: list[Consideration],
    actions: list[Action],
) -> Iterator[Finding]:
    kinds = [section.kind for section in sections]
    if not sections:
        yield Finding(_("The report has no sections."), is_blocking=True)
    if entries and Section.Kind.PROGRESS not in kinds:
        yield Finding(_("The statuses are not printed: add a “Progress” section."), is_blocking=True)
    if said and Section.Kind.NEW_TOPICS not in kinds:
        yield Finding(_("The proposals are not printed: add a “New topics” section."), is_blocking=True)
    if actions and Section.Kind.ACTIONS not in kinds:
        yield Finding(
            _("The actions are not printed: add a “Decisions and actions” section."), is_blocking=True
        )
    if Section.Kind.ACTIONS in kinds and not actions:
        yield Finding(_("There is a section of decisions and actions, but none is on record."))
    if len(said) == 1:
        yield Finding(_("There is one proposal only: a single lettered heading looks odd in print."))
    for section in sections:
        yield from _section(section, count=ongoing_count(entries))


# "18th May", "May 18th"; not "the 28th meeting".
_MONTH = r"(?:January|February|March|April|May|June|July|August|September|October|November|December)"
_ORDINAL_DAY = re.compile(
    rf"\b\d{{1,2}}(?:st|nd|rd|th) (?:of )?{_MONTH}\b|\b{_MONTH} \d{{1,2}}(?:st|nd|rd|th)\b"
)


def _section(section: Section, *, count: int) -> Iterator[Finding]:
    number = number_in_words(count)
    has_own_count = section.kind == Section.Kind.PROGRESS and section.text and "{count}" not in section.text
    if has_own_count and number not in re.findall(r"\w+", section.text.lower()):
        yield Finding(
            _("The records count %(count)s ongoing workstreams; the text of “%(section)s” does not say so.")
            % {"count": number, "section": section.heading}
        )
    if _ORDINAL_DAY.search(section.text):
        yield Finding(_("“%s”: the United Nations write “18 May 2022”, without “th”.") % section.heading)


def _unmentioned(report: Report, entries: list[StatusEntry]) -> Iterator[Finding]:
    """Open mandates nobody spoke of: what a reader would miss first."""
    if report.held_on is None:
        return
    day = report.held_on.latest
    is_open = Q(mandate_until_latest__isnull=True) | Q(mandate_until_latest__gte=day)
    unmentioned = (
        Workstream.objects.public()
        .filter(is_open, mandate_from_earliest__lte=day, ended__isnull=True, counts_as_ongoing=True)
        .exclude(pk__in=[entry.workstream_id for entry in entries])
    )
    yield from _of_all(
        list(unmentioned.order_by("title").values_list("title", flat=True)),
        of_one=_("“%s” has an open mandate, but the report does not mention it."),
        of_several=_("%d workstreams have an open mandate, but the report does not mention them."),
    )


def _twice(printed: Iterable[Block]) -> Iterator[Finding]:
    """The same name on two lines of status: typed so, or two workstreams called alike."""
    names = [
        item.text
        for block in printed
        if isinstance(block, ItemList)
        for item in block.items
        if item.id.startswith(ENTRY_ID)
    ]
    for name, count in Counter(names).items():
        if count > 1:
            yield Finding(_("“%s” would be printed twice among the statuses.") % name, is_blocking=True)


def _bare_headings(printed: Sequence[Block]) -> Iterator[Finding]:
    for block, after in zip(printed, [*printed[1:], None], strict=True):
        is_last = after is None or (isinstance(after, Heading) and after.level == 2)
        if isinstance(block, Heading) and is_last:
            yield Finding(_("“%s” would be printed with nothing under it: give it a text.") % block.text)


def _left_open(printed: Iterable[Block]) -> Iterator[Finding]:
    """What stands for a number or the lists, where neither can be put in its place."""
    text = "\n".join(map(str, printed))
    if "{count}" in text:
        yield Finding(_("“{count}” would be printed as it stands: only the “Progress” section counts."))
    if LISTS in text:
        yield Finding(
            _(
                "“{statuses}” would be printed as it stands: in the “Progress” section, write it once, as a "
                "paragraph of its own."
            )
        )


def _overrides(overrides: Iterable[BlockOverride], *, written: Iterable[Block]) -> Iterator[Finding]:
    texts = {block.id: block.text for block in written if isinstance(block, Passage)}
    for override in overrides:
        if override.block_id not in texts:
            yield Finding(
                _("The text printed otherwise at “%s” belongs to nothing in the report any more.")
                % override.block_id
            )
        elif override.text and override.replaces != texts[override.block_id]:
            yield Finding(
                _("The records behind “%s” have changed since it was printed otherwise.") % override.block_id
            )
