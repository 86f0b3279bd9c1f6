"""What machines are told: /healthz by the process alone, /readyz by the database with all migrations."""

import pytest
from django.db.migrations.recorder import MigrationRecorder

HOSTLESS = {"Host": "10.0.0.7:8000"}


def test_living_process_says_so_without_a_query(client, db, django_assert_num_queries):
    with django_assert_num_queries(0):
        answer = client.get("/healthz")

    assert (answer.status_code, answer.content) == (200, b"alive\n")
    assert answer.headers["Cache-Control"] == "no-store"
    assert answer.headers["Content-Type"] == "text/plain; charset=utf-8"


def test_ready_when_the_database_knows_every_migration(client, db):
    answer = client.get("/readyz")

    assert (answer.status_code, answer.content) == (200, b"ready\n")
    assert answer.headers["Cache-Control"] == "no-store"


def test_not_ready_before_the_last_migration(client, db, caplog):
    MigrationRecorder.Migration.objects.filter(app="meetings").latest("id").delete()

    answer = client.get("/readyz")

    assert (answer.status_code, answer.content) == (503, b"not ready\n")
    assert [found.message for found in caplog.records if "serving" in found.name] == [
        "Not ready: 1 migrations are not applied"
    ]


def test_newer_migrations_of_another_server_do_no_harm(client, db):
    MigrationRecorder.Migration.objects.create(app="meetings", name="9999_of_the_next_version")

    assert client.get("/readyz").status_code == 200


@pytest.mark.parametrize("path", ["/healthz", "/readyz"])
def test_probe_needs_neither_host_nor_tls(client, db, path, settings):
    settings.SECURE_SSL_REDIRECT = True

    assert client.get(path, headers=HOSTLESS).status_code == 200


@pytest.mark.parametrize("path", ["/healthz/", "/healthz/x", "/readyz/", "/HEALTHZ"])
def test_no_other_address_is_answered(client, db, path):
    assert client.get(path).status_code == 404
