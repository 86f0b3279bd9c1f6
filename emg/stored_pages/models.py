"""The version of all that public pages are made of."""

import uuid

from django.db import models
from django.utils.translation import gettext_lazy as _


class PublicVersion(models.Model):
    """One row for each table, and one for each change of it not yet folded. Written by triggers alone.

    The sum of the numbers grows with every change that is committed; the marks make each version one that
    never was before, even where a backup was restored and the numbers run again.
    """

    mark = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    of_table = models.CharField(_("table"), max_length=63, db_default="", editable=False)
    number = models.BigIntegerField(_("number of changes"))

    class Meta:
        db_table = "public_version"
        verbose_name = _("public version")
        verbose_name_plural = _("public versions")

    def __str__(self) -> str:
        return str(self.number)
