"""The first sentences of the overview: what the latest meeting on record said, with its numbers in words."""

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import takewhile
from operator import attrgetter

from django.utils.translation import gettext as _
from django.utils.translation import ngettext, ngettext_lazy

from emg.lib.number_words import as_sentence, join_names, number_in_words
from emg.lib.once_for_each import once_for_each, while_same
from meetings.lifecycle import Basis, Position, Status
from meetings.models import Consideration, Report, StatusEntry
from meetings.standing import Record

from .meeting_words import in_words

_KIND = attrgetter("status", "basis", "is_counted")
_Kinds = Counter[tuple[Status, Basis]]


@once_for_each
def headline(record: Record) -> str:
    """ "At the … of 18 May 2022, nine workstreams reported: seven are …"; "" without a meeting."""
    report = record.latest_report
    if report is None:
        return ""
    # What the latest report says of something is the last that is said of it, and comes first.
    entries = takewhile(lambda entry: entry.report_id == report.pk, record.workstreams.latest.values())
    latest = [known.latest for known in record.proposals if known.latest]
    said = [one for one in latest if one.report_id == report.pk]
    return _headline(report, tuple(entries), tuple(said))


@while_same
def _headline(report: Report, entries: Sequence[StatusEntry], said: Sequence[Consideration]) -> str:
    reported, uncounted, unreported = _Kinds(), 0, 0
    for (status, basis, is_counted), count in Counter(map(_KIND, entries)).items():
        if status == Status.NOT_REPORTED:
            unreported += count
        elif is_counted:
            reported[Status(status), Basis(basis)] = count
        else:
            uncounted += count
    sentences = [
        _("At the %(meeting)s, %(reported)s.")
        % {"meeting": in_words(report), "reported": _reported(reported)},
        *_uncounted(uncounted),
        *_unreported(unreported),
        _new_topics(said, decides=report.meeting.can_decide),
    ]
    return " ".join(sentences)


def _reported(said: _Kinds) -> str:
    """ "nine workstreams reported: seven are expected to continue and two …" """
    count = said.total()
    if not count:
        return _("no workstreams reported")
    reported = ngettext("%(count)s workstream reported", "%(count)s workstreams reported", count) % {
        "count": number_in_words(count)
    }
    return f"{reported}: {_breakdown(said)}"


def _breakdown(said: _Kinds) -> str:
    in_order = sorted(said, key=lambda kind: (Status.values.index(kind[0]), Basis.values.index(kind[1])))
    parts = [
        f"{_subject(said[kind], of=said.total())} {_predicate(*kind, count=said[kind])}" for kind in in_order
    ]
    return join_names(parts)


def _subject(count: int, *, of: int) -> str:
    """Who a part of the breakdown speaks of: "it", "both", "all nine", or "seven"."""
    if count < of:
        return number_in_words(count)
    if of == 1:
        return _("it")
    return _("both") if of == 2 else _("all %(count)s") % {"count": number_in_words(of)}


_PREDICATES = {
    (Status.NEW, True): ngettext_lazy("is expected to begin", "are expected to begin", "count"),
    (Status.NEW, False): ngettext_lazy("was established", "were established", "count"),
    (Status.CONTINUING, True): ngettext_lazy("is expected to continue", "are expected to continue", "count"),
    (Status.CONTINUING, False): ngettext_lazy("continues", "continue", "count"),
    (Status.COMPLETING, True): ngettext_lazy(
        "is expected to complete its mandate", "are expected to complete their mandates", "count"
    ),
    (Status.COMPLETING, False): ngettext_lazy(
        "will complete its mandate", "will complete their mandates", "count"
    ),
    (Status.COMPLETED, False): ngettext_lazy(
        "has completed its mandate", "have completed their mandates", "count"
    ),
    (Status.CONCLUDED, False): ngettext_lazy("was concluded", "were concluded", "count"),
    (Status.ON_HOLD, True): ngettext_lazy(
        "is expected to be put on hold", "are expected to be put on hold", "count"
    ),
    (Status.ON_HOLD, False): ngettext_lazy("is on hold", "are on hold", "count"),
}


def _predicate(status: Status, basis: Basis, *, count: int) -> str:
    return _PREDICATES[status, basis == Basis.EXPECTED] % {"count": count}


def _uncounted(count: int) -> Iterator[str]:
    """What the report lists beside its count, so that the sentence still adds up with the list below it."""
    if count:
        sentence = ngettext(
            "%(count)s more is listed, not counted.", "%(count)s more are listed, not counted.", count
        )
        yield as_sentence(sentence % {"count": number_in_words(count)})


def _unreported(count: int) -> Iterator[str]:
    if count:
        yield as_sentence(_("%(count)s did not report.") % {"count": number_in_words(count)})


def _new_topics(said: Sequence[Consideration], *, decides: bool) -> str:
    """ "Three new topics were proposed; all three were supported." """
    count = len(said)
    if not count:
        return _("No new topics were put to the meeting.") if decides else _("No new topics were proposed.")
    # A technical segment hears a topic first; what comes to a meeting that decides was proposed before.
    frame = (
        ngettext(
            "%(count)s new topic was put to the meeting",
            "%(count)s new topics were put to the meeting",
            count,
        )
        if decides
        else ngettext("%(count)s new topic was proposed", "%(count)s new topics were proposed", count)
    )
    return as_sentence(f"{frame % {'count': number_in_words(count)}}; {_positions(said)}.")


def _positions(said: Sequence[Consideration]) -> str:
    held = Counter(Position(consideration.position) for consideration in said)
    in_order = sorted(held, key=Position.values.index)
    return join_names(
        [
            f"{_subject(held[position], of=len(said))} {_WERE[position] % {'count': held[position]}}"
            for position in in_order
        ]
    )


_WERE = {
    Position.SUPPORTED: ngettext_lazy("was supported", "were supported", "count"),
    Position.SUPPORTED_WITH_CHANGES: ngettext_lazy(
        "was supported with changes", "were supported with changes", "count"
    ),
    Position.CONSIDERED: ngettext_lazy("was considered", "were considered", "count"),
    Position.NOTED: ngettext_lazy("was noted", "were noted", "count"),
    Position.DEFERRED: ngettext_lazy("was deferred", "were deferred", "count"),
    Position.NOT_SUPPORTED: ngettext_lazy("was not supported", "were not supported", "count"),
    Position.WITHDRAWN: ngettext_lazy("was withdrawn", "were withdrawn", "count"),
    Position.APPROVED: ngettext_lazy("was approved", "were approved", "count"),
}
