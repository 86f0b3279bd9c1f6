"""Where the rows of a report come from: the sentences of the text it was imported from, beside each."""

from collections.abc import Iterable
from typing import Any

from meetings.models import Report, SourceSentence


def with_sources(formsets: Iterable[Any], *, report: Report) -> None:
    """Gives each row on record its `source_sentences`. One query, whatever the number of rows."""
    sentences = SourceSentence.objects.filter(report=report).select_related("report_import")
    by_record = sentences.only(
        "record_kind", "record_id", "number", "text", "report_import__file_name"
    ).by_record()
    for formset in formsets:
        for form in formset.formset.initial_forms:
            key = (form.instance._meta.model_name, form.instance.pk)
            form.instance.source_sentences = by_record.get(key, [])
