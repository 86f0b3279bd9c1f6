"""A row of a list as a row of its files."""

from abc import ABC, abstractmethod
from typing import ClassVar

from emg.lib.spreadsheets import Row, Value


class AsData(ABC):
    """Mixin for rows of lists. A row never changes, so what it is in files is worked out once."""

    _data: ClassVar[tuple[str | None, Row]] = (None, Row())

    @abstractmethod
    def values(self, *, site: str) -> tuple[Value, ...]:
        """In the order of the columns; `site` begins addresses."""

    def data(self, site: str) -> Row:
        """Kept for the site last asked for: there is hardly another."""
        known, data = self._data
        if known != site:
            data = Row(self.values(site=site))
            vars(self)["_data"] = (site, data)  # rows are frozen dataclasses, which refuse an assignment
        return data
