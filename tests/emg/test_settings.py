"""Settings come from the environment: the database, the key, the static files of production."""

import ast
import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]


def setting(expression: str, **environment: str) -> str:
    """What an expression on the settings prints in a process with that environment."""
    code = f"from emg import settings; print({expression})"
    inherited = {
        key: value
        for key, value in os.environ.items()
        if key not in {"DATABASE_URL", "DATABASE_REPLICA_URL", "DJANGO_SETTINGS_MODULE"}
    }
    finished = subprocess.run(
        [sys.executable, "-c", code],
        cwd=ROOT,
        env=inherited | environment,
        capture_output=True,
        text=True,
        check=True,
    )
    return finished.stdout.strip()


def test_database_is_the_embedded_one_unless_told_otherwise(tmp_path):
    assert setting("settings.DATABASES['default']['ENGINE']", VAR_DIR=str(tmp_path)) == "emg.embedded"


def test_database_url_names_any_postgresql(tmp_path):
    told = setting(
        "{k: settings.DATABASES['default'][k] for k in ('ENGINE', 'NAME', 'HOST')}",
        VAR_DIR=str(tmp_path),
        DATABASE_URL="postgresql://emg:secret@db.example.org/tracker",
    )

    assert told == "{'ENGINE': 'emg.serving.postgresql', 'NAME': 'tracker', 'HOST': 'db.example.org'}"


def test_replica_is_a_second_database_with_the_same_limits(tmp_path):
    both = {
        "DATABASE_URL": "postgresql://emg:secret@db.example.org/tracker",
        "DATABASE_REPLICA_URL": "postgresql://reader:word-of-the-reader@replica.example.org/tracker",
    }
    names = "('ENGINE', 'CONN_MAX_AGE', 'OPTIONS')"
    same = f"[[of[name] for name in {names}] for of in settings.DATABASES.values()]"
    assert setting("[*settings.DATABASES]", VAR_DIR=str(tmp_path)) == "['default']"
    assert (
        setting("settings.DATABASES['replica']['HOST']", VAR_DIR=str(tmp_path), **both)
        == "replica.example.org"
    )
    one, other = ast.literal_eval(setting(same, VAR_DIR=str(tmp_path), **both))
    assert one == other
    secrets = setting("settings.LOGGING['formatters']['line']['secrets']", VAR_DIR=str(tmp_path), **both)
    assert "'word-of-the-reader'" in secrets


def test_secret_key_is_made_once_and_kept_for_its_owner(tmp_path):
    first = setting("settings.SECRET_KEY", VAR_DIR=str(tmp_path))
    second = setting("settings.SECRET_KEY", VAR_DIR=str(tmp_path))

    assert first == second
    assert len(first) == 60
    assert (tmp_path / "secret-key").stat().st_mode & 0o077 == 0


def test_where_no_secret_key_can_be_kept_the_variable_is_named(tmp_path):
    (tmp_path / "file").touch()

    with pytest.raises(subprocess.CalledProcessError) as refused:
        setting("settings.SECRET_KEY", VAR_DIR=str(tmp_path / "file" / "var"))

    assert "ImproperlyConfigured: SECRET_KEY is missing" in refused.value.stderr


def test_secret_key_of_the_environment_goes_first(tmp_path):
    assert setting("settings.SECRET_KEY", VAR_DIR=str(tmp_path), SECRET_KEY="given") == "given"
    assert not (tmp_path / "secret-key").exists()


def test_lists_may_have_spaces_after_their_commas(tmp_path):
    given = {
        "ALLOWED_HOSTS": "127.0.0.1, localhost",
        "CSRF_TRUSTED_ORIGINS": "https://a.example.org, https://b.example.org",
    }

    said = setting("settings.ALLOWED_HOSTS, settings.CSRF_TRUSTED_ORIGINS", VAR_DIR=str(tmp_path), **given)

    assert said == "['127.0.0.1', 'localhost'] ['https://a.example.org', 'https://b.example.org']"


def test_older_keys_are_read_and_masked_in_logs(tmp_path):
    told = "settings.SECRET_KEY_FALLBACKS, settings.LOGGING['formatters']['line']['secrets'][1:3]"

    said = setting(told, VAR_DIR=str(tmp_path), SECRET_KEY_FALLBACKS="one-of-before, one-of-long-before")

    assert said == "['one-of-before', 'one-of-long-before'] ['one-of-before', 'one-of-long-before']"


def test_the_secret_shared_with_the_organisation_is_masked_in_logs(tmp_path):
    told = "'shared with both' in settings.LOGGING['formatters']['line']['secrets']"
    given = {"OIDC_ISSUER": "https://login.example.org", "OIDC_CLIENT_ID": "client"}

    assert setting(told, VAR_DIR=str(tmp_path), OIDC_CLIENT_SECRET="shared with both", **given) == "True"


def test_debug_is_off_unless_asked_for(tmp_path):
    assert setting("settings.DEBUG", VAR_DIR=str(tmp_path)) == "False"


def test_static_files_of_production_are_collected_under_fingerprints(tmp_path):
    subprocess.run(
        [sys.executable, "manage.py", "collectstatic", "--no-input", "--verbosity", "0"],
        cwd=ROOT,
        env={**os.environ, "STATIC_ROOT": str(tmp_path), "DJANGO_SETTINGS_MODULE": "emg.settings"},
        check=True,
    )

    for stem in ("site", "paper"):
        assert len(list((tmp_path / "emg").glob(f"{stem}.*.css.br"))) == 1


def collected(folder: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "manage.py", "collectstatic", "--no-input", "--verbosity", "0"],
        cwd=ROOT,
        env={**os.environ, "STATIC_ROOT": str(folder), "DJANGO_SETTINGS_MODULE": "emg.settings"},
        capture_output=True,
        text=True,
        check=False,
    )


def test_static_files_cut_short_by_a_full_disk_are_written_anew(tmp_path):
    (tmp_path / ".unfinished").touch()
    (tmp_path / "emg").mkdir()
    (tmp_path / "emg" / "site.css").write_text("main {")

    assert collected(tmp_path).returncode == 0

    assert (tmp_path / "emg" / "site.css").read_text() == (ROOT / "emg/static/emg/site.css").read_text()
    assert not (tmp_path / ".unfinished").exists()


def test_static_files_that_cannot_be_kept_are_told_in_a_sentence(tmp_path):
    (tmp_path / "file").touch()

    for folder in (tmp_path / "file", tmp_path / "file" / "static"):
        told = collected(folder).stderr
        assert told == (
            f"CommandError: Static files cannot be kept in {folder} (Not a directory): "
            "make room there, or set STATIC_ROOT.\n"
        )


@pytest.mark.parametrize("name", ["VAR_DIR", "STATIC_ROOT"])
def test_an_empty_folder_is_as_none(name, tmp_path):
    """Else the folder of the code would be taken."""
    given = {"VAR_DIR": str(tmp_path), "SECRET_KEY": "given"}

    assert setting(f"settings.{name}", **given | {name: ""}) == str(
        {"VAR_DIR": ROOT / "var", "STATIC_ROOT": tmp_path / "static"}[name]
    )


def test_an_empty_domain_of_identifiers_is_as_none(tmp_path):
    assert setting("settings.IDENTIFIER_DOMAIN", VAR_DIR=str(tmp_path), IDENTIFIER_DOMAIN="") == "unemg.org"


def test_the_password_of_redis_is_masked_in_logs(tmp_path):
    told = "settings.LOGGING['formatters']['line']['secrets']"

    said = setting(told, VAR_DIR=str(tmp_path), REDIS_URL="redis://:word%2Fof-redis@cache:6379/0")

    assert "'word/of-redis'" in said


def test_what_processes_share_is_in_the_database_or_in_redis(tmp_path):
    told = (
        "settings.CACHES['default']['BACKEND'].rpartition('.')[2], settings.SESSION_ENGINE.rpartition('.')[2]"
    )

    assert setting(told, VAR_DIR=str(tmp_path)) == "SharedCache db"
    assert setting(told, VAR_DIR=str(tmp_path), REDIS_URL="redis://cache/1") == "RedisCache cached_db"


def test_a_second_factor_is_mandatory_behind_tls_unless_told_otherwise(tmp_path):
    asked = "settings.REQUIRE_SECOND_FACTOR"

    assert setting(asked, VAR_DIR=str(tmp_path)) == "False"
    assert setting(asked, VAR_DIR=str(tmp_path), HTTPS="true") == "True"
    assert setting(asked, VAR_DIR=str(tmp_path), HTTPS="true", REQUIRE_SECOND_FACTOR="false") == "False"


@pytest.mark.parametrize(
    ("name", "value"),
    [("SENTRY_DSN", "errors.example.org"), ("SESSION_HOURS", "0"), ("TRUSTED_PROXIES", "-1"), ("HTTPS", "?")],
)
def test_what_cannot_be_meant_stops_the_start_by_the_name_of_its_variable(name, value, tmp_path):
    with pytest.raises(subprocess.CalledProcessError) as refused:
        setting("settings", VAR_DIR=str(tmp_path), **{name: value})

    assert name in refused.value.stderr.splitlines()[-1]


def manage(command: str, environment: dict[str, str]) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "manage.py", command],
        cwd=ROOT,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )


def test_a_refused_start_says_why_and_nothing_else(tmp_path):
    public = {**os.environ, "VAR_DIR": str(tmp_path), "ALLOWED_HOSTS": "tracker.example.org"}
    for name in ("DATABASE_URL", "SECRET_KEY", "DJANGO_SETTINGS_MODULE"):
        public.pop(name, None)

    refused = manage("check", public)

    assert refused.returncode == 1
    assert refused.stderr.startswith("Not safe to serve tracker.example.org:\n- SECRET_KEY is missing")
    assert "Traceback" not in refused.stderr


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ({"HTTPS": "perhaps"}, 'Environment variable "HTTPS" invalid: Not a valid boolean.'),
        (
            {"DATABASE_URL": "postgresql://emg@127.0.0.1:9/emg"},
            "The database cannot be used: connection failed: ",
        ),
        (
            {"VAR_DIR": "{file}", "SECRET_KEY": "given"},
            "The embedded database cannot be kept in {file} (File exists)",
        ),
    ],
)
def test_what_stops_a_command_is_told_in_a_sentence(given, said, tmp_path):
    file = tmp_path / "file"
    file.touch()
    environment = {**os.environ, "VAR_DIR": str(tmp_path)} | {
        name: value.format(file=file) for name, value in given.items()
    }
    environment.pop("DJANGO_SETTINGS_MODULE", None)

    refused = manage("prepare_database", environment)

    assert refused.returncode == 1
    assert refused.stderr.startswith(said.format(file=file))
    assert "Traceback" not in refused.stderr
