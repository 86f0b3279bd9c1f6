"""Meetings as calendar files (RFC 5545), made of the record alone: the same record gives the same bytes."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from django.urls import reverse
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from icalendar import Calendar, Event, Timezone, vText

from emg.lib.plain_text import one_line
from emg.lib.vtimezone import vtimezone
from meetings.lifecycle import MeetingState

from .appointments import Appointment
from .as_of import AsOf
from .atom import BEGINNING, SITE_TITLE
from .identifiers import uid
from .meeting_facts import hours
from .next_meeting import NextMeeting

# One day or several, and certain.
_DAYS = re.compile(r"\d{4}-\d\d-\d\d(/\d{4}-\d\d-\d\d)?", re.ASCII)
_CALLED_OFF = frozenset({MeetingState.POSTPONED, MeetingState.CANCELLED})


def calendar_of_all(appointments: Sequence[Appointment], *, as_of: AsOf, site: str) -> bytes:
    """To subscribe to. `site` begins the addresses of pages: "https://example.org"."""
    name = _("%(site)s: meetings") % {"site": SITE_TITLE}
    name = name if as_of.is_now else f"{name}, {as_of.in_words}"
    # RFC 7986 names a calendar; most programs still read what came before.
    return _calendar(appointments, {"name": name, "x-wr-calname": name}, as_of=as_of, site=site)


def calendar_of_one(appointment: Appointment, *, as_of: AsOf, site: str) -> bytes:
    """To put into a calendar one has: without a name, for which some programs would open another."""
    return _calendar([appointment], {"method": "PUBLISH"}, as_of=as_of, site=site)


def _calendar(
    appointments: Sequence[Appointment], properties: dict[str, str], *, as_of: AsOf, site: str
) -> bytes:
    calendar = Calendar()
    calendar.add("version", "2.0")
    calendar.add("prodid", "-//UN Environment Management Group//EMG workstream tracker//EN")
    for name, value in properties.items():
        calendar.add(name, vText(value))  # icalendar knows neither name as text, so it would escape no comma
    for zone in _zones(appointments):
        calendar.add_component(zone)
    for appointment in appointments:
        calendar.add_component(_event(appointment, as_of=as_of, site=site))
    return calendar.to_ical()


def _zones(appointments: Sequence[Appointment]) -> Iterator[Timezone]:
    """The zones the hours are given in; UTC needs no words, but a calendar needs a component."""
    years: dict[str, list[int]] = defaultdict(list)
    for appointment in appointments:
        if _has_hours(appointment) and appointment.sitting.time_zone != "UTC":
            years[appointment.sitting.time_zone].append(appointment.on.latest.year)
    for name, held in sorted(years.items()):
        yield vtimezone(name, first_year=min(held), last_year=max(held))
    if not appointments:
        yield vtimezone("UTC", first_year=BEGINNING.year, last_year=BEGINNING.year)


def _event(appointment: Appointment, *, as_of: AsOf, site: str) -> Event:
    event = Event()
    event.add("uid", uid(appointment.meeting.slug))
    event.add("dtstamp", appointment.version.at)
    event.add("last-modified", appointment.version.at)
    event.add("sequence", appointment.version.number)
    begins, ends = _times(appointment)
    event.add("dtstart", begins)
    if ends:
        event.add("dtend", ends)
    event.add("summary", _summary(appointment))
    event.add("status", _status(appointment))
    if _status(appointment) != "CONFIRMED":
        event.add("transp", "TRANSPARENT")
    if location := appointment.sitting.place or appointment.sitting.mode:
        event.add("location", one_line(location))
    event.add("description", "\n".join(_description(appointment, site=site)))
    event.add("url", f"{site}{appointment.meeting.get_absolute_url()}{as_of.query}")
    return event


def _has_hours(appointment: Appointment) -> bool:
    sitting = appointment.sitting
    return bool(appointment.on.is_exact and sitting.starts_at and sitting.time_zone)


def _times(appointment: Appointment) -> tuple[date | datetime, date | datetime | None]:
    """Beginning and end; of whole days, the end is the day after (None: a single day at the end of time)."""
    on, sitting = appointment.on, appointment.sitting
    if sitting.starts_at and _has_hours(appointment):
        zone = ZoneInfo(sitting.time_zone)

        def at(hour: time) -> datetime:
            return datetime.combine(on.latest, hour, tzinfo=zone)

        return at(sitting.starts_at), at(sitting.ends_at) if sitting.ends_at else None
    return on.earliest, on.latest + timedelta(days=1) if on.latest < date.max else None


def _is_certain(appointment: Appointment) -> bool:
    return bool(_DAYS.fullmatch(appointment.on.edtf))


def _status(appointment: Appointment) -> str:
    if appointment.state in _CALLED_OFF:
        return "CANCELLED"
    return "CONFIRMED" if _is_certain(appointment) else "TENTATIVE"


def _summary(appointment: Appointment) -> str:
    title = one_line(appointment.sitting.title)
    if appointment.state in _CALLED_OFF:
        return _("%(state)s: %(title)s") % {"state": appointment.state.label, "title": title}
    if _is_certain(appointment):
        return title
    return _("%(title)s (%(date)s)") % {"title": title, "date": appointment.on}


def _description(appointment: Appointment, *, site: str) -> Iterator[str]:
    sitting = appointment.sitting
    yield ", ".join(filter(None, [_when(appointment), one_line(hours(sitting))]))
    if sitting.place and sitting.mode:
        yield one_line(sitting.mode)
    if appointment.report:
        address = reverse("summary", args=[appointment.meeting.slug])
        yield _("Summary of the meeting: %(address)s") % {"address": f"{site}{address}"}


def _when(appointment: Appointment) -> str:
    """ "18 May 2022", "Postponed; was planned for November 2022": the same at any hour, so never overdue."""
    if appointment.report:
        return str(appointment.on)
    plan = NextMeeting(appointment.meeting.title, appointment.on, state=appointment.state, is_overdue=False)
    return capfirst(plan.in_words)
