"""Lines become paragraphs, headings and items of lists, and these become sentences."""

from .source_of import source_of

__all__ = ["source_of"]
