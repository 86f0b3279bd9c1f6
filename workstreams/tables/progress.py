"""Milestones and progress updates as tables."""

from django.utils.translation import gettext_lazy as _

from emg.tables.table import RecordTable
from workstreams.models import Milestone, ProgressUpdate


class MilestoneTable(RecordTable):
    title = _("Milestones")
    contents = _("A row is found by its workstream and title. Those with “yes” as is_public are public.")

    class Meta:
        model = Milestone
        import_id_fields = ("workstream", "title")
        fields = ("workstream", "title", "due", "done_on", "note", "is_public")


class UpdateTable(RecordTable):
    title = _("Progress updates")
    contents = _(
        "A row is found by its workstream, day and agency. Those with “yes” as is_public are public."
    )

    class Meta:
        model = ProgressUpdate
        import_id_fields = ("workstream", "written_on", "agency")
        fields = ("workstream", "written_on", "agency", "text", "is_public")
