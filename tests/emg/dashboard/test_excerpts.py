"""What is marked in a text, and what part of a long text is shown."""

import pytest
from django.db import connection
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from emg.dashboard.excerpts import CHARACTERS, WORDS, Excerpt, words
from emg.dashboard.search_query import marker, terms_of


def shown(excerpt: Excerpt) -> str:
    """The words with their marks in brackets, and an ellipsis where it is cut."""
    said = "".join(f"[{piece.text}]" if piece.is_match else piece.text for piece in excerpt.pieces)
    return ("…" if excerpt.is_cut_before else "") + said + ("…" if excerpt.is_cut_after else "")


def marked(text: str, typed: str) -> str:
    return shown(marker(terms_of(typed), [text]).excerpt(text))


@pytest.mark.parametrize(
    ("text", "typed", "expected"),
    [
        ("The processes continue.", "process continuing", "The [processes] [continue]."),
        ("Québec, QUEBEC and Que\u0301bec", "québec", "[Québec], [QUEBEC] and [Que\u0301bec]"),
        ("CO₂ and Łódź", "co2 lodz", "[CO₂] and [Łódź]"),
        ("Les Nations-Unies à Genève", "geneve", "Les Nations-Unies à [Genève]"),
        ("ДОКЛАД о Ёлке", "доклад", "[ДОКЛАД] о Ёлке"),
        ("الأمم المتّحدة", "المتحدة", "الأمم [المتّحدة]"),
        ("联合国环境管理小组", "环境管理", "联合国[环境管理]小组"),
        ("हिन्दी में", "हिन्दी", "[हिन्दी] में"),
        ("the state of the art, an art", '"state of the art"', "the [state of the art], an art"),
        ("state the art of", '"state of the art"', "state the art of"),
        ("green recovery, green", '"green recovery"', "[green recovery], green"),
        ("mid-term, mid and term", "mid-term", "[mid-term], mid and term"),
        ("UNEP/DCO", "dco", "UNEP/[DCO]"),
        ("land and sea", "sea -land", "land and [sea]"),
        ("land and sea", "forest OR sea", "land and [sea]"),
        ("land, land degradation", 'land "land degradation"', "[land], [land degradation]"),
        ("nothing here", "zebra", "nothing here"),
        ("!!!", "zebra", "!!!"),
        ("", "zebra", ""),
    ],
)
def test_what_was_looked_for_is_marked(db, text, typed, expected):
    assert marked(text, typed) == expected


def test_excerpt_is_forty_words_around_the_first_match(db):
    text = " ".join([*(f"before{place}" for place in range(60)), "Québec", *(f"after{p}" for p in range(60))])

    excerpt = marked(text, "quebec")

    assert len(words(excerpt)) == WORDS
    assert excerpt.startswith("…before50 ")
    assert " before59 [Québec] after0 " in excerpt
    assert excerpt.endswith(" after28…")


@pytest.mark.parametrize(
    ("before", "after", "start", "end"),
    [
        (3, 100, "“one0 one1 one2 [match]", "two35…"),
        (100, 3, "…one64 ", "[match] two0 two1 two2.”"),
        (10, 29, "“one0", "two28.”"),
    ],
)
def test_excerpt_at_an_edge_of_the_text_is_as_long(db, before, after, start, end):
    one, two = (
        " ".join(f"{word}{p}" for p in range(count)) for word, count in (("one", before), ("two", after))
    )

    excerpt = marked(f"“{one} match {two}.”", "match")

    assert excerpt.startswith(start)
    assert excerpt.endswith(end)
    assert len(words(excerpt)) == WORDS


def test_text_without_a_match_is_shown_from_its_beginning(db):
    excerpt = marked(" ".join(f"word{place}" for place in range(60)), "zebra")

    assert excerpt.startswith("word0 ")
    assert excerpt.endswith(" word39…")


def test_excerpt_of_endless_words_is_cut_all_the_same(db):
    text = f"{'x' * 5000} {'y' * 5000} match {'z' * 5000}"

    excerpt = marked(text, "match")

    assert "[match]" in excerpt
    assert len(excerpt) == CHARACTERS + len("…[]…")


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
# But for symbols: PostgreSQL writes out some, such as that for an hour, and nobody searches for them.
@given(st.text(st.characters(exclude_categories=["Cs", "So"], exclude_characters="\0"), max_size=60))
def test_pieces_are_the_text_and_words_are_those_postgresql_sees(db, text):
    mark = marker(terms_of(text), [text])

    assert "".join(piece.text for piece in mark.whole(text).pieces) == text
    with connection.cursor() as cursor:
        cursor.execute("SELECT tsvector_to_array(search_vector(%s))", [text])
        seen = set(cursor.fetchone()[0])
    latin = {lexeme for lexeme in seen if lexeme.isascii()}
    assert latin <= set().union(*mark.lexemes.values())
