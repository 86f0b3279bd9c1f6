"""The marks in front of list items: "(a)", "a)", "(i)", "-"."""

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _

from .numerals import letter, require_position, roman_numeral


class ListStyle(TextChoices):
    """How a list is marked; both lettered styles stand in the founding report."""

    PARENTHESES = "(a)", _("Letters in parentheses: (a)")
    BRACKET = "a)", _("Letters with one bracket: a)")
    ROMAN = "(i)", _("Roman numerals: (i)")
    BULLET = "-", _("Dashes: -")


def marker(position: int, *, style: ListStyle) -> str:
    """The mark of the item at `position`, counted from 1. Raises ValueError below 1."""
    require_position(position)
    if style == ListStyle.BULLET:
        return "-"
    if style == ListStyle.ROMAN:
        return f"({roman_numeral(position)})"
    return f"({letter(position)})" if style == ListStyle.PARENTHESES else f"{letter(position)})"
