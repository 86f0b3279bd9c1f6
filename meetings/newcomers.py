"""Records of the register that a report is the first to name: created in place, while it is typed."""

import re

from django.db import models
from django.db.models import Max
from django.utils.text import slugify

from workstreams.models import Agency, Proposal, Workstream, WorkstreamKind, WorkstreamName

_WITH_ABBREVIATION = re.compile(r"(?P<name>.+?)\s*\((?P<abbreviation>[^()]+)\)")


def new_workstream(title: str, *, kind: WorkstreamKind | None, source: str) -> Workstream:
    """A workstream under an address of its own, which no other name leads to."""
    other_names = WorkstreamName.objects.values_list("slug", flat=True)
    slug = free_slug(Workstream, title, besides=set(other_names))
    return Workstream.objects.create(title=title, kind=kind, slug=slug, source=source)


def new_proposal(title: str, *, kind: WorkstreamKind | None) -> Proposal:
    return Proposal.objects.create(title=title, kind=kind, slug=free_slug(Proposal, title))


def new_agency(acronym: str, *, source: str) -> Agency:
    return Agency.objects.create(acronym=acronym, slug=free_slug(Agency, acronym), source=source)


def name_and_abbreviation(text: str) -> tuple[str, str]:
    """The parts of "Issue Management Group (IMG)"; the second is empty without parentheses."""
    match = _WITH_ABBREVIATION.fullmatch(text.strip())
    return (match["name"], match["abbreviation"].strip()) if match else (text.strip(), "")


def kind_named(text: str) -> WorkstreamKind:
    """The kind of that name; created if need be, with the abbreviation that stands in parentheses."""
    name, abbreviation = name_and_abbreviation(text)
    known = WorkstreamKind.objects.filter(name__iexact=name).first()
    if known:
        return known
    last = WorkstreamKind.objects.aggregate(last=Max("order"))["last"] or 0
    return WorkstreamKind.objects.create(name=name, abbreviation=abbreviation, order=last + 1)


def free_slug(
    model: type[models.Model], text: str, *, besides: set[str] | frozenset[str] = frozenset()
) -> str:
    """An address made of `text` that no row of `model` has, nor is in `besides`: name, name-2, name-3."""
    longest = model._meta.get_field("slug").max_length or 0  # type: ignore[union-attr]
    stem = slugify(text)[: longest - 4].rstrip("-") or model._meta.model_name or ""
    taken = besides | set(model._default_manager.filter(slug__startswith=stem).values_list("slug", flat=True))
    numbered = (f"{stem}-{number}" for number in range(2, len(taken) + 3))
    return stem if stem not in taken else next(slug for slug in numbered if slug not in taken)
