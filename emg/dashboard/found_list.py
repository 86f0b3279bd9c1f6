"""A list that can be filtered: what was asked for, and the rows that answer."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar, Generic

from django.utils.functional import cached_property

from emg.lib.spreadsheets import Table

from .as_of import AsOf
from .list_filter import Chip, ListFilter, Row


@dataclass(frozen=True)
class FoundList(Generic[Row]):
    """Each list is a subclass, and its page a template that extends `list.html`."""

    address: ClassVar[str]  # the name of its page's address
    columns: ClassVar[tuple[str, ...]]  # of its files

    as_of: AsOf
    asked_for: ListFilter[Row]
    rows: Sequence[Row]

    @property
    def ignored(self) -> list[str]:
        return [*self.as_of.ignored, *self.asked_for.ignored]

    @property
    def query(self) -> str:
        return self.asked_for.query(moment=self.as_of.parameters)

    @cached_property
    def chips(self) -> list[Chip]:
        return self.asked_for.chips(moment=self.as_of.parameters)

    def table(self, *, site: str) -> Table:
        return Table(self.columns, [row.data(site) for row in self.rows])
