"""Controls of forms as HTML, written in Python: the form of a report has hundreds, and thousands of options.

For each of them Django renders a template, a second one for its attributes, and both again for each option.
That was two thirds of the form. What is written here is what those templates say, but for empty lines.
"""

from collections.abc import Iterable, Mapping
from html import escape
from typing import Any

from django.forms import BoundField
from django.forms.renderers import TemplatesSetting
from django.utils.safestring import SafeString


class FormRenderer(TemplatesSetting):
    """Writes the usual controls, labels and lists of errors; leaves all others to their templates."""

    def render(self, template_name: str, context: Any, request: Any = None) -> str:
        write = WRITTEN.get(template_name)
        return write(context) if write else super().render(template_name, context, request)


def _field(context: Mapping[str, Any]) -> str:
    field = context["field"]
    shown = f"{_help(field)}\n{field.errors}\n{field}"
    if not field.use_fieldset:
        return f"{field.label_tag() if field.label else ''}\n{shown}"
    described = f' aria-describedby="{field.aria_describedby}"' if field.aria_describedby else ""
    return f"<fieldset{described}>{field.legend_tag() if field.label else ''}\n{shown}</fieldset>"


def _help(field: BoundField) -> str:
    if not field.help_text:
        return ""
    place = f' id="{field.auto_id}_helptext"' if field.auto_id else ""
    return f'<div class="helptext"{place}>{field.help_text}</div>'


def _input(context: Mapping[str, Any]) -> str:
    widget = context["widget"]
    value = "" if widget["value"] is None else f' value="{_words(widget["value"])}"'
    return f'<input type="{widget["type"]}" name="{_words(widget["name"])}"{value}{_attrs(widget["attrs"])}>'


def _textarea(context: Mapping[str, Any]) -> str:
    widget = context["widget"]
    text = _words(widget["value"] or "")
    return f'<textarea name="{_words(widget["name"])}"{_attrs(widget["attrs"])}>\n{text}</textarea>'


def _select(context: Mapping[str, Any]) -> str:
    widget = context["widget"]
    groups = "".join(_group(name, options) for name, options, _index in widget["optgroups"])
    return f'<select name="{_words(widget["name"])}"{_attrs(widget["attrs"])}>{groups}\n</select>'


def _group(name: Any, options: Iterable[Mapping[str, Any]]) -> str:
    written = "".join(map(_option, options))
    return f'\n  <optgroup label="{_words(name)}">{written}\n  </optgroup>' if name else written


def _option(option: Mapping[str, Any]) -> str:
    value, attrs = _words(option["value"]), _attrs(option["attrs"])
    return f'\n  <option value="{value}"{attrs}>{_words(option["label"])}</option>'


def _label(context: Mapping[str, Any]) -> str:
    label, tag = _words(context["label"]), context["tag"]
    return f"<{tag}{_attrs(context['attrs'] or {})}>{label}</{tag}>" if context["use_tag"] else label


def _errors(context: Mapping[str, Any]) -> str:
    errors = context["errors"]
    if not errors:
        return ""
    place = f' id="{_words(errors.field_id)}_error"' if errors.field_id else ""
    items = "".join(f"<li>{_words(error)}</li>" for error in errors)
    return f'<ul class="{_words(context["error_class"])}"{place}>{items}</ul>'


def _attrs(attrs: Mapping[str, Any]) -> str:
    return "".join(
        f" {name}" if value is True else f' {name}="{_words(value)}"'
        for name, value in attrs.items()
        if value is not False
    )


def _words(value: Any) -> str:
    text = str(value)
    return text if isinstance(text, SafeString) else escape(text)


# By the template that would say the same.
WRITTEN = {
    "django/forms/field.html": _field,
    "django/forms/widgets/text.html": _input,
    "django/forms/widgets/hidden.html": _input,
    "django/forms/widgets/number.html": _input,
    "django/forms/widgets/checkbox.html": _input,
    "django/forms/widgets/date.html": _input,
    "django/forms/widgets/time.html": _input,
    "django/forms/widgets/textarea.html": _textarea,
    "django/forms/widgets/select.html": _select,
    "django/forms/label.html": _label,
    "django/forms/errors/list/default.html": _errors,
    "django/forms/errors/list/ul.html": _errors,
}
