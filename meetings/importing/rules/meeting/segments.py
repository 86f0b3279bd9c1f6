"""The segments of a meeting, as lines name them: "Senior segment", "Mid-term technical segment"."""

import re

# Meeting.Segment; a mid-term technical segment is technical, too, and is looked for first.
_SEGMENTS = (
    ("mid_term_technical", re.compile(r"\bmid-?\s?term\b", re.IGNORECASE)),
    ("technical", re.compile(r"\btechnical (?:segment|session|meeting|half|part)", re.IGNORECASE)),
    (
        "senior",
        re.compile(
            r"\bsenior(?:[- ]officials)?[’']?s?[’']? (?:segment|session|half|part)|\bhigh-level (?:segment|half|part)|\bsenior officials:? (?=\d)",
            re.IGNORECASE,
        ),
    ),
)


def segment_in(text: str) -> str:
    return next((segment for segment, shape in _SEGMENTS if shape.search(text)), "")


def segments_in(text: str) -> list[str]:
    """All segments a line names."""
    found = [segment for segment, shape in _SEGMENTS if shape.search(text)]
    return [segment for segment in found if segment != "technical" or "mid_term_technical" not in found]
