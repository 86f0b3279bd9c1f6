"""What a text is: a report of a meeting, may be one, or something else, and why."""
