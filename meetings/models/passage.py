"""The paragraphs, headings and list items of issued papers, one row each, for search to look through.

They follow from the frozen blocks of their report and are written once, at its approval. The blocks stay the
only source of papers, and their history is that of these rows: no event table tells it a second time.
"""

from django.contrib.postgres.indexes import GinIndex
from django.contrib.postgres.search import SearchVectorField
from django.db import models
from django.utils.translation import gettext_lazy as _

from emg.stored_pages.triggers import raises_public_version

from .locks import lock_with_report
from .report import Report


@raises_public_version
class Passage(models.Model):
    report = models.ForeignKey(Report, models.CASCADE, related_name="passages", verbose_name=_("report"))
    order = models.PositiveIntegerField(_("order"), default=1)
    block_id = models.CharField(_("block"), max_length=200)
    under = models.TextField(_("heading above"), blank=True)
    text = models.TextField(_("text"))
    # `search_vector` is made by a migration: it folds accents and cuts words alike for texts and questions.
    vector = models.GeneratedField(
        expression=models.Func(models.F("text"), function="search_vector"),
        output_field=SearchVectorField(),
        db_persist=True,
    )

    class Meta:
        verbose_name = _("passage")
        verbose_name_plural = _("passages")
        constraints = [models.UniqueConstraint(fields=["report", "order"], name="passage_order_once")]
        indexes = [GinIndex(fields=["vector"], name="passage_vector")]
        triggers = [lock_with_report(closed="report_state = 'approved'")]

    def __str__(self) -> str:
        return self.text[:60]
