"""How texts are folded for search, and the passages of issued papers."""

import pytest
from django.db import connection, transaction

from emg.paper.blocks import Heading, ItemList, Paragraph
from meetings import actions
from meetings.models import Passage, Report
from meetings.report.compose import blocks_of
from tests import records


def asked(sql: str, *values: object) -> object:
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT {sql}", values)
        return cursor.fetchone()[0]


def passages(report: Report) -> list[tuple[str, str, str]]:
    return list(report.passages.order_by("order").values_list("block_id", "under", "text"))


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("Québec, São Tomé, Łódź, Ørsted, Đà Nẵng", "Quebec Sao Tome Lodz Orsted Da Nang"),
        ("Œuvre, Æsir, Straße, İzmir, ılık", "Oeuvre Aesir Strasse Izmir ilik"),
        ("e\u0301cole and soft\u00adware, zero\u200bwidth", "ecole and software zerowidth"),
        ("CO₂, m², ﬁnal, Ⅻ, ＵＮ", "CO2 m2 final XII UN"),
        (
            "UNEP/DCO’s mid-term (2022–23) «plan» EMG/SOM.28/03",
            "UNEP DCO s mid term 2022 23 plan EMG SOM 28 03",
        ),
        ("ДОКЛАД Ёлки, Йошкар", "доклад елки иошкар"),
        ("الأُمم المتّحدة، ٢٠٢٢؟", "الامم المتحدة 2022"),
        ("环境管理小组，第28次", "环 境 管 理 小 组 第 28 次"),
        ("がく アフリカ", "か く ア フ リ カ"),
        ("nature🌍 → ☀️ climate", "nature climate"),
        ("a\tb\nc_d", "a b c d"),
    ],
)
def test_texts_are_folded(db, text, folded):
    assert str(asked("search_words(%s)", text)).split() == folded.split()


@pytest.mark.parametrize(
    ("text", "typed"),
    [
        ("Seven processes are continuing", "process continued"),
        ("Доклад о работе", "ДОКЛАД"),
        ("الأمم المتحدة", "الامم"),
        ("联合国环境管理小组", "环境管理"),
        ("Montréal", "montreal"),
    ],
)
def test_words_are_found_in_their_forms(db, text, typed):
    assert asked("search_vector(%s) @@ plainto_tsquery('english', search_words(%s))", text, typed)


def test_characters_are_found_in_their_order_only(db):
    found = "search_vector('联合国环境管理小组') @@ phraseto_tsquery('english', search_words(%s))"

    assert asked(found, "管理")
    assert not asked(found, "理管")


def test_folding_needs_no_search_path(db):
    """A dump is restored with an empty one, and computes every vector anew."""
    with transaction.atomic():
        asked("set_config('search_path', '', true)")

        assert asked("public.search_vector('Québec')") == "'quebec':1"
        transaction.set_rollback(True)


@pytest.mark.parametrize(
    "text",
    [
        "(SELECT string_agg(place || 'x', ' ') FROM generate_series(1, 200000) AS place)",
        "(SELECT string_agg(chr(44032 + mod(n * 7, 11172)), ' ') FROM generate_series(1, 200000) AS n)",
        "(SELECT string_agg(chr(131072 + place), '') FROM generate_series(1, 200000) AS place)",
        "repeat('x', 3000000)",
    ],
    ids=["numbers", "Hangul", "Han", "one word"],
)
def test_the_longest_paragraph_is_folded_too(db, text):
    """PostgreSQL refuses a megabyte of words, and an approval must not fail by that."""
    assert asked(f"search_vector({text}) IS NOT NULL")


def test_every_heading_paragraph_and_item_of_an_issued_paper_is_a_passage(founding):
    blocks = blocks_of(founding)
    single = {block.id: block.text for block in blocks if isinstance(block, Heading | Paragraph)}
    items = {item.id: item.text for block in blocks if isinstance(block, ItemList) for item in block.items}

    assert {block_id: text for block_id, _under, text in passages(founding)} == single | items
    assert len(passages(founding)) == len(single) + len(items) == 35


def test_passage_knows_the_heading_above_it(founding):
    above = {block_id: under for block_id, under, _text in passages(founding)}
    topic = "proposal-nexus-dialogue-on-environmental-aspects-of-minerals-and-metals"

    assert above["section-1"] == ""
    assert above["section-1-p1"] == "1. Introduction"
    assert above[topic] == "3. New topics for the future work of the EMG"
    assert above[f"{topic}-closing"].startswith("c) Nexus Dialogue on Environmental Aspects")
    assert above["section-4"] == ""


def test_draft_has_no_passages_before_approval_and_its_own_after(founding):
    draft = actions.start_revision(founding)
    draft.sections.filter(key=5).update(text="The chair thanked everybody.")
    assert passages(draft) == []

    records.approve(draft)

    assert passages(draft)[-1] == (
        "section-5-p1",
        "5. Closure of the meeting",
        "The chair thanked everybody.",
    )


def test_what_was_written_before_approval_gives_way_to_the_paper(founding):
    draft = actions.start_revision(founding)
    Passage.objects.create(report=draft, order=500, block_id="stray", text="Nobody approved this.")

    records.approve(draft)

    assert not draft.passages.filter(block_id="stray").exists()
