"""The filters of the list of workstreams: what a reader asks for, and which rows answer.

The rows are no QuerySet: where a workstream stands is derived, so filters keep rows of a list.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any
from urllib.parse import urlencode

from django.forms import MultipleChoiceField
from django.utils.datastructures import MultiValueDict
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django_filters import CharFilter, FilterSet, MultipleChoiceFilter

from workstreams.models import Workstream

from .parameters import note
from .workstream_rows import Option, Row

OPTION_FILTERS = ("status", "kind", "agency")


class OfferedChoicesField(MultipleChoiceField):
    """Takes what is offered and leaves the rest, where Django would refuse all of it."""

    def to_python(self, value: Any) -> list[str]:
        return [chosen for chosen in super().to_python(value) if self.valid_value(chosen)]


class OptionFilter(MultipleChoiceFilter):
    """Keeps the rows with one of the chosen options."""

    field_class = OfferedChoicesField

    def filter(self, rows: Sequence[Row], chosen: Sequence[str]) -> Sequence[Row]:
        if not chosen:
            return rows
        return [row for row in rows if any(option.value in chosen for option in row.options[self.field_name])]


class WordsFilter(CharFilter):
    """Keeps the rows whose names contain every word."""

    def filter(self, rows: Sequence[Row], words: str) -> Sequence[Row]:
        return [row for row in rows if all(word in row.words for word in words.casefold().split())]


@dataclass(frozen=True)
class Choice:
    option: Option
    count: int  # how many rows it leads to under the other filters in force
    is_chosen: bool


@dataclass(frozen=True)
class Group:
    name: str
    label: str
    choices: tuple[Choice, ...]


@dataclass(frozen=True)
class Chip:
    """One filter in force, and the address of the list without it."""

    label: str
    query: str


class WorkstreamFilter(FilterSet):
    q = WordsFilter(label=gettext_lazy("Words in the title"), max_length=200)
    status = OptionFilter(label=gettext_lazy("Status"))
    kind = OptionFilter(label=gettext_lazy("Kind"))
    agency = OptionFilter(label=gettext_lazy("Agency"))

    class Meta:
        model = Workstream
        fields: list[str] = []

    def __init__(self, asked: MultiValueDict[str, str], *, rows: Sequence[Row]) -> None:
        super().__init__(asked, Workstream.objects.none())
        self.rows = rows
        self.options = {
            name: sorted({option for row in rows for option in row.options[name]}) for name in OPTION_FILTERS
        }
        for name, options in self.options.items():
            self.filters[name].extra["choices"] = [(option.value, option.label) for option in options]

    @cached_property
    def chosen(self) -> Mapping[str, Any]:
        """What could be used of what was asked, by filter."""
        self.form.is_valid()
        return self.form.cleaned_data

    def found(self, *, without: str = "") -> Sequence[Row]:
        """The rows that answer, leaving out one filter where told to."""
        rows = self.rows
        for name, value in self.chosen.items():
            if name != without:
                rows = self.filters[name].filter(rows, value)
        return rows

    def groups(self) -> list[Group]:
        """The choices of each filter that offers any."""
        return [
            Group(name, str(self.filters[name].label), choices=tuple(self._choices(name, options)))
            for name, options in self.options.items()
            if options
        ]

    def _choices(self, name: str, options: Sequence[Option]) -> Iterator[Choice]:
        answering = self.found(without=name)
        for option in options:
            count = len(self.filters[name].filter(answering, [option.value]))
            yield Choice(option, count=count, is_chosen=option.value in self.chosen[name])

    def chips(self, *, moment: Mapping[str, str]) -> list[Chip]:
        """One for each choice in force. `moment`: the parameters that say as of when."""
        in_force = self._in_force()
        return [
            Chip(label, query=f"?{urlencode([*moment.items(), *_without(name, value, pairs=in_force)])}")
            for (name, value), label in in_force.items()
        ]

    def _in_force(self) -> dict[tuple[str, str], str]:
        """Each parameter in force, with the words for it: ("status", "new"): "Status: New"."""
        words = self.chosen.get("q", "")
        labels = {("q", words): _("Words: %(words)s") % {"words": words}} if words else {}
        for name, options in self.options.items():
            for option in options:
                if option.value in self.chosen[name]:
                    labels[name, option.value] = f"{self.filters[name].label}: {option.label}"
        return labels

    @property
    def ignored(self) -> list[str]:
        """A note for each value that could not be used."""
        notes = []
        for name in self.filters:
            values = [value for value in self.data.getlist(name) if value]
            if name in OPTION_FILTERS:
                refused = [value for value in values if value not in self.chosen[name]]
                notes += [note(name, value, why=_("no workstream here has that")) for value in refused]
            elif len(values) > 1:
                notes.append(note(name, values[0], why=_("given more than once")))
            elif name in self.form.errors:
                notes.append(note(name, values[0], why=" ".join(self.form.errors[name])))
        return notes


def _without(name: str, value: str, *, pairs: Iterable[tuple[str, str]]) -> list[tuple[str, str]]:
    return [pair for pair in pairs if pair != (name, value)]
