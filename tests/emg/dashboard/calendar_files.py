"""Reads a calendar with an independent parser, after holding it to RFC 5545."""

import re
from typing import Any

import vobject
from django.test import Client

from meetings.models import Meeting
from tests import records

_REQUIRED = {"uid", "dtstamp", "dtstart"}
_ONCE = _REQUIRED | {
    "summary",
    "sequence",
    "status",
    "last-modified",
    "url",
    "description",
    "dtend",
    "location",
}


def read_calendar(client: Client, address: str) -> Any:
    """A calendar as vobject reads it."""
    response = client.get(address)
    assert response.status_code == 200, f"{response.status_code} at {address}"
    assert response.headers["Content-Type"] == "text/calendar; charset=utf-8"
    assert re.fullmatch(
        r'attachment; filename="emg-[-\w]+\.ics"', response.headers["Content-Disposition"], re.ASCII
    )
    assert_lines(response.content)
    calendar = vobject.readOne(response.content.decode())
    calendar.validate(raiseException=True)
    assert calendar.version.value == "2.0"
    assert calendar.prodid.value
    assert list(calendar.components()), "a calendar has a component"
    for event in calendar.contents.get("vevent", []):
        assert set(event.contents) >= _REQUIRED
        assert all(len(event.contents[name]) == 1 for name in set(event.contents) & _ONCE)
    uids = [event.uid.value for event in calendar.contents.get("vevent", [])]
    assert len(set(uids)) == len(uids)
    return calendar


def assert_lines(content: bytes) -> None:
    """Lines end in CRLF and have at most 75 octets; no character is cut, none is a control character."""
    assert content.endswith(b"END:VCALENDAR\r\n")
    for line in content.split(b"\r\n"):
        assert len(line) <= 75, line
        assert not re.search(rb"[\x00-\x08\x0a-\x1f\x7f]", line), line
        line.decode()


def events(calendar: Any) -> dict[str, Any]:
    """By the address of their meeting."""
    return {
        event.uid.value.removesuffix("@unemg.org"): event for event in calendar.contents.get("vevent", [])
    }


def read_event(client: Client, slug: str = "plan") -> Any:
    """The event of a meeting, which is the same in its own file and among all."""
    alone = events(read_calendar(client, f"/meetings/{slug}.ics"))[slug]
    among_all = events(read_calendar(client, "/meetings.ics"))[slug]
    assert alone.serialize(validate=False) == among_all.serialize(validate=False)
    return alone


def plan(slug: str = "plan", **values: Any) -> Meeting:
    """An announced meeting."""
    return records.meeting(slug, **{"announced_on": "2022-05-18", "planned_on": "2022-11-24", **values})
