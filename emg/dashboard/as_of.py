"""As of when a page speaks: `?at=<meeting or day>` and `&known=<day>`, read once for the whole page."""

import re
from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass
from datetime import date
from functools import partial
from urllib.parse import urlencode

from django.utils import timezone
from django.utils.datastructures import MultiValueDict
from django.utils.functional import cached_property
from django.utils.translation import gettext as _

from emg.lib.partial_dates import PartialDate
from meetings.models import Meeting
from meetings.standing import Record, standing

from .days import DAY, read_day
from .meeting_words import in_words
from .parameters import note, read
from .record_of_now import earlier, record_of_now

# What is longer was hardly meant, and a form need not carry it on.
LONGEST_KEPT = 200
_SLUG = re.compile(r"[-\w]{1,120}", re.ASCII)


@dataclass(frozen=True)
class AsOf:
    """The record a page is made of, and how the reader asked for it."""

    record: Record
    at: Meeting | date | None
    known_on: date | None
    ignored: tuple[str, ...]  # a note for each parameter the page could not use
    others: tuple[tuple[str, str], ...]  # what the page itself was asked, beside the moment

    @property
    def is_now(self) -> bool:
        """Undated facts (objective, website, milestones, plans) stand on these pages only."""
        return self.at is None and self.known_on is None

    @property
    def parameters(self) -> dict[str, str]:
        at = self.at.slug if isinstance(self.at, Meeting) else self.at
        asked = {"at": at, "known": self.known_on}
        return {name: str(value) for name, value in asked.items() if value}

    @cached_property
    def query(self) -> str:
        """What a link to another page of the same moment ends in: "?at=2022-05-18", "" for now."""
        return f"?{urlencode(self.parameters)}" if self.parameters else ""

    @cached_property
    def further_query(self) -> str:
        """The same, after other parameters: "&at=2022-05-18"."""
        return f"&{urlencode(self.parameters)}" if self.parameters else ""

    def ignored_with(self, notes: Iterable[str]) -> list[str]:
        """With the notes of another who read the same parameters: what neither knows is noted by both."""
        return [*self.ignored, *(one for one in notes if one not in self.ignored)]

    @cached_property
    def in_words(self) -> str:
        """ "as of 17 May 2022, as known on 1 June 2022"; "" for now."""
        said = []
        if isinstance(self.at, Meeting) and self.record.latest_report:
            said.append(_("as of the %(meeting)s") % {"meeting": in_words(self.record.latest_report)})
        elif isinstance(self.at, date):
            said.append(_("as of %(day)s") % {"day": PartialDate.on(self.at)})
        if self.known_on:
            said.append(_("as known on %(day)s") % {"day": PartialDate.on(self.known_on)})
        return ", ".join(said)


def asked(
    parameters: MultiValueDict[str, str], *, others: Collection[str] = (), today: date | None = None
) -> AsOf:
    """The record as of what the reader asked for; now, with a note, where that cannot be.

    `others`: the names of parameters that the page itself reads.
    """
    today = today or timezone.localdate()
    readers: dict[str, Callable[[str], date | str]] = {
        "at": partial(_day_or_slug, today=today),
        "known": partial(read_day, today=today),
    }
    values, ignored = read(parameters, readers, others=others)
    at, known_on = values.get("at"), values.get("known")
    known = standing(known_on=known_on, today=today) if known_on else record_of_now(today=today)
    if isinstance(at, str):
        slug, at = at, _meeting_in(known, slug=at)
        if at is None:
            ignored.append(note("at", slug, why=_("not on record yet")))
    # On the day of knowing nothing later was known: of both days, the earlier one says whose names hold.
    day = at if isinstance(at, Meeting) else min(filter(None, (at, known_on)), default=None)
    record = earlier(known, day) if day else known
    kept = tuple(
        (name, value)
        for name, values in parameters.lists()
        if name in others
        for value in values
        if value and len(value) <= LONGEST_KEPT
    )
    return AsOf(record, at=at, known_on=known_on, ignored=tuple(ignored), others=kept)


def _day_or_slug(text: str, *, today: date) -> date | str:
    if DAY.fullmatch(text):
        return read_day(text, today=today)
    if _SLUG.fullmatch(text):
        return text
    raise ValueError(_("neither a day, such as 2022-05-18, nor the address of a meeting"))


def _meeting_in(record: Record, *, slug: str) -> Meeting | None:
    """Only a meeting with an approved report counts; any other might as well not exist."""
    return next((report.meeting for report in record.reports if report.meeting.slug == slug), None)
