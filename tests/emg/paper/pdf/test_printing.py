"""The process that prints may die, hang or be killed: a paper is printed all the same."""

import logging
import signal
import subprocess
import sys
import time
from pathlib import Path
from threading import Thread

import pytest

from emg.paper.pdf.printing import Printer, PrintingError

ROOT = Path(__file__).parents[4]
SIGNS = {"asks": "signs"}
ASKS_AND_WAITS = """
from emg.paper.pdf import printing
printing.asked({"asks": "signs"})
print(printing._printer()._process.pid, flush=True)
input()
"""


@pytest.fixture
def printer():
    made = Printer(most_seconds=5)
    yield made
    made._process.kill()
    made._process.communicate()


def test_one_process_answers_all_questions(printer):
    first = printer.asked(SIGNS)
    process = printer._process

    assert printer.asked(SIGNS) == first
    assert printer._process is process


@pytest.mark.parametrize("sent", [signal.SIGKILL, signal.SIGSTOP])
def test_process_that_was_killed_or_hangs_is_replaced(printer, sent, caplog):
    first = printer.asked(SIGNS)
    process = printer._process
    process.send_signal(sent)

    assert printer.asked(SIGNS) == first
    assert printer._process is not process
    assert process.returncode == -signal.SIGKILL
    assert "has ended" in caplog.text


def test_process_killed_while_it_prints_is_replaced(printer, caplog):
    first = printer.asked(SIGNS)
    process = printer._process
    process.send_signal(signal.SIGSTOP)
    answers = []
    asking = Thread(target=lambda: answers.append(printer.asked(SIGNS)))
    asking.start()
    time.sleep(0.1)
    process.kill()
    asking.join()

    assert answers == [first]


def test_process_that_nobody_used_ends_and_is_replaced_when_somebody_asks(caplog):
    printer = Printer(unused_seconds=0.2)
    first = printer.asked(SIGNS)
    process = printer._process

    assert process.wait(timeout=30) == 0
    assert printer.asked(SIGNS) == first
    assert printer._process is not process
    assert caplog.text == ""
    assert printer._process.wait(timeout=30) == 0


def test_question_that_ends_every_process_is_told_to_whoever_asked(printer, caplog):
    with caplog.at_level(logging.ERROR), pytest.raises(PrintingError):
        printer.asked({"asks": "file"})

    assert caplog.text.count("has ended: exit code 1") == 2
    assert printer.asked(SIGNS)["signs"] is not None


def test_process_ends_with_a_worker_that_was_killed():
    command = [sys.executable, "-c", ASKS_AND_WAITS]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, cwd=ROOT) as worker:
        printing = int(worker.stdout.readline())
        assert lives(printing)
        worker.kill()

    deadline = time.monotonic() + 10
    while lives(printing) and time.monotonic() < deadline:
        time.sleep(0.05)
    assert not lives(printing)


def lives(pid: int) -> bool:
    """A process that has ended counts as gone, whether or not somebody has asked how."""
    try:
        return "\nState:\tZ" not in Path(f"/proc/{pid}/status").read_text()
    except FileNotFoundError:
        return False
