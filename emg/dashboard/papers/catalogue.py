"""Which papers are made of the record, and where each is found."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from emg.dashboard.as_of import AsOf
from emg.dashboard.other_names import agency_of_other_name, workstream_of_other_name
from emg.paper.paper import Paper
from workstreams.models import Agency, Workstream

from .agency_brief import agency_brief
from .agenda import agenda
from .fact_sheet import fact_sheet
from .status import status_paper


@dataclass(frozen=True)
class PaperOffered:
    """One paper. Its slug, if its address has one, is that of the row it speaks of."""

    title: Promise
    address: str  # of its page without the slash, of its files without the ending
    make: Callable[..., Paper | None]  # of a moment and the slug; None: not on record
    page: str  # the name of the address of the page it belongs to
    page_title: Promise
    of_other_name: Callable[[str], Workstream | Agency | None] = lambda slug: None

    def file_name(self, as_of: AsOf, *, slug: str = "") -> str:
        """Without its ending: "emg-unep-brief-2022-05-18"."""
        return "-".join(filter(None, ("emg", slug, self.address.split("/")[-1], *as_of.parameters.values())))


PAPERS: Mapping[str, PaperOffered] = {
    "status": PaperOffered(
        _("Status of all workstreams"),
        "status/one-page",
        status_paper,
        page="status",
        page_title=_("Status by meeting"),
    ),
    "fact_sheet": PaperOffered(
        _("Fact sheet"),
        "workstreams/<slug:slug>/fact-sheet",
        fact_sheet,
        page="workstream",
        page_title=_("The workstream"),
        of_other_name=workstream_of_other_name,
    ),
    "agency_brief": PaperOffered(
        _("Agency brief"),
        "agencies/<slug:slug>/brief",
        agency_brief,
        page="agency",
        page_title=_("The agency"),
        of_other_name=agency_of_other_name,
    ),
    "agenda": PaperOffered(
        _("Agenda"),
        "meetings/<slug:slug>/agenda",
        agenda,
        page="meeting",
        page_title=_("The meeting"),
    ),
}
