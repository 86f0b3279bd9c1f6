"""What stops a backup or its restoring."""


class BackupError(Exception):
    """Says, in words for the person at the terminal, what is wrong and what to do."""
