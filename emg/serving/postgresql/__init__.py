"""Django's PostgreSQL backend, where a silent server costs one visitor some seconds, and nobody more."""
