"""Who chaired, the other meetings a text names, and which of them is the next one."""

from collections.abc import Mapping
from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from emg.lib.partial_date_form_field import PartialDateFormField
from meetings.importing.decided import DecidedChair, DecidedNextMeeting, NamedMeeting
from meetings.importing.matching import Candidate, Match
from meetings.importing.meetings_named import NamedInText
from meetings.importing.reading import Fact, ReadChair, ReadNextMeeting
from meetings.models import Chair, Meeting

from .answers import AnswersForm, left_out_field
from .dates import date_in_words
from .known import Known
from .record_choice import NEW, OUT, choice_field, proposed_choice


class ChairForm(AnswersForm, forms.ModelForm):
    leave_out = left_out_field()

    class Meta:
        model = Chair
        fields = ["name", "title"]

    def __init__(self, answers: Mapping[str, str], *, prefix: str, fact: Fact[ReadChair]) -> None:
        self._fact = fact
        read = fact.value
        super().__init__(answers, prefix=prefix, proposed={"name": read.name, "title": read.title})

    def decided(self) -> DecidedChair | None:
        """None where it is left out. Only of a valid form."""
        cleaned = self.cleaned_data
        if cleaned["leave_out"]:
            return None
        return DecidedChair(cleaned["name"], cleaned["title"], self._fact.sentences)

    @property
    def is_left_out(self) -> bool:
        return bool(self["leave_out"].value())

    @property
    def heading(self) -> str:
        return self.shown("name")

    @property
    def says(self) -> str:
        return self.shown("title")


class NamedMeetingForm(AnswersForm, forms.Form):
    choice = choice_field()
    title = forms.CharField(max_length=250, required=False, label=gettext_lazy("Title, if new"))
    short_name = forms.CharField(max_length=80, required=False, label=gettext_lazy("Short name, if new"))

    def __init__(self, answers: Mapping[str, str], *, prefix: str, named: NamedInText, known: Known) -> None:
        self._named, self._known = named, known
        self.match = _match(named, known.meetings)
        self.record: Meeting | None = None
        likely = [
            (str(found.record.pk), f"{found.record.short_name} ({found.reason})")
            for found in self.match.candidates
        ]
        choices = [
            ("", _("Choose…")),
            *likely,
            (NEW, _("A new meeting, to be created")),
            (OUT, _("None: it stays text")),
        ]
        if known.meetings_on_record:
            choices.append((_("On record"), known.meetings_on_record))  # type: ignore[arg-type]
        super().__init__(
            answers,
            prefix=prefix,
            proposed={
                "choice": proposed_choice(self.match),
                "title": named.title,
                "short_name": named.short_name,
            },
            choices={"choice": choices},
        )

    def clean(self) -> dict[str, Any] | None:
        super().clean()
        choice = self.cleaned_data.get("choice", "")
        self.record = next((m for m in self._known.meetings if str(m.pk) == choice), None)
        if not choice and "choice" not in self.errors:
            self.ask("choice", _("Choose what this is."))
        for name in ("title", "short_name"):
            if choice == NEW and not self.cleaned_data.get(name) and name not in self.errors:
                self.ask(name, _("A new meeting needs one."))
        return self.cleaned_data

    def decided(self) -> NamedMeeting | None:
        """None where it is left out. Only of a valid form."""
        cleaned = self.cleaned_data
        if cleaned["choice"] == OUT:
            return None
        return NamedMeeting(
            key=str(self.prefix),
            meeting=self.record,
            title=cleaned["title"],
            short_name=cleaned["short_name"],
            number=self._named.number,
            sentences=self._named.sentences,
        )

    @property
    def is_left_out(self) -> bool:
        return self.shown("choice") == OUT

    @property
    def means(self) -> str:
        return self.label_of("choice")

    @property
    def heading(self) -> str:
        return self._named.short_name

    @property
    def says(self) -> str:
        return self._named.title


class NextMeetingForm(AnswersForm, forms.Form):
    meeting = forms.ChoiceField(required=False, label=gettext_lazy("Next meeting"))
    on = PartialDateFormField(required=False, label=gettext_lazy("Date of the next meeting"))

    def __init__(
        self, answers: Mapping[str, str], *, prefix: str, fact: Fact[ReadNextMeeting], known: Known
    ) -> None:
        self._fact = fact
        read = fact.value
        super().__init__(
            answers,
            prefix=prefix,
            proposed={"meeting": known.key_of_meeting(read.name), "on": date_in_words(read.on)},
            choices={"meeting": known.meeting_choices},
        )

    def decided(self) -> DecidedNextMeeting:
        """Only of a valid form."""
        return DecidedNextMeeting(self.cleaned_data["meeting"], self.cleaned_data["on"], self._fact.sentences)

    @property
    def means(self) -> str:
        return self.label_of("meeting")

    @property
    def heading(self) -> str:
        return self._fact.value.name

    @property
    def says(self) -> str:
        return self.shown("on")


def _match(named: NamedInText, meetings: list[Meeting]) -> Match[Meeting]:
    key = named.short_name.casefold()
    same = [
        Candidate(meeting, _("the same short name"), is_same=True)
        for meeting in meetings
        if meeting.short_name.casefold() == key
    ] or [
        Candidate(meeting, _("the same number and segment"), is_same=True)
        for meeting in meetings
        if named.number and (meeting.number, meeting.segment) == (named.number, Meeting.Segment.SENIOR)
    ]
    return Match(named.short_name, tuple(same))
