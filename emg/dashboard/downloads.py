"""The lists of the site as data: the same question, the same rows, in the same order."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

from django.urls import reverse
from django.utils.datastructures import MultiValueDict
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from emg.lib.spreadsheets import Table

from .agency_list import agency_list
from .as_of import AsOf, asked
from .comparison import comparison
from .lifelines import lifeline_list
from .meeting_list import meeting_list
from .proposal_list import proposal_list
from .status_matrix import status_matrix
from .workstream_list import workstream_list


class RecordList(Protocol):
    """What was asked of a list, and its answer."""

    @property
    def as_of(self) -> AsOf:
        """The record the rows come from."""

    @property
    def ignored(self) -> Sequence[str]:
        """A note for each parameter that could not be used."""

    @property
    def query(self) -> str:
        """What the address of the same question ends in."""

    def table(self, *, site: str) -> Table:
        """The rows as data; `site` begins their addresses: "https://example.org"."""


@dataclass(frozen=True)
class Download:
    """One list: its name is that of its page, and of its files."""

    title: Promise
    address: str  # of its page without the slash, of its files without the ending
    answer: Callable[[MultiValueDict[str, str]], RecordList]


def _meetings(parameters: MultiValueDict[str, str]) -> RecordList:
    return meeting_list(asked(parameters))


DOWNLOADS: Mapping[str, Download] = {
    "workstreams": Download(_("Workstreams"), "workstreams", workstream_list),
    "status": Download(_("Status by meeting"), "status", status_matrix),
    "timeline": Download(_("Timeline"), "timeline", lifeline_list),
    "proposals": Download(_("Proposals"), "proposals", proposal_list),
    "meetings": Download(_("Meetings"), "meetings", _meetings),
    "compare": Download(_("Two meetings compared"), "meetings/compare", comparison),
    "agencies": Download(_("Agencies"), "agencies", agency_list),
}

FORMS = {"csv": "CSV", "xlsx": "Excel", "json": "JSON"}


def files_of(name: str, *, query: str = "") -> list[tuple[str, str]]:
    """The files of a list: what each is called, and its address with the question `query`."""
    return [
        (label, f"{reverse(f'download_{name}_{extension}')}{query}") for extension, label in FORMS.items()
    ]
