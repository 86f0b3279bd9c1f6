"""Reads a question strictly: an answer in JSON has no room for a note of what was ignored."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.utils import timezone
from django.utils.datastructures import MultiValueDict
from django.utils.translation import gettext as _

from emg.dashboard.as_of import AsOf, asked
from emg.dashboard.days import NotYetError
from emg.dashboard.list_filter import ListFilter
from emg.dashboard.parameters import shown

from .answers.problem import InvalidParameter
from .parameters import Parameter
from .problems import NOT_ON_RECORD, NOT_UNDERSTOOD, ProblemError
from .site import Site

PAGE_SIZE = 50
PAGING = ("page", "page_size")


@dataclass(frozen=True)
class Question:
    """What was asked, once it is well formed."""

    site: Site
    places: Mapping[str, Any]  # the parts of the path: slug, revision
    asked: MultiValueDict[str, str]  # moment and filters, as the pages read them
    page: int
    page_size: int

    @property
    def slug(self) -> str:
        return self.places["slug"]

    def moment(self) -> AsOf:
        """The record as of the moment asked for. Raises ProblemError if that is not on record."""
        as_of = asked(self.asked)
        require_on_record(as_of)
        return as_of


def read(
    parameters: MultiValueDict[str, str],
    *,
    accepted: Sequence[Parameter],
    places: Mapping[str, Any],
    site: Site,
    today: date | None = None,
) -> Question:
    """The question in these parameters. Raises ProblemError naming each one that is not accepted."""
    known = {parameter.name: parameter for parameter in accepted}
    refused, missing = [], []
    for name, values in parameters.lists():
        try:
            _check(known.get(name), values, today=today or timezone.localdate())
        except NotYetError as error:
            missing.append(InvalidParameter(shown(name), str(error)))
        except ValueError as error:
            refused.append(InvalidParameter(shown(name), str(error)))
    if refused:
        raise ProblemError(NOT_UNDERSTOOD, _("A part of the question is not understood."), refused)
    if missing:
        raise not_on_record(missing)
    return Question(
        site=site,
        places=places,
        asked=MultiValueDict({name: values for name, values in parameters.lists() if name not in PAGING}),
        page=int(parameters.get("page", 1)),
        page_size=int(parameters.get("page_size", PAGE_SIZE)),
    )


def _check(parameter: Parameter | None, values: Sequence[str], *, today: date) -> None:
    if parameter is None:
        raise ValueError(_("this address does not ask that"))
    if len(values) > 1 and not parameter.takes_several:
        raise ValueError(_("given more than once"))
    for value in values:
        parameter.check(value, today=today)


def require_on_record(as_of: AsOf, *, asked_for: ListFilter | None = None) -> None:
    """Raise ProblemError where a well-formed moment or choice means nothing on record.

    A page would answer without it and say so. All that `read` lets pass can be used, if it is on record.
    """
    missing = [InvalidParameter("at", _("no meeting of this name is on record"))] if as_of.ignored else []
    if asked_for:
        missing += [
            InvalidParameter(name, _("nothing on record has that"))
            for name in asked_for.choosers
            if set(asked_for.data.getlist(name)) - set(asked_for.chosen[name])
        ]
    if missing:
        raise not_on_record(missing)


def not_on_record(parameters: Sequence[InvalidParameter] = ()) -> ProblemError:
    """The same whether it is hidden, comes later or never was."""
    return ProblemError(NOT_ON_RECORD, _("Nothing is on record for this question."), parameters)
