"""When somebody leaves: their account becomes a former staff member, whom the history still tells apart."""

from allauth.account.models import EmailAddress
from allauth.mfa.models import Authenticator
from allauth.socialaccount.models import SocialAccount
from django.conf import settings
from django.contrib.admin.models import LogEntry
from django.contrib.auth.models import User
from django.contrib.contenttypes.models import ContentType
from django.contrib.sessions.backends.base import SessionBase
from django.db import transaction
from django.db.models import QuerySet
from django.utils.module_loading import import_string
from django.utils.translation import gettext as _

from .personal_data import sessions_of


@transaction.atomic
def erase(person: User) -> User:
    """Take name, mail address, password, roles, second factors, links and sessions away, for good.

    Its number stays, so that the history still tells one person from another; names in issued papers stay,
    too, as those papers never change. The second time it changes nothing.
    """
    for session in sessions_of(person):
        _store(session.session_key).delete()
    remove_second_factors(person)
    SocialAccount.objects.filter(user=person).delete()
    EmailAddress.objects.filter(user=person).delete()
    person.groups.clear()
    person.user_permissions.clear()
    person.username = f"former-staff-member-{person.pk}"
    person.first_name, person.last_name, person.email = _("Former staff member"), str(person.pk), ""
    person.is_active = person.is_staff = person.is_superuser = False
    person.last_login = None
    if person.has_usable_password():
        person.set_unusable_password()
    person.save()
    _entries_about(person).update(object_repr=person.username)
    return person


def remove_second_factors(person: User) -> None:
    """With the recovery codes. They sign in with their password next, and set up new ones."""
    Authenticator.objects.filter(user=person).delete()


def _store(key: str) -> SessionBase:
    """The session in the store it is read from: a cache may hold it beside the database."""
    return import_string(f"{settings.SESSION_ENGINE}.SessionStore")(key)


def _entries_about(person: User) -> QuerySet[LogEntry]:
    """What the log of the admin says of the account: it repeats its name."""
    users = ContentType.objects.get_for_model(User)
    return LogEntry.objects.filter(content_type=users, object_id=str(person.pk))
