"""Workstreams, their other names and who takes part in them, as tables."""

from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from emg.tables.table import RecordTable
from workstreams.models import Participation, Workstream, WorkstreamName


class WorkstreamTable(RecordTable):
    title = gettext_lazy("Workstreams")
    contents = gettext_lazy(
        "A row is found by its address, in the column slug. From the day in published_on on, everybody sees "
        "the workstream."
    )

    class Meta:
        model = Workstream
        import_id_fields = ("slug",)
        fields = (
            "slug",
            "title",
            "kind",
            "objective",
            "mandate_from",
            "mandate_until",
            "ended",
            "counts_as_ongoing",
            "published_on",
            "source",
            "confidence",
            "internal_note",
        )

    def validate_instance(
        self,
        instance: Workstream,
        import_validation_errors: Any = None,
        validate_unique: bool = True,  # noqa: FBT001, FBT002 -- the library's signature
    ) -> None:
        """As on its page: a public name changes by renaming, which keeps the old one."""
        errors = dict(import_validation_errors or {})
        kept = Workstream.objects.filter(pk=instance.pk).first() if instance.pk else None
        for name in ("title", "kind"):
            if kept and kept.is_public() and getattr(kept, name) != getattr(instance, name):
                errors[name] = ValidationError(
                    _("The workstream is public: change its name and kind with “Rename” on its page.")
                )
        super().validate_instance(instance, errors, validate_unique)


class WorkstreamNameTable(RecordTable):
    title = gettext_lazy("Other names of workstreams")
    contents = gettext_lazy(
        "A row is found by its workstream and name. An earlier official name says until when it was used."
    )

    class Meta:
        model = WorkstreamName
        import_id_fields = ("workstream", "name")
        fields = ("workstream", "name", "kind", "is_official", "valid_from", "valid_until")


class ParticipationTable(RecordTable):
    title = gettext_lazy("Participations")
    contents = gettext_lazy(
        "A row is found by its workstream, agency and role. All but source, confidence and note are public "
        "with the workstream."
    )

    class Meta:
        model = Participation
        import_id_fields = ("workstream", "agency", "role")
        fields = (
            "workstream",
            "agency",
            "role",
            "takes_part_from",
            "takes_part_until",
            "source",
            "confidence",
            "internal_note",
        )
