"""Tables of records that come in and go out as files. Knows no model."""
