"""The decisions and actions in a report's form."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.db.models import Q, QuerySet
from django.http import HttpRequest
from django.utils.functional import cached_property
from django.utils.text import Truncator
from django.utils.translation import gettext_lazy as _

from emg.lib.partial_date_form_field import AMBIGUOUS, SEASON_OR_YEARS
from meetings.lifecycle import ReportState
from meetings.models import Action, Report
from workstreams.admin.controls import TextBox
from workstreams.admin.inlines import LabelledStackedInline

from .report_places import PlacedForm, PlacedRows
from .report_rows import ReportInline, with_text_of_now

USUAL_VERBS = "usual-verbs"  # the list of suggestions that stands once in the page of the form


class DeadlineField(forms.CharField):
    """A date in words, "ongoing", "N/A", or what was said instead of a date."""

    def __init__(self) -> None:
        super().__init__(
            required=False,
            max_length=Action._meta.get_field("deadline_said").max_length,
            label=_("Deadline"),
            widget=forms.TextInput(attrs={"size": 24}),
            help_text=_("A date (“30 June 2023”, “June 2023”), “ongoing”, “N/A”, or as said: “by SOM28”."),
        )

    def validate(self, value: str) -> None:
        super().validate(value)
        if SEASON_OR_YEARS.fullmatch(value):
            raise ValidationError(AMBIGUOUS, code="ambiguous", params={"text": value})


class ActionField(forms.ModelChoiceField):
    """By meeting, the latest first, in the order of each report."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(
            Action.objects.filter(report__state=ReportState.APPROVED)
            .select_related("report__meeting")
            .defer("report__blocks")
            .order_by("-report__held_on_latest", "report__meeting", "-report__revision", "order", "key"),
            **kwargs,
        )

    def label_from_instance(self, obj: Action) -> str:
        return f"{obj.report.meeting.short_name}: {Truncator(str(obj)).chars(80)}"


class ActionForm(PlacedForm):
    deadline = DeadlineField()
    # What the deadline showed when the form was made: untouched, it follows what a colleague saved since.
    deadline_before = forms.CharField(required=False, widget=forms.HiddenInput)
    follows = ActionField(
        required=False, label=_("Follows"), help_text=Action._meta.get_field("follows").help_text
    )

    class Meta:
        model = Action
        fields = ["order", "agenda_item", "text", "verb", "addressee", "follows"]
        widgets = {
            "text": TextBox(attrs={"cols": 80, "rows": 3}),
            "verb": forms.TextInput(attrs={"size": 16, "list": USUAL_VERBS}),
            "agenda_item": forms.TextInput(attrs={"size": 12}),
            "addressee": forms.TextInput(attrs={"size": 40}),
        }

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        instance = kwargs.get("instance")
        now = instance.deadline if instance else ""
        if instance and "data" in kwargs:
            kwargs["data"] = with_text_of_now(
                kwargs["data"], kwargs["prefix"], names=("deadline", "deadline_before"), now=now
            )
        super().__init__(*args, **kwargs)
        self.initial["deadline"] = self.initial["deadline_before"] = now

    def clean(self) -> dict[str, Any] | None:
        cleaned = super().clean() or self.cleaned_data
        if "deadline" in self.changed_data and "deadline" in cleaned:
            self.instance.deadline = cleaned["deadline"]
        return cleaned


class ActionRows(PlacedRows):
    @cached_property
    def choices(self) -> dict[str, list[Any]]:
        """The actions of the reports in force of meetings up to this one, and those followed already.

        A revision may have replaced the report of what is followed since.
        """
        report = self.instance
        in_force = Report.objects.in_force().exclude(meeting=report.meeting_id)
        earlier = Action.objects.filter(report__in=in_force.values("pk"))
        if report.held_on:
            earlier = earlier.filter(report__held_on_latest__lte=report.held_on.latest)
        field: Any = self.form.base_fields["follows"]
        actions = field.queryset.filter(Q(pk__in=earlier) | Q(pk__in=report.actions.values("follows")))
        told = actions.only("text", "report__meeting__short_name")
        return {"follows": [("", "---------"), *((one.pk, field.label_from_instance(one)) for one in told)]}


class ActionInline(ReportInline, LabelledStackedInline):
    model = Action
    form = ActionForm
    formset = ActionRows
    extra = 1
    ordering = ("order", "key")

    def get_fieldsets(self, request: HttpRequest, obj: Report | None = None) -> Any:
        deadline = ["deadline", *(["deadline_before"] if obj is not None and obj.is_draft else [])]
        rows = [("order", "agenda_item"), "text", ("verb", "addressee", *deadline), "follows"]
        return [(None, {"fields": rows})]

    def get_queryset(self, request: HttpRequest) -> QuerySet[Action]:
        return (
            super().get_queryset(request).select_related("follows__report").defer("follows__report__blocks")
        )
