"""A page as a process makes it that has just begun, for which nothing was kept."""

from collections.abc import Iterator
from contextlib import contextmanager
from unittest.mock import patch

from emg.dashboard import record_of_now, search_documents


@contextmanager
def new_process() -> Iterator[None]:
    with patch.object(record_of_now, "_now", {}), patch.object(search_documents, "_vectors", {}):
        yield
