"""What was decided and asked: the verb, whom, what, until when."""
