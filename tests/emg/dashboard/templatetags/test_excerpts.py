"""An excerpt on a page."""

from emg.dashboard.excerpts import Excerpt, Piece
from emg.dashboard.templatetags.excerpts import excerpt


def test_what_was_looked_for_is_marked_and_every_text_escaped():
    shown = Excerpt((Piece("Land & ", is_match=False), Piece("<water>", is_match=True)))

    assert excerpt(shown) == "Land &amp; <mark>&lt;water&gt;</mark>"


def test_dots_stand_where_it_is_cut():
    shown = Excerpt((Piece("water", is_match=False),), is_cut_before=True, is_cut_after=True)

    assert excerpt(shown) == "… water …"
