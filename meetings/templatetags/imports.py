"""For the review screen of imported reports."""

from collections.abc import Mapping, Sequence

from django import template

register = template.Library()


@register.filter
def told(numbers: Sequence[int], texts: Mapping[int, str]) -> list[tuple[int, str]]:
    """Each sentence with its number as people count, from 1."""
    return [(number + 1, texts[number]) for number in numbers if number in texts]
