"""A proposal on the review screen: which one, who presented it, and what the meeting said of it."""

from collections.abc import Mapping
from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from emg.lib.number_words import join_names
from meetings.admin.new_kind import refuse_two_kinds
from meetings.importing.decided import DecidedProposal
from meetings.importing.reading import Fact, ReadProposal
from meetings.lifecycle import Position, Route
from workstreams.admin.controls import TextBox
from workstreams.models import Proposal

from .known import Known
from .record_choice import (
    NEW,
    OUT,
    KindFields,
    RecordChoice,
    choice_field,
    choices_of,
    other_field,
    proposed_choice,
    proposed_kind,
)

_LINE = forms.TextInput(attrs={"class": "vTextField"})


class ProposalForm(RecordChoice, KindFields, forms.Form):
    choice = choice_field()
    other = other_field(listed_in="proposals-on-record", label=gettext_lazy("Another proposal on record"))
    title = forms.CharField(max_length=250, required=False, label=gettext_lazy("Title, if new"), widget=_LINE)
    heading_printed = forms.CharField(
        max_length=250, required=False, label=gettext_lazy("Heading as printed"), widget=_LINE
    )
    presented_by = forms.CharField(
        max_length=1000,
        required=False,
        label=gettext_lazy("Presented by"),
        widget=TextBox(attrs={"rows": 2, "cols": 40}),
        help_text=gettext_lazy("As printed and in this order, one a line; below is who they are."),
    )
    objective = forms.CharField(
        required=False, label=gettext_lazy("Objective"), widget=TextBox(attrs={"rows": 5, "cols": 60})
    )
    activities = forms.CharField(
        required=False,
        label=gettext_lazy("Activities, one a line"),
        widget=TextBox(attrs={"rows": 3, "cols": 60}),
    )
    position = forms.ChoiceField(required=False, label=gettext_lazy("Position"))
    route = forms.ChoiceField(required=False, label=gettext_lazy("Route"))
    route_meeting = forms.ChoiceField(required=False, label=gettext_lazy("To which meeting"))
    closing_sentence = forms.CharField(
        required=False,
        label=gettext_lazy("Closing sentence as printed"),
        widget=TextBox(attrs={"rows": 2, "cols": 60}),
    )

    field_order = ["position", "route", "route_meeting", "choice", "other", "title", "kind", "new_kind"]

    def __init__(
        self,
        answers: Mapping[str, str],
        *,
        prefix: str,
        fact: Fact[ReadProposal],
        known: Known,
    ) -> None:
        self._known, self._fact = known, fact
        self.match = known.proposal_matcher.match(fact.value.title)
        self.record: Proposal | None = None
        new, out = _("A new proposal, to be created"), _("None: it stays text")
        super().__init__(
            answers,
            prefix=prefix,
            proposed=self._proposed(),
            choices={
                "choice": choices_of(self.match, {}, new=new, out=out),
                "kind": known.kind_choices,
                "position": [("", _("Not said")), *Position.choices],
                "route": [("", _("Not said")), *Route.choices],
                "route_meeting": known.meeting_choices,
            },
        )

    def _proposed(self) -> dict[str, str]:
        read = self._fact.value
        return {
            "choice": proposed_choice(self.match),
            "title": read.title,
            "heading_printed": read.title,
            "presented_by": "\n".join(read.presenters),
            "objective": read.objective,
            "activities": "\n".join(read.activities),
            "position": read.position,
            "route": read.route,
            "route_meeting": self._known.key_of_meeting(read.route_meeting),
            "closing_sentence": read.closing_sentence,
            **proposed_kind(read.kind or read.title, self._known.kinds),
        }

    def clean(self) -> dict[str, Any] | None:
        super().clean()
        by_title = {proposal.title: proposal for proposal in self._known.proposals}
        self.record = self.chosen_of(self._known.proposals, by_name=by_title)
        if self.is_left_out:
            return self.cleaned_data
        if self.is_new:
            refuse_two_kinds(self)
            self._check_title(self.cleaned_data.get("title", ""))
        route, meeting = (self.cleaned_data.get(name, "") for name in ("route", "route_meeting"))
        if route == Route.TO_MEETING and not meeting and "route_meeting" not in self.errors:
            self.ask("route_meeting", _("Say to which meeting it goes."))
        return self.cleaned_data

    def _check_title(self, title: str) -> None:
        if not title and "title" not in self.errors:
            self.ask("title", _("Give the new proposal a title."))
        offered = [candidate.record for candidate in self.match.candidates]
        on_record = self._known.proposal_matcher.match(title).record if title else None
        if on_record and on_record not in offered:
            self.add_error("title", _("A proposal of this title is on record: choose it instead."))

    def decided(self) -> DecidedProposal | None:
        """None where it is left out. Only of a valid form."""
        cleaned = self.cleaned_data
        if cleaned["choice"] == OUT:
            return None
        return DecidedProposal(
            proposal=self.record,
            heading=cleaned["heading_printed"] or cleaned["title"],
            objective=cleaned["objective"],
            activities=cleaned["activities"],
            position=cleaned["position"],
            route=cleaned["route"],
            route_meeting=cleaned["route_meeting"],
            closing_sentence=cleaned["closing_sentence"],
            presenters=tuple(self.presenters),
            title=cleaned["title"] if cleaned["choice"] == NEW else "",
            kind=self.decided_kind(self._known.kinds),
            sentences=self._fact.sentences,
        )

    @property
    def presenters(self) -> list[str]:
        """The names as printed, in their order."""
        return [name.strip() for name in self.shown("presented_by").splitlines() if name.strip()]

    @property
    def heading(self) -> str:
        return self._fact.value.title

    @property
    def says(self) -> str:
        words = [
            dict(Position.choices).get(self.shown("position"), _("no position")),
            dict(Route.choices).get(self.shown("route"), ""),
            join_names(self.presenters),
        ]
        return ", ".join(str(word) for word in words if word)
