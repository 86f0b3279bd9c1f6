"""A paper: its blocks, and what each page says around them. All four forms are made from this alone."""

from dataclasses import dataclass
from datetime import date

from django.utils.text import Truncator
from django.utils.translation import gettext as _

from .blocks import Block


@dataclass(frozen=True)
class Paper:
    title: str  # of the document, as a reader's window shows it
    blocks: tuple[Block, ...]
    head: str = ""  # on every page but the first
    foot: str = ""  # its symbol and revision, on every page
    mark: str = ""  # "DRAFT": on every page, and above the text where there are no pages
    dated: date | None = (
        None  # the date of its files; never today's, or the same paper would differ by the day
    )
    origin: str = ""  # what a Word file carries along to know its report by, when it comes back
    language: str = "en"


def running_head(*pieces: str) -> str:
    """ "Agency brief — UNEP — 18 May 2022": two lines at most, however long a name is."""
    return " — ".join(Truncator(piece).chars(90) for piece in pieces if piece)


def page_number_words() -> list[str]:
    """ "Page 1 of 2" in pieces: words stand at the even places, at the odd ones "page" or "pages"."""
    text = _("Page {page} of {pages}")
    return text.replace("{pages}", "\0pages\0").replace("{page}", "\0page\0").split("\0")
