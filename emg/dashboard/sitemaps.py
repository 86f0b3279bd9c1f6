"""What search engines are told of: every public page as of now, and every paper in force."""

from collections.abc import Iterable
from typing import Any

from django.contrib.sitemaps import Sitemap
from django.urls import reverse
from django.utils.datastructures import MultiValueDict

from meetings.models import Meeting, Report
from workstreams.models import Agency, Proposal, Workstream

from .agency_list import agencies_on_record
from .as_of import asked

PAGES = (
    "overview",
    "workstreams",
    "status",
    "timeline",
    "proposals",
    "meetings",
    "agencies",
    "definitions",
    "data",
    "api_guide",
    "accessibility",
)


class PageSitemap(Sitemap):
    def items(self) -> Iterable[str]:
        return PAGES

    def location(self, item: str) -> str:
        return reverse(item)


class RecordSitemap(Sitemap):
    """The pages of the public rows of the register, and of the public meetings."""

    def items(self) -> list[Any]:
        return [
            *Workstream.objects.public().order_by("slug"),
            *Proposal.objects.public().order_by("slug"),
            *Meeting.objects.public().order_by("slug"),
            *self._agencies(),
        ]

    def _agencies(self) -> list[Agency]:
        return [row.agency for row in agencies_on_record(asked(MultiValueDict()))]


class PaperSitemap(Sitemap):
    def items(self) -> list[Report]:
        in_force = Report.objects.in_force().select_related("meeting").defer("blocks")
        return sorted(in_force, key=lambda report: report.meeting.slug)

    def location(self, item: Report) -> str:
        return reverse("summary", args=[item.meeting.slug])


SITEMAPS = {"pages": PageSitemap, "record": RecordSitemap, "papers": PaperSitemap}
