"""Addresses nobody has yet."""

from django.db.models import Model
from django.utils.text import slugify

LONGEST = 100  # characters, so that a number may follow


class Addresses:
    """Hands them out: the second "som31" becomes "som31-2"."""

    def __init__(self, taken: set[str]) -> None:
        self._taken = taken

    def free(self, wanted: str) -> str:
        """The words as an address, numbered where it is taken."""
        stem = slugify(wanted)[:LONGEST].strip("-")
        address, number = stem, 1
        while address in self._taken:
            number += 1
            address = f"{stem}-{number}"
        self._taken.add(address)
        return address


def addresses_of(*models: type[Model]) -> Addresses:
    """Those free beside what these models have."""
    taken = [model._default_manager.values_list("slug", flat=True) for model in models]
    return Addresses({slug for slugs in taken for slug in slugs})
