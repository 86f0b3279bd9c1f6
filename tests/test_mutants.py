"""The changes that `make mutate` tries: each a small one that still runs."""

import ast
import tomllib

import pytest

from tests.mutants import mutants_of
from tests.mutate import EXCUSED, ROOT, RULES, TESTS


def changes(program: str) -> list[str]:
    return [mutant.after for mutant in mutants_of("rules.py", program)]


@pytest.mark.parametrize(
    ("statement", "expected"),
    [
        ("x = 1", ["x = 2"]),
        ("x = 'new'", ["x = 'newX'"]),
        ("x = f'a{b}'", ["x = f'aX{b}'"]),
        ("x = {A.B, A.C}", ["x = {A.C}", "x = {A.B}", "x = {A.C, A.C}", "x = {A.B, A.B}"]),
        ("x = {A: b}", ["x = {}"]),
        ("x = a <= b", ["x = a < b"]),
        ("x = a not in b", ["x = a in b"]),
        ("x = a and b", ["x = a or b", "x = b", "x = a"]),
        ("x = q | r", ["x = q", "x = r", "x = q & r"]),
        ("x = not a", ["x = a"]),
        ("x = a if b else c", ["x = a", "x = c"]),
        ("x = a[0]", ["x = a[-1]"]),
        ("x = a[b:c]", ["x = a[:c]", "x = a[b:]"]),
        ("x = [a for a in b if c]", ["x = [a for a in b]"]),
        ("x = sorted(a, key=b)", ["x = list(a)"]),
        ("x = a.order_by('b', 'c')", ["x = a", "x = a.order_by('c')", "x = a.order_by('b')"]),
        ("x = Q(day__lte=a)", ["x = Q(day__lt=a)"]),
        ("x = _('%(a)s') % {'a': b}", ["x = _('%(a)s')", "x = _('%(a)sX') % {'a': b}"]),
        ("x |= a", ["pass"]),
        ("raise a", ["pass"]),
        ("A = 'a', _('b')", ["A = ('aX', _('b'))", "A = ('a', _('bX'))"]),
    ],
)
def test_statement_changes_in_these_ways(statement, expected):
    assert changes(statement) == expected


def test_if_is_taken_always_or_never():
    assert changes("if a:\n    b()") == ["if True:", "if False:"]


def test_argument_gives_way_to_another_of_its_type_or_to_none():
    program = "def f(a: date | None, b: date | None, c: str) -> bool:\n    return g(d=a)"

    assert changes(program) == ["return not g(d=a)", "return g(d=None)", "return g(d=b)"]


def test_imports_docstrings_and_annotations_stay():
    assert changes('"""Words."""\nfrom a import b\nx: "int"\ndef f(y: c[1]) -> "d":\n    """Words."""') == []


def test_mutant_tells_its_line_and_holds_the_whole_program():
    (mutant,) = mutants_of("rules.py", "import a\n\n# why\nx = (\n    1\n)\n")

    assert str(mutant) == "rules.py:5: x = 1  ->  x = 2"
    assert mutant.program == "import a\nx = 2"


def test_rules_and_the_tests_that_ought_to_notice_are_where_they_are_said_to_be():
    assert [path for path in (*RULES, *TESTS) if not (ROOT / path).is_file()] == []


def test_what_is_excused_still_stands_in_the_rules():
    excused = tomllib.loads(EXCUSED.read_text())["change"]

    rules = {path: ast.unparse(ast.parse((ROOT / path).read_text())) for path in RULES}
    gone = [change["before"] for change in excused if change["before"] not in rules[change["path"]]]

    assert gone == []
