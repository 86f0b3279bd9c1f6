"""Everything on record as one file, and back from it into an empty database."""
