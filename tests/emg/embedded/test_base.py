"""What Django expects of a database backend."""


def test_missing_database_is_made_again(machine):
    holder = machine.hold()
    holder.communicate()
    machine.run("""
        with connection._nodb_cursor() as cursor:
            cursor.execute("drop database emg")
    """)

    assert machine.run("say(sql('select current_database()'))") == "emg"


def test_parallel_workers_make_and_destroy_their_test_databases(machine):
    workers = [
        machine.start(f"""
            connection.settings_dict["TEST"]["NAME"] = "test_{worker}"
            connection.creation.create_test_db(verbosity=0, autoclobber=True)
            connection.creation.clone_test_db("copy", verbosity=0)
            databases = "select array_agg(datname::text) from pg_database where datname like '%{worker}%'"
            say(sorted(sql(databases)))
            connection.creation.destroy_test_db(suffix="copy", verbosity=0)
            connection.creation.destroy_test_db("emg", verbosity=0)
            say(sql(databases))
        """)
        for worker in ("gw0", "gw1")
    ]

    said = [worker.communicate() for worker in workers]

    assert said == [(f"['test_{worker}', 'test_{worker}_copy']\nNone\n", "") for worker in ("gw0", "gw1")]
