"""Selects of records, each told apart from the others."""

from collections.abc import Iterator
from typing import Any

from django.db.models import F
from django.forms import ModelChoiceField
from django.forms.models import ModelChoiceIterator

from meetings.models import Meeting
from meetings.names import told_apart
from workstreams.models import Workstream


class _WorkstreamChoices(ModelChoiceIterator):
    def __iter__(self) -> Iterator[Any]:
        if self.field.empty_label is not None:
            yield ("", self.field.empty_label)
        told = self.queryset.only("title", "slug", "mandate_from", "mandate_until")
        yield from told_apart(list(told)).items()


class WorkstreamField(ModelChoiceField):
    """By title; two lives of one name with their mandates or addresses."""

    iterator = _WorkstreamChoices

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(Workstream.objects.order_by("title", "slug"), **kwargs)


class MeetingField(ModelChoiceField):
    """By short name, the latest first."""

    def __init__(self, **kwargs: Any) -> None:
        latest_first = F("planned_on_latest").desc(nulls_last=True)
        super().__init__(Meeting.objects.order_by(latest_first, "short_name"), **kwargs)

    def label_from_instance(self, obj: Meeting) -> str:
        return obj.short_name
