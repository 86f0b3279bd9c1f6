"""What is said of workstreams that there are: their statuses, and until when."""
