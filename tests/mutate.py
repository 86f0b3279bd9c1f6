"""`make mutate`: do the tests notice when the rules change?

Makes small changes of the files with the rules (`mutants.py`), each in a copy of the repository with a
database of its own, and runs the tests that ought to notice. Ends with 1 if fewer than 95 of 100 are noticed,
or if one survives whose reason does not stand in `mutants_without_effect.toml`.
"""

import os
import random
import shutil
import subprocess
import sys
import time
import tomllib
from argparse import ArgumentParser
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from pathlib import Path
from queue import SimpleQueue
from tempfile import TemporaryDirectory

from emg.embedded.users import server_for_use
from tests.mutants import Mutant, mutants_of

ROOT = Path(__file__).parents[1]
EXCUSED = ROOT / "tests" / "mutants_without_effect.toml"
RULES = (
    "meetings/lifecycle.py",
    "meetings/standing.py",
    "meetings/standings_then.py",
    "meetings/workstream_standing.py",
    "meetings/proposal_standing.py",
    "meetings/report/compose.py",
)
TESTS = (
    "tests/meetings/test_lifecycle.py",
    "tests/meetings/test_standing.py",
    "tests/meetings/test_standing_as_of.py",
    "tests/meetings/test_standing_of_proposals.py",
    "tests/meetings/test_standings_then.py",
    "tests/meetings/test_changes.py",
    "tests/meetings/models/test_action.py",
    "tests/meetings/report/test_compose.py",
    "tests/meetings/report/test_compose_actions.py",
    "tests/meetings/report/test_compose_topics.py",
    "tests/meetings/report/test_overrides.py",
    "tests/emg/paper/test_blocks.py",
    "tests/meetings/report/test_sentences.py",
    "tests/meetings/report/test_checks.py",
    "tests/meetings/test_actions.py",
    "tests/meetings/test_founding.py",
)
PYTEST = ("-q", "-x", "--reuse-db", "-p", "no:cacheprovider", "-p", "pytest_django.plugin")
LEAST = 95  # of 100
COPIES = 2  # tested at the same time
SURVIVED, NOTICED, BROKEN, ENDLESS = "survived", "noticed", "does not start", "takes too long"


class Copy:
    """A copy of the repository, with the embedded database in its own `var/`, whatever DATABASE_URL says."""

    def __init__(self, folder: Path) -> None:
        ignored = shutil.ignore_patterns(".git", ".venv", "var", "__pycache__", ".*_cache", ".hypothesis")
        self.folder = shutil.copytree(ROOT, folder, ignore=ignored)
        self.limit = 600.0  # seconds; then five times what the unchanged program takes
        self.environment = {
            **os.environ,
            "VAR_DIR": f"{folder}/var",
            "DATABASE_URL": "",
            "PYTHONDONTWRITEBYTECODE": "1",  # no compiled file outlives the program it was made from
            "PYTEST_DISABLE_PLUGIN_AUTOLOAD": "1",  # the plugins take longer to load than many a test to fail
        }
        server_for_use(folder / "var")

    def run(self, *arguments: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [sys.executable, "-m", *arguments],
            cwd=self.folder,
            env=self.environment,
            timeout=self.limit,
            check=False,
            capture_output=True,
            text=True,
        )

    def test(self, *tests: str) -> str:
        try:
            done = self.run("pytest", *PYTEST, *tests)
        except subprocess.TimeoutExpired:
            return ENDLESS
        if done.returncode == 0:
            return SURVIVED
        return NOTICED if done.returncode == 1 and "short test summary" in done.stdout else BROKEN

    def test_changed(self, mutant: Mutant) -> str:
        """What becomes of the tests: first of those that mirror the changed file, then of all others."""
        rules = self.folder / mutant.path
        program = rules.read_text()
        rules.write_text(mutant.program)
        mirrors = [test for test in TESTS if Path(test).stem.startswith(f"test_{rules.stem}")]
        try:
            outcome = self.test(*mirrors)
            return (
                outcome
                if outcome != SURVIVED
                else self.test(*(test for test in TESTS if test not in mirrors))
            )
        finally:
            rules.write_text(program)

    def test_unchanged(self) -> None:
        started = time.monotonic()
        if self.test(*TESTS) != SURVIVED:
            sys.exit("The tests do not pass on the unchanged program: see `make test`.")
        self.limit = 5 * (time.monotonic() - started)


def main() -> None:
    parser = ArgumentParser(prog="make mutate", description="Do the tests notice when the rules change?")
    parser.add_argument("--seed", type=int, default=1, help="which changes: another seed, another choice")
    parser.add_argument("--changes", type=int, default=100, help="how many")
    options = parser.parse_args()

    everything = [mutant for path in RULES for mutant in mutants_of(path, (ROOT / path).read_text())]
    reasons = _reasons(everything)
    chosen = random.Random(options.seed).sample(everything, min(options.changes, len(everything)))
    _say(f"{len(chosen)} of {len(everything)} possible changes, seed {options.seed}.")
    outcomes = _outcomes(sorted(chosen, key=everything.index))
    sys.exit(_report(outcomes, reasons=reasons))


def _reasons(everything: list[Mutant]) -> dict[Mutant, str]:
    """Why which mutant cannot be noticed. An entry that does not speak of exactly one mutant ends the run."""
    reasons = {}
    entries = tomllib.loads(EXCUSED.read_text())
    for entry in entries.get("change", []):
        key = (entry["path"], entry["before"], entry["after"])
        meant = [mutant for mutant in everything if (mutant.path, mutant.before, mutant.after) == key]
        if len(meant) != 1:
            sys.exit(f"mutants_without_effect.toml: {len(meant)} changes are like this one, not 1: {key}")
        reasons[meant[0]] = entry["reason"]
    return reasons


def _outcomes(mutants: list[Mutant]) -> dict[Mutant, str]:
    outcomes: dict[Mutant, str] = {}
    with TemporaryDirectory(prefix="mutate-") as folder, ThreadPoolExecutor(COPIES) as pool:
        copies = [Copy(Path(folder, str(number))) for number in range(COPIES)]
        free: SimpleQueue[Copy] = SimpleQueue()
        for copy in copies:
            free.put(copy)
        try:
            list(pool.map(Copy.test_unchanged, copies))
            for mutant, outcome in zip(mutants, pool.map(partial(_outcome, free), mutants), strict=True):
                outcomes[mutant] = outcome
                _say(f"{len(outcomes):4} {outcome}: {mutant}")
            # Had a database broken meanwhile, every change would have seemed noticed.
            list(pool.map(Copy.test_unchanged, copies))
        finally:
            pool.shutdown(cancel_futures=True)
            for copy in copies:
                copy.run("emg.embedded", "stop")
    return outcomes


def _outcome(free: SimpleQueue[Copy], mutant: Mutant) -> str:
    copy = free.get()
    try:
        return copy.test_changed(mutant)
    finally:
        free.put(copy)


def _report(outcomes: dict[Mutant, str], *, reasons: dict[Mutant, str]) -> int:
    """Says what became of the changes; the exit status."""
    survivors = [mutant for mutant, outcome in outcomes.items() if outcome == SURVIVED]
    for path in RULES:
        total = sum(mutant.path == path for mutant in outcomes)
        missed = sum(mutant.path == path for mutant in survivors)
        _say(f"{path}: {total - missed} of {total} noticed")
    how = Counter(outcomes.values())
    _say(f"Together {len(outcomes) - len(survivors)} of {len(outcomes)}: {dict(how)}")
    for mutant in survivors:
        _say(f"Survived: {mutant}\n    {reasons.get(mutant, 'No reason is known: a test is missing.')}")
    excused_in_vain = [mutant for mutant in reasons if outcomes.get(mutant, SURVIVED) != SURVIVED]
    for mutant in excused_in_vain:
        _say(f"Noticed, though mutants_without_effect.toml says it cannot be: {mutant}")
    is_enough = 100 * (len(outcomes) - len(survivors)) >= LEAST * len(outcomes)
    return 0 if is_enough and not excused_in_vain and reasons.keys() >= set(survivors) else 1


def _say(text: str) -> None:
    sys.stdout.write(f"{text}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main()
