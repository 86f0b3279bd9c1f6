"""The process that prints: started when asked, one for each worker; it ends with it, or unused for a minute.

One that dies or hangs is replaced by another, so that nobody who wants a paper need know of it.
"""

import json
import logging
import subprocess
import sys
from functools import cache
from pathlib import Path
from threading import Lock, Timer
from typing import IO, Any

_MOST_SECONDS = 20.0  # by the clock; a paper of a hundred pages takes one
_UNUSED_SECONDS = 60.0
_ROOT = Path(__file__).parents[3]

logger = logging.getLogger(__name__)


class PrintingError(Exception):
    """There is no file: no process could answer, or Typst refused the paper in every way."""


def asked(question: dict[str, Any]) -> dict[str, Any]:
    """What `press.py` answers. Raises PrintingError."""
    return _printer().asked(question)


class Printer:
    def __init__(
        self, *, most_seconds: float = _MOST_SECONDS, unused_seconds: float = _UNUSED_SECONDS
    ) -> None:
        self._most_seconds, self._unused_seconds = most_seconds, unused_seconds
        self._process: subprocess.Popen[bytes] | None = None
        self._one_at_a_time = Lock()

    def asked(self, question: dict[str, Any]) -> dict[str, Any]:
        line = json.dumps(question).encode() + b"\n"
        with self._one_at_a_time:
            # Only asking shows whether the process still lives; then another one is asked.
            answer = self._answer(line) or self._answer(line)
        if not answer:
            raise PrintingError("No process could print the paper.")
        return answer

    def _answer(self, line: bytes) -> dict[str, Any] | None:
        """None: the process is gone."""
        process = self._process = self._process or _started(self._unused_seconds)
        assert process.stdin
        assert process.stdout
        in_time = Timer(self._most_seconds, process.kill)
        in_time.start()
        try:
            process.stdin.write(line)
            process.stdin.flush()
            answer = _told(process.stdout)
        except BrokenPipeError:
            answer = None
        finally:
            in_time.cancel()
        if answer:
            return answer
        self._process = None
        process.kill()
        process.communicate()
        if process.returncode:  # otherwise it was not used
            logger.error("The process that prints PDFs has ended: exit code %d.", process.returncode)
        return None


def _told(pipe: IO[bytes]) -> dict[str, Any] | None:
    """A line of JSON and, where it speaks of a file, this; None unless both are whole."""
    line = pipe.readline()
    if not line.endswith(b"\n"):
        return None
    answer: dict[str, Any] = json.loads(line)
    if "file" in answer:
        size = answer["file"]
        answer["file"] = pipe.read(size)
        if len(answer["file"]) < size:
            return None
    return answer


@cache
def _printer() -> Printer:
    return Printer()


def _started(unused_seconds: float) -> subprocess.Popen[bytes]:
    """In a process group of its own, as Ctrl-C is for whoever asks: when nobody can ask any more, it ends."""
    command = [sys.executable, "-m", "emg.paper.pdf.press", str(unused_seconds)]
    return subprocess.Popen(  # noqa: S603 -- our own program, by no shell
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, cwd=_ROOT, env={}, process_group=0
    )
