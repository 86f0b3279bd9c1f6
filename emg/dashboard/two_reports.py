"""Which two reports a page is asked to compare: `?from=…&to=…`."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from django.utils.datastructures import MultiValueDict

from meetings.models import Report

from .parameters import read

ENDS = ("from", "to")


class Choice(NamedTuple):
    """One report to compare: what an address calls it, and what a reader does."""

    report: Report
    value: str
    words: str


def two_reports(
    parameters: MultiValueDict[str, str], *, by_name: Mapping[str, Report], unknown: str
) -> tuple[tuple[Report, Report] | None, list[str]]:
    """The two asked for, in their order; none named: the last and the one before. And a note for each
    parameter that was ignored; `unknown` says why one that names no report was.

    `by_name`: the reports in order, each by what an address calls it. None where there are fewer than two.
    """

    def report_of(name: str) -> Report:
        if name not in by_name:
            raise ValueError(unknown)
        return by_name[name]

    found, ignored = read(parameters, dict.fromkeys(ENDS, report_of), others=["at", "known"])
    return _ends(list(by_name.values()), before=found.get("from"), after=found.get("to")), ignored


def _ends(
    reports: Sequence[Report], *, before: Report | None, after: Report | None
) -> tuple[Report, Report] | None:
    """Both ends in their order: one that is not named stands next to the other."""
    if len(reports) < 2:
        return None
    places = {report.pk: place for place, report in enumerate(reports)}
    last = len(reports) - 1
    first = places[before.pk] if before else None
    second = places[after.pk] if after else None
    if second is None:
        second = last if first != last else last - 1
    if first is None:
        first = second - 1 if second > 0 else 1
    earlier, later = sorted((first, second))
    return reports[earlier], reports[later]
