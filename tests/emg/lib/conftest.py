"""The same few examples on every run: a property that fails here fails everywhere."""

from hypothesis import settings

settings.register_profile("lib", derandomize=True, max_examples=60, deadline=None, database=None)
settings.load_profile("lib")
