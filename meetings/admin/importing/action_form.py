"""A decision or action on the review screen."""

from collections.abc import Mapping

from django import forms

from meetings.admin.report_actions import DeadlineField
from meetings.importing.decided import DecidedAction
from meetings.importing.reading import Fact, ReadAction
from meetings.models import Action
from workstreams.admin.controls import TextBox

from .answers import AnswersForm, left_out_field
from .dates import date_in_words


class ActionForm(AnswersForm, forms.ModelForm):
    deadline = DeadlineField()
    leave_out = left_out_field()

    field_order = ["text", "verb", "addressee", "deadline", "agenda_item", "leave_out"]

    class Meta:
        model = Action
        fields = ["text", "verb", "addressee", "agenda_item"]
        widgets = {"text": TextBox(attrs={"cols": 60, "rows": 3})}

    def __init__(self, answers: Mapping[str, str], *, prefix: str, fact: Fact[ReadAction]) -> None:
        self._fact = fact
        read = fact.value
        proposed = {
            "text": read.text,
            "verb": read.verb,
            "addressee": read.addressee,
            "deadline": date_in_words(read.deadline),
            "agenda_item": read.agenda_item,
        }
        # A new one: it follows nothing, so the model has no report to ask for.
        super().__init__(answers, prefix=prefix, proposed=proposed)

    def decided(self) -> DecidedAction | None:
        """None where it is left out: it stays text. Only of a valid form."""
        cleaned = self.cleaned_data
        if cleaned["leave_out"]:
            return None
        return DecidedAction(
            text=cleaned["text"],
            verb=cleaned["verb"],
            addressee=cleaned["addressee"],
            deadline=cleaned["deadline"],
            agenda_item=cleaned["agenda_item"],
            sentences=self._fact.sentences,
        )

    @property
    def is_left_out(self) -> bool:
        return bool(self["leave_out"].value())

    @property
    def heading(self) -> str:
        return self.shown("text")

    @property
    def says(self) -> str:
        return ", ".join(filter(None, (self.shown(name) for name in ("verb", "addressee", "deadline"))))
