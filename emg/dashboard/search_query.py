"""What a reader typed into the search box, as a query of PostgreSQL."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import NamedTuple

from emg.serving.replica import reading

from .excerpts import Marker, words
from .search_spellings import as_one_word, other_spellings, spelt_otherwise

# Quotation marks that telephones and word processors put in by themselves.
_QUOTES = str.maketrans(dict.fromkeys("“”„‟«»", '"'))
_TERM = re.compile(r'(?P<minus>-?)(?:"(?P<quoted>[^"]*)"?|(?P<bare>[^\s"]+))')


@dataclass(frozen=True)
class Term:
    """A word, or several that stand together: quoted, or joined as in "mid-term"."""

    text: str
    is_excluded: bool  # a minus stands before it
    is_alternative: bool  # "or" stands before it
    also: tuple[str, ...] = ()  # other spellings of it

    @property
    def spellings(self) -> tuple[str, ...]:
        return (self.text, *self.also)


def terms_of(typed: str) -> list[Term]:
    """The terms that hold a word; of anything else, a search has nothing to look for."""
    terms: list[Term] = []
    is_alternative = False
    for found in _TERM.finditer(typed.translate(_QUOTES)):
        if not found["minus"] and (found["bare"] or "").lower() == "or":
            is_alternative = bool(terms)
            continue
        text = found["bare"] or found["quoted"] or ""
        if words(text):
            also = tuple(other_spellings(found["bare"] or ""))
            terms.append(Term(text, bool(found["minus"]), is_alternative, also))
            is_alternative = False
    return _numbered(terms)


def _numbered(terms: list[Term]) -> list[Term]:
    """With a name and its number, "SOM 28", also as one word: either of the two may stand for both."""
    numbered = list(terms)
    for place, (before, after) in enumerate(pairwise(terms)):
        one_word = as_one_word(before.text, after.text)
        if one_word and not (before.is_excluded or after.is_excluded or after.is_alternative):
            for both in (place, place + 1):
                numbered[both] = replace(numbered[both], also=(*numbered[both].also, one_word))
    return numbered


def parsed(terms: Sequence[Term]) -> str:
    """The query in PostgreSQL's own spelling; "" where all its words are too common. One query.

    Every term is folded as texts are, so no sign in it has a meaning, and its words stay together.
    """
    spellings = [spelling for term in terms for spelling in term.spellings]
    with reading().cursor() as cursor:
        cursor.execute(
            """
            SELECT phraseto_tsquery('english', search_words(spelling))::text
            FROM unnest(%s::text[]) WITH ORDINALITY AS spellings (spelling, place) ORDER BY place
            """,
            [spellings],
        )
        phrases = iter([phrase for (phrase,) in cursor.fetchall()])
    alternatives: list[list[str]] = []
    for term in terms:
        if term.is_alternative or not alternatives:
            alternatives.append([])
        as_typed, *also = [next(phrases) for _spelling in term.spellings]
        if as_typed:
            alternatives[-1].append(_any_of([as_typed, *filter(None, also)], is_excluded=term.is_excluded))
    return " | ".join(" & ".join(all_of) for all_of in alternatives if all_of)


def _any_of(phrases: Sequence[str], *, is_excluded: bool) -> str:
    any_of = " | ".join(dict.fromkeys(phrases))
    is_one_word = _LEXEME.fullmatch(any_of) is not None
    if is_excluded:
        return f"!{any_of}" if is_one_word else f"!( {any_of} )"
    return f"( {any_of} )" if " | " in any_of else any_of


def vectors_of(documents: Sequence[tuple[str, str]]) -> list[str]:
    """The words of titles, which weigh more, and texts, in PostgreSQL's own spelling. One query."""
    with reading().cursor() as cursor:
        cursor.execute(
            """
            SELECT (setweight(search_vector(title), 'A') || search_vector(text))::text
            FROM unnest(%s::text[], %s::text[]) WITH ORDINALITY AS documents (title, text, place)
            ORDER BY place
            """,
            [
                [title for title, _text in documents],
                [f"{text}\n{spelt_otherwise(f'{title} {text}')}" for title, text in documents],
            ],
        )
        return [vector for (vector,) in cursor.fetchall()]


_LEXEME = re.compile(r"'(?:[^']|'')*'")


def ranks(query: str, vectors: Sequence[str]) -> dict[int, float]:
    """How well each document that answers does so, by its place among the vectors. One query.

    Only vectors with a word of the query are sent to be ranked; all of them where the query excludes a word,
    as any text without that word may answer.
    """
    looked_for = _LEXEME.findall(query)
    places = [
        place
        for place, vector in enumerate(vectors)
        if "!" in query or any(lexeme in vector for lexeme in looked_for)
    ]
    with reading().cursor() as cursor:
        cursor.execute(
            """
            SELECT place, ts_rank(vector, %(query)s::tsquery)
            FROM unnest(%(places)s::int[], %(vectors)s::tsvector[]) AS documents (place, vector)
            WHERE vector @@ %(query)s::tsquery
            """,
            {"query": query, "places": places, "vectors": [vectors[place] for place in places]},
        )
        return dict(cursor.fetchall())


class FoundPassage(NamedTuple):
    block_id: str
    under: str
    text: str
    answering: int  # how many do in all
    slug: str  # of the meeting
    segment: str
    revision: int
    title: str
    held_on: str


def best_passages(query: str, *, most: int) -> list[FoundPassage]:
    """Of the reports in force, the passages that answer best; of equals the latest meeting's, in order.

    One query, in plain SQL: Django would take longer to write it than PostgreSQL to answer it.
    """
    with reading().cursor() as cursor:
        cursor.execute(
            """
            WITH in_force AS (
                SELECT DISTINCT ON (meeting_id) * FROM meetings_report
                WHERE state = 'approved' ORDER BY meeting_id, revision DESC
            )
            SELECT block_id, under, text, count(*) OVER (), slug, segment, revision, report.title, held_on
            FROM meetings_passage passage
            JOIN in_force report ON report.id = passage.report_id
            JOIN meetings_meeting meeting ON meeting.id = report.meeting_id
            WHERE vector @@ %(query)s::tsquery
            ORDER BY
                ts_rank(vector, %(query)s::tsquery) DESC, held_on_latest DESC, report.id DESC, passage.order
            LIMIT %(most)s
            """,
            {"query": query, "most": most},
        )
        return [FoundPassage(*row) for row in cursor.fetchall()]


def marker(terms: Iterable[Term], texts: Iterable[str]) -> Marker:
    """What marks the terms in these texts. One query."""
    asked = [words(spelling) for term in terms if not term.is_excluded for spelling in term.spellings]
    said = {word for text in texts for word in words(text)}
    known = _lexemes(said.union(*asked))
    phrases = [_trimmed([known[word] for word in phrase]) for phrase in asked]
    return Marker([phrase for phrase in phrases if phrase], known)


def _lexemes(distinct_words: Iterable[str]) -> dict[str, frozenset[str]]:
    with reading().cursor() as cursor:
        cursor.execute(
            "SELECT word, tsvector_to_array(search_vector(word)) FROM unnest(%s::text[]) AS word",
            [list(distinct_words)],
        )
        return {word: frozenset(lexemes) for word, lexemes in cursor.fetchall()}


def _trimmed(phrase: list[frozenset[str]]) -> list[frozenset[str]]:
    """Without the words at its ends that are too common to be looked for."""
    telling = [place for place, lexemes in enumerate(phrase) if lexemes]
    return phrase[telling[0] : telling[-1] + 1] if telling else []
