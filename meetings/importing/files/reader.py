"""`python -m meetings.importing.files.reader KIND`: a file on standard input, its lines as JSON on the other.

The process that `apart.py` starts. It begins in a tenth of a second, as it sets up no Django, and bounds
itself before it reads a byte.
"""

import importlib
import json
import resource
import sys
import traceback
from collections.abc import Callable, Iterable
from dataclasses import astuple

from emg.lib.refused_files import DAMAGED, RefusedFileError
from meetings.importing.source import Line

from .kinds import FileKind
from .limits import within_limits

_MOST_SECONDS = 10  # of processor time; the largest report that is read takes three
_MOST_MEMORY = 600_000_000  # bytes of address space; the largest file that is read takes a third
_LIMITS = {
    resource.RLIMIT_CPU: _MOST_SECONDS,
    resource.RLIMIT_AS: _MOST_MEMORY,
    resource.RLIMIT_CORE: 0,
    resource.RLIMIT_FSIZE: 0,  # it writes no file
}
_MODULES = {FileKind.PAGE: "web_page", FileKind.PDF: "pdf", FileKind.PACKED: "packed"}


def main(kind: FileKind) -> None:
    lines = _reader(kind)
    for limit, value in _LIMITS.items():
        resource.setrlimit(limit, (value, value))
    answer: dict[str, object]
    try:
        answer = {"lines": [astuple(line) for line in within_limits(lines(sys.stdin.buffer.read()))]}
    except RefusedFileError as error:
        answer = {"refused": error.message, "values": error.values}
    except RecursionError:
        answer = {"refused": DAMAGED, "values": {}}
    sys.stdout.write(json.dumps(answer))


def _reader(kind: FileKind) -> Callable[[bytes], Iterable[Line]]:
    """Only the parser that is needed is loaded."""
    lines: Callable[[bytes], Iterable[Line]] = importlib.import_module(
        f"{__package__}.{_MODULES[kind]}"
    ).lines
    return lines


if __name__ == "__main__":
    try:
        main(FileKind(sys.argv[1]))
    except Exception as error:
        traceback.print_tb(error.__traceback__)
        sys.exit(type(error).__name__)
