"""A setting whose name is misspelt stops the start, as it would be ignored otherwise."""

import re
from pathlib import Path

import pytest

from emg.serving.misspelt_settings import NAMES, misspelt

README = Path(__file__).parents[3] / "README.md"


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("SEPERATE_APPROVER", "SEPARATE_APPROVER"),
        ("ALLOWED_HOST", "ALLOWED_HOSTS"),
        ("TRUSTED_PROXY", "TRUSTED_PROXIES"),
        ("SECRETKEY", "SECRET_KEY"),
        ("DATABASE_URI", "DATABASE_URL"),
        ("SENTRY_DNS", "SENTRY_DSN"),
    ],
)
def test_what_is_almost_a_setting_is_named_with_the_one_that_is_meant(written, meant):
    assert [*misspelt([written])] == [f"{written} is no setting: write {meant}, or leave it out."]


def test_settings_and_what_others_put_there_are_left_alone():
    of_others = ["PATH", "HOME", "LANG", "HOSTNAME", "HTTPS_PROXY", "NO_PROXY", "PGHOST", "PYTHONUNBUFFERED"]
    of_compose = ["POSTGRES_PASSWORD", "SERVER_NAME", "WEB_SERVER"]

    assert [*misspelt([*NAMES, *of_others, *of_compose])] == []


def test_the_names_are_those_of_the_readme():
    table = README.read_text(encoding="utf-8").partition("## Settings")[2]
    first_cells = re.findall(r"^\| (`.*?) \|", table, re.MULTILINE)

    assert sorted(NAMES) == sorted(re.findall(r"`([A-Z_]+)`", " ".join(first_cells)))
