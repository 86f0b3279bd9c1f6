"""Reads a file in a short-lived process of its own: what kills it is a sentence to whoever sent the file.

Of the parsers one is written in C++ and one in C, and files come from outside: the process knows no secret
and no database, and the kernel bounds its time and memory (`reader.py`).
"""

import json
import logging
import subprocess
import sys
from pathlib import Path

from emg.lib.refused_files import RefusedFileError, gettext_noop
from meetings.importing.source import Line

from .kinds import FileKind

_MOST_SECONDS = 20  # by the clock: the limit of the processor's time is reached before, unless others use it
_ROOT = Path(__file__).parents[3]
_FAILED = gettext_noop(
    "This file could not be read within the time and memory that a report takes: it is damaged, or far more "
    "complicated than a report. Save it anew in the program that wrote it, or paste its text."
)

logger = logging.getLogger(__name__)


def read_apart(content: bytes, *, kind: FileKind) -> list[Line]:
    """The lines of a file. Raises RefusedFileError, whatever happens to the process."""
    command = [sys.executable, "-m", "meetings.importing.files.reader", kind]
    try:
        ended = subprocess.run(  # noqa: S603 -- our own program, by no shell
            command, input=content, capture_output=True, timeout=_MOST_SECONDS, check=False, cwd=_ROOT, env={}
        )
    except subprocess.TimeoutExpired as error:
        raise RefusedFileError(_FAILED) from error
    if ended.returncode != 0:
        where = ended.stderr.decode(errors="replace")[-2000:]  # no word of the file
        logger.warning("A file was not read: exit code %d. %s", ended.returncode, where)
        raise RefusedFileError(_FAILED)
    answer = json.loads(ended.stdout)
    if "refused" in answer:
        raise RefusedFileError(answer["refused"], **answer["values"])
    return [Line(*line) for line in answer["lines"]]
