"""The meeting on the review screen: which one it is, and how it was held."""

from collections.abc import Mapping
from typing import Any

from django import forms
from django.utils.text import slugify
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from meetings.admin.constraint_errors import ConstraintErrorsForm
from meetings.admin.report_details import HELD
from meetings.importing.decided import DecidedMeeting
from meetings.importing.meetings_named import meeting_candidates, senior_meeting_of
from meetings.importing.reading import Fact, ReadMeeting
from meetings.models import Meeting, Report
from meetings.models.meeting import RESERVED_SLUGS
from workstreams.admin.controls import ClockField

from .answers import AnswersForm
from .dates import date_in_words
from .known import Known
from .record_choice import NEW


def _line(label: Any, *, length: int, help_text: Any = "") -> forms.CharField:
    return forms.CharField(label=label, max_length=length, required=False, help_text=help_text)


class MeetingForm(AnswersForm, ConstraintErrorsForm):
    meeting = forms.ChoiceField(required=False, label=gettext_lazy("This is the report of"))
    is_revision = forms.BooleanField(
        required=False,
        label=gettext_lazy("Make it a revision of the report on record"),
        help_text=gettext_lazy("The approved report stays public and unchanged until this one is approved."),
    )
    starts_at = ClockField(required=False, label=gettext_lazy("Starts at"))
    ends_at = ClockField(required=False, label=gettext_lazy("Ends at"))
    short_name = _line(gettext_lazy("Short name"), length=80, help_text=gettext_lazy("SOM28."))
    slug = _line(gettext_lazy("Address"), length=120, help_text=gettext_lazy("Part of the web address."))
    series = _line(gettext_lazy("Series"), length=120, help_text=gettext_lazy("SOM."))
    number = _line(gettext_lazy("Number"), length=20)
    segment = forms.ChoiceField(
        required=False, label=gettext_lazy("Segment"), choices=[("", "–"), *Meeting.Segment.choices]
    )
    part_of = forms.ChoiceField(required=False, label=gettext_lazy("Part of"))
    can_decide = forms.BooleanField(
        required=False,
        label=gettext_lazy("It decides"),
        help_text=Meeting._meta.get_field("can_decide").help_text,
    )

    constraint_fields = {"report_end_has_a_start": "starts_at"}
    field_order = ["meeting", "is_revision", *HELD]

    class Meta:
        model = Report
        fields = HELD

    def __init__(self, answers: Mapping[str, str], *, prefix: str, read: ReadMeeting, known: Known) -> None:
        self._known, self._read = known, read
        self.candidates = meeting_candidates(read, known.meetings)
        self.record: Meeting | None = None
        super().__init__(
            answers,
            prefix=prefix,
            proposed=self._proposed(),
            choices={"meeting": self._choices(), "part_of": known.meeting_choices},
        )

    def _choices(self) -> list[Any]:
        likely = [
            (str(found.record.pk), f"{found.record.short_name} ({found.reason})") for found in self.candidates
        ]
        new = [(NEW, _("A new meeting, to be created"))]
        groups = [(_("Perhaps this one"), likely), (_("On record"), self._known.meetings_on_record)]
        return [("", _("Choose…")), *new, *(group for group in groups if group[1])]

    def _proposed(self) -> dict[str, str]:
        read = self._read
        same = [found.record for found in self.candidates if found.is_same]
        senior = senior_meeting_of(read)
        short_name = _short_name(read, senior)
        is_senior = _text(read.segment) == Meeting.Segment.SENIOR
        hours = read.hours.value if read.hours else None
        return {
            "meeting": str(same[0].pk) if len(same) == 1 else "" if self.candidates else NEW,
            "title": _text(read.title),
            "symbol": _text(read.symbol),
            "held_on": date_in_words(_text(read.held_on)),
            "date_as_printed": self._date_as_printed(),
            "starts_at": f"{hours.starts_at:%H:%M}" if hours else "",
            "ends_at": f"{hours.ends_at:%H:%M}" if hours and hours.ends_at else "",
            "time_zone": hours.time_zone if hours else "",
            "zone_label": hours.zone_label if hours else "",
            "mode": _text(read.mode),
            "place": _text(read.place),
            "short_name": short_name,
            "slug": slugify(short_name),
            "series": _text(read.series) or ("SOM" if senior else ""),
            "number": _text(read.number),
            "segment": _text(read.segment),
            "part_of": self._known.key_of_meeting(senior),
            "can_decide": "on" if is_senior else "",
        }

    def _date_as_printed(self) -> str:
        """Empty where the record prints the date so by itself."""
        printed = _text(self._read.date_as_printed)
        return "" if printed == date_in_words(_text(self._read.held_on)) else printed

    def clean(self) -> dict[str, Any] | None:
        super().clean()
        choice = self.cleaned_data.get("meeting", "")
        self.record = next((m for m in self._known.meetings if str(m.pk) == choice), None)
        if not choice and "meeting" not in self.errors:
            self.ask("meeting", _("Choose the meeting this is the report of."))
        if not self.cleaned_data.get("held_on") and "held_on" not in self.errors:
            self.ask("held_on", _("Say when the meeting was held, as exactly as it is known."))
        if self.record:
            self._check_reports(self.record)
        elif choice == NEW:
            self._check_new()
        return self.cleaned_data

    def _check_reports(self, meeting: Meeting) -> None:
        reports = self._known.reports.get(meeting.pk, [])
        if any(not report.is_approved for report in reports):
            self.add_error(
                "meeting",
                _("This meeting has an open draft already: finish or discard it first, then come back."),
            )
        elif reports and not self.cleaned_data.get("is_revision"):
            self.ask("is_revision", _("This meeting has an approved report: tick this, or choose another."))

    def _check_new(self) -> None:
        for name in ("short_name", "slug"):
            if not self.cleaned_data.get(name) and name not in self.errors:
                self.ask(name, _("A new meeting needs one."))
        slug = self.cleaned_data.get("slug", "")
        if slug and slug != slugify(slug):
            self.add_error("slug", _("Use small letters, digits and hyphens: %s.") % slugify(slug))
        elif slug in RESERVED_SLUGS or slug in {meeting.slug for meeting in self._known.meetings}:
            self.add_error("slug", _("Another meeting or page has this address: choose another one."))

    def decided(self, sentences: tuple[int, ...]) -> DecidedMeeting:
        """Only of a valid form."""
        cleaned = self.cleaned_data
        return DecidedMeeting(
            meeting=self.record,
            held={name: cleaned[name] for name in HELD},
            part_of=cleaned["part_of"],
            short_name=cleaned["short_name"],
            slug=cleaned["slug"],
            number=cleaned["number"],
            series=cleaned["series"],
            segment=cleaned["segment"],
            can_decide=cleaned["can_decide"],
            is_revision=cleaned["is_revision"],
            sentences=sentences,
        )

    @property
    def reports(self) -> list[Report]:
        """What is on record of the meetings it may be of."""
        shown = [self.record, *(found.record for found in self.candidates)]
        meetings = dict.fromkeys(meeting.pk for meeting in shown if meeting)
        return [report for pk in meetings for report in self._known.reports.get(pk, [])]

    @property
    def means(self) -> str:
        return self.label_of("meeting")

    @property
    def heading(self) -> str:
        return self.shown("title") or _("A meeting without a title")

    @property
    def says(self) -> str:
        hours = "–".join(filter(None, (self.shown("starts_at"), self.shown("ends_at"))))
        words = [self.shown("held_on"), hours, *(self.shown(name) for name in ("mode", "place", "symbol"))]
        return ", ".join(filter(None, words))


def _text(fact: Fact[str] | None) -> str:
    return fact.value if fact else ""


def _short_name(read: ReadMeeting, senior: str) -> str:
    """ "SOM28 mid-term technical segment", "SOM28"; else series and number, or the beginning of the title."""
    segment = _text(read.segment)
    if senior:
        return f"{senior} {str(Meeting.Segment(segment).label).lower()}"
    if read.series and read.number:
        series = "SOM" if segment == Meeting.Segment.SENIOR else read.series.value
        return f"{series}{'' if series.isupper() else ' '}{read.number.value}"
    return _text(read.title)[:80]
