"""The papers made of the record have the same words in every form, whatever is typed into the record."""

import re
from collections.abc import Callable
from dataclasses import replace
from functools import cache

import pytest

from emg.paper.blocks import ItemList, Paragraph, Table
from emg.paper.page import as_page
from emg.paper.paper import Paper
from emg.paper.pdf.document import as_pdf
from emg.paper.text import as_text
from emg.paper.word.document import as_docx
from tests.emg.paper.conftest import words
from tests.emg.paper.pdf.spoken import findings, run_together, spoken
from tests.emg.paper.test_page import words_of


@cache
def written(form: Callable[[Paper], str | bytes], paper: Paper):
    """Each paper is written once in each form, and looked at by several tests."""
    return form(paper)


def test_page_has_the_words_of_the_text_in_their_order(made):
    for name, paper in made.items():
        assert words(" ".join(words_of(written(as_page, paper)))) == words(written(as_text, paper)), name


def test_pdf_has_the_words_of_the_text_in_their_order(made):
    for name, paper in made.items():
        said = words(" ".join(spoken(written(as_pdf, replace(paper, head="")))))

        assert run_together(said) == run_together(words(written(as_text, paper))), name


def test_word_file_has_the_words_of_the_text_in_their_order(made, converted):
    files = {name: written(as_docx, paper) for name, paper in made.items()}

    texts = converted(files, "txt", "txt:Text (encoded):UTF8")

    for name, paper in made.items():
        assert words(texts[name].decode()) == words(written(as_text, paper)), name


def test_pdf_is_accessible_to_an_independent_checker(made, tmp_path, caplog):
    # One of a kind, as the checker takes a second for each; it takes a long running head for lost prose.
    for paper in {name.partition("-")[0]: paper for name, paper in made.items()}.values():
        assert findings(as_pdf(replace(paper, head="")), tmp_path / "paper.pdf") == ""
    assert "without the standards" not in caplog.text


def test_blocks_have_ids_of_their_own(made):
    for name, paper in made.items():
        ids = re.findall(r' id="([^"]*)"', written(as_page, paper))

        assert len(ids) == len(set(ids)), name
        assert all(re.fullmatch(r"[-\w]+", block_id, re.ASCII) for block_id in ids), name


def test_nothing_is_empty(made):
    """No table without a row, no list without an item, no sentence without words."""
    for name, paper in made.items():
        for block in paper.blocks:
            if isinstance(block, Table):
                assert block.rows, name
                assert all(all(row.cells) for row in block.rows), (name, block)
            if isinstance(block, ItemList):
                assert block.items, name
                assert all(item.text for item in block.items), name
            if isinstance(block, Paragraph):
                assert block.text, name


@pytest.mark.parametrize("form", [as_page, as_pdf, as_docx, as_text])
def test_same_paper_gives_the_same_bytes(made, form):
    for paper in made.values():
        assert written(form, paper) == form(paper)
