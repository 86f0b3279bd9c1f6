"""A status on the review screen: which workstream, and what the meeting said of it."""

from collections.abc import Mapping
from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from emg.lib.partial_date_form_field import PartialDateFormField
from meetings.admin.new_kind import refuse_two_kinds
from meetings.importing.decided import DecidedEntry
from meetings.importing.reading import Fact, ReadEntry
from meetings.lifecycle import FORECASTABLE, Basis, Status
from workstreams.models import Workstream

from .dates import date_in_words
from .known import Known
from .record_choice import (
    NEW,
    OUT,
    KindFields,
    RecordChoice,
    choice_field,
    choices_of,
    other_field,
    proposed_choice,
    proposed_kind,
)


class EntryForm(RecordChoice, KindFields, forms.Form):
    choice = choice_field()
    other = other_field(listed_in="workstreams-on-record", label=gettext_lazy("Another workstream on record"))
    title = forms.CharField(
        max_length=250,
        required=False,
        label=gettext_lazy("Title, if new"),
        widget=forms.TextInput(attrs={"class": "vTextField"}),
    )
    name = forms.CharField(
        max_length=250,
        required=False,
        label=gettext_lazy("Name as printed"),
        widget=forms.TextInput(attrs={"class": "vTextField"}),
    )

    status = forms.ChoiceField(
        required=False,
        label=gettext_lazy("Status"),
        choices=[("", gettext_lazy("Not said")), *Status.choices],
    )
    basis = forms.ChoiceField(label=gettext_lazy("Basis"), choices=Basis.choices)
    horizon = PartialDateFormField(
        required=False, label=gettext_lazy("Horizon"), help_text=gettext_lazy("Until when: 2023.")
    )

    field_order = ["status", "basis", "horizon", "choice", "other", "title", "kind", "new_kind", "name"]

    def __init__(
        self, answers: Mapping[str, str], *, prefix: str, fact: Fact[ReadEntry], known: Known
    ) -> None:
        self._known, self._fact = known, fact
        self.match = known.workstream_matcher.match(fact.value.name)
        self.record: Workstream | None = None
        new, out = _("A new workstream, to be created"), _("None: it stays text")
        super().__init__(
            answers,
            prefix=prefix,
            proposed=self._proposed(),
            choices={
                "choice": choices_of(self.match, known.titles, new=new, out=out),
                "kind": known.kind_choices,
            },
        )

    def _proposed(self) -> dict[str, str]:
        read = self._fact.value
        return {
            "choice": proposed_choice(self.match),
            "title": read.name,
            "name": read.name,
            "status": read.status,
            "basis": read.basis or Basis.EXPECTED,
            "horizon": date_in_words(read.horizon),
            **proposed_kind(read.name, self._known.kinds),
        }

    def clean(self) -> dict[str, Any] | None:
        super().clean()
        self.record = self.chosen_of(self._known.workstreams, by_name=self._known.workstreams_by_title)
        self._check_status(self.cleaned_data.get("status", ""))
        if self.is_new:
            refuse_two_kinds(self)
            self._check_title(self.cleaned_data.get("title", ""))
        return self.cleaned_data

    def _check_status(self, status: str) -> None:
        if not status and "status" not in self.errors:
            self.ask("status", _("The text does not say a status in words that are understood: choose it."))
        if status and status not in FORECASTABLE and self.cleaned_data.get("basis") == Basis.EXPECTED:
            self.add_error("basis", _("What has happened is not expected: set the basis to “Decided”."))

    def _check_title(self, title: str) -> None:
        """A second life under one name is a new record, where the first one was offered and not chosen."""
        if not title and "title" not in self.errors:
            self.ask("title", _("Give the new workstream a title."))
        offered = [candidate.record for candidate in self.match.candidates]
        if title and any(same not in offered for same in self._known.index.look_up(title).candidates):
            self.add_error("title", _("A workstream of this name is on record: choose it instead."))

    def decided(self) -> DecidedEntry | None:
        """None where it is left out. Only of a valid form."""
        cleaned = self.cleaned_data
        if cleaned["choice"] == OUT:
            return None
        return DecidedEntry(
            workstream=self.record,
            name=cleaned["name"] or cleaned["title"],
            status=cleaned["status"],
            basis=cleaned["basis"],
            horizon=cleaned["horizon"],
            title=cleaned["title"] if cleaned["choice"] == NEW else "",
            kind=self.decided_kind(self._known.kinds),
            sentences=self._fact.sentences,
        )

    @property
    def heading(self) -> str:
        return self._fact.value.name

    @property
    def says(self) -> str:
        """What was understood, in a line."""
        words = [
            dict(Status.choices).get(self.shown("status"), _("status to be decided")),
            dict(Basis.choices).get(self.shown("basis"), ""),
            self.shown("horizon"),
        ]
        return ", ".join(str(word) for word in words if word)
