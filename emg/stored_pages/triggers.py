"""Raising the public version: by triggers, so that no way of writing passes unseen.

Why a stored page is never stale. A change and its new version become visible in one instant, the commit of
the transaction that made both; rolled back, neither ever was. A reader reads the version first and the page
after it. So what is stored under version N was read when N or something later was true. If something later,
the page is newer than its version: it is handed out to those only who asked before the change was committed,
and never again, since everybody who asks later reads N+1. The reverse, an old page under a new version, would
need the page to be read before the version.

Each table has a version of its own, and the public version is that of all tables. All of this is true of a
table and what was read of it, too: so what was made of tables nobody wrote to outlives a change of others.

Why no writer waits for another. Each adds a row of its own and folds into it the rows of the same table that
nobody else is folding. A single number would be locked from the first change of a transaction to its end:
approval, which holds the report and then writes, and a late entry, which writes and then asks for the report,
would wait for each other for ever.
"""

import pgtrigger

# Once a transaction and table is enough, as it is seen from outside at its end only; the setting goes with
# the transaction, and with a savepoint that is rolled back.
RAISE_PUBLIC_VERSION = pgtrigger.Trigger(
    name="raise_public_version",
    level=pgtrigger.Statement,
    when=pgtrigger.After,
    operation=pgtrigger.Insert | pgtrigger.Update | pgtrigger.Delete | pgtrigger.Truncate,
    func="""
        IF current_setting('emg.version_of_' || TG_TABLE_NAME, true) IS DISTINCT FROM 'raised' THEN
            WITH free AS (
                SELECT mark FROM public_version WHERE of_table = TG_TABLE_NAME FOR UPDATE SKIP LOCKED
            ), folded AS (
                DELETE FROM public_version WHERE mark IN (SELECT mark FROM free) RETURNING number
            )
            INSERT INTO public_version (mark, of_table, number)
            SELECT gen_random_uuid(), TG_TABLE_NAME, coalesce(sum(number), 0) + 1 FROM folded;
            PERFORM set_config('emg.version_of_' || TG_TABLE_NAME, 'raised', true);
        END IF;
        RETURN NULL;
    """,
)

# For every model a public page reads.
raises_public_version = pgtrigger.register(RAISE_PUBLIC_VERSION)
