"""What was typed on the review screen, beside what others typed there meanwhile."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any
from zlib import crc32

from django.forms import CheckboxInput, Field

from meetings.models import ReportImport

from .item import Item
from .review import Review

VERSION_FIELD = "version"
SHOWN_FIELD = "shown"
LONGEST = 100_000  # characters of one control


@dataclass(frozen=True)
class Overtaken:
    """A control that somebody else changed since this page was shown: theirs stands, this was typed."""

    label: str
    theirs: str
    typed: str


class Typed:
    """Keeps only what differs from what the page showed, so that the rest follows the record: what others
    changed meanwhile, and what follows from it."""

    def __init__(self, report_import: ReportImport, shown: Review, posted: Mapping[str, str]) -> None:
        self._import = report_import
        self._shown = shown
        self._showed = _read(posted.get(SHOWN_FIELD, ""))
        self._changes = dict(self._changed(posted))
        seen = posted.get(VERSION_FIELD, "")
        self._seen = int(seen) if seen.isascii() and seen.isdigit() and len(seen) < 10 else 0
        self.overtaken = list(self._overtaken())
        self.is_behind = self._seen < report_import.version

    @property
    def answers(self) -> dict[str, str]:
        """All decisions as they stand now."""
        return self._import.decisions | self._kept

    def save(self) -> None:
        """On a locked import."""
        if not self._kept:
            return
        kept = self._import
        kept.version += 1
        kept.decisions = self.answers
        kept.changed_in = kept.changed_in | dict.fromkeys(self._kept, kept.version)
        kept.save(update_fields=["version", "decisions", "changed_in"])

    @property
    def _kept(self) -> dict[str, str]:
        return {name: text for name, text in self._changes.items() if not self._is_overtaken(name)}

    def _is_overtaken(self, name: str) -> bool:
        return self._import.changed_in.get(name, 0) > self._seen

    def _changed(self, posted: Mapping[str, str]) -> Iterator[tuple[str, str]]:
        for name, item, field_name, field in _controls(self._shown):
            if name not in posted and not isinstance(field.widget, CheckboxInput):
                continue
            text, now = _clean(posted.get(name, "")), _clean(item.form.shown(field_name))
            if text != now and _mark(text) != self._showed.get(name):
                yield name, text

    def _overtaken(self) -> Iterator[Overtaken]:
        for name, item, field_name, field in _controls(self._shown):
            if name in self._changes and self._is_overtaken(name):
                label = f"{item.title}: {field.label or field_name}"
                yield Overtaken(label, item.form.shown(field_name), self._changes[name])


def as_shown(review: Review) -> str:
    """What each control of the page shows, which the page sends back: others may change it meanwhile."""
    return json.dumps(
        {name: _mark(_clean(item.form.shown(field_name))) for name, item, field_name, _f in _controls(review)}
    )


def _read(marks: str) -> dict[str, Any]:
    try:
        read = json.loads(marks)
    except ValueError:
        return {}
    return read if isinstance(read, dict) else {}


def _mark(text: str) -> int:
    return crc32(text.encode(errors="replace"))


def _controls(review: Review) -> Iterator[tuple[str, Item, str, Field]]:
    for item in review.items:
        for field_name, field in item.form.fields.items():
            yield item.form.add_prefix(field_name), item, field_name, field


def _clean(text: str) -> str:
    """As it is kept: browsers send CR LF, and PostgreSQL keeps no NUL in JSON."""
    return text.replace("\r\n", "\n").replace("\x00", "")[:LONGEST]
