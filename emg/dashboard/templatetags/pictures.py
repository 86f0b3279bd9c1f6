"""Pictures of the record, and what stands beside and inside them."""

from typing import Any

from django import template
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import get_language_bidi

from emg.dashboard import counts_words, lifeline_words
from emg.dashboard.as_of import AsOf
from emg.dashboard.counts_by_meeting import CountsByMeeting
from emg.dashboard.counts_picture import Layer, counts_picture
from emg.dashboard.lifelines import Lifeline

register = template.Library()

# A longer table of the figures is folded below its picture.
_ROWS_SHOWN = 12


@register.inclusion_tag("components/status_counts.html")
def status_counts(counted: CountsByMeeting, as_of: AsOf) -> dict[str, Any]:
    """What each meeting said, counted: the picture and the same figures as a table."""
    if not counted.meetings:
        return {"counted": counted}
    return {
        "counted": counted,
        "picture": counts_picture(counted, is_mirrored=get_language_bidi()),
        "caption": counts_words.caption(counted),
        "in_words": counts_words.in_words(counted),
        "is_folded": len(counted.meetings) > _ROWS_SHOWN,
        "as_of": as_of,
    }


@register.simple_tag
def rects(layer: Layer) -> SafeString:
    """The parts of one status: hundreds, of numbers alone."""
    parts = [
        f'<rect x="{rect.x}" width="{rect.width}" y="{rect.y}" height="{rect.height}" />'
        for rect in layer.rects
    ]
    return mark_safe("".join(parts))  # noqa: S308 -- numbers


@register.filter
def lifeline_in_words(line: Lifeline) -> str:
    return lifeline_words.in_words(line)


@register.filter
def until_note(line: Lifeline) -> str:
    return lifeline_words.until_note(line)
