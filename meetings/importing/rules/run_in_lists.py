"""Lists in one sentence: "Going on through 2025: IMG on Land; Coalition on Sand (led by UNEP)"."""

import re

from .names import BEGINS_WITH_KIND, begins_with_kind

COMMENT = re.compile(
    r"\s*\((?:(?:co-)?le(?:a)?d\b|lead agenc|chaired|until|through|extended|continu|ongoing|complet|conclud|new|pending|as |with )[^()]*\)$",
    re.I,
)
_LIST = re.compile(r"(?P<lead>[^:;.]{2,200}):\s+(?P<items>\S.*)", re.DOTALL)
_NEXT = re.compile(rf"; (?:and )?|,(?: and)? (?={BEGINS_WITH_KIND})| and (?={BEGINS_WITH_KIND})")


def run_in_list(text: str) -> tuple[str, list[str]] | None:
    """The words before the colon and the names behind it; None where there is anything but names."""
    match = _LIST.fullmatch(text)
    if match is None or begins_with_kind(match["lead"]):
        return None
    items = [item.strip(" .,;") for item in _NEXT.split(match["items"])]
    names = [COMMENT.sub("", item) for item in items if item]
    if names and all(begins_with_kind(name) and len(name) < 160 and ":" not in name for name in names):
        return match["lead"], names
    return None
