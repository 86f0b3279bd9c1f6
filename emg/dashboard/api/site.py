"""Addresses in answers are whole ones: whoever keeps an answer still knows where it came from."""

from dataclasses import dataclass

from django.utils.encoding import iri_to_uri

from emg.lib.addresses import address_of
from meetings.models import Report


@dataclass(frozen=True)
class Site:
    origin: str  # "https://example.org"

    def address(self, name: str, *places: str | int, anchor: str = "") -> str:
        """Of the page or endpoint of that name."""
        path = f"{self.origin}{address_of(name, *places)}"
        return f"{path}#{iri_to_uri(anchor)}" if anchor else path

    def paper(self, report: Report, *, anchor: str = "") -> str:
        """Of one revision of a report: it says the same for ever."""
        return self.address("summary_revision", report.meeting.slug, report.revision, anchor=anchor)
