"""Hours: "15:00-17:00 CEST", "8.30 am - 2 pm", "3–5 pm", "from 9 a.m. to 1.30 p.m. (Geneva time)"."""

import re
from datetime import datetime, time
from zoneinfo import ZoneInfo

from emg.lib.partial_dates import PartialDate
from meetings.importing.reading import ReadHours

_HALF = r"(?i:a\.? ?m\b\.?|p\.? ?m\b\.?|noon|hrs?\b|hours|h\b|o['’]clock)"
_TIME = rf"(?P<h{{0}}>\d{{{{1,2}}}})(?:[:.h](?P<m{{0}}>\d\d))?(?!\d) ?(?P<half{{0}}>{_HALF})?"
_ZONE = (
    r"(?P<zone>(?:UTC|GMT) ?[+-] ?\d{1,2}|GMT|UTC|[A-Z]{2,4}T\b"
    r"|(?i:(?:central european|(?:us )?eastern|east african?)(?: summer| daylight| standard)? time)\b"
    r"|\(?(?:local|[A-Z][a-z]+(?: [A-Z][a-z]+)?) time\)?|\((?:Geneva|New York|Nairobi)\)|(?<=m )(?:Geneva|New York|Nairobi)(?=\)))"
)
_HOURS = re.compile(
    rf"(?<![\d/.:-]){_TIME.format(1)}(?: (?:GMT|UTC|[A-Z]{{2,4}}T))?(?: ?[-‐–—−] ?| to | until | till | and (?=\d\d?(?:[:.h]\d\d| ?[ap]\.?m)))(?:about |around )?{_TIME.format(2)}(?!\d| ?[A-Z][a-z]+ \d{{4}})"
    rf",?(?: ?\(?{_ZONE})?",
)
_NOON = re.compile(r"\b(?:12(?:[:.]00)? )?noon\b", re.IGNORECASE)
_OTHER_ZONE = re.compile(r" / ")  # the same hours elsewhere
_FOUR_DIGITS = re.compile(
    r"\b([01]\d|2[0-3])([0-5]\d)(?= ?(?:hrs?|hours|h)\b| ?[-–] ?\d{4} ?(?:hrs?|hours|h)\b)"
)
_START = re.compile(rf"(?<![\d/.:-]){_TIME.format(1)},?(?: ?\(?{_ZONE})?")
# The zone a label means, and where it means that. A meeting on line is one of the secretariat in Geneva.
_ZURICH, _NEW_YORK, _NAIROBI = "Europe/Zurich", "America/New_York", "Africa/Nairobi"
_ZONES = {
    "CET": _ZURICH, "CEST": _ZURICH, "Central European Time": _ZURICH, "Central European Summer Time": _ZURICH,
    "EST": _NEW_YORK, "EDT": _NEW_YORK,
    "Eastern Time": _NEW_YORK, "Eastern Daylight Time": _NEW_YORK, "Eastern Standard Time": _NEW_YORK,
    "EAT": _NAIROBI, "East Africa Time": _NAIROBI,
    "GMT": "UTC", "UTC": "UTC",
    "Geneva time": _ZURICH, "Geneva": _ZURICH, "New York time": _NEW_YORK, "New York": _NEW_YORK,
    "Nairobi time": _NAIROBI, "Nairobi": _NAIROBI,
}  # fmt: skip
_PLACES = {
    "geneva": _ZURICH, "new york": _NEW_YORK, "nairobi": _NAIROBI, "paris": "Europe/Paris", "rome": "Europe/Rome",
    "bonn": "Europe/Berlin", "vienna": "Europe/Vienna", "montreal": "America/Toronto", "bangkok": "Asia/Bangkok",
    "washington": _NEW_YORK,
}  # fmt: skip
# Labels of zones that are right in summer or in winter only.
_SEASONAL = frozenset({"CET", "CEST", "EST", "EDT"})
_HOMES = {"CET": "geneva paris rome bonn vienna", "EST": "new york washington montreal", "EAT": "nairobi"}


def read_hours(text: str) -> tuple[ReadHours, str] | None:
    """The first hours from … to …, and how they are printed; the zone's name is not looked up yet."""
    for match in _HOURS.finditer(plain_hours(text)):
        if not (match["m2"] or match["half2"] or match["zone"]):
            continue
        second = _half(match["half2"])
        starts = _time(match["h1"], match["m1"], _half(match["half1"]) or second)
        ends = _time(match["h2"], match["m2"], second)
        if starts and ends and not match["half1"] and second == "p" and starts > ends:
            starts = _time(match["h1"], match["m1"], "a")
        if starts and ends and starts < ends:
            return ReadHours(starts, ends, _label(match["zone"]) or _zone_behind(text, match.end())), match[0]
    return None


def _zone_behind(text: str, place: int) -> str:
    """The zone that several hours share: "9.30–12.30 and 14.00–17.00 (CEST)"."""
    zones = {_label(match["zone"]) for match in _HOURS.finditer(text, place) if match["zone"]}
    return zones.pop() if len(zones) == 1 and not _OTHER_ZONE.search(text, place) else ""


def read_start(text: str) -> tuple[ReadHours, str] | None:
    """The first hour that is marked as one: "at 10 a.m."."""
    for match in _START.finditer(text):
        is_told = (
            match["half1"]
            or (match["m1"] and match["zone"])
            or (match["m1"] and re.search(r"\b(?:at|from) $", text[: match.start()]))
        )
        starts = _time(match["h1"], match["m1"], _half(match["half1"]))
        if is_told and starts:
            return ReadHours(starts, None, _label(match["zone"])), match[0]
    return None


def plain_hours(text: str) -> str:
    """With "noon" and "0930 hrs" as other hours are written."""
    return _FOUR_DIGITS.sub(r"\1:\2", _NOON.sub("12 p.m.", text))


def _half(printed: str | None) -> str:
    sign = (printed or "").lower()[:1]
    return {"a": "a", "p": "p", "n": "p"}.get(sign, "")


def _time(hour: str, minute: str | None, half: str) -> time | None:
    number = int(hour) % 12 + (12 if half == "p" else 0) if half else int(hour)
    try:
        return time(number, int(minute or 0))
    except ValueError:
        return None


def _label(zone: str | None) -> str:
    return (zone or "").strip("() ")


def zone_of(label: str, *, place: str, day: str) -> tuple[str, str]:
    """The zone in the IANA database, and why it is not sure; "" where place and label do not tell one."""
    where = next((city for city in _PLACES if city in place.lower()), "")
    if not label or label == "local time":
        return (_PLACES[where], "") if where and label else ("", "")
    zone = _ZONES.get(label, "")
    if where and zone and label in _SEASONAL | {"EAT"}:
        if where not in _HOMES.get(label.replace("CEST", "CET").replace("EDT", "EST"), ""):
            return "", f"The label {label} is not used in {place}."
        zone = _PLACES[where]
    if zone and label in _SEASONAL and len(day) >= len("2022-05-18"):
        due = datetime.combine(PartialDate(day).earliest, time(12), ZoneInfo(zone)).tzname()
        if due != label:
            return zone, f"The text says {label}; on that day {due} was in use there."
    return zone, ""
