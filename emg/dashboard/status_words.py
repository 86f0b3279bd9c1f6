"""What was said of one workstream, as a phrase; a forecast always says "expected"."""

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from emg.lib.partial_dates import PartialDate
from meetings.lifecycle import Status
from meetings.models import StatusEntry


def phrase(entry: StatusEntry, *, count: int = 1) -> str:
    """ "Expected to continue in 2023", "Completed its mandate"; `count`: of how many it is said."""
    frames = {
        (Status.NEW, True): _("Expected to begin"),
        (Status.NEW, False): _("Established"),
        (Status.CONTINUING, True): _("Expected to continue"),
        (Status.CONTINUING, False): ngettext("Continues", "Continue", count),
        (Status.COMPLETING, True): ngettext(
            "Expected to complete its mandate", "Expected to complete their mandates", count
        ),
        (Status.COMPLETING, False): ngettext(
            "Will complete its mandate", "Will complete their mandates", count
        ),
        (Status.COMPLETED, False): ngettext("Completed its mandate", "Completed their mandates", count),
        (Status.CONCLUDED, False): _("Concluded"),
        (Status.ON_HOLD, True): _("Expected to be put on hold"),
        (Status.ON_HOLD, False): _("On hold"),
        (Status.NOT_REPORTED, False): _("Not reported on"),
    }
    return frames[Status(entry.status), entry.is_forecast] + _when(entry.horizon)


def basis(entry: StatusEntry) -> str:
    """What stands beside a tag: "expected for 2023", "decided"; "" where nothing was said to decide on."""
    if entry.status == Status.NOT_REPORTED:
        return ""
    word = _("expected") if entry.is_forecast else _("decided")
    if entry.horizon is None:
        return word
    if entry.horizon.is_exact:
        return _("%(basis)s until %(date)s") % {"basis": word, "date": entry.horizon}
    return _("%(basis)s for %(date)s") % {"basis": word, "date": entry.horizon}


def _when(horizon: PartialDate | None) -> str:
    if horizon is None:
        return ""
    if horizon.is_exact:
        return _(" until %(date)s") % {"date": horizon}
    return _(" in %(date)s") % {"date": horizon}
