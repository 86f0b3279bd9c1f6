"""Dates that were read, as the controls of the review screen show them."""

from emg.lib.partial_dates import PartialDate


def date_in_words(edtf: str) -> str:
    """As people write it; what is no date stays as it is, for somebody to correct."""
    try:
        return str(PartialDate.from_edtf(edtf)) if edtf else ""
    except ValueError:
        return edtf
