"""A short summary of a meeting, and what is read of its workstreams."""

from meetings.importing.reading import ReadReport
from meetings.importing.rules import read_report
from meetings.importing.source import Line

SOM = "28th Senior Officials Meeting"
TECHNICAL = f"Technical Segment of the {SOM}"
DAY = "18 May 2022"


def read(*lines: str, title: str = SOM, heading: str = "2. Progress of the workstreams") -> ReadReport:
    opening = ("The meeting was held in Geneva and was chaired by Ms. Ada Rui.", "", heading, "")
    written = ["Environment Management Group", title, DAY, "", "1. Introduction", "", *opening, *lines]
    return read_report([Line(line) for line in written])


def said(*lines: str, title: str = SOM) -> list[tuple[str, str, str, str]]:
    """Name, status, basis, horizon of each entry."""
    entries = [fact.value for fact in read(*lines, title=title).entries]
    return [(entry.name, entry.status, entry.basis, entry.horizon) for entry in entries]
