"""The lines of a pasted list: what each means, or the question what it means."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django import forms
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from meetings.importing.matching import Candidate, WorkstreamMatcher
from meetings.models import Report, StatusEntry
from meetings.names import NameIndex, PastedName, pasted_names, told_apart
from meetings.newcomers import new_workstream
from workstreams.models import Workstream

from .importing.record_choice import proposed_kind
from .new_kind import NewKindField, chosen_kind, kind_field, refuse_two_kinds

NEW, OUT = "new", "out"


class LineForm(forms.Form):
    """What a line means: one of its candidates, another workstream, a new one, or nothing."""

    choice = forms.ChoiceField(
        label=gettext_lazy("This is"),
        error_messages={"required": gettext_lazy("Choose what this line means.")},
    )
    title = forms.CharField(
        max_length=250,
        required=False,
        label=gettext_lazy("Title, if new"),
        widget=forms.TextInput(attrs={"class": "vTextField"}),
    )
    kind = kind_field(label=gettext_lazy("Kind, if new"))
    new_kind = NewKindField()

    def __init__(
        self,
        data: Mapping[str, Any] | None,
        *,
        prefix: str,
        choices: Sequence[Any],
        kinds: Sequence[Any],
        initial: dict[str, str],
    ) -> None:
        super().__init__(data, prefix=prefix, initial=initial)
        self.fields["choice"].choices = choices  # type: ignore[attr-defined]
        self.fields["kind"].choices = kinds  # type: ignore[attr-defined]

    def clean(self) -> dict[str, Any]:
        cleaned = self.cleaned_data
        if cleaned.get("choice") != NEW:
            for unused in ("title", "kind", "new_kind"):
                self.errors.pop(unused, None)
            return cleaned
        refuse_two_kinds(self)
        if "title" not in self.errors and not cleaned["title"]:
            self.add_error("title", _("Give the new workstream a title."))
        return cleaned


@dataclass(frozen=True)
class Line:
    number: int
    name: PastedName
    same_as: int | None  # the number of the earlier line that it repeats
    entry: StatusEntry | None  # the row of the report that has it already
    form: LineForm | None  # only where there is a question
    close: tuple[Candidate[Workstream], ...]  # called nearly so, where none is called so

    @property
    def chosen(self) -> str:
        """The answer: NEW, OUT or the key of a workstream; empty where there is no question or answer."""
        return self.form.cleaned_data.get("choice", "") if self.form else ""


class PastedLines:
    """All lines of a paste against the register and the report. Only `workstreams()` saves anything."""

    def __init__(self, text: str, *, report: Report, answers: Mapping[str, Any] | None) -> None:
        """`answers`: the posted fields of the lines; None while the questions are first asked."""
        self._report = report
        self._answers = answers
        self._index = NameIndex.of_register()
        self._matcher = WorkstreamMatcher(self._index, self._index.kinds)
        self._by_key = {str(workstream.pk): workstream for workstream in self._index.workstreams}
        entries = report.entries.select_related("workstream")
        self._entries = {entry.workstream_id: entry for entry in entries}
        self.lines = list(self._read(pasted_names(text)))

    def is_valid(self) -> bool:
        """Whether every question is answered, and no two lines mean the same."""
        forms_valid = [line.form.is_valid() for line in self.lines if line.form]
        if not all(forms_valid):
            return False
        taken = {str(line.name.match.pk) for line in self.lines if line.name.match}
        taken |= {str(pk) for pk, entry in self._entries.items() if entry.status}
        for line in self.lines:
            if line.form and line.chosen != OUT:
                is_new = line.chosen == NEW
                meaning = f"new {line.form.cleaned_data['title'].casefold()}" if is_new else line.chosen
                if meaning in taken:
                    line.form.add_error("choice", _("It is in this list or in the report already."))
                taken.add(meaning)
        return all(line.form.is_valid() for line in self.lines if line.form)

    def workstreams(self) -> list[Workstream]:
        """What the lines mean, in their order; creates what is new."""
        meant = (self._meant(line) for line in self.lines if line.same_as is None)
        return [workstream for workstream in meant if workstream is not None]

    def _meant(self, line: Line) -> Workstream | None:
        if line.form is None:
            return line.name.match
        if line.chosen != NEW:
            return self._by_key.get(line.chosen)
        said = line.form.cleaned_data
        return new_workstream(said["title"], kind=chosen_kind(said), source=str(self._report))

    def _read(self, names: Sequence[str]) -> Iterator[Line]:
        first_lines: dict[object, int] = {}
        for number, text in enumerate(names, start=1):
            name = self._index.look_up(text)
            first = first_lines.setdefault(name.match or name.key, number)
            is_question = name.match is None and first == number
            is_unknown = is_question and not name.candidates
            close = self._matcher.match(name.text).candidates if is_unknown else ()
            yield Line(
                number=number,
                name=name,
                same_as=first if first != number else None,
                entry=self._entries.get(name.match.pk) if name.match else None,
                form=self._form(number, name, close) if is_question else None,
                close=close,
            )

    def _form(self, number: int, name: PastedName, close: tuple[Candidate[Workstream], ...]) -> LineForm:
        nearly = [(str(one.record.pk), f"{self._labels[one.record.pk]} ({one.reason})") for one in close]
        candidates = [(str(found.pk), self._labels[found.pk]) for found in name.candidates]
        others = [(str(pk), label) for pk, label in self._labels.items()]
        choices = [("", _("Choose…")), (NEW, _("A new workstream")), (OUT, _("Nothing: leave it out"))]
        groups = [
            (_("Of this name"), candidates),
            (_("Nearly of this name"), nearly),
            (_("On record"), others),
        ]
        return LineForm(
            self._answers,
            prefix=f"line-{number}",
            choices=[*choices, *(group for group in groups if group[1])],
            kinds=self._kinds,
            initial={"title": name.text, **proposed_kind(name.text, self._index.kinds)},
        )

    @cached_property
    def _labels(self) -> dict[int, str]:
        return told_apart(self._index.workstreams)

    @cached_property
    def _kinds(self) -> list[Any]:
        return list(kind_field().choices)  # type: ignore[arg-type]
