"""The role by which the web server reads and writes rows: it owns no table.

The owner of a table can switch off its triggers, which lock issued reports and write the history.
"""

from urllib.parse import unquote, urlsplit

from django.core.exceptions import ImproperlyConfigured
from django.db import connection, transaction
from django.utils.translation import gettext as _
from psycopg import sql

GRANTS = (
    "GRANT USAGE ON SCHEMA public TO {}",
    "GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO {}",
    "GRANT USAGE, SELECT ON ALL SEQUENCES IN SCHEMA public TO {}",
)
MAY_AS_MUCH = """
    SELECT rolsuper OR pg_has_role(oid, current_user, 'MEMBER') FROM pg_roles WHERE rolname = %s
"""


@transaction.atomic
def let_in(url: str) -> None:
    """Lets the role in that an address names, and makes it where it is missing and the owner may make roles.

    Raises ImproperlyConfigured for one that may as much as the owner, and where it cannot be made.
    """
    name = unquote(urlsplit(url).username or "")
    with connection.cursor() as cursor:
        cursor.execute(MAY_AS_MUCH, [name])
        found = cursor.fetchone()
        if found is None:
            _make(name, password=unquote(urlsplit(url).password or ""))
        elif found[0]:
            raise ImproperlyConfigured(
                _("DATABASE_WEB_URL must name a role that owns nothing: “%s” may all that DATABASE_URL may.")
                % name
            )
        for grant in GRANTS:
            cursor.execute(sql.SQL(grant).format(sql.Identifier(name)).as_string())


def _make(name: str, *, password: str) -> None:
    with connection.cursor() as cursor:
        cursor.execute("SELECT rolsuper OR rolcreaterole FROM pg_roles WHERE rolname = current_user")
        if not cursor.fetchone()[0]:
            raise ImproperlyConfigured(
                _("There is no role “%s”, which DATABASE_WEB_URL names: make it with createuser --pwprompt.")
                % name
            )
        # The password itself would stand in the log of a server that logs such statements.
        kept = connection.connection.pgconn.encrypt_password(password.encode(), name.encode()).decode()
        made = sql.SQL("CREATE ROLE {} LOGIN PASSWORD {}").format(sql.Identifier(name), sql.Literal(kept))
        cursor.execute(made.as_string(connection.connection))
