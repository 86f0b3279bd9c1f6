"""Addresses made of a name that gave way to another, or of an alias: each leads to the one that stays."""

from django.utils.datastructures import MultiValueDict
from django.utils.text import slugify

from workstreams.models import Agency, Workstream

from .agency_list import agencies_on_record
from .as_of import asked


def workstream_of_other_name(slug: str) -> Workstream | None:
    """The one public workstream with another name of this address; None for none, and for several."""
    named = list(Workstream.objects.public().filter(names__slug=slug).exclude(slug=slug).distinct()[:2])
    return named[0] if len(named) == 1 else None


def agency_of_other_name(slug: str) -> Agency | None:
    """The one agency on record with an earlier acronym of this address; None for none, and for several."""
    named = [
        row.agency
        for row in agencies_on_record(asked(MultiValueDict()))
        if slug in {slugify(name.acronym) for name in row.agency.names.all()}
    ]
    return named[0] if len(named) == 1 else None
