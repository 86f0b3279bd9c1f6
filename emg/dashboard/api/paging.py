"""Cuts a list into pages, each with the addresses of the others."""

from collections.abc import Callable, Sequence
from math import ceil
from typing import TypeVar
from urllib.parse import urlencode

from django.utils.translation import gettext as _

from emg.dashboard.as_of import AsOf

from .answers.page import Links, Page
from .answers.problem import InvalidParameter
from .problems import NOT_ON_RECORD, ProblemError
from .questions import PAGE_SIZE, Question

Row = TypeVar("Row")
Item = TypeVar("Item")


def page_of(
    rows: Sequence[Row], write: Callable[[Row], Item], *, question: Question, address: str, as_of: AsOf | None
) -> Page[Item]:
    """The page asked for; only its rows are written.

    `address`: of the whole list, with its filters and moment as they were understood. Raises ProblemError
    behind the last page; an empty list has one page.
    """
    last = max(1, ceil(len(rows) / question.page_size))
    if question.page > last:
        reason = _("the last page is %(last)s") % {"last": last}
        raise ProblemError(
            NOT_ON_RECORD, _("The list ends before this page."), [InvalidParameter("page", reason)]
        )

    def link(number: int) -> str:
        size = {} if question.page_size == PAGE_SIZE else {"page_size": question.page_size}
        query = urlencode({**({"page": number} if number > 1 else {}), **size})
        return f"{address}{'&' if '?' in address else '?'}{query}" if query else address

    begin = (question.page - 1) * question.page_size
    moment = as_of.parameters if as_of else {}
    return Page(
        count=len(rows),
        page=question.page,
        page_size=question.page_size,
        at=moment.get("at"),
        known=as_of.known_on if as_of else None,
        links=Links(
            self=link(question.page),
            first=link(1),
            prev=link(question.page - 1) if question.page > 1 else None,
            next=link(question.page + 1) if question.page < last else None,
            last=link(last),
        ),
        items=tuple(write(row) for row in rows[begin : begin + question.page_size]),
    )
