"""The first sentence of a comparison: "Two statuses changed, six were first expected and then decided, …"."""

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from emg.lib.number_words import as_sentence, join_names, number_in_words

from .comparison import Comparison


def in_a_sentence(compared: Comparison) -> str:
    """What happened, with its numbers in words; that nothing changed is said as well."""
    counted = {
        ngettext("%s status changed", "%s statuses changed", len(compared.changed)): compared.changed,
        ngettext(
            "%s was first expected and then decided",
            "%s were first expected and then decided",
            len(compared.decided),
        ): compared.decided,
        ngettext("%s is new on record", "%s are new on record", len(compared.new)): compared.new,
        ngettext("%s ended", "%s ended", len(compared.ended)): compared.ended,
        ngettext("%s was renamed", "%s were renamed", len(compared.renamings)): compared.renamings,
        ngettext("%s proposal moved", "%s proposals moved", len(compared.proposals)): compared.proposals,
    }
    parts = [frame % number_in_words(len(group)) for frame, group in counted.items() if group]
    if not parts:
        return _("Nothing changed: what was said before still stands.")
    return as_sentence(f"{join_names(parts)}.")
