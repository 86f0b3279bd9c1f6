"""The paper as a web page that prints on A4, and the style of its running heads and feet."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from django.contrib.staticfiles import finders
from django.template.loader import render_to_string

from .paper import Paper, page_number_words


def as_page(paper: Paper, *, stylesheets: Sequence[str] = (), around: dict[str, Any] | None = None) -> str:
    """The whole HTML document. Without `stylesheets` (addresses) its style stands inside, for a file.

    `around`: what the site says about the paper beside it, for the template; never printed.
    """
    context = {
        "paper": paper,
        "stylesheets": stylesheets,
        "style": "" if stylesheets else f"{_paper_style()}\n{page_style(paper)}",
        **(around or {}),
    }
    return render_to_string("paper.html", context)


def page_style(paper: Paper) -> str:
    """The margin boxes: their words must stand in a stylesheet, where `attr()` prints nothing."""
    return (
        "@page {\n"
        f"  @top-left {{ content: {_string(paper.head)} }}\n"
        f"  @top-right {{ content: {_string(paper.mark)} }}\n"
        f"  @bottom-left {{ content: {_string(paper.foot)} }}\n"
        f"  @bottom-right {{ content: {_page_number()} }}\n"
        "}\n"
        "@page :first { @top-left { content: none } }\n"
    )


def _page_number() -> str:
    pieces = page_number_words()
    return " ".join(
        f"counter({piece})" if place % 2 else _string(piece) for place, piece in enumerate(pieces)
    )


def _string(text: str) -> str:
    """A CSS string (CSS Syntax 3, 4.3.5) with all but letters and digits escaped: no title can leave it."""
    escaped = (c if c.isascii() and c.isalnum() else f"\\{ord(c):x} " for c in text)
    return '"' + "".join(escaped) + '"'


def _paper_style() -> str:
    path = finders.find("emg/paper.css")
    assert path, "paper.css is part of the project"
    return Path(path).read_text(encoding="utf-8")
