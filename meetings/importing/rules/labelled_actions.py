"""Actions with labels behind their words: "Prepare a note. Action: UNEP. Deadline: April 2025."."""

import re
from dataclasses import dataclass

_LABELS = {
    "agenda_item": r"agenda item",
    "addressee": r"action(?: by)?|responsible|responsibility|addressee|lead|who",
    "deadline": r"deadline|due(?: date)?|by when|timeline|when",
}
_LABEL = re.compile(
    r"(?:^|[ (;])(?:[–—-] )?(?:"
    + "|".join(f"(?P<{name}>{words})" for name, words in _LABELS.items())
    + r"): (?=\S)",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Labelled:
    text: str
    agenda_item: str = ""
    addressee: str = ""
    deadline: str = ""  # as printed


def labelled(text: str) -> Labelled | None:
    """The words of an action and what its labels say; None where it has none."""
    labels = list(_LABEL.finditer(text))
    if not labels or labels[0].start() == 0:
        return None
    said: dict[str, str] = {}
    for label, following in zip(labels, [*labels[1:], None], strict=True):
        end = following.start() if following else len(text)
        name = next(name for name in _LABELS if label[name])
        said.setdefault(name, text[label.end() : end].strip(" .;)–—-"))
    words = re.sub(r"\s*[–—;(-]$", "", text[: labels[0].start()].rstrip())
    return Labelled(words, **said)
