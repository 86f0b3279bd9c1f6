"""Where a record is used, in words: what a refused deletion lists."""

from collections import defaultdict
from collections.abc import Iterable
from functools import singledispatch

from django.db import models
from django.utils.formats import date_format
from django.utils.text import capfirst
from django.utils.translation import gettext as _

from workstreams.models import Lineage, Participation, ProgressUpdate

# What the words read beside the record itself, loaded once for all uses of a kind. Apps above add theirs.
READS: dict[type[models.Model], tuple[str, ...]] = {
    Participation: ("workstream",),
    Lineage: ("predecessor", "successor"),
    ProgressUpdate: ("workstream",),
}


def uses_in_words(uses: Iterable[models.Model]) -> list[str]:
    """Each once, in alphabetical order. A constant number of queries for what reads no paper."""
    by_kind = defaultdict(list)
    for use in uses:
        by_kind[type(use)].append(use)
    for kind, of_kind in by_kind.items():
        models.prefetch_related_objects(of_kind, *READS.get(kind, ()))
    return sorted({use_in_words(use) for of_kind in by_kind.values() for use in of_kind})


@singledispatch
def use_in_words(record: models.Model) -> str:
    """What the record that stands in the way says of the one to be deleted. Apps above add their records."""
    return _("%(kind)s: %(name)s") % {"kind": capfirst(str(record._meta.verbose_name)), "name": record}


@use_in_words.register
def _participation(participation: Participation) -> str:
    return _("%(role)s in %(workstream)s") % {
        "role": participation.get_role_display(),
        "workstream": participation.workstream,
    }


@use_in_words.register
def _lineage(link: Lineage) -> str:
    return _("Lineage: from %(predecessor)s to %(successor)s") % {
        "predecessor": link.predecessor,
        "successor": link.successor,
    }


@use_in_words.register
def _update(update: ProgressUpdate) -> str:
    return _("Author of the update of %(date)s on %(workstream)s") % {
        "date": date_format(update.written_on, "j F Y"),
        "workstream": update.workstream,
    }
