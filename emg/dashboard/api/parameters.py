"""What a question can be made of: each parameter says in its schema exactly what its check lets pass."""

import re
from abc import ABC, abstractmethod
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.utils.functional import Promise
from django.utils.translation import gettext as _

from emg.dashboard.days import DAY, read_day

SLUG = re.compile(r"[-A-Za-z0-9_]{1,120}")
_NUMBER = re.compile(r"[1-9]\d{0,9}", re.ASCII)
_CHOICE = re.compile(r"[^\x00-\x20]{1,120}")
_NO_NUL = r"^[^\u0000]*$"


@dataclass(frozen=True)
class Parameter(ABC):
    """One parameter, and the words that explain it to people."""

    name: str
    description: Promise
    example: str | int | None = None

    takes_several = False

    @property
    @abstractmethod
    def schema(self) -> Mapping[str, Any]:
        """What it accepts, in JSON Schema."""

    @abstractmethod
    def check(self, value: str, *, today: date) -> None:
        """Raise ValueError, with the reason for the reader, unless the value is well formed.

        NotYetError where it is, but nothing can be on record for it yet.
        """


class Day(Parameter):
    @property
    def schema(self) -> Mapping[str, Any]:
        return {"type": "string", "format": "date"}

    def check(self, value: str, *, today: date) -> None:
        read_day(value, today=today)


class DayOrMeeting(Day):
    @property
    def schema(self) -> Mapping[str, Any]:
        meeting = {"type": "string", "pattern": rf"^(?!\d{{4}}-\d\d-\d\d$){SLUG.pattern}$"}
        return {"anyOf": [super().schema, meeting]}

    def check(self, value: str, *, today: date) -> None:
        if DAY.fullmatch(value):
            super().check(value, today=today)
        elif not SLUG.fullmatch(value):
            raise ValueError(_("neither a day, such as 2022-05-18, nor the identifier of a meeting"))


class Words(Parameter):
    """Free words; none at all is no question."""

    @property
    def schema(self) -> Mapping[str, Any]:
        return {"type": "string", "maxLength": 200, "pattern": _NO_NUL}

    def check(self, value: str, *, today: date) -> None:
        if len(value) > 200:
            raise ValueError(_("longer than 200 characters"))
        if "\0" in value:
            raise ValueError(_("holds a character that no text has"))


class Identifiers(Parameter):
    """One or several identifiers; which ones are on record is found out later."""

    takes_several = True

    @property
    def schema(self) -> Mapping[str, Any]:
        identifier = {"type": "string", "pattern": r"^[^\u0000-\u0020]+$", "minLength": 1, "maxLength": 120}
        return {"type": "array", "items": identifier}

    def check(self, value: str, *, today: date) -> None:
        if not _CHOICE.fullmatch(value):
            raise ValueError(_("not an identifier"))


@dataclass(frozen=True)
class Choices(Parameter):
    """One or several of our own words."""

    words: Sequence[str] = ()

    takes_several = True

    @property
    def schema(self) -> Mapping[str, Any]:
        return {"type": "array", "items": {"type": "string", "enum": list(self.words)}}

    def check(self, value: str, *, today: date) -> None:
        if value not in self.words:
            raise ValueError(_("not one of %(words)s") % {"words": ", ".join(self.words)})


@dataclass(frozen=True)
class Number(Parameter):
    """A whole number from 1 on, in plain digits."""

    default: int = 1
    largest: int = 1

    @property
    def schema(self) -> Mapping[str, Any]:
        return {"type": "integer", "minimum": 1, "maximum": self.largest, "default": self.default}

    def check(self, value: str, *, today: date) -> None:
        if not _NUMBER.fullmatch(value) or int(value) > self.largest:
            raise ValueError(_("not a whole number from 1 to %(largest)s") % {"largest": self.largest})
