"""One address of the API: what it is asked, and what it answers."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.utils.functional import Promise

from .parameters import Parameter
from .places import Place
from .questions import Question

BASE = "api/v1/"


@dataclass(frozen=True)
class Endpoint:
    """`path` stands behind BASE and names its places in braces."""

    name: str
    path: str
    summary: Promise
    answers: Any  # the type of its answer
    answer: Callable[[Question], Any]
    places: tuple[Place, ...] = ()
    query: tuple[Parameter, ...] = ()
    can_move: bool = False  # whether an identifier can be one of an earlier name

    @property
    def view_name(self) -> str:
        return f"api_{self.name}"

    @property
    def address(self) -> str:
        """For people and programs: "/api/v1/workstreams/{slug}/" (RFC 6570)."""
        return f"/{BASE}{self.path}"

    @property
    def route(self) -> str:
        """For Django: "api/v1/workstreams/<slug:slug>/"."""
        route = f"{BASE}{self.path}"
        for place in self.places:
            route = route.replace(f"{{{place.name}}}", f"<{place.converter}:{place.name}>")
        return route

    @property
    def can_miss(self) -> bool:
        """Whether a well-formed question can be about what is not on record."""
        return bool(self.places or self.query)
