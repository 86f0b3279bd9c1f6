"""The kinds of problem, by the names under which the guide explains them."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from .answers.problem import InvalidParameter


@dataclass(frozen=True)
class Kind:
    id: str  # its anchor on the page about the API
    status: int
    title: Promise
    meaning: Promise


NOT_UNDERSTOOD = Kind(
    "not-understood",
    400,
    _("Question not understood"),
    _("A parameter is unknown here, given twice or not of the right form. The answer names each one."),
)
NOT_ON_RECORD = Kind(
    "not-on-record",
    404,
    _("Not on record"),
    _("The question is well formed, but nothing like it is on record, or was at that moment."),
)
NO_SUCH_ADDRESS = Kind(
    "no-such-address", 404, _("No such address"), _("The API has no such address. The first one lists them.")
)
READ_ONLY = Kind("read-only", 405, _("Read only"), _("The API answers GET and HEAD and changes nothing."))
KINDS: Mapping[str, Kind] = {
    kind.id: kind for kind in (NOT_UNDERSTOOD, NOT_ON_RECORD, NO_SUCH_ADDRESS, READ_ONLY)
}


class ProblemError(Exception):
    """There is no answer to the question. `detail` is a sentence for the reader."""

    def __init__(self, kind: Kind, detail: str, parameters: Iterable[InvalidParameter] = ()) -> None:
        super().__init__(detail)
        self.kind, self.detail, self.parameters = kind, detail, tuple(parameters)


class MovedError(Exception):
    """The question was put under a name that gave way to another; `slug` is the one of today."""

    def __init__(self, slug: str) -> None:
        super().__init__(slug)
        self.slug = slug
