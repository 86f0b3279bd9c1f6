"""What was read of a report as plain JSON values, and back.

It is stored with the import and not read anew for each page: what was decided so far belongs to these facts,
and rules that change with a version of this software must not put other facts in their place.
"""

from dataclasses import asdict, fields, is_dataclass
from datetime import time
from enum import Enum
from types import UnionType
from typing import Any, TypeVar, Union, get_args, get_origin, get_type_hints

from .reading import Fact, ReadReport


def to_data(report: ReadReport) -> dict[str, Any]:
    return _plain(asdict(report))


def from_data(data: dict[str, Any]) -> ReadReport:
    """What `to_data` wrote, by an earlier version too: what that did not know has its usual value."""
    return _built(ReadReport, data)


def _plain(value: Any) -> Any:
    if isinstance(value, dict):
        return {name: _plain(part) for name, part in value.items()}
    if isinstance(value, list | tuple):
        return [_plain(part) for part in value]
    if isinstance(value, time):
        return value.isoformat()
    # PostgreSQL keeps no NUL in JSON.
    return value.replace("\x00", "") if isinstance(value, str) else value


def _built(kind: Any, data: Any) -> Any:
    """The value of that type which `data` tells."""
    origin = get_origin(kind)
    if origin in {Union, UnionType}:
        (inner,) = (part for part in get_args(kind) if part is not type(None))
        return None if data is None else _built(inner, data)
    if origin is tuple:
        inner, *_ellipsis = get_args(kind)
        return tuple(_built(inner, part) for part in data)
    if origin is Fact:
        (inner,) = get_args(kind)
        return Fact(**_parts(Fact, data, of={"value": inner}))
    if isinstance(kind, type) and is_dataclass(kind):
        return kind(**_parts(kind, data, of={}))
    if kind is time:
        return time.fromisoformat(data)
    return kind(data) if isinstance(kind, type) and issubclass(kind, Enum) else data


def _parts(kind: Any, data: dict[str, Any], *, of: dict[str, Any]) -> dict[str, Any]:
    hints = {name: of.get(name, hint) for name, hint in get_type_hints(kind).items()}
    return {
        field.name: _built(hints[field.name], data[field.name])
        for field in fields(kind)
        if field.name in data and not isinstance(hints[field.name], TypeVar)
    }
