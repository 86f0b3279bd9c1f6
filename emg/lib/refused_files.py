"""A file that somebody sent and that is not taken, with the reason in words that say what to do next."""

from django.utils.translation import gettext


def gettext_noop(message: str) -> str:
    """Marks a message for translators. Django's function of this name would need the settings for it."""
    return message


DAMAGED = gettext_noop(
    "This file is damaged. Open it in the program that wrote it, save it again and send that."
)
TOO_LARGE = gettext_noop(
    "This file is too large for a meeting report. Leave out what is not its text, such as pictures."
)
WITH_PASSWORD = gettext_noop(
    "This file is protected by a password. Take the protection off in the program that wrote it, and save "
    "it again."
)


class RefusedFileError(Exception):
    """The message is translated when it is shown: a process that only reads files knows no language."""

    def __init__(self, message: str, **values: str | int) -> None:
        super().__init__(message)
        self.message = message
        self.values = values

    def __str__(self) -> str:
        return gettext(self.message) % self.values if self.values else gettext(self.message)
