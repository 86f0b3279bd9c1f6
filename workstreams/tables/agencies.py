"""Agencies and their earlier names as tables."""

from django.utils.translation import gettext_lazy as _

from emg.tables.table import RecordTable
from workstreams.models import Agency, AgencyName


class AgencyTable(RecordTable):
    title = _("Agencies")
    contents = _(
        "A row is found by its address, in the column slug. What an agency’s page shows is public at once."
    )

    class Meta:
        model = Agency
        import_id_fields = ("slug",)
        fields = (
            "slug",
            "acronym",
            "name",
            "website",
            "membership",
            "source",
            "confidence",
            "internal_note",
        )


class AgencyNameTable(RecordTable):
    title = _("Earlier names of agencies")
    contents = _("A row is found by the agency of today and the earlier acronym.")

    class Meta:
        model = AgencyName
        import_id_fields = ("agency", "acronym")
        fields = ("agency", "acronym", "name", "valid_from", "valid_until")
