"""Old reports become records: read by rules, reviewed by a person, then saved in one transaction."""
