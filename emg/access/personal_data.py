"""What is kept of a person, as one document: to be handed to them, or to whoever asks on their behalf."""

from collections.abc import Iterator
from typing import Any

from allauth.mfa.models import Authenticator
from allauth.socialaccount.models import SocialAccount
from django.apps import apps
from django.contrib.admin.models import LogEntry
from django.contrib.auth.models import User
from django.contrib.sessions.models import Session

from .models import ROWS_OF_ACCOUNT, Account

# Told in words of their own below; all other rows that name an account are told alike.
TOLD_APART = (LogEntry, Authenticator, SocialAccount)


def personal_data(person: User) -> dict[str, Any]:
    """Everything on record of the account; never a secret, as the hash of a password or the seed of codes."""
    return {
        "account": {
            "id": person.pk,
            "username": person.username,
            "first name": person.first_name,
            "last name": person.last_name,
            "mail address": person.email,
            "may sign in": person.is_active and person.is_staff,
            "may do everything": person.is_superuser,
            "roles": sorted(person.groups.values_list("name", flat=True)),
            "made at": person.date_joined,
            "last signed in at": person.last_login,
        },
        "second factors": [
            {"kind": factor.get_type_display(), "added at": factor.created_at, "used at": factor.last_used_at}
            for factor in Authenticator.objects.filter(user=person).order_by("pk")
        ],
        "linked accounts of an organisation": [
            {
                "issuer": account.provider,
                "subject": account.uid,
                "linked at": account.date_joined,
                "used at": account.last_login,
            }
            for account in SocialAccount.objects.filter(user=person).order_by("pk")
        ],
        "sessions": [{"ends at": session.expire_date} for session in sessions_of(person)],
        "named in": dict(_named_in(person)),
        "done in the secretariat’s pages": [
            {"at": entry.action_time, "record": entry.object_repr, "what": entry.get_change_message()}
            for entry in LogEntry.objects.filter(user=person).order_by("action_time")
        ],
        "changes in the history": list(_changes(person)),
        "changes of the account in the history": list(_changes_of_account(person)),
    }


def sessions_of(person: User) -> list[Session]:
    """The sessions signed in as this account. Reads every session, as none names its account outside."""
    return [
        session
        for session in Session.objects.all()
        if session.get_decoded().get("_auth_user_id") == str(person.pk)
    ]


def _named_in(person: User) -> Iterator[tuple[str, list[str]]]:
    """The rows that name the account, by what they are and how they name it."""
    for relation in User._meta.get_fields(include_hidden=True):
        model: Any = relation.related_model
        if not relation.one_to_many or model in TOLD_APART or not _is_a_record(model):
            continue
        name = relation.field.name  # type: ignore[union-attr]
        rows = model._default_manager.filter(**{name: person}).order_by("pk")
        yield f"{model._meta.label}.{name}", [str(row) for row in rows]


def _is_a_record(model: Any) -> bool:
    """Neither a row of the history, which is told below, nor a link to what is told above."""
    is_event = hasattr(model, "pgh_tracked_model") or model._meta.app_label == "pghistory"
    return not is_event and not model._meta.auto_created


def _changes(person: User) -> Iterator[dict[str, Any]]:
    """By kind of record, in the order in which they happened."""
    for model in apps.get_models():
        if tracked := getattr(model, "pgh_tracked_model", None):
            events = model._default_manager.filter(pgh_context__user=person.pk).order_by("pgh_id")
            for at, label, pk in events.values_list("pgh_created_at", "pgh_label", "pgh_obj_id"):
                yield {"at": at, "record": f"{tracked._meta.label} {pk}", "what": label}


def _changes_of_account(person: User) -> Iterator[dict[str, Any]]:
    """What was done to it, by whomever, by kind; of a name, an address or a secret only that it changed."""
    for model in (Account, *ROWS_OF_ACCOUNT):
        key = "pgh_obj_id" if model is Account else "user_id"
        events = model.pgh_event_model._default_manager.filter(**{key: person.pk}).order_by("pgh_id")  # type: ignore[union-attr]
        for at, label in events.values_list("pgh_created_at", "pgh_label"):
            yield {"at": at, "of": str(model._meta.verbose_name), "what": label}
