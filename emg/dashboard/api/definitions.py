"""The answer about the words of the record."""

from django.utils.datastructures import MultiValueDict

from emg.dashboard.as_of import asked
from emg.dashboard.definitions import Term, Vocabulary
from emg.dashboard.definitions import definitions as vocabularies

from .answers.definition import Definition
from .answers.page import Page
from .paging import page_of
from .questions import Question


def definitions(question: Question) -> Page[Definition]:
    """Every word the page of definitions explains, in its order; like it, of now."""

    def write(defined: tuple[Vocabulary, Term]) -> Definition:
        vocabulary, term = defined
        return Definition(
            id=term.id,
            vocabulary=vocabulary.id,
            value=term.choice or None,
            word=term.word,
            meaning=term.meaning,
            url=question.site.address("definitions", anchor=term.id),
        )

    defined = vocabularies(asked(MultiValueDict()))
    rows = [(vocabulary, term) for vocabulary in defined for term in vocabulary.terms]
    address = question.site.address("api_definitions")
    return page_of(rows, write, question=question, address=address, as_of=None)
