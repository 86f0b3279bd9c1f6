"""What was said of one workstream, as a phrase; a forecast always says "expected"."""

from functools import lru_cache

from django.utils.translation import get_language, gettext_lazy, ngettext_lazy
from django.utils.translation import gettext as _

from emg.lib.partial_dates import PartialDate
from meetings.lifecycle import Basis, Status
from meetings.models import StatusEntry
from meetings.report.sentences import until_when


def phrase(entry: StatusEntry, *, count: int = 1) -> str:
    """ "Expected to continue in 2023", "Completed its mandate"; `count`: of how many it is said."""
    words = _PHRASES[Status(entry.status), entry.is_forecast] % {"count": count}
    return str(words) + until_when(entry.horizon, status=entry.status)


# Lazy, so that of a table's many statuses only what stands there is translated.
_PHRASES = {
    (Status.NEW, True): gettext_lazy("Expected to begin"),
    (Status.NEW, False): gettext_lazy("Established"),
    (Status.CONTINUING, True): gettext_lazy("Expected to continue"),
    (Status.CONTINUING, False): ngettext_lazy("Continues", "Continue", "count"),
    (Status.COMPLETING, True): ngettext_lazy(
        "Expected to complete its mandate", "Expected to complete their mandates", "count"
    ),
    (Status.COMPLETING, False): ngettext_lazy(
        "Will complete its mandate", "Will complete their mandates", "count"
    ),
    (Status.COMPLETED, False): ngettext_lazy("Completed its mandate", "Completed their mandates", "count"),
    (Status.CONCLUDED, False): gettext_lazy("Concluded"),
    (Status.ON_HOLD, True): gettext_lazy("Expected to be put on hold"),
    (Status.ON_HOLD, False): gettext_lazy("On hold"),
    (Status.NOT_REPORTED, False): gettext_lazy("Not reported on"),
}


def basis(entry: StatusEntry) -> str:
    """What stands beside a tag: "expected for 2023", "decided"; "" where nothing was said to decide on."""
    if entry.status == Status.NOT_REPORTED:
        return ""
    return _basis(entry.basis, entry.horizon, entry.status, get_language())


_LASTING = frozenset({Status.CONTINUING, Status.ON_HOLD})


# Pages say hundreds, of a few kinds.
@lru_cache(maxsize=1024)
def _basis(basis: str, horizon: PartialDate | None, status: str, _language: str | None) -> str:
    word = _("expected") if basis == Basis.EXPECTED else _("decided")
    if horizon is None:
        return word
    if horizon.is_of_days and status in _LASTING:
        return _("%(basis)s until %(date)s") % {"basis": word, "date": horizon}
    return _("%(basis)s for %(date)s") % {"basis": word, "date": horizon}
