"""The chairs and the sections in a report's form."""

from typing import Any

from django.forms import Form
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from meetings.models import Chair, Report, Section
from workstreams.admin.controls import TextBox
from workstreams.admin.inlines import LabelledStackedInline, LabelledTabularInline

from .record_choices import MeetingField
from .report_places import PlacedForm, PlacedRows
from .report_rows import ReportInline

# A report of the EMG has five sections: rows enough to type one without adding any.
USUAL_SECTIONS = 5


class ChairForm(PlacedForm):
    class Meta:
        model = Chair
        fields = ["order", "name", "title"]


class ChairRows(PlacedRows):
    pass


class ChairInline(ReportInline, LabelledTabularInline):
    model = Chair
    form = ChairForm
    formset = ChairRows
    extra = 1
    ordering = ("order", "pk")


class SectionForm(PlacedForm):
    next_meeting = MeetingField(required=False, label=_("Next meeting"))

    constraint_fields = {"next_meeting_in_its_section": "next_meeting"}

    class Meta:
        model = Section
        fields = ["order", "kind", "heading", "text", "list_style", "next_meeting", "next_meeting_on"]
        widgets = {"text": TextBox(attrs={"cols": 80, "rows": 7})}
        help_texts = {
            "text": _(
                "An empty line begins a new paragraph. Progress: {count} prints the number of ongoing "
                "workstreams; {statuses}, as a paragraph of its own, stands where their lists do, else they "
                "come last; left empty, the usual opening sentence is printed."
            )
        }


class SectionRows(PlacedRows):
    once = "kind"
    once_message = _("A report has one section of this kind: this is the second.")

    def is_once(self, form: Form) -> bool:
        return form.cleaned_data.get("kind") != Section.Kind.NARRATIVE

    def save_existing_objects(self, commit: bool = True) -> list[Section]:  # noqa: FBT001, FBT002 -- Django's signature
        # Two sections may swap their kinds, but each kind stands once in the database at every moment.
        going = [
            form.instance.pk for form in self.initial_forms if {"kind", "DELETE"} & set(form.changed_data)
        ]
        for section in Section.objects.filter(pk__in=going).exclude(kind=Section.Kind.NARRATIVE):
            section.kind, section.next_meeting, section.next_meeting_on = Section.Kind.NARRATIVE, None, None
            section.save()
        return super().save_existing_objects(commit)


class SectionInline(ReportInline, LabelledStackedInline):
    model = Section
    form = SectionForm
    formset = SectionRows
    ordering = ("order", "key")
    fieldsets = [
        (
            None,
            {
                "fields": [
                    ("order", "kind"),
                    "heading",
                    "text",
                    "list_style",
                    ("next_meeting", "next_meeting_on"),
                ]
            },
        )
    ]

    def get_extra(self, request: HttpRequest, obj: Report | None = None, **kwargs: Any) -> int:
        has_sections = obj is not None and obj.sections.exists()
        return 1 if has_sections else USUAL_SECTIONS
