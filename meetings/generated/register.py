"""What workstreams rest on: their kinds and the agencies."""

from collections.abc import Mapping

from workstreams.models import Agency, AgencyName, WorkstreamKind

from .addresses import addresses_of
from .words import words

Kinds = Mapping[str, WorkstreamKind]


def put_kinds() -> dict[str, WorkstreamKind]:
    """By name. Those on record already stay as they are."""
    return {
        kind["name"]: WorkstreamKind.objects.get_or_create(
            name=kind["name"],
            defaults={
                "abbreviation": kind["abbreviation"],
                "definition": kind["definition"],
                "order": order,
            },
        )[0]
        for order, kind in enumerate(words()["kinds"], start=1)
    }


def put_agencies(*, source: str) -> list[Agency]:
    """Those on record already stay as they are, so only new ones get earlier names."""
    acronyms = [known["acronym"] for known in words()["agencies"]["all"]]
    present = set(Agency.objects.filter(acronym__in=acronyms).values_list("acronym", flat=True))
    memberships = {
        acronym: membership for membership, named in words()["memberships"].items() for acronym in named
    }
    addresses = addresses_of(Agency)
    Agency.objects.bulk_create(
        Agency(
            **known,
            slug=addresses.free(known["acronym"]),
            membership=memberships.get(known["acronym"], Agency.Membership.MEMBER),
            source=source,
        )
        for known in words()["agencies"]["all"]
        if known["acronym"] not in present
    )
    by_acronym = {agency.acronym: agency for agency in Agency.objects.filter(acronym__in=acronyms)}
    AgencyName.objects.bulk_create(
        AgencyName(
            agency=by_acronym[earlier["agency"]],
            acronym=earlier["acronym"],
            name=earlier["name"],
            valid_from=earlier.get("from"),
            valid_until=earlier["until"],
        )
        for earlier in words()["earlier_names"]
        if earlier["agency"] not in present
    )
    return [by_acronym[acronym] for acronym in acronyms]
