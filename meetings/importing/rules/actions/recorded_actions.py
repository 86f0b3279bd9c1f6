"""Actions that stand in a list as such: with labels behind their words."""

import re
from dataclasses import replace

from meetings.importing.reading import Fact, ReadAction
from meetings.importing.rules.statements import Statement, without_end

from . import action_words as words
from . import decision_verbs as verbs
from .addressees import addressee_in
from .agenda_items import agenda_item_of, markers_of
from .deadlines import deadline_in, deadline_of_label
from .labelled_actions import Labelled, labelled, only_labels
from .listed_tasks import listed_task

_LISTS_ACTIONS = re.compile(r"\b(?:decisions?|actions?|action points|follow-up)\b[^.]*:$", re.IGNORECASE)


def recorded(statement: Statement, *, day: str, has_status: bool) -> Fact[ReadAction] | None:
    """An item of a list of actions, which is one as a whole, with the labels behind it."""
    if not statement.is_first or " | " in statement.block.text:
        return None
    whole = statement.block.text
    told = labelled(whole)
    lead = statement.lead if statement.is_item else None
    is_listed = lead and _LISTS_ACTIONS.search(lead.text) and not has_status
    if told is None and not is_listed:
        return None
    told = told or Labelled(without_end(whole, keep_stop=True))
    numbers = [sentence.number for sentence in statement.block.sentences]
    task = None if words.VERB_FIRST.match(told.text) else listed_task(told.text)
    first = words.VERB_FIRST.match(told.text) or re.match(r"(?:to )?(?P<verb>[A-Za-z]+)\b", told.text)
    verb = first["verb"].lower() if first else ""
    verb = verbs.BASE.get(verb, verb)
    who = addressee_in(told.text[first.start("verb") :], verb) if first else ""
    if task and task.who:
        verb, who = task.verb, task.who
    elif asked := words.PASSIVE.match(told.text):
        verb, who = verbs.BASE.get(asked["verb"].lower(), "remind"), asked["who"]
    action = ReadAction(
        verb=verb,
        addressee=told.addressee or who,
        text=told.text,
        deadline=deadline_of_label(told.deadline, day=day) or deadline_in(told.text, day=day),
        agenda_item=told.agenda_item or agenda_item_of(*markers_of(statement.part)),
    )
    return Fact(action, (*numbers, *(lead.numbers if lead else ())))


def with_labels(fact: Fact[ReadAction], statement: Statement, *, day: str) -> Fact[ReadAction] | None:
    """The action with what a paragraph of labels alone says behind it: "Responsible: UNEP. Deadline: May 2025"."""
    said = statement.block if statement.is_first else statement
    if not (told := only_labels(said.text)):
        return None
    action = replace(
        fact.value,
        addressee=told.addressee or fact.value.addressee,
        deadline=deadline_of_label(told.deadline, day=day) or fact.value.deadline,
        agenda_item=told.agenda_item or fact.value.agenda_item,
    )
    told_by = [s.number for s in statement.block.sentences if s.number >= statement.number]
    return replace(fact, value=action, sentences=(*fact.sentences, *told_by))
