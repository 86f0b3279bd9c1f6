"""What a printed name means: a record of that name, a close one, another one, a new one, or none."""

from collections.abc import Iterable, Mapping
from typing import Any, TypeVar

from django import forms
from django.core.exceptions import ValidationError
from django.db.models import Model
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from meetings.admin.new_kind import NewKindField
from meetings.importing.decided import DecidedKind
from meetings.importing.matching import Match, kind_in
from workstreams.models import WorkstreamKind

from .answers import AnswersForm

T = TypeVar("T", bound=Model)
NEW, OTHER, OUT = "new", "other", "out"


def choice_field(**kwargs: Any) -> forms.ChoiceField:
    return forms.ChoiceField(required=False, label=gettext_lazy("This is"), **kwargs)


def other_field(*, listed_in: str, label: Any) -> forms.CharField:
    """A record typed by its name; `listed_in`: the id of the list that suggests names."""
    widget = forms.TextInput(attrs={"list": listed_in, "class": "vTextField"})
    return forms.CharField(required=False, max_length=250, label=label, widget=widget)


def choices_of(match: Match[Any], labels: Mapping[int, str], *, new: str, out: str) -> list[Any]:
    """The candidates with the reasons, then what else it can be."""
    candidates = [
        (
            str(found.record.pk),
            _("%(record)s (%(reason)s)")
            % {"record": labels.get(found.record.pk, found.record), "reason": found.reason},
        )
        for found in match.candidates
    ]
    rest = [(NEW, new), (OTHER, _("Another one on record, named below")), (OUT, out)]
    return [("", _("Choose…")), *candidates, *rest]


def proposed_choice(match: Match[Any]) -> str:
    """The only record of the name; a new one where nothing is called alike; otherwise a question."""
    if match.record is not None:
        return str(match.record.pk)
    return NEW if match.is_new else ""


class RecordChoice(AnswersForm):
    """Mixin for forms with the fields `choice` and `other`."""

    def chosen_of(self, records: Iterable[T], *, by_name: Mapping[str, T]) -> T | None:
        """The record chosen; None for a new one or none. Errors stand at the fields."""
        choice, other = self.cleaned_data.get("choice", ""), self.cleaned_data.get("other", "")
        if not choice and "choice" not in self.errors:
            self.ask("choice", _("Choose what this is."))
        if choice == OTHER:
            if other and other not in by_name:
                self.add_error("other", ValidationError(_("Nothing on record has this name.")))
            elif not other:
                self.ask("other", _("Type its name, as it stands on record."))
            return by_name.get(other)
        return next((record for record in records if str(record.pk) == choice), None)

    @property
    def means(self) -> str:
        """The record chosen, with the reason; "" while none is."""
        return "" if self.shown("choice") == OTHER else self.label_of("choice")

    @property
    def is_new(self) -> bool:
        return self.shown("choice") == NEW

    @property
    def is_left_out(self) -> bool:
        return self.shown("choice") == OUT


class KindFields(forms.Form):
    """The kind of a new record: one on record, or a new one."""

    kind = forms.ChoiceField(required=False, label=gettext_lazy("Kind, if new"))
    new_kind = NewKindField()

    def decided_kind(self, kinds: Iterable[WorkstreamKind]) -> DecidedKind:
        """Only of a valid form."""
        chosen = self.cleaned_data["kind"]
        kind = next((kind for kind in kinds if str(kind.pk) == chosen), None)
        return DecidedKind(kind, self.cleaned_data["new_kind"])


def proposed_kind(name: str, kinds: Iterable[WorkstreamKind]) -> dict[str, str]:
    kind, new_kind = kind_in(name, kinds)
    return {"kind": str(kind.pk) if kind else "", "new_kind": new_kind}
