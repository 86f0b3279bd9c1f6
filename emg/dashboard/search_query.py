"""What a reader typed into the search box, as a query of PostgreSQL."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from emg.serving.replica import reading

from .excerpts import Marker, words

# Quotation marks that telephones and word processors put in by themselves.
_QUOTES = str.maketrans(dict.fromkeys("“”„‟«»", '"'))
_TERM = re.compile(r'(?P<minus>-?)(?:"(?P<quoted>[^"]*)"?|(?P<bare>[^\s"]+))')


@dataclass(frozen=True)
class Term:
    """A word, or several that stand together: quoted, or joined as in "mid-term"."""

    text: str
    is_excluded: bool  # a minus stands before it
    is_alternative: bool  # "or" stands before it

    @property
    def prefix(self) -> str:
        return ("or " if self.is_alternative else "") + ("-" if self.is_excluded else "")


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
            terms.append(Term(text, bool(found["minus"]), is_alternative))
            is_alternative = False
    return terms


def parsed(terms: Sequence[Term]) -> str:
    """The query in PostgreSQL's own spelling; "" where all its words are too common. One query.

    Every term is folded as texts are, then quoted: no sign in it has a meaning, and its words stay together.
    """
    with reading().cursor() as cursor:
        cursor.execute(
            """
            SELECT websearch_to_tsquery(
                'english', string_agg(prefix || '"' || search_words(term) || '"', ' ' ORDER BY place)
            )::text
            FROM unnest(%s::text[], %s::text[]) WITH ORDINALITY AS terms (prefix, term, place)
            """,
            [[term.prefix for term in terms], [term.text for term in terms]],
        )
        return cursor.fetchone()[0] or ""


def vectors_of(documents: Sequence[tuple[str, str]]) -> list[str]:
    """The words of titles, which weigh more, and texts, in PostgreSQL's own spelling. One query."""
    with reading().cursor() as cursor:
        cursor.execute(
            """
            SELECT (setweight(search_vector(title), 'A') || search_vector(text))::text
            FROM unnest(%s::text[], %s::text[]) WITH ORDINALITY AS documents (title, text, place)
            ORDER BY place
            """,
            [[title for title, _text in documents], [text for _title, text in documents]],
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
    asked = [words(term.text) for term in terms if not term.is_excluded]
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
