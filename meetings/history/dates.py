"""The dates and hours of the history file, read by rule; what no rule reads is left to a person.

"2001-01 (January)", "2006-07-03/04", "2020-07-14, 15, 16", "c. 2010", "2019-09-17 15:00-17:30 'CET'".
"""

import re
from dataclasses import dataclass
from datetime import time

from emg.lib.partial_dates import PartialDate

_DATE = re.compile(
    r"(?P<about>c\. )?(?P<first>\d{4}(?:-\d{2}(?!\d)(?:-\d{2})?)?)"
    r"(?:-(?P<year>\d{4})|/(?P<day>\d{2})|(?P<days>(?:, \d{2})+))?"
)
_HOURS = re.compile(r" (?P<start>\d{2}:\d{2})-(?P<end>\d{2}:\d{2})?")
_LABEL = re.compile(r"\b(CET|CEST)\b")
_IS_INFERRED = re.compile(r"\b(?:inferred|inference|likely)\b")
# The zone of the hours, by what stands beside them or by the place.
_ZONES = {
    "CET": "Europe/Zurich",
    "CEST": "Europe/Zurich",
    "Geneva": "Europe/Zurich",
    "New York": "America/New_York",
}


@dataclass(frozen=True)
class Moment:
    on: PartialDate | None
    starts_at: time | None = None
    ends_at: time | None = None
    time_zone: str = ""
    zone_label: str = ""  # as printed, wrong for the season or not


def read_date(text: str) -> PartialDate | None:
    """None where the text says less, or more, than a partial date can: "<=2010"."""
    return read_moment(text, place="").on


def read_moment(text: str, *, place: str) -> Moment:
    """The date; and the hours, with the zone they are in if the text or the place tells it."""
    found = _DATE.match(text)
    if not found:
        return Moment(None)
    rest = text[found.end() :]
    on = _partial_date(found, is_inferred=bool(_IS_INFERRED.search(rest)))
    hours = _HOURS.match(rest)
    if not hours:
        return Moment(on)
    label = _LABEL.search(rest)
    zone = next((zone for sign, zone in _ZONES.items() if sign in rest or place.startswith(sign)), "")
    return Moment(
        on,
        starts_at=time.fromisoformat(hours["start"]),
        ends_at=time.fromisoformat(hours["end"]) if hours["end"] else None,
        time_zone=zone,
        zone_label=label[0] if label else "",
    )


def _partial_date(found: re.Match[str], *, is_inferred: bool) -> PartialDate:
    first, last = found["first"], ""
    if found["year"]:
        last = found["year"]
    elif day := found["day"] or (found["days"] or "")[-2:]:
        last = first[:-2] + day
    mark = {(True, True): "%", (True, False): "~", (False, True): "?"}.get(
        (bool(found["about"]), is_inferred), ""
    )
    return PartialDate(f"{first}{mark}/{last}{mark}" if last else f"{first}{mark}")
