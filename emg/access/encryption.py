"""What is kept encrypted with the secret key: the secrets of second factors."""

import base64
import hashlib

from allauth.mfa.models import Authenticator
from cryptography.fernet import Fernet, InvalidToken, MultiFernet
from django.conf import settings
from django.db import transaction
from django.utils.encoding import force_bytes

ENCRYPTED = ("secret", "seed")  # of an app; of recovery codes


def encrypt(text: str) -> str:
    return _current().encrypt(text.encode()).decode()


def decrypt(encrypted: str) -> str:
    """cryptography.fernet.InvalidToken where it was encrypted with none of the keys there are."""
    return _any_key().decrypt(encrypted.encode()).decode()


@transaction.atomic
def encrypt_anew() -> int:
    """Encrypt with the secret key what only an older one reads, so that the older one can go; how many rows.

    What no key reads is left alone: those people need a new second factor.
    """
    changed = [row for row in Authenticator.objects.select_for_update().order_by("pk") if _renewed(row)]
    for row in changed:
        row.save(update_fields=["data"])
    return len(changed)


def _renewed(row: Authenticator) -> bool:
    """Whether something of it is encrypted otherwise now; nothing is saved yet."""
    old = {name: row.data[name] for name in ENCRYPTED if name in row.data}
    new = {name: _with_current_key(value) for name, value in old.items()}
    row.data |= new
    return old != new


def _with_current_key(encrypted: str) -> str:
    try:
        _current().decrypt(encrypted)
    except InvalidToken:
        try:
            return encrypt(decrypt(encrypted))
        except InvalidToken:
            pass
    return encrypted


def _current() -> Fernet:
    return _fernet(settings.SECRET_KEY)


def _any_key() -> MultiFernet:
    return MultiFernet([_fernet(key) for key in (settings.SECRET_KEY, *settings.SECRET_KEY_FALLBACKS)])


def _fernet(key: str) -> Fernet:
    digest = hashlib.sha256(b"emg.access second factor " + force_bytes(key)).digest()
    return Fernet(base64.urlsafe_b64encode(digest))
