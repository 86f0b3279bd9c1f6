"""Actions with labels behind their words: "Prepare a note. Action: UNEP. Deadline: April 2025."."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

_LABELS = {
    "agenda_item": r"agenda item",
    "addressee": r"action(?: by)?|responsible(?: (?:party|entity|agency|agencies|organi[sz]ation|unit))?|responsibility|addressee|lead(?: agency)?|(?-i:[Ww]ho)|by whom|assigned to",
    "deadline": r"deadline|due(?: date| by)?|by when|time ?line|time ?frame|target date|when",
}
_LABEL = re.compile(
    r"(?:^|[ (\[;,/|])(?:[–—-] )?(?:"
    + "|".join(f"(?P<{name}>{words})" for name, words in _LABELS.items())
    + r")(?:: |(?<=agenda item) )(?=\S)",
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
    if not labels or labels[0].start() == 0 or _is_task(text, labels[0]):
        return None
    words = re.sub(r"\s*[–—;(\[,/-]$", "", text[: labels[0].start()].rstrip())
    return Labelled(words, **_said(text, labels))


def _is_task(text: str, label: re.Match[str]) -> bool:
    """ "The report is ready. ACTION: UNIDO to send it": an action of its own, not who is to act."""
    return bool(label["addressee"]) and bool(re.match(r"[^.;:]{2,100}? to [a-z]+ ", text[label.end() :]))


def only_labels(text: str) -> Labelled | None:
    """What the labels of a paragraph say that has nothing else: "Responsible: UNEP"."""
    labels = list(_LABEL.finditer(text))
    if not labels or labels[0].start() != 0 or text.lower().startswith("action:"):
        return None
    return Labelled("", **_said(text, labels))


def _said(text: str, labels: Sequence[re.Match[str]]) -> dict[str, str]:
    said: dict[str, str] = {}
    for label, following in zip(labels, [*labels[1:], None], strict=True):
        end = following.start() if following else len(text)
        name = next(name for name in _LABELS if label[name])
        words = text[label.end() : end].strip(" .;]–—/,-")
        said.setdefault(name, words if name == "agenda_item" else words.removesuffix(")"))
    return said
