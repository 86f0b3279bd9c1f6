"""The paper as a web page that prints on A4, and the style of its running heads and feet."""

from collections.abc import Sequence
from pathlib import Path

from django.contrib.staticfiles import finders
from django.template.loader import render_to_string
from django.utils.translation import gettext as _

from meetings.models import Report

from .compose import blocks_of


def as_page(report: Report, *, stylesheets: Sequence[str] = (), replaced_by: Report | None = None) -> str:
    """The whole HTML document. Without `stylesheets` (addresses) its style stands inside, for a file.

    `replaced_by`: the revision in force, for one that is not: the page says so above the paper.
    """
    context = {
        "report": report,
        "blocks": blocks_of(report),
        "replaced_by": replaced_by,
        "stylesheets": stylesheets,
        "style": "" if stylesheets else f"{_paper_style()}\n{page_style(report)}",
    }
    return render_to_string("paper.html", context)


def page_style(report: Report) -> str:
    """The margin boxes: their words must stand in a stylesheet, where `attr()` prints nothing."""
    head = " — ".join(filter(None, (report.symbol, report.title)))
    revision = _("Rev.%s") % report.revision if report.revision else ""
    foot = " ".join(filter(None, (report.symbol, revision)))
    draft = "" if report.is_approved else _("DRAFT")
    page, of, end = _("Page {page} of {pages}").replace("{pages}", "{page}").split("{page}")
    number = f"{_string(page)} counter(page) {_string(of)} counter(pages) {_string(end)}"
    return (
        "@page {\n"
        f"  @top-left {{ content: {_string(head)} }}\n"
        f"  @top-right {{ content: {_string(draft)} }}\n"
        f"  @bottom-left {{ content: {_string(foot)} }}\n"
        f"  @bottom-right {{ content: {number} }}\n"
        "}\n"
        "@page :first { @top-left { content: none } }\n"
    )


def _string(text: str) -> str:
    """A CSS string (CSS Syntax 3, 4.3.5) with all but letters and digits escaped: no title can leave it."""
    escaped = (c if c.isascii() and c.isalnum() else f"\\{ord(c):x} " for c in text)
    return '"' + "".join(escaped) + '"'


def _paper_style() -> str:
    path = finders.find("emg/paper.css")
    assert path, "paper.css is part of the project"
    return Path(path).read_text(encoding="utf-8")
