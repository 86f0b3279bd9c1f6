"""Files of reports, of whatever kind, become lines. They come from outside, and nothing in them is trusted.

Plain text is read here; any other kind in a process of its own (`apart.py`, `reader.py`), which may fail.
"""

from emg.lib.refused_files import RefusedFileError

from .lines import lines_of, lines_of_text

__all__ = ["RefusedFileError", "lines_of", "lines_of_text"]
