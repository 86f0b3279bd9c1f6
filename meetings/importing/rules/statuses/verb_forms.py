"""Lists of verbs in the forms they take: "carry on", "carries on", "carried on", "carrying on"."""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

_FIRST_WORD = re.compile(r"[a-z-]+")
_DOUBLED = re.compile(r"(?:begin|put|set|run|let|shut|stop|wrap|cut)$")
_IRREGULAR = {
    "begin": "began", "bring": "brought", "come": "came", "cut": "cut", "do": "did", "draw": "drew", "freeze": "froze",
    "give": "gave", "go": "went", "hold": "held", "keep": "kept", "lay": "laid", "leave": "left", "let": "let",
    "meet": "met", "put": "put", "run": "ran", "set": "set", "shut": "shut", "stand": "stood", "take": "took",
    "wind": "wound",
}  # fmt: skip


@dataclass(frozen=True)
class Verbs:
    """Each begins with its verb, and what stands behind that is a regular expression: "wind (?:up|down)"."""

    phrases: tuple[str, ...]
    base: str = field(init=False)
    third: str = field(init=False)
    past: str = field(init=False)
    ing: str = field(init=False)

    def __post_init__(self) -> None:
        forms = {"base": _same, "third": _third, "past": _past, "ing": _ing}
        for name, inflected in forms.items():
            object.__setattr__(self, name, _any_of(_phrase(phrase, inflected) for phrase in self.phrases))


def verbs(*phrases: str) -> Verbs:
    return Verbs(phrases)


def _any_of(phrases: Iterable[str]) -> str:
    return f"(?:{'|'.join(dict.fromkeys(phrases))})"


def _phrase(phrase: str, inflected: Callable[[str], str]) -> str:
    return _FIRST_WORD.sub(lambda verb: inflected(verb[0]), phrase, count=1)


def _same(verb: str) -> str:
    return verb


def _third(verb: str) -> str:
    if re.search(r"[^aeiou]y$", verb):
        return f"{verb[:-1]}ies"
    return f"{verb}es" if re.search(r"(?:sh|ch|s|x|z|o)$", verb) else f"{verb}s"


def _past(verb: str) -> str:
    if verb in _IRREGULAR:
        return _IRREGULAR[verb]
    if verb.endswith("e"):
        return f"{verb}d"
    if re.search(r"[^aeiou]y$", verb):
        return f"{verb[:-1]}ied"
    return f"{verb}{verb[-1] if _DOUBLED.search(verb) else ''}ed"


def _ing(verb: str) -> str:
    if re.search(r"[^e]e$", verb):
        return f"{verb[:-1]}ing"
    return f"{verb}{verb[-1] if _DOUBLED.search(verb) else ''}ing"
