"""The meeting itself: its name, day, hours and place, who chaired it, when the next one is, how it closed."""
