"""New work that was proposed: by whom, what for, and what the meeting held of it."""
