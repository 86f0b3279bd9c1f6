"""How the product stands on a server: safe settings, logs, health, and calm while the database is away."""
