"""Where a record comes from: the sentence of an imported report that it rests on."""

import pghistory
from django.db import models
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from .locks import lock_with_report
from .report import Report
from .report_import import ReportImport


class SourceSentenceQuerySet(models.QuerySet["SourceSentence"]):
    def by_record(self) -> dict[tuple[str, int], list["SourceSentence"]]:
        """The sentences of each record, by its kind and key, the most telling first."""
        found: dict[tuple[str, int], list[SourceSentence]] = {}
        for sentence in self.order_by("pk"):
            found.setdefault((sentence.record_kind, sentence.record_id), []).append(sentence)
        return found


@pghistory.track()
class SourceSentence(models.Model):
    """Internal, like its import. It stays when the record is corrected, and is locked with the report."""

    report_import = models.ForeignKey(
        ReportImport, models.PROTECT, related_name="sentences", verbose_name=_("imported report")
    )
    report = models.ForeignKey(
        Report, models.CASCADE, related_name="source_sentences", verbose_name=_("report")
    )
    record_kind = models.CharField(_("kind of record"), max_length=40, editable=False)  # "statusentry"
    record_id = models.PositiveBigIntegerField(_("record"), editable=False)
    number = models.PositiveIntegerField(_("sentence"), help_text=_("Counted from 1 through the text."))
    text = models.TextField(_("words"))

    objects = SourceSentenceQuerySet.as_manager()

    class Meta:
        verbose_name = _("source sentence")
        verbose_name_plural = _("source sentences")
        constraints = [
            models.UniqueConstraint(
                fields=["report", "record_kind", "record_id", "number"], name="source_sentence_once"
            )
        ]
        triggers = [lock_with_report()]

    def __str__(self) -> str:
        return gettext("sentence %(number)s: “%(text)s”") % {"number": self.number, "text": self.text}
