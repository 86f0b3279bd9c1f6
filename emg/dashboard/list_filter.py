"""Filters of the lists: what a reader asks for, which rows answer, and how many each choice would leave.

The rows are no QuerySet: where a workstream or proposal stands is derived, so filters keep rows of a list.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain
from typing import Any, Generic, NamedTuple, Protocol, TypeVar
from urllib.parse import urlencode

from django.forms import MultipleChoiceField
from django.utils.datastructures import MultiValueDict
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django_filters import CharFilter, FilterSet, MultipleChoiceFilter

from emg.lib.once_for_each import once_for_each
from emg.lib.spreadsheets import Row as DataRow
from workstreams.models import Workstream

from .parameters import note


class Option(NamedTuple):
    """One value rows can be filtered by; options sort as they are offered."""

    place: int
    label: str
    value: str  # in the address


class FilterableRow(Protocol):
    """A row of a list, which can also be had as data."""

    @property
    def options(self) -> Mapping[str, frozenset[Option]]:
        """What it can be found by, by the name of the filter."""

    @property
    def words(self) -> str:
        """What the filter of words looks through, in lower case."""

    def data(self, site: str) -> DataRow:
        """Its values, in the order of the columns of the list; `site` begins addresses."""


Row = TypeVar("Row", bound=FilterableRow)


class Rows(tuple[Row, ...]):
    """All rows of a list, with what can be asked of them: found once for all who ask of one record."""

    @once_for_each
    def counts(self, name: str) -> Counter[Option]:
        """How many rows each option of a filter would leave."""
        return count_options(self, name)

    @once_for_each
    def options(self, name: str) -> Sequence[Option]:
        """What any row has, as it is offered."""
        return sorted(self.counts(name))


def count_options(rows: Iterable[FilterableRow], name: str) -> Counter[Option]:
    return Counter(chain.from_iterable(row.options[name] for row in rows))


class OfferedChoicesField(MultipleChoiceField):
    """Keeps the values that are offered and drops the others, where Django would refuse all of them."""

    def to_python(self, value: Any) -> list[str]:
        return [chosen for chosen in super().to_python(value) if self.valid_value(chosen)]


class OptionFilter(MultipleChoiceFilter):
    """Keeps the rows with one of the chosen options."""

    field_class = OfferedChoicesField

    def filter(self, rows: Rows[Row], chosen: Sequence[str]) -> Sequence[Row]:
        name = self.field_name
        wanted = {option for option in rows.options(name) if option.value in chosen}
        return [row for row in rows if not wanted.isdisjoint(row.options[name])]


class WordsFilter(CharFilter):
    """Keeps the rows whose names contain every word."""

    def filter(self, rows: Sequence[Row], words: str) -> Sequence[Row]:
        for word in words.casefold().split():
            rows = [row for row in rows if word in row.words]
        return rows


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


class ListFilter(FilterSet, Generic[Row]):
    """The filters of one list: a subclass names them, `q` for words and an OptionFilter for each choice."""

    class Meta:
        model = Workstream  # FilterSet asks for one; the rows come with each request
        fields: list[str] = []

    def __init__(self, asked: MultiValueDict[str, str], *, rows: Rows[Row]) -> None:
        super().__init__(asked, Workstream.objects.none())
        self.rows = rows
        self.choosers = [name for name, chooser in self.filters.items() if isinstance(chooser, OptionFilter)]
        self._known = {name: self.known(name) for name in self.choosers}
        for name in self.choosers:
            self.filters[name].extra["choices"] = self._taken(name)

    def _taken(self, name: str) -> Callable[[], list[tuple[str, str]]]:
        """The choices of a filter, found only when something was chosen: that may mean asking every row."""

        def choices() -> list[tuple[str, str]]:
            taken = {*self.rows.options(name), *self._known[name]}
            return [(option.value, option.label) for option in taken]

        return choices

    def known(self, name: str) -> Sequence[Option]:
        """Options of a filter that mean something even where no row has them.

        A shared address of "completed" finds nothing, rather than everything, while nothing is completed.
        """
        return ()

    @cached_property
    def chosen(self) -> Mapping[str, Any]:
        """What could be used of what was asked, by filter."""
        self.form.is_valid()
        return self.form.cleaned_data

    @property
    def words(self) -> str:
        return self.chosen.get("q", "")

    def found(self, *, without: str = "") -> Sequence[Row]:
        """The rows that answer, leaving out one filter where told to."""
        kept = [ids for name, ids in self._kept.items() if name != without]
        if not kept:
            return self.rows
        by_all = set.intersection(*kept)
        return [row for row in self.rows if id(row) in by_all]

    @cached_property
    def _kept(self) -> Mapping[str, set[int]]:
        """The rows each filter in force keeps, by their identity: looked through once, for all who ask."""
        return {
            name: {id(row) for row in self.filters[name].filter(self.rows, value)}
            for name, value in self.chosen.items()
            if value
        }

    def groups(self) -> list[Group]:
        """The choices of each filter that offers any."""
        return [
            Group(name, str(self.filters[name].label), choices=tuple(self._choices(name, options)))
            for name in self.choosers
            if (options := self._offered(name))
        ]

    def _offered(self, name: str) -> Sequence[Option]:
        """What rows have, and what was chosen though none has it."""
        of_rows = self.rows.options(name)
        chosen = {option for option in self._known[name] if option.value in self.chosen[name]}
        return sorted({*of_rows, *chosen}) if chosen - set(of_rows) else of_rows

    def _choices(self, name: str, options: Sequence[Option]) -> Iterator[Choice]:
        counts = self._counts(self.found(without=name), name)
        for option in options:
            yield Choice(option, count=counts[option], is_chosen=option.value in self.chosen[name])

    def _counts(self, rows: Sequence[Row], name: str) -> Counter[Option]:
        return self.rows.counts(name) if rows is self.rows else count_options(rows, name)

    def chips(self, *, moment: Mapping[str, str]) -> list[Chip]:
        """One for each choice in force. `moment`: the parameters that say as of when."""
        in_force = self._in_force
        return [
            Chip(label, query=_query([*moment.items(), *(pair for pair in in_force if pair != removed)]))
            for removed, label in in_force.items()
        ]

    def query(self, *, moment: Mapping[str, str]) -> str:
        """What the address of these rows ends in, of what was understood: "?status=new"; "" without any."""
        return _query([*moment.items(), *self._in_force])

    @cached_property
    def _in_force(self) -> Mapping[tuple[str, str], str]:
        """Each parameter in force, with the words for it: ("status", "new"): "Status: New"."""
        labels = {("q", self.words): _("Words: %(words)s") % {"words": self.words}} if self.words else {}
        for name in filter(self.chosen.get, self.choosers):
            for option in self._offered(name):
                if option.value in self.chosen[name]:
                    labels[name, option.value] = f"{self.filters[name].label}: {option.label}"
        return labels

    @property
    def ignored(self) -> list[str]:
        """A note for each value that could not be used."""
        notes = []
        for name in self.filters:
            values = [value for value in self.data.getlist(name) if value]
            if name in self.choosers:
                refused = [value for value in values if value not in self.chosen[name]]
                notes += [note(name, value, why=_("nothing here has that")) for value in refused]
            elif len(values) > 1:
                notes.append(note(name, values[0], why=_("given more than once")))
            elif name in self.form.errors:
                notes.append(note(name, values[0], why=" ".join(self.form.errors[name])))
        return notes


def _query(pairs: Iterable[tuple[str, str]]) -> str:
    encoded = urlencode(list(pairs))
    return f"?{encoded}" if encoded else ""
