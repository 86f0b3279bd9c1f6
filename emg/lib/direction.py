"""Which way a text runs, by its first letter, as the bidirectional algorithm begins (UAX 9, rule P2)."""

import unicodedata


def is_right_to_left(text: str) -> bool:
    """True for Arabic, Hebrew and their like; a text without letters runs from left to right."""
    for character in text:
        direction = unicodedata.bidirectional(character)
        if direction in {"L", "R", "AL"}:
            return direction != "L"
    return False
