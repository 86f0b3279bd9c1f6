"""Lists in one sentence: "Going on through 2025: IMG on Land; Coalition on Sand (led by UNEP)"."""

import re

from meetings.importing.blocks.sentence_starts import FINITE
from meetings.importing.rules.words.names import BEGINS_WITH_KIND, begins_with_kind

_AGENCY = r"(?:the )?(?:[A-Z][\w/-]*[A-Z][\w-]*|World Bank|EMG Secretariat|Secretariat)"
_SAID_OF_IT = re.compile(
    r",? ?\((?i:(?:co-)?(?:lead|led)|lead agenc|chaired|until|through|extended|continu|ongoing|complet|conclud|new|pending|as|with|handed|transferred|merged|to be|now|funded|hosted|since|from|by)\b[^()]*\)$"
    rf"|,? ?\((?P<agencies>{_AGENCY}(?:(?:, | and | & | ?/ ?){_AGENCY})*)\)$"
    r"|, (?:until|through|till|led by|co-led by|chaired by) [^,;()]{3,60}$"
)
_LIST = re.compile(
    r"(?P<lead>[^:;.]{2,200}?)(?::|,? (?:namely|to wit|that is|i\.e\.|viz\.)[:,]?)\s+(?P<items>\S.*)",
    re.DOTALL,
)
_NEXT = re.compile(rf"; (?:and )?|,(?: and)? (?={BEGINS_WITH_KIND})| and (?={BEGINS_WITH_KIND})")


def run_in_list(text: str) -> tuple[str, list[tuple[str, str]]] | None:
    """The words before the colon, and the names behind it with what stands behind each; None where there is anything but names."""
    match = _LIST.fullmatch(text)
    if match is None or begins_with_kind(match["lead"]):
        return None
    items = [item.strip(" .,;") for item in _NEXT.split(match["items"])]
    names = [(name := without_comment(item), item[len(name) :]) for item in items if item]
    if names and all(_is_name(name) for name, _rest in names):
        return match["lead"], names
    return None


def without_comment(item: str) -> str:
    """A name without who leads it and until when; "(ESM)", its own short form, stays."""
    while match := _SAID_OF_IT.search(item):
        initials = "".join(word[0] for word in re.findall(r"\w+", item[: match.start()]) if word[0].isupper())
        if match["agencies"] and initials.endswith(match["agencies"]):
            return item
        item = item[: match.start()].strip()
    return item


def _is_name(text: str) -> bool:
    return bool(begins_with_kind(text)) and len(text) < 160 and ":" not in text and not FINITE.search(text)
