"""The proposals in a report's form: what the meeting said of each new topic."""

from typing import Any

from django import forms
from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from meetings.models import Consideration, Report
from meetings.newcomers import new_proposal
from meetings.presenters import AgencyIndex, acronyms_in, set_presenters
from workstreams.admin.controls import TextBox
from workstreams.admin.inlines import LabelledStackedInline
from workstreams.models import Agency, Proposal

from .new_kind import NewKindField, chosen_kind, kind_field, refuse_two_kinds
from .record_choices import MeetingField, WorkstreamField
from .report_places import PlacedForm, PlacedRows
from .report_rows import ReportInline, with_text_of_now

OF_NEW_PROPOSALS = ("new_title", "kind", "new_kind")


class ProposalForm(PlacedForm):
    proposal = forms.ModelChoiceField(
        Proposal.objects.order_by("title"), required=False, label=gettext_lazy("Proposal on record")
    )
    new_title = forms.CharField(
        max_length=250,
        required=False,
        label=gettext_lazy("Or the title of a new proposal"),
        widget=forms.TextInput(attrs={"class": "vTextField"}),
    )
    kind = kind_field(
        label=gettext_lazy("Kind of the new proposal"),
        help_text=gettext_lazy("Leave empty while it has none."),
    )
    new_kind = NewKindField()
    presented_by = forms.CharField(
        max_length=1000,
        required=False,
        label=gettext_lazy("Presented by"),
        widget=forms.TextInput(attrs={"class": "vTextField"}),
        help_text=gettext_lazy("Acronyms in the order of the paper: UNDP, UNEP, DCO."),
    )
    # What "presented by" showed when the form was made: untouched, it follows what a colleague saved since.
    presented_before = forms.CharField(required=False, widget=forms.HiddenInput)
    creates_agencies = forms.BooleanField(
        required=False, label=gettext_lazy("Create the agencies that are not yet on record")
    )
    route_meeting = MeetingField(required=False, label=gettext_lazy("To which meeting"))
    resulting_workstream = WorkstreamField(
        required=False,
        label=gettext_lazy("Resulting workstream"),
        help_text=Consideration._meta.get_field("resulting_workstream").help_text,
    )

    constraint_fields = {"route_to_a_meeting_names_it": "route_meeting"}

    class Meta:
        model = Consideration
        fields = [
            "order",
            "proposal",
            "heading",
            "objective",
            "activities",
            "position",
            "route",
            "route_meeting",
            "closing_sentence",
            "resulting_workstream",
        ]
        widgets = {
            "objective": TextBox(attrs={"cols": 80, "rows": 6}),
            "activities": TextBox(attrs={"cols": 80, "rows": 5}),
        }

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        instance = kwargs.get("instance")
        presenters = presented_by(instance) if instance else ""
        if instance and "data" in kwargs:
            kwargs["data"] = with_text_of_now(
                kwargs["data"], kwargs["prefix"], names=("presented_by", "presented_before"), now=presenters
            )
        super().__init__(*args, **kwargs)
        if self.is_new:
            return
        self.settle("proposal")
        self.initial["presented_by"] = self.initial["presented_before"] = presenters
        for name in OF_NEW_PROPOSALS:
            self.fields[name].widget = forms.HiddenInput()

    def clean_new_title(self) -> str:
        title = self.cleaned_data["new_title"]
        if title.casefold() in (str(label).casefold() for _value, label in self.rows.choices["proposal"]):
            raise forms.ValidationError(_("This proposal is on record: choose it from the list instead."))
        return title

    def clean_presented_by(self) -> list[str]:
        acronyms = acronyms_in(self.cleaned_data["presented_by"])
        longest = Agency._meta.get_field("acronym").max_length or 0
        for place, acronym in enumerate(acronyms):
            if len(acronym) > longest:
                raise forms.ValidationError(_("“%s…” is too long for an acronym.") % acronym[:longest])
            if acronym.casefold() in map(str.casefold, acronyms[:place]):
                raise forms.ValidationError(_("%s is named twice.") % acronym)
        return acronyms

    def clean(self) -> dict[str, Any] | None:
        cleaned = super().clean() or self.cleaned_data
        refuse_two_kinds(self)
        if self.is_new and not {"proposal", "new_title"} & self.errors.keys():
            if cleaned.get("proposal") and any(cleaned.get(name) for name in OF_NEW_PROPOSALS):
                self.add_error("proposal", _("Choose a proposal or describe a new one, not both."))
            elif not cleaned.get("proposal") and not cleaned.get("new_title"):
                self.add_error("proposal", _("Choose a proposal, or type the title of a new one."))
        return cleaned

    def save(self, commit: bool = True) -> Consideration:  # noqa: FBT001, FBT002 -- Django's signature
        if self.is_new and self.cleaned_data["new_title"]:
            kind = chosen_kind(self.cleaned_data)
            self.instance.proposal = new_proposal(self.cleaned_data["new_title"], kind=kind)
        consideration = super().save(commit)
        if "presented_by" in self.changed_data:
            set_presenters(consideration, [self._agency(name) for name in self.cleaned_data["presented_by"]])
        return consideration

    def _agency(self, acronym: str) -> Agency:
        return self.rows.agencies.find_or_create(acronym, source=str(self.rows.instance))


class ProposalRows(PlacedRows):
    once = "proposal"
    once_message = gettext_lazy("This proposal is already in the report.")

    @cached_property
    def agencies(self) -> AgencyIndex:
        return AgencyIndex.of_register()

    def clean(self) -> None:
        super().clean()
        kept = list(self.kept_forms())
        titles = [form.cleaned_data.get("new_title", "").casefold() for form in kept]
        for place, form in enumerate(kept):
            if titles[place] and titles[place] in titles[:place]:
                form.add_error("new_title", _("This title is typed twice."))
        self._refuse_unknown_agencies(kept)

    def _refuse_unknown_agencies(self, forms: list[ProposalForm]) -> None:
        """One tick is enough for an agency that several rows name."""
        created = {
            acronym.casefold()
            for form in forms
            if form.cleaned_data.get("creates_agencies")
            for acronym in form.cleaned_data.get("presented_by", [])
        }
        for form in forms:
            acronyms = form.cleaned_data.get("presented_by", [])
            unknown = [
                name for name in acronyms if name.casefold() not in created and not self.agencies.find(name)
            ]
            if unknown:
                form.add_error(
                    "presented_by",
                    _("Not on record: %(agencies)s. Correct it, or tick “%(create)s” and save again.")
                    % {"agencies": ", ".join(unknown), "create": form.fields["creates_agencies"].label},
                )


class ProposalInline(ReportInline, LabelledStackedInline):
    model = Consideration
    form = ProposalForm
    formset = ProposalRows
    extra = 1
    ordering = ("order", "pk")

    def get_queryset(self, request: HttpRequest) -> QuerySet[Consideration]:
        rows = super().get_queryset(request).select_related("proposal")
        return rows.prefetch_related("presenters__agency")

    def get_fieldsets(self, request: HttpRequest, obj: Report | None = None) -> Any:
        is_draft = obj is not None and obj.is_draft
        chosen: list[Any] = [("order", "proposal")]
        created = ["new_title", ("kind", "new_kind")] if is_draft else []
        presenting = ["presented_by", *(["presented_before", "creates_agencies"] if is_draft else [])]
        said = [
            "heading",
            *presenting,
            "objective",
            "activities",
            ("position", "route", "route_meeting"),
            "closing_sentence",
            "resulting_workstream",
        ]
        return [(None, {"fields": [*chosen, *created, *said]})]

    @admin.display(description=gettext_lazy("Presented by"))
    def presented_by(self, consideration: Consideration) -> str:
        return presented_by(consideration)


def presented_by(consideration: Consideration) -> str:
    """The acronyms in order. Reads `presenters__agency`: prefetch it."""
    return ", ".join(presenter.agency.acronym for presenter in consideration.presenters_in_order())
