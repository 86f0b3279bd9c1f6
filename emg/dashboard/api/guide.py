"""What the page about the API shows of each endpoint: an address that works on the record of today."""

from dataclasses import dataclass

from django.utils.datastructures import MultiValueDict

from emg.dashboard.agency_list import agencies_on_record
from emg.dashboard.as_of import asked

from .accepted import MOMENT, PAGING
from .description import ENDPOINTS
from .endpoint import Endpoint
from .parameters import Parameter

USUAL = (*MOMENT, *PAGING)


@dataclass(frozen=True)
class Explained:
    endpoint: Endpoint
    example: str  # an address; "" where nothing of its sort is on record

    @property
    def filters(self) -> list[Parameter]:
        """What only some addresses ask: moment and paging are explained once for all."""
        return [parameter for parameter in self.endpoint.query if parameter not in USUAL]

    @property
    def usual(self) -> list[Parameter]:
        return [parameter for parameter in self.endpoint.query if parameter in USUAL]


def explained() -> list[Explained]:
    """Every endpoint, in the order of the table."""
    examples = _examples()
    return [
        Explained(endpoint, example=_filled(endpoint, slug=examples.get(endpoint.path.partition("/")[0], "")))
        for endpoint in ENDPOINTS
    ]


def _filled(endpoint: Endpoint, *, slug: str) -> str:
    if not endpoint.places:
        return endpoint.address
    return endpoint.address.format(slug=slug, revision=0) if slug else ""


def _examples() -> dict[str, str]:
    """A slug of each sort, by the first part of the path."""
    as_of = asked(MultiValueDict())
    record = as_of.record
    first = {
        "workstreams": [standing.workstream.slug for standing in record.workstreams],
        "proposals": [standing.proposal.slug for standing in record.proposals],
        "meetings": [report.meeting.slug for report in reversed(record.reports)],
        "agencies": [row.agency.slug for row in agencies_on_record(as_of)],
    }
    return {name: slugs[0] for name, slugs in first.items() if slugs}
