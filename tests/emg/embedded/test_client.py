def test_dbshell_runs_the_psql_of_the_package_on_the_embedded_server(machine):
    said = machine.run("""
        sql("select 1")
        os.environ["PATH"] = ""
        from django.core.management import call_command
        call_command("dbshell", "--", "-At", "-c", "select current_database(), current_user")
    """)

    assert said == "emg|postgres"
