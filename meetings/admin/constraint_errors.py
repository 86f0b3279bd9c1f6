"""Shows the violation of a database constraint at the field to correct, in the constraint's own words."""

from typing import Any

from django import forms
from django.core.exceptions import NON_FIELD_ERRORS, ValidationError


class ConstraintErrorsForm(forms.ModelForm):
    # The name of a constraint -> the field that shows its message, instead of the top of the form.
    constraint_fields: dict[str, str] = {}

    def _update_errors(self, errors: ValidationError) -> None:
        """Django's one place where the errors of the model reach the form."""
        if hasattr(errors, "error_dict"):
            for error in errors.error_dict.pop(NON_FIELD_ERRORS, []):
                place = self._places.get(str(error.message), NON_FIELD_ERRORS)
                errors.error_dict.setdefault(place, []).append(error)
        super()._update_errors(errors)  # type: ignore[misc]

    @property
    def _places(self) -> dict[str, Any]:
        return {
            str(constraint.get_violation_error_message()): self.constraint_fields[constraint.name]
            for constraint in self._meta.model._meta.constraints
            if constraint.name in self.constraint_fields
        }
