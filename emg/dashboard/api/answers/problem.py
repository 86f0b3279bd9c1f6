"""What is answered where a question has no answer: problem details (RFC 9457)."""

from dataclasses import dataclass
from typing import Annotated

from msgspec import Meta


@dataclass(frozen=True)
class InvalidParameter:
    """One part of the question, and what is wrong with it."""

    name: str
    reason: str


@dataclass(frozen=True)
class Problem:
    """Why there is no answer."""

    type: Annotated[
        str, Meta(description="Where this kind of problem is explained.", extra_json_schema={"format": "uri"})
    ]
    title: str
    status: Annotated[int, Meta(description="The status of the answer, once more.", ge=400, le=599)]
    detail: str
    invalid_params: Annotated[
        tuple[InvalidParameter, ...], Meta(description="The parameters it is about, if any.")
    ]
