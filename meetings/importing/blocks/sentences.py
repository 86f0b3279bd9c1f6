"""Where one sentence ends and the next begins."""

import re
from collections.abc import Iterator

# Their full stop never ends a sentence; of the second kind it may, where a usual beginning follows.
_NEVER = frozenset(
    "mr mrs ms dr prof messrs mss st no nos para paras art arts e.g i.e cf vs rev add corr approx ca c fig figs vol"
    " ed eds pp p h.e max min incl excl hon rt gen col lt sec dept tel ext ibid viz nr res doc docs ref chap sect esq amb".split()
)
_RARELY = frozenset(
    "a.m p.m am pm u.n u.s u.k etc al jan feb mar apr jun jul aug sep sept oct nov dec inc ltd hrs approx".split()
)
_OPENERS = "“\"‘'(["
_END = re.compile(r"[.!?]+[”\"’')\]]*(?=\s)")
_NUMBER_FOLLOWS = frozenset(
    "no nos para paras art arts fig figs vol p pp sect chap nr rev add corr res".split()
)
_USUAL = frozenset(
    "The A An In At On It This These They He She Members Participants Following After During Mr. Ms. Mrs. Dr.".split()
)


def sentences(text: str) -> Iterator[str]:
    """The sentences of one paragraph, in which words are one space apart."""
    start = 0
    for end in _END.finditer(text):
        place = end.end() + 1
        if place < len(text) and _is_end(text, start, end):
            yield text[start : end.end()]
            start = place
    if text[start:]:
        yield text[start:]


def _is_end(text: str, start: int, end: re.Match[str]) -> bool:
    following = text[end.end() + 1 : end.end() + 41].lstrip(_OPENERS)
    if not following or following[0].islower():
        return False
    before = text[max(start, end.start() - 30) : end.start()].rsplit(maxsplit=1)
    word = before[-1].lstrip(_OPENERS) if before else ""
    if end[0][0] != ".":
        return True
    if len(word) == 1 and word.isupper():
        # An initial: "A. Steiner". A plan or a group called by a letter ends its sentence, too.
        return following.split(maxsplit=1)[0] in _USUAL
    known = word.lower()
    if known in _NEVER:
        return known in _NUMBER_FOLLOWS and not following[0].isdigit() and known in {"no", "p"}
    if known in _RARELY or re.fullmatch(r"(?:[a-z]\.)+[a-z]", known):
        return following.split(maxsplit=1)[0] in _USUAL
    return not (word.isdigit() and start == end.start() - len(word))
