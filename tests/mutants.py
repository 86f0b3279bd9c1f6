"""Small changes of a program ("mutants"), each of which a test ought to notice.

The program stays importable and its types right, so that only a test can see them: a boundary moves, an
operand, an element, a filter or a tie-breaker is dropped, a word changes, a value gives way to another of its
type. Docstrings, imports and type annotations stay as they are.
"""

import ast
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from difflib import unified_diff
from functools import partial
from typing import Any

_PAIRS: list[tuple[Any, Any]] = [(ast.And, ast.Or), (ast.BitAnd, ast.BitOr)]
_PAIRS += [
    (ast.Eq, ast.NotEq),
    (ast.Lt, ast.LtE),
    (ast.Gt, ast.GtE),
    (ast.Is, ast.IsNot),
    (ast.In, ast.NotIn),
]
OTHER = dict(_PAIRS) | {second: first for first, second in _PAIRS}
# What adds to a query and gives back a query.
QUERY_STEPS = {"filter", "exclude", "select_related", "prefetch_related", "order_by", "defer"}


@dataclass(frozen=True)
class Mutant:
    path: str
    line: int
    before: str  # the changed statement as `ast.unparse` writes it: its layout does not matter
    after: str
    program: str

    def __str__(self) -> str:
        return f"{self.path}:{self.line}: {self.before}  ->  {self.after}"


def mutants_of(path: str, program: str) -> list[Mutant]:
    """All mutants of a program, in the order of its lines."""
    tree = ast.parse(program)
    original, same_type = ast.unparse(tree), _of_same_type(tree)
    mutants = {}
    for parent, node, put in _places(tree):
        for other in [] if _stays(node, parent) else [*_variants(node), *same_type[node]]:
            put(other)
            changed = ast.unparse(tree)
            put(node)
            line = getattr(node, "lineno", getattr(parent, "lineno", 0))
            mutants[changed] = Mutant(path, line, *_difference(original, changed), changed)
    mutants.pop(original, None)
    return sorted(mutants.values(), key=lambda mutant: mutant.line)


def _places(parent: ast.AST) -> Iterator[tuple[ast.AST, ast.AST, Callable[[ast.AST], None]]]:
    """Every node with its parent and a function that puts another one in its place."""
    for name, value in ast.iter_fields(parent):
        is_list = isinstance(value, list)
        for place, node in enumerate(value if is_list else [value]):
            if isinstance(node, ast.AST) and name not in {"annotation", "returns"}:
                put = partial(value.__setitem__, place) if is_list else partial(setattr, parent, name)
                yield parent, node, put
                yield from _places(node)


def _difference(before: str, after: str) -> tuple[str, str]:
    """The statement in which two programs differ."""
    lines = list(unified_diff(before.splitlines(), after.splitlines(), n=0, lineterm=""))[3:]
    gone, come = ([line[1:].strip() for line in lines if line[0] == sign] for sign in "-+")
    return " ".join(gone), " ".join(come)


def _stays(node: ast.AST, parent: ast.AST) -> bool:
    """Whether a change would be none of behaviour, or merely break the program."""
    match parent, node:
        case ast.Expr(), ast.Constant():  # a docstring
            return True
        case ast.Call(func=ast.Attribute(attr=step)), ast.Constant():  # the name of a column
            return step in QUERY_STEPS
        case (ast.BinOp(op=ast.Mod()), ast.Dict()) | (ast.Dict(), ast.Constant()):  # names in a sentence
            return True
        case ast.Assign(), ast.Tuple():  # value and label of a choice
            return True
        case (ast.Subscript(), ast.Constant() | ast.UnaryOp()) | (ast.UnaryOp(), ast.Constant()):
            return True
    return False


def _without_one(nodes: Sequence[Any], *, least: int = 0) -> Iterator[list[Any]]:
    places = range(len(nodes)) if len(nodes) > least else ()
    return ([*nodes[:place], *nodes[place + 1 :]] for place in places)


def _variants(node: ast.AST) -> Iterator[ast.AST]:  # noqa: PLR0912, PLR0915 -- one case a kind of change
    match node:
        # Values
        case ast.Constant(bool() as value):
            yield ast.Constant(not value)
        case ast.Constant(int() as value):
            yield ast.Constant(value + 1)
        case ast.Constant(str() as value):
            yield ast.Constant(f"{value}X")
        case ast.Subscript(sequence, ast.Constant(int() as place), context):
            yield ast.Subscript(sequence, ast.Constant(-1 if place == 0 else 0), context)
        case ast.Subscript(sequence, ast.UnaryOp(ast.USub(), ast.Constant()), context):
            yield ast.Subscript(sequence, ast.Constant(0), context)
        case ast.Slice(lower, upper):
            yield from (ast.Slice(None, upper), ast.Slice(lower, None))
        case ast.Set(items):
            yield from map(ast.Set, _without_one(items))
        case ast.List(items) | ast.Tuple(items, ast.Load()):
            yield from (type(node)(kept, ast.Load()) for kept in _without_one(items))
        case ast.Dict(keys, values):
            yield from map(ast.Dict, _without_one(keys), _without_one(values))
        # Logic
        case ast.Compare(left, [operator], [right]):
            yield ast.Compare(left, [OTHER[type(operator)]()], [right])
        case ast.BoolOp(operator, values):
            yield ast.BoolOp(OTHER[type(operator)](), values)
            yield from (ast.BoolOp(operator, kept) for kept in _without_one(values))
        case ast.BinOp(sentence, ast.Mod(), _):
            yield sentence
        case ast.BinOp(left, operator, right):
            other = OTHER.get(type(operator), type(operator))
            yield from (left, right, ast.BinOp(left, other(), right))
        case ast.UnaryOp(_, operand):
            yield operand
        case ast.IfExp(_, body, orelse):
            yield from (body, orelse)
        case ast.If(_, body, orelse):
            yield from (ast.If(ast.Constant(value), body, orelse) for value in (True, False))
        case ast.comprehension(target, iterable, [_]):
            yield ast.comprehension(target, iterable, [], 0)
        # Calls
        case ast.Call(ast.Attribute(query, step) as function, names, keywords) if step in QUERY_STEPS:
            yield query
            yield from (ast.Call(function, kept, keywords) for kept in _without_one(names, least=1))
            yield from (ast.Call(function, names, kept) for kept in _without_one(keywords, least=1))
        case ast.Call(ast.Name("Q") as function, [], keywords):
            yield from (ast.Call(function, [], kept) for kept in _without_one(keywords, least=1))
        case ast.Call(ast.Name("sorted" | "reversed"), [items], _):
            yield ast.Call(ast.Name("list"), [items], [])
        case ast.Call(ast.Name("min"), items, keywords):
            yield ast.Call(ast.Name("max"), items, keywords)
        case ast.keyword(str() as lookup, value) if lookup.endswith(("__lte", "__gte")):
            yield ast.keyword(lookup[:-1], value)
        # Statements
        case ast.Expr(ast.Yield() | ast.YieldFrom()):
            yield ast.Expr(ast.YieldFrom(ast.Tuple([])))
        case ast.AugAssign() | ast.Raise() | ast.Assign([ast.Attribute() | ast.Subscript()]):
            yield ast.Pass()
        case ast.Break():
            yield ast.Continue()


def _of_same_type(tree: ast.Module) -> dict[ast.AST, list[ast.AST]]:
    """By node, what could stand there as well: another argument, another member, no result."""
    others: dict[ast.AST, list[ast.AST]] = defaultdict(list)
    members: dict[str, list[ast.Attribute]] = defaultdict(list)
    for node in ast.walk(tree):
        match node:
            case ast.FunctionDef():
                for value, alike in _of_same_type_in(node):
                    others[value] += alike
            case ast.Attribute(enumeration, member) if member.isupper():
                members[ast.unparse(enumeration)].append(node)
    for mentions in members.values():
        names = sorted({mention.attr for mention in mentions})
        following = dict(zip(names, [*names[1:], names[0]], strict=True))
        for mention in mentions:
            others[mention] = [ast.Attribute(mention.value, following[mention.attr])]
    return others


def _of_same_type_in(function: ast.FunctionDef) -> Iterator[tuple[ast.AST, list[ast.AST]]]:
    arguments = [*function.args.args, *function.args.kwonlyargs]
    types = {argument.arg: ast.unparse(argument.annotation) for argument in arguments if argument.annotation}
    result = ast.unparse(function.returns) if function.returns else ""
    for node in ast.walk(function):
        match node:
            case ast.Name(name, ast.Load()) if name in types:
                alike = [other for other in types if types[other] == types[name] and other != name]
                yield node, [ast.Name(other) for other in alike]
            case ast.keyword(_, ast.Name(name) as value) if types.get(name, "").endswith("| None"):
                yield value, [ast.Constant(None)]
            case ast.Return(ast.expr() as value) if result == "bool":
                yield value, [ast.UnaryOp(ast.Not(), value)]
            case ast.Return(ast.expr() as value) if result.endswith("| None"):
                yield value, [ast.Constant(None)]
