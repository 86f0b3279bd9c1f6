"""Choosing a kind of workstream, or naming a new one, where a report is the first to need it."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from meetings.newcomers import kind_named, name_and_abbreviation
from workstreams.models import WorkstreamKind


def kind_field(**kwargs: Any) -> forms.ModelChoiceField:
    return forms.ModelChoiceField(WorkstreamKind.objects.order_by("order", "name"), required=False, **kwargs)


class NewKindField(forms.CharField):
    """The name of a kind, with its abbreviation in parentheses if it has one."""

    def __init__(self) -> None:
        super().__init__(
            required=False,
            label=_("Or a new kind"),
            widget=forms.TextInput(attrs={"size": 40}),
            help_text=_("With its abbreviation, if it has one: Issue Management Group (IMG)."),
        )

    def validate(self, value: str) -> None:
        super().validate(value)
        for part, name in zip(name_and_abbreviation(value), ("name", "abbreviation"), strict=True):
            longest = WorkstreamKind._meta.get_field(name).max_length  # type: ignore[union-attr]
            if longest and len(part) > longest:
                raise ValidationError(gettext("“%s…” is too long for a kind.") % part[:longest])


def chosen_kind(cleaned: dict[str, Any]) -> WorkstreamKind | None:
    """The kind chosen in the field `kind` or, created if need be, named in `new_kind`."""
    return cleaned["kind"] or (kind_named(cleaned["new_kind"]) if cleaned["new_kind"] else None)


def refuse_two_kinds(form: forms.BaseForm) -> None:
    """A field error where a kind is chosen and another one named."""
    if form.cleaned_data.get("kind") and form.cleaned_data.get("new_kind"):
        form.add_error("new_kind", gettext("Choose a kind or name a new one, not both."))
