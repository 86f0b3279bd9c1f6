"""What public pages say of the years before the first report on record, kept in `data/history/`."""

from .loading import load_history

__all__ = ["load_history"]
