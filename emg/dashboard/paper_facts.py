"""What the site says about a paper beside it: its issue, its fingerprint, its other forms."""

from dataclasses import dataclass

from django.urls import reverse

from emg.paper.forms import FORMS
from meetings.models import Report

FILES = [extension for extension in FORMS if extension != "html"]


@dataclass(frozen=True)
class PaperFacts:
    report: Report
    replaced_by: Report | None  # the revision in force, where it is another one
    files: tuple[tuple[str, str], ...]  # what each form is called, and its address


def paper_facts(report: Report, *, in_force: Report, revision: int | None) -> PaperFacts:
    """`revision`: the one asked for by its number, if it was; its files then have that number, too."""
    places: dict[str, str | int] = {"slug": report.meeting.slug}
    if revision is not None:
        places = {**places, "revision": revision}
    name = "summary" if revision is None else "summary_revision"
    return PaperFacts(
        report=report,
        replaced_by=in_force if report != in_force else None,
        files=tuple(
            (str(FORMS[extension].label), reverse(f"{name}_{extension}", kwargs=places))
            for extension in FILES
        ),
    )
