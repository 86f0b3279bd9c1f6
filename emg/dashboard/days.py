"""Days as addresses write them: "2022-05-18"."""

import re
from datetime import date

from django.utils.translation import gettext as _

DAY = re.compile(r"\d{4}-\d\d-\d\d", re.ASCII)


class NotYetError(ValueError):
    """The value is well formed, but nothing is on record for it yet. The message is for the reader."""


def read_day(text: str, *, today: date) -> date:
    """Raises ValueError with the reason for the reader; NotYetError for a day to come."""
    if not DAY.fullmatch(text):
        raise ValueError(_("not a day, such as 2022-05-18"))
    try:
        day = date.fromisoformat(text)
    except ValueError as error:
        raise ValueError(_("the calendar has no such day")) from error
    if day > today:
        raise NotYetError(_("that day has not come yet"))
    return day
