"""How what was typed is read: words, phrases, alternatives, exclusions, and any nonsense."""

import pytest

from emg.dashboard.search_query import parsed, ranks, terms_of, vectors_of


@pytest.mark.parametrize(
    ("typed", "query"),
    [
        ("biodiversity", "'biodivers'"),
        ("green recovery", "'green' & 'recoveri'"),
        ('"green recovery"', "'green' <-> 'recoveri'"),
        ("“green recovery”", "'green' <-> 'recoveri'"),
        ("«green recovery» plan", "'green' <-> 'recoveri' & 'plan'"),
        ('"green recovery', "'green' <-> 'recoveri'"),
        ("land OR sea", "'land' | 'sea'"),
        ("land or sea forest", "'land' | 'sea' & 'forest'"),
        ("land -sea", "'land' & !'sea'"),
        ('land -"blue economy"', "'land' & !( 'blue' <-> 'economi' )"),
        ("-mid-term", "!( 'mid' <-> 'term' | 'midterm' )"),
        ("mid-term", "( 'mid' <-> 'term' | 'midterm' )"),
        ('"mid-term"', "'mid' <-> 'term'"),
        ("U.N.E.P.", "( 'u' <-> 'n' <-> 'e' <-> 'p' | 'unep' )"),
        ("S.D.G.s", "( 'd' <-> 'g' | 'sdgs' | 'sdg' )"),
        ("RCO", "( 'rco' | 'rcos' )"),
        ("RCOs", "( 'rcos' | 'rco' )"),
        ("SOM28", "( 'som28' | 'som' <-> '28' )"),
        ("SOM-28", "( 'som' <-> '28' | 'som28' )"),
        ("SOM 28", "( 'som' | 'som28' ) & ( '28' | 'som28' )"),
        ("28th SOM", "( '28th' | 'som28' ) & ( 'som' | 'som28' )"),
        ("land OR SOM 28", "'land' | ( 'som' | 'som28' ) & ( '28' | 'som28' )"),
        ("SOM OR 28", "'som' | '28'"),
        ("SOM -28", "'som' & !'28'"),
        ("harmonise", "( 'harmonis' | 'harmon' )"),
        ("organization", "( 'organ' | 'organis' )"),
        ("programme", "( 'programm' | 'program' )"),
        ("the SDG", "( 'sdg' | 'sdgs' )"),
        ("UNEP/DCO", "'unep' <-> 'dco'"),
        ("Québec", "'quebec'"),
        ("the land", "'land'"),
        ("or land", "'land'"),
        ("land or", "'land'"),
        ("land or or sea", "'land' | 'sea'"),
        ("land or !!! sea", "'land' | 'sea'"),
        ("land - sea", "'land' & 'sea'"),
        ("--land", "!'land'"),
        ("a & | b", "'b'"),
        ("land:* & (sea | !fish)", "'land' & 'sea' & 'fish'"),
        ("the", ""),
        ("-the", ""),
        ('"of the"', ""),
        ("环境", "'环' <-> '境'"),
    ],
)
def test_typed_words_become_a_query(db, typed, query):
    assert parsed(terms_of(typed)) == query


@pytest.mark.parametrize(
    "typed", ["", " ", "!!!", '"', '""', "-", "or", "or or", ":*", "(((", "🌍", "'", "\\", "&"]
)
def test_what_holds_no_word_has_no_terms(typed):
    assert terms_of(typed) == []


def test_titles_weigh_more_than_texts_and_equals_are_equal(db):
    documents = [("Land", ""), ("Sea", "the land"), ("Sea", ""), ("Land", ""), ("Sea", "Land")]

    found = ranks("'land'", vectors_of(documents))

    assert set(found) == {0, 1, 3, 4}
    assert found[0] == found[3] > found[1] == found[4]
