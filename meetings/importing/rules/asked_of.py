"""Whether a sentence asks somebody to do something: "UNEP was requested to …", "Action: WHO to …"."""

from . import action_words as words
from . import decision_verbs as verbs
from .tasks import bare_task


def asks_somebody(text: str) -> bool:
    """In the words of a meeting, and of no plan: "Members would be asked to …" is none."""
    label = words.LABEL.match(text)
    if label and not label["view"] and bare_task(text[label.end() :]):
        return True
    if passive := words.PASSIVE.match(text):
        return passive["is"].lower() in ("was", "were")
    subject = words.SUBJECT.match(text)
    return bool(subject and verbs.BASE[subject["verb"].lower()] in verbs.ASKS and " to " in text)
