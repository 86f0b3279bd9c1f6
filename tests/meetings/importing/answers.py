"""The answer files beside the texts: what a careful reader finds, with the words that say it."""

import re
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

TEXTS = Path(__file__).parent / "texts"
HALVES = ("for_rules", "set_aside")

# What may be said of one thing, and the key of the words that say it.
FIELDS: Mapping[str, Mapping[str, str]] = {
    "chairs": {"name": "because", "title": "because"},
    "entries": {"name": "because", "status": "said", "basis": "said", "horizon": "said"},
    "proposals": {
        "title": "because",
        "kind": "because",
        "presenters": "because",
        "objective": "because",
        "activities": "because",
        "position": "said",
        "route": "said",
        "route_meeting": "said",
    },
    "actions": {
        "text": "because",
        "verb": "because",
        "addressee": "because",
        "deadline": "because",
        "agenda_item": "because",
    },
    "next_meeting": {"name": "because", "on": "because"},
    "closure": {"text": "because"},
}
MEETING = ("body", "title", "number", "series", "segment", "held_on", "hours", "mode", "place", "symbol")
MARKS = {"because", "said", "optional", "open"}


@dataclass(frozen=True)
class Answer:
    """One thing to be found: a fact of the meeting, a chair, an entry, …; `values` by its fields."""

    values: Mapping[str, tuple[Any, ...]]  # all that are right, the best first
    because: tuple[str, ...]
    said: tuple[str, ...]
    is_optional: bool = False
    open: frozenset[str] = frozenset()

    def excerpts(self, of: str) -> tuple[str, ...]:
        return self.said if of == "said" else self.because


@dataclass(frozen=True)
class AnswerFile:
    path: Path
    kinds: tuple[str, ...]
    meeting: Mapping[str, Answer]
    things: Mapping[str, tuple[Answer, ...]] = field(default_factory=dict)  # by the keys of FIELDS

    @property
    def name(self) -> str:
        return self.path.stem

    @property
    def half(self) -> str:
        return self.path.parent.name

    @property
    def text(self) -> str:
        return self.path.with_suffix(".txt").read_text(encoding="utf-8")

    @property
    def all(self) -> Iterator[Answer]:
        yield from self.meeting.values()
        for answers in self.things.values():
            yield from answers


def read_answers(path: Path) -> AnswerFile:
    """ValueError, naming the file, where it has a word that no answer has or gives no excerpt."""
    data = tomllib.loads(path.read_text(encoding="utf-8"))
    if unknown := data.keys() - {"kind", "hard", "meeting", *FIELDS}:
        raise ValueError(f"{path.name}: no answer is called {sorted(unknown)}")
    try:
        meeting = {name: _of_meeting(name, given) for name, given in data.get("meeting", {}).items()}
        things = {
            group: tuple(_answer(group, given) for given in _listed(data.get(group, []))) for group in FIELDS
        }
    except ValueError as error:
        raise ValueError(f"{path.name}: {error}") from error
    return AnswerFile(path, _all_right(data["kind"]), meeting, things)


def answer_files(half: str) -> list[AnswerFile]:
    return [read_answers(path) for path in sorted((TEXTS / half).glob("*.toml"))]


def plain(text: str) -> str:
    """For comparing: without case, and with one kind of dash, quotation mark and space."""
    text = re.sub(r"[‐‑‒–—−]", "-", text.casefold())
    text = text.replace("’", "'").replace("‘", "'").replace("“", '"').replace("”", '"')
    text = re.sub(r"(?<=\d) (?=(?:st|nd|rd|th)\b)", "", text)  # "15 th"
    return re.sub(r"\s*-\s*", "-", re.sub(r"\s+", " ", text)).strip()


def _of_meeting(name: str, given: Mapping[str, Any]) -> Answer:
    if name not in MEETING:
        raise ValueError(f"a meeting has no {name}")
    if unknown := given.keys() - {"is", "zone", *MARKS}:
        raise ValueError(f"meeting.{name} has no {sorted(unknown)}")
    values = {name: _all_right(given["is"])}
    if "zone" in given:
        values["zone"] = _all_right(given["zone"])
    return _marked(values, given)


def _answer(group: str, given: Mapping[str, Any]) -> Answer:
    if unknown := given.keys() - {*FIELDS[group], *MARKS}:
        raise ValueError(f"{group} have no {sorted(unknown)}")
    values = {name: _all_right(given[name]) for name in FIELDS[group] if name in given}
    if "presenters" in values:
        values["presenters"] = (tuple(given["presenters"]),)
    return _marked(values, given)


def _marked(values: Mapping[str, tuple[Any, ...]], given: Mapping[str, Any]) -> Answer:
    because = _all_right(given["because"]) if "because" in given else values.get("text", ())
    if not because or not all(because):
        raise ValueError(f"no words say {dict(given)}")
    said = _all_right(given["said"]) if "said" in given else because
    return Answer(values, because, said, given.get("optional", False), frozenset(given.get("open", ())))


def _all_right(value: Any) -> tuple[Any, ...]:
    return tuple(value) if isinstance(value, list) else (value,)


def _listed(given: Any) -> list[Mapping[str, Any]]:
    return given if isinstance(given, list) else [given]
