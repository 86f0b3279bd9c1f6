"""What is answered at the first address of the API."""

from dataclasses import dataclass
from typing import Annotated

from msgspec import Meta

_URI = {"format": "uri"}


@dataclass(frozen=True)
class Entrance:
    """One kind of question."""

    name: str
    summary: str
    address: Annotated[str, Meta(description="Put an identifier in place of each word in braces (RFC 6570).")]


@dataclass(frozen=True)
class Index:
    """What can be asked, and where it is explained."""

    title: str
    guide: Annotated[str, Meta(description="A page for people.", extra_json_schema=_URI)]
    openapi: Annotated[str, Meta(description="The same for programs.", extra_json_schema=_URI)]
    endpoints: tuple[Entrance, ...]
