"""Who presents a proposal: read from one line of acronyms, "UNDP, UNEP and DCO", and recorded."""

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence

from workstreams.models import Agency

from .models import Consideration, Presenter
from .newcomers import new_agency

_SEPARATOR = re.compile(r"\s*[,;]\s*(?:and\s+)?|\s+and\s+", re.IGNORECASE)


def acronyms_in(text: str) -> list[str]:
    """The acronyms in their order, each with single spaces."""
    return [" ".join(acronym.split()) for acronym in _SEPARATOR.split(text) if acronym.strip()]


class AgencyIndex:
    """The agencies by today's acronym and, where no agency has it today, by an earlier one."""

    def __init__(self, agencies: Iterable[Agency]) -> None:
        """Reads `names` of each agency: prefetch them."""
        self._today: dict[str, Agency] = {}
        self._earlier: dict[str, list[Agency]] = defaultdict(list)
        for agency in agencies:
            self._today[agency.acronym.casefold()] = agency
            for name in agency.names.all():
                self._earlier[name.acronym.casefold()].append(agency)

    @classmethod
    def of_register(cls) -> "AgencyIndex":
        return cls(Agency.objects.prefetch_related("names"))

    def find(self, acronym: str) -> Agency | None:
        """The one agency of this acronym; None where there is none, or several had it."""
        key = acronym.casefold()
        earlier = self._earlier.get(key, [])
        return self._today.get(key) or (earlier[0] if len(earlier) == 1 else None)

    def find_or_create(self, acronym: str, *, source: str) -> Agency:
        agency = self.find(acronym)
        if agency is None:
            agency = self._today[acronym.casefold()] = new_agency(acronym, source=source)
        return agency


def set_presenters(consideration: Consideration, agencies: Sequence[Agency]) -> None:
    """Record who presents, in this order; who presented already keeps the name as printed."""
    presenting = {presenter.agency_id: presenter for presenter in consideration.presenters.all()}
    for order, agency in enumerate(agencies, start=1):
        presenter = presenting.pop(agency.pk, None) or Presenter(consideration=consideration, agency=agency)
        if presenter.pk is None or presenter.order != order:
            presenter.order = order
            presenter.save()
    for presenter in presenting.values():
        presenter.delete()
