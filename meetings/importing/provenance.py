"""Notes the sentences that each record of an import rests on."""

from django.db import models

from meetings.models import Report, ReportImport, SourceSentence

from .source import Source


class Provenance:
    """Collected while the records are made, and saved at once."""

    def __init__(self, report_import: ReportImport, report: Report, source: Source) -> None:
        self._import, self._report = report_import, report
        self.texts = {sentence.number: sentence.text for sentence in source.sentences}
        self._rows: dict[tuple[str, int, int], SourceSentence] = {}

    def note(self, record: models.Model, sentences: tuple[int, ...]) -> None:
        """People count sentences from 1."""
        kind = str(record._meta.model_name)
        for number in sentences:
            if number in self.texts:
                row = SourceSentence(
                    report_import=self._import,
                    report=self._report,
                    record_kind=kind,
                    record_id=record.pk,
                    number=number + 1,
                    text=self.texts[number],
                )
                self._rows.setdefault((kind, record.pk, number), row)

    def save(self) -> None:
        SourceSentence.objects.bulk_create(self._rows.values())
