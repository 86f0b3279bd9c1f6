"""The register in the admin."""

from . import agency, kind, proposal, workstream

__all__ = ["agency", "kind", "proposal", "workstream"]
