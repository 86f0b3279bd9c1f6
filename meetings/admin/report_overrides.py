"""The texts printed otherwise in a report's form: each replaces one block of the paper."""

from typing import Any

from django import forms
from django.http import HttpRequest
from django.utils.functional import cached_property
from django.utils.html import format_html, format_html_join
from django.utils.safestring import mark_safe
from django.utils.text import Truncator
from django.utils.translation import gettext, ngettext
from django.utils.translation import gettext_lazy as _

from emg.paper.blocks import Heading, ItemList, Passage
from meetings.models import BlockOverride, Report
from meetings.report.compose import generated
from workstreams.admin.inlines import LabelledStackedInline

from .report_rows import ReportInline, ReportRows, RowForm


class OverrideForm(RowForm):
    block_id = forms.ChoiceField(label=_("What is printed otherwise"))
    is_still_right = forms.BooleanField(
        label=_("Still right"),
        required=False,
        help_text=_("Tick after comparing with what the records write now: the check falls silent."),
    )

    constraint_fields = {"override_says_something": "text"}

    class Meta:
        model = BlockOverride
        fields = ["block_id", "text", "list_style", "reason"]

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if self.is_new:
            self.fields["block_id"].choices = self.rows.block_choices  # type: ignore[attr-defined]
            self.fields["is_still_right"].widget = forms.HiddenInput()
            return
        block = self.rows.blocks.get(self.instance.block_id)
        self.settle("block_id", text=_described(block) if block else self.instance.block_id)
        self.fields["text"].help_text = _written(block)

    def save(self, commit: bool = True) -> BlockOverride:  # noqa: FBT001, FBT002 -- Django's signature
        block = self.rows.blocks.get(self.instance.block_id)
        self.instance.replaces = block.text if block else ""
        return super().save(commit)


class OverrideRows(ReportRows):
    once = "block_id"
    once_message = _("This block is already printed otherwise: change that row.")

    @cached_property
    def blocks(self) -> dict[str, Passage]:
        """What the records write and can be printed otherwise, by block."""
        blocks = generated(self.instance)
        return {block.id: block for block in blocks if isinstance(block, Passage)}

    @cached_property
    def block_choices(self) -> list[tuple[Any, Any]]:
        """The blocks under the headings of their sections."""
        choices: list[tuple[Any, Any]] = [("", "---------")]
        for block in self.blocks.values():
            if isinstance(block, Heading) and block.level == 2:
                choices.append((str(block), []))
            choices[-1][1].append((block.id, _described(block)))
        return choices

    def save(self, commit: bool = True) -> Any:  # noqa: FBT001, FBT002 -- Django's signature
        # The sections and rows saved just before this may have changed what the records write.
        self.__dict__.pop("blocks", None)
        return super().save(commit)


class OverrideInline(ReportInline, LabelledStackedInline):
    model = BlockOverride
    form = OverrideForm
    formset = OverrideRows
    extra = 1
    ordering = ("pk",)

    def get_fieldsets(self, request: HttpRequest, obj: Report | None = None) -> Any:
        fields = ["block_id", "text", "list_style", "reason"]
        return [(None, {"fields": [*fields, "is_still_right"] if obj and obj.is_draft else fields})]


def _described(block: Passage) -> str:
    """ "Heading: Introduction", "Paragraph: The mid-term meeting …", "List of 2: IMG on …"."""
    if isinstance(block, Heading):
        name = gettext("Heading")
    elif isinstance(block, ItemList):
        name = ngettext("List of %d", "List of %d", len(block.items)) % len(block.items)
    else:
        name = gettext("Paragraph")
    first_line = block.text.split("\n")[0]
    return f"{name}: {Truncator(first_line).chars(80)}"


def _written(block: Passage | None) -> str:
    if block is None:
        return gettext("This block is no longer in the paper: delete this row, or leave it for later.")
    lines = format_html_join(mark_safe("<br>"), "{}", ((line,) for line in block.text.split("\n")))
    return format_html("{}<br>{}", gettext("The records write:"), lines)
