"""`make score`: how well reports are read, counted on the own set of texts.

Right: the value and one of its sentences. Wrong: proposed, and not so in the answers. Missed: in the answers
and not proposed. Shares: right of what the answers ask for, wrong of what was proposed.
"""

import argparse
import os
import sys
from collections import Counter
from collections.abc import Callable, Iterable, Iterator

import django

from meetings.importing.reading import ReadReport
from tests.meetings.importing.answers import HALVES, AnswerFile, answer_files
from tests.meetings.importing.comparing import Outcome, Verdict, verdicts

GROUPS = ("kind", "meeting", "entries", "proposals", "actions", "next meeting", "closure")
SET_ASIDE = "set_aside"
TARGETS = "Targets: at least 90 % right, at most 2 % wrong."

Reader = Callable[[AnswerFile], ReadReport]


def read_by_rules(file: AnswerFile) -> ReadReport:
    """As its text would be read that somebody uploads."""
    from meetings.importing.files.lines import lines_of  # noqa: PLC0415 -- the scorer's own tests read no text
    from meetings.importing.rules import read_report  # noqa: PLC0415

    path = file.path.with_suffix(".txt")
    return read_report(lines_of(path.read_bytes(), name=path.name))


def table(read: Reader, halves: Iterable[str] = HALVES) -> Iterator[str]:
    """The lines that are printed: for each half its groups, its sum and its texts; then the sum of all."""
    everything: list[Verdict] = []
    for half in halves:
        by_text = {file.name: verdicts(file, read(file)) for file in answer_files(half)}
        in_half = [verdict for found in by_text.values() for verdict in found]
        everything += in_half
        yield f"{half:<28}{'right':>7}{'wrong':>7}{'missed':>8}{'right %':>9}{'wrong %':>9}"
        for group in GROUPS:
            yield _row(f"  {group}", [verdict for verdict in in_half if verdict.group == group])
        yield _row("  all", in_half)
        yield "  of which by text"
        yield from (_row(f"    {name}", found) for name, found in by_text.items())
        yield ""
    yield _row("both halves", everything)
    yield TARGETS


def faults(read: Reader, names: Iterable[str]) -> Iterator[str]:
    """Each wrong and missed fact of these texts."""
    by_name = {file.name: file for half in HALVES for file in answer_files(half)}
    for name in names:
        yield name
        for verdict in verdicts(by_name[name], read(by_name[name])):
            if verdict.outcome != Outcome.RIGHT:
                yield f"  {verdict.outcome:<7}{verdict.group:<13}{verdict.detail}"


def shares(found: Iterable[Verdict]) -> tuple[float, float]:
    """Right of what the answers ask for, wrong of what was proposed: from 0 to 1."""
    found = list(found)
    asked = [verdict for verdict in found if verdict.is_asked]
    proposed = [verdict for verdict in found if verdict.outcome != Outcome.MISSED]
    right = sum(verdict.outcome == Outcome.RIGHT for verdict in asked)
    wrong = sum(verdict.outcome == Outcome.WRONG for verdict in proposed)
    return right / len(asked) if asked else 1, wrong / len(proposed) if proposed else 0


def main(arguments: list[str] | None = None, read: Reader = read_by_rules) -> int:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--verbose", nargs="+", metavar="TEXT", help="list what is wrong and missed in these")
    parser.add_argument("--set-aside", action="store_true", help="also of a text that is set aside")
    options = parser.parse_args(arguments)
    if options.verbose is None:
        print("\n".join(table(read)))
        return 0
    halves = {file.name: half for half in HALVES for file in answer_files(half)}
    for name in options.verbose:
        if name not in halves:
            parser.error(f"There is no text “{name}”. There are: {', '.join(_told(halves))}.")
        if halves[name] == SET_ASIDE and not options.set_aside:
            parser.error(f"“{name}” is set aside: who writes rules does not look. Otherwise add --set-aside.")
    print("\n".join(faults(read, options.verbose)))
    return 0


def _row(title: str, found: Iterable[Verdict]) -> str:
    found = list(found)
    count = Counter(verdict.outcome for verdict in found)
    right, wrong = shares(found)
    numbers = f"{count[Outcome.RIGHT]:>7}{count[Outcome.WRONG]:>7}{count[Outcome.MISSED]:>8}"
    return f"{title:<28}{numbers}{right:>9.1%}{wrong:>9.1%}"


def _told(halves: dict[str, str]) -> list[str]:
    return [name for name, half in halves.items() if half != SET_ASIDE]


if __name__ == "__main__":
    # Rules know numbers in words of the project's language; no database is asked.
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "tests.settings")
    django.setup()
    sys.exit(main())
