"""Forms of the review screen: each shows what was proposed until somebody types something else."""

from collections.abc import Mapping
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.forms.utils import ErrorDict
from django.utils.translation import gettext as _

# Still to be decided, which is no mistake until the import is confirmed.
UNDECIDED = "undecided"
_OPEN = frozenset({UNDECIDED, "required"})


class AnswersForm(forms.BaseForm):
    """Mixin for forms. `answers`: what was typed so far, by the full names of the controls."""

    base_fields: dict[str, forms.Field]

    def __init__(
        self,
        answers: Mapping[str, str],
        *,
        prefix: str,
        proposed: Mapping[str, str],
        choices: Mapping[str, list[Any]] | None = None,
        **kwargs: Any,
    ) -> None:
        data = {f"{prefix}-{name}": text for name, text in proposed.items()}
        own = (f"{prefix}-{name}" for name in self.base_fields)
        data |= {name: answers[name] for name in own if name in answers}
        super().__init__(data, prefix=prefix, **kwargs)
        for name, offered in (choices or {}).items():
            self.fields[name].choices = offered  # type: ignore[attr-defined]

    def full_clean(self) -> None:
        """What is left out can be as wrong as it likes."""
        super().full_clean()
        if self.is_left_out:
            self._errors = ErrorDict()

    @property
    def is_left_out(self) -> bool:
        return False

    @property
    def mistakes(self) -> list[str]:
        """What was typed wrongly; what is still to be decided is no mistake."""
        return [
            message
            for errors in self.errors.as_data().values()
            for error in errors
            if error.code not in _OPEN
            for message in error.messages
        ]

    @property
    def is_undecided(self) -> bool:
        return any(error.code in _OPEN for errors in self.errors.as_data().values() for error in errors)

    def ask(self, name: str, question: str) -> None:
        """The field must be decided before the import is confirmed."""
        self.add_error(name, ValidationError(question, code=UNDECIDED))

    def label_of(self, name: str) -> str:
        """What the select shows as chosen; "" while nothing is."""
        field: Any = self.fields[name]
        chosen = self.shown(name)
        flat = (pair for value, label in field.choices for pair in _options(value, label))
        return next((str(label) for value, label in flat if chosen and str(value) == chosen), "")

    def shown(self, name: str) -> str:
        """What the control shows."""
        return str(self.data.get(self.add_prefix(name), ""))


def left_out_field() -> forms.BooleanField:
    return forms.BooleanField(required=False, label=_("Leave it out"))


def _options(value: Any, label: Any) -> list[tuple[Any, Any]]:
    """One choice, or those of a group."""
    return list(label) if isinstance(label, list | tuple) else [(value, label)]
