"""What has changed since a report was issued. The paper stays as it is; a revision can take it up."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from emg.lib.number_words import as_sentence, number_in_words
from emg.paper.differences import Differences, differences
from meetings.models import Report
from workstreams.models import Agency, Lineage, Workstream

from .compose import blocks_of, compose


@dataclass(frozen=True)
class Drift:
    """What the register says otherwise since, and how the paper would read if it were composed today."""

    facts: tuple[str, ...]
    corrections: Differences

    def __bool__(self) -> bool:
        return bool(self.facts) or bool(self.corrections)

    def __str__(self) -> str:
        """ "Three facts changed since this report was issued."; a reworded passage is a fact, too."""
        count = len(self.facts) + len(self.corrections.changed)
        sentence = ngettext(
            "%s fact changed since this report was issued.",
            "%s facts changed since this report was issued.",
            count,
        )
        return as_sentence(sentence % number_in_words(count))


def drift(report: Report) -> Drift:
    """Of an approved report. A constant number of queries."""
    return Drift(
        facts=(*_renamings(report, today=timezone.localdate()), *_successions(report)),
        corrections=differences(blocks_of(report), compose(report)),
    )


def _renamings(report: Report, *, today: date) -> Iterator[str]:
    """Of the workstreams it mentions and the agencies that presented, since the day of its paper."""
    since = _since(report)
    workstreams = Workstream.objects.filter(entries__report=report).prefetch_related("names")
    for workstream in workstreams.order_by("title"):
        before, after = workstream.called_on(since).title, workstream.called_on(today).title
        if before != after:
            yield _renamed(before, after)
    agencies = Agency.objects.filter(presented__consideration__report=report).prefetch_related("names")
    for agency in agencies.order_by("acronym").distinct():
        before, after = agency.acronym_on(since), agency.acronym_on(today)
        if before != after:
            yield _renamed(before, after)


def _renamed(before: str, after: str) -> str:
    return _("“%(before)s” is now called “%(after)s”.") % {"before": before, "after": after}


def _successions(report: Report) -> Iterator[str]:
    """What became of the workstreams it mentions; without a date it counts from when it was recorded."""
    recorded = Lineage.pgh_event_model.objects.filter(  # type: ignore[attr-defined]
        pgh_label="insert", pgh_created_at__gt=report.approved_at
    )
    since = Q(happened_on_earliest__gt=_since(report)) | Q(
        happened_on_earliest__isnull=True, pk__in=recorded.values("pgh_obj")
    )
    successions = Lineage.objects.filter(since, predecessor__entries__report=report)
    for lineage in successions.select_related("predecessor", "successor").order_by("pk"):
        yield _SUCCESSIONS[Lineage.How(lineage.how)] % {
            "before": lineage.predecessor.title,
            "after": lineage.successor.title,
        }


_SUCCESSIONS = {
    Lineage.How.CONTINUES: gettext_lazy("“%(before)s” is continued by “%(after)s”."),
    Lineage.How.SPLIT: gettext_lazy("“%(before)s” was split: “%(after)s” came out of it."),
    Lineage.How.MERGED: gettext_lazy("“%(before)s” was merged into “%(after)s”."),
    Lineage.How.BECAME: gettext_lazy("“%(before)s” became “%(after)s”."),
    Lineage.How.SPUN_OFF: gettext_lazy("“%(after)s” was spun off from “%(before)s”."),
}


def _since(report: Report) -> date:
    assert report.dated_on, "an approved report has its meeting's day at least"
    return report.dated_on
