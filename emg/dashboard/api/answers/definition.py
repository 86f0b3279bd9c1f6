"""What is answered about the words of the record."""

from dataclasses import dataclass
from typing import Annotated

from msgspec import Meta

from .named import PageAddress


@dataclass(frozen=True)
class Definition:
    """What one word means. Words have no history: they are defined as of now."""

    id: Annotated[str, Meta(description="Its anchor on the page of definitions.")]
    vocabulary: Annotated[str, Meta(description="What it is a word for: status, stage, kind.")]
    value: Annotated[
        str | None,
        Meta(description="As answers and parameters write it; null for words of people only."),
    ]
    word: str
    meaning: str
    url: PageAddress
