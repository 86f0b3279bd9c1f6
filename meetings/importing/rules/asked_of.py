"""Whether a sentence asks somebody to do something: "UNEP was requested to …", "The Senior Officials invite WHO to …"."""

from . import action_words as words
from . import decision_verbs as verbs


def asks_somebody(text: str) -> bool:
    """In the words of a meeting, and of no plan: "Members would be asked to …" is none."""
    if passive := words.PASSIVE.match(text):
        return passive["is"].lower() in ("was", "were")
    subject = words.SUBJECT.match(text)
    return bool(subject and verbs.BASE[subject["verb"].lower()] in verbs.ASKS and " to " in text)
