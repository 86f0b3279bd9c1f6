"""The rows edited together with a workstream."""

from django.utils.translation import gettext_lazy as _

from workstreams.models import Lineage, Milestone, Participation, ProgressUpdate, WorkstreamName

from .inlines import LabelledTabularInline


class NameInline(LabelledTabularInline):
    model = WorkstreamName
    fields = ["name", "kind", "is_official", "valid_from", "valid_until"]
    extra = 0


class ParticipationInline(LabelledTabularInline):
    model = Participation
    fields = [
        "agency",
        "role",
        "takes_part_from",
        "takes_part_until",
        "source",
        "confidence",
        "internal_note",
    ]


class MilestoneInline(LabelledTabularInline):
    model = Milestone
    fields = ["title", "due", "done_on", "note", "is_public"]
    extra = 0


class UpdateInline(LabelledTabularInline):
    model = ProgressUpdate
    fields = ["written_on", "agency", "text", "is_public"]


class OriginInline(LabelledTabularInline):
    model = Lineage
    fk_name = "successor"
    fields = ["predecessor", "how", "happened_on"]
    verbose_name = _("origin")
    verbose_name_plural = _("what it came out of")
    extra = 0


class SuccessionInline(LabelledTabularInline):
    model = Lineage
    fk_name = "predecessor"
    fields = ["successor", "how", "happened_on"]
    verbose_name = _("successor")
    verbose_name_plural = _("what came out of it")
    extra = 0
