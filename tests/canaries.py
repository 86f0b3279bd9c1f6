"""Canaries: a word for every text field of every model, which nothing else contains."""

import hashlib

from django.apps import apps
from django.db import models

from emg.lib.partial_date_field import PartialDateField

MODELS = [
    model
    for app in ("workstreams", "meetings")
    for model in apps.get_app_config(app).get_models()
    if not hasattr(model, "pgh_tracked_model")
]

# Words in fields of other kinds: bytes and JSON.
IN_OTHER_FIELDS = {"reportimport.content", "reportimport.reading", "reportimport.decisions"}
# Set by code or chosen from a list of ours.
NOT_TYPED = {
    "report.sha256",
    "meeting.time_zone",
    "report.time_zone",
    "workstreamname.slug",
    "reportimport.sha256",
    "sourcesentence.record_kind",
}


def text_fields(model: type[models.Model]) -> list[models.Field]:
    """The fields a person can type words into."""
    return [
        field
        for field in model._meta.concrete_fields
        if isinstance(field, models.CharField | models.TextField)
        and not isinstance(field, PartialDateField)
        and not field.choices
        and f"{model._meta.model_name}.{field.name}" not in NOT_TYPED
    ]


def canary(name: str) -> str:
    """A word of ten letters that stands for one field, such as "agency.name"; nothing else contains it."""
    return "qz" + hashlib.sha256(name.encode()).hexdigest()[:8]


def make(model: type[models.Model], **values: object) -> models.Model:
    """A row with its canary in every text field that is not given."""
    row = model(**values)
    for field in text_fields(model):
        if field.name not in values:
            word = canary(f"{model._meta.model_name}.{field.name}")
            setattr(row, field.attname, f"https://{word}.int" if isinstance(field, models.URLField) else word)
    row.save()
    return row


def canaries() -> dict[str, str]:
    return {
        f"{model._meta.model_name}.{field.name}": canary(f"{model._meta.model_name}.{field.name}")
        for model in MODELS
        for field in text_fields(model)
    } | {name: canary(name) for name in IN_OTHER_FIELDS}


def found_in(said: str) -> set[str]:
    return {name for name, word in canaries().items() if word in said}
