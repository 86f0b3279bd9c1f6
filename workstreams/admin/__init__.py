"""The register in the admin, and the people who may sign in."""

from . import agency, kind, people, proposal, workstream

__all__ = ["agency", "kind", "people", "proposal", "workstream"]
