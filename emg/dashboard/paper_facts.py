"""What the site says about a paper beside it: its other forms, its issue, its fingerprint."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from emg.paper.forms import FORMS
from meetings.models import Report

FILES = [extension for extension in FORMS if extension != "html"]
# How a link to a file ends a sentence that begins with a link to the paper.
_IN_WORDS: Mapping[str, Promise] = {
    "pdf": gettext_lazy("as PDF"),
    "docx": gettext_lazy("for Word"),
    "txt": gettext_lazy("as plain text"),
}


@dataclass(frozen=True)
class PaperFacts:
    files: tuple[tuple[str, str], ...]  # what each form is called, and its address
    page: tuple[str, str]  # what the page it belongs to is called, and its address
    report: Report | None = None  # the issued report it is, if it is one
    replaced_by: Report | None = None  # the revision in force, where it is another one


def paper_facts(report: Report, *, in_force: Report, revision: int | None) -> PaperFacts:
    """Of the summary of a meeting.

    `revision`: the one asked for by its number, if it was; its files then have that number, too.
    """
    places: dict[str, Any] = {"slug": report.meeting.slug}
    if revision is not None:
        places = {**places, "revision": revision}
    return PaperFacts(
        files=files_of("summary" if revision is None else "summary_revision", places=places),
        page=(_("The meeting"), report.meeting.get_absolute_url()),
        report=report,
        replaced_by=in_force if report != in_force else None,
    )


def files_of(name: str, *, places: dict[str, Any], query: str = "") -> tuple[tuple[str, str], ...]:
    """The files of the paper whose address has this name: what each form is called, and its address.

    `places`: what the address holds; `query`: the moment it is asked for.
    """
    return tuple(
        (str(FORMS[extension].label), f"{reverse(f'{name}_{extension}', kwargs=places)}{query}")
        for extension in FILES
    )


def forms_in_words(name: str, *, places: dict[str, Any], query: str = "") -> list[tuple[str, str]]:
    """The same as the end of a sentence: "as PDF", "for Word", "as plain text"."""
    addresses = [address for _label, address in files_of(name, places=places, query=query)]
    return [(str(_IN_WORDS[extension]), address) for extension, address in zip(FILES, addresses, strict=True)]
