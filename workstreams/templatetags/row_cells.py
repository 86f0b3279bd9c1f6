"""The cells of a row in a table of inline rows, written in Python: the form of a report has hundreds."""

from typing import Any

from django import template
from django.contrib.admin.helpers import AdminField, AdminReadonlyField, InlineAdminForm
from django.forms import BoundField
from django.utils.html import conditional_escape
from django.utils.safestring import SafeString
from django.utils.text import capfirst

from emg.lib.filled_html import filled

register = template.Library()


@register.filter
def cells(row: InlineAdminForm) -> SafeString:
    return SafeString("\n".join(_cell(field) for fieldset in row for line in fieldset for field in line))


def _cell(shown: AdminField | AdminReadonlyField) -> SafeString:
    if isinstance(shown, AdminReadonlyField):
        told = shown.field
        inside = filled("<p>{}</p>", conditional_escape(shown.contents()))
        return _td(told["name"], label=told["label"], is_hidden=told["is_hidden"], inside=inside)
    bound = shown.field
    inside = SafeString(f"{bound.errors}{bound}{_help(bound)}")
    return _td(bound.name, label=bound.label, is_hidden=bound.is_hidden, inside=inside)


def _td(name: str, *, label: Any, is_hidden: bool, inside: SafeString) -> SafeString:
    hidden = " hidden" if is_hidden else ""
    return filled(
        '<td class="field-{}{}" data-label="{}">{}</td>', name, hidden, capfirst(str(label)), inside
    )


def _help(bound: BoundField) -> str:
    """Not in view, where the head of the column has it: each control names its own."""
    if not bound.help_text:
        return ""
    return filled(
        '<span hidden class="help" id="{}_helptext">{}</span>',
        bound.auto_id,
        SafeString(str(bound.help_text)),
    )
