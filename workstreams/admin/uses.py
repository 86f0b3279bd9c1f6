"""Where a record is used, in words: what a refused deletion lists."""

from functools import singledispatch

from django.db import models
from django.utils.formats import date_format
from django.utils.text import capfirst
from django.utils.translation import gettext as _

from workstreams.models import Lineage, Participation, ProgressUpdate


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
