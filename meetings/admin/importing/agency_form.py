"""An agency named in an imported report: which one it is."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from meetings.importing.decided import DecidedAgency
from workstreams.models import Agency

from .known import Known
from .record_choice import NEW, RecordChoice, choice_field, choices_of, other_field, proposed_choice


@dataclass(frozen=True)
class NamedAgency:
    name: str  # as printed
    sentences: tuple[int, ...]  # none: not read, but typed on the review screen


class AgencyForm(RecordChoice, forms.Form):
    choice = choice_field()
    other = other_field(listed_in="agencies-on-record", label=gettext_lazy("Another agency on record"))
    acronym = forms.CharField(
        max_length=Agency._meta.get_field("acronym").max_length,
        required=False,
        label=gettext_lazy("Acronym, if new"),
    )

    def __init__(self, answers: Mapping[str, str], *, prefix: str, named: NamedAgency, known: Known) -> None:
        self._known, self._named = known, named
        self.match = known.agency_matcher.match(named.name)
        self.record: Agency | None = None
        # A name that somebody typed is not taken for a new agency without a word.
        is_question = self.match.record is None and not named.sentences
        new, out = _("A new agency, to be created"), _("None: it is left out")
        super().__init__(
            answers,
            prefix=prefix,
            proposed={
                "choice": "" if is_question else proposed_choice(self.match),
                "acronym": named.name,
            },
            choices={"choice": choices_of(self.match, {}, new=new, out=out)},
        )

    def clean(self) -> dict[str, Any] | None:
        super().clean()
        by_name = {agency.acronym: agency for agency in self._known.agencies}
        self.record = self.chosen_of(self._known.agencies, by_name=by_name)
        acronym = self.cleaned_data.get("acronym", "")
        if self.is_new and not acronym and "acronym" not in self.errors:
            self.ask("acronym", _("Give the new agency its acronym."))
        on_record = (known.casefold() for known in by_name)
        if self.is_new and acronym and acronym.casefold() in on_record:
            self.add_error("acronym", _("An agency of this acronym is on record: choose it instead."))
        return self.cleaned_data

    def decided(self) -> DecidedAgency:
        """Only of a valid form."""
        is_new = self.cleaned_data["choice"] == NEW
        acronym = self.cleaned_data["acronym"] if is_new else ""
        return DecidedAgency(self.heading, self.record, acronym, self._named.sentences)

    @property
    def heading(self) -> str:
        return self._named.name

    @property
    def says(self) -> str:
        return ""
