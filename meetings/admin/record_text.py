"""A record that is settled and only told, not chosen any more: the workstream of a saved row."""

from typing import Any

from django import forms
from django.utils.html import format_html
from django.utils.safestring import SafeString


class RecordText(forms.Widget):
    def __init__(self, text: str) -> None:
        super().__init__()
        self.text = text

    def render(self, name: str, value: Any, attrs: Any = None, renderer: Any = None) -> SafeString:
        return format_html('<span class="record-text">{}</span>', self.text)

    def id_for_label(self, id_: str) -> str:
        return ""  # there is no control to label


class RecordTextField(forms.Field):
    """Keeps the record of its row, whatever is posted."""

    def __init__(self, record: Any, *, text: str, label: Any) -> None:
        super().__init__(required=False, disabled=True, label=label, initial=record, widget=RecordText(text))
