"""The parts of a path that name a record."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from .parameters import SLUG, Parameter


class Place(Parameter):
    """A part of the path. Its converter lets nothing else pass, so there is nothing left to check."""

    converter = "slug"

    @property
    def schema(self) -> Mapping[str, Any]:
        return {"type": "string", "pattern": f"^{SLUG.pattern}$"}

    def check(self, value: str, *, today: date) -> None:
        pass


class RevisionPlace(Place):
    converter = "int"

    @property
    def schema(self) -> Mapping[str, Any]:
        return {"type": "integer", "minimum": 0, "maximum": 32_767}
