"""When a value that was read is the one of the answers."""

import re
from collections.abc import Callable, Mapping
from typing import Any

from meetings.importing.reading import ReadHours
from tests.meetings.importing.answers import plain


def value_of(value: Any, field: str) -> Any:
    """Of what was read: "14:00-16:30" of hours, the number of activities, otherwise the field as it is."""
    if field in ("basis", "horizon") and not value.status:
        return ""  # of no status
    if field == "hours":
        return _hours(value)
    if field == "zone":
        return value.zone_label
    if field == "activities":
        return len(value.activities)
    return value if isinstance(value, str) else getattr(value, field)


def is_same(field: str, right: Any, read: Any) -> bool:
    """Names are compared without case, and with one kind of dash and space."""
    if isinstance(right, str) and isinstance(read, str):
        return _COMPARED.get(field, _equal)(right, read)
    if isinstance(right, tuple):
        return [name(one) for one in right] == [name(one) for one in read]
    return right == read


def name(text: str) -> str:
    """As names are compared: "the Secretariat" is "Secretariat", "Mr. Steiner" is "Steiner"."""
    text = re.sub(r"^(?:the|an?) ", "", plain(text)).rstrip(" .,;:")
    return re.sub(r"^(?:mr|mrs|ms|dr|prof)\.? ", "", text).replace(",", "")


def _hours(hours: ReadHours) -> str:
    ends = "" if hours.ends_at is None else f"-{hours.ends_at:%H:%M}"
    return f"{hours.starts_at:%H:%M}{ends}"


def _equal(right: str, read: str) -> bool:
    return name(right) == name(read)


def _contains(right: str, read: str) -> bool:
    return plain(right) in plain(read)


def _begins(right: str, read: str) -> bool:
    return plain(read).startswith(plain(right))


def _same_deadline(right: str, read: str) -> bool:
    def day(text: str) -> str:
        return re.sub(r"^(?:by|before|until|at|(?:no|not) later than) ", "", name(text))

    return day(right) == day(read)


_COMPARED: Mapping[str, Callable[[str, str], bool]] = {
    "text": _contains,
    "objective": _begins,
    "deadline": _same_deadline,
}
