"""The agencies of the history file. Whether one is a member, no row says."""

from django.utils.text import slugify
from django.utils.translation import gettext as _

from workstreams.models import Agency

from .rows import Outcome, add_note, confidence_of, note_of, on_record, rows_of, why_left_out

NOTED = ("type", "former_names", "confidence")
# Beside a record that was there before, the note keeps the rest too.
NOTED_OF_KNOWN = ("name", "website", *NOTED, "evidence")


def load_agencies(outcome: Outcome) -> None:
    for row in rows_of("agencies"):
        slug = slugify(row["acronym"])
        known, is_deleted = on_record(Agency, slug)
        known = known or Agency.objects.filter(acronym=row["acronym"]).first()
        if why := why_left_out(row):
            outcome.left_out.append(f"{row['acronym']}: {why}")
        elif known:
            add_note(known, row, NOTED_OF_KNOWN, outcome)
        elif is_deleted:
            outcome.left_out.append(_("%s: somebody deleted it") % row["acronym"])
        else:
            agency = Agency(
                acronym=row["acronym"],
                slug=slug,
                name=row["name"],
                website=row["website"],
                source=row["evidence"] or row["confidence"],
                confidence=confidence_of(row),
                internal_note=note_of(row, NOTED),
            )
            agency.full_clean()
            agency.save()
            outcome.made.append(_("agency %s") % agency)
