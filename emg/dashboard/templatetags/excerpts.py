"""Excerpts on a page: a search shows scores of them."""

from django import template
from django.utils.html import escape
from django.utils.safestring import SafeString, mark_safe

from emg.dashboard.excerpts import Excerpt, Piece

register = template.Library()


@register.simple_tag
def excerpt(shown: Excerpt) -> SafeString:
    """With what was looked for marked, and dots where it is cut."""
    before, after = "… " if shown.is_cut_before else "", " …" if shown.is_cut_after else ""
    return mark_safe(f"{before}{''.join(map(_marked, shown.pieces))}{after}")  # noqa: S308 -- escaped


def _marked(piece: Piece) -> str:
    text = escape(piece.text)
    return f"<mark>{text}</mark>" if piece.is_match else text
