"""The API describes itself: its first address and its OpenAPI document, beside the table of the record."""

from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from .answers.index import Entrance, Index
from .endpoint import Endpoint
from .endpoints import RECORD_ENDPOINTS
from .openapi import document
from .questions import Question


def index(question: Question) -> Index:
    site = question.site
    return Index(
        title=_("The record of the Environment Management Group"),
        guide=site.address("api_guide"),
        openapi=site.address("api_openapi"),
        endpoints=tuple(
            Entrance(endpoint.name, summary=str(endpoint.summary), address=f"{site.origin}{endpoint.address}")
            for endpoint in ENDPOINTS
        ),
    )


def openapi(question: Question) -> dict[str, Any]:
    return document(ENDPOINTS)


ENDPOINTS = (
    Endpoint("index", "", gettext_lazy("What can be asked"), answers=Index, answer=index),
    Endpoint(
        "openapi",
        "openapi.json",
        gettext_lazy("The API described for programs (OpenAPI 3.1)"),
        answers=dict[str, Any],
        answer=openapi,
    ),
    *RECORD_ENDPOINTS,
)
