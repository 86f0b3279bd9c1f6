"""Makes a plausible record of any size, the same again for the same seed, for tests and measurements."""

from .record import SOURCE, generate_record

__all__ = ["SOURCE", "generate_record"]
