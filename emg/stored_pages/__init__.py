"""Pages kept as they were answered, in front of Django, and the version of the record that ends them."""
