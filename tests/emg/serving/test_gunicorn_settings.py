"""What gunicorn is told by the environment: with what it would never answer, it does not start."""

import subprocess
import sys

import pytest

from tests.emg.serving.conftest import ROOT

CODE = """
import runpy
told = runpy.run_path("gunicorn.conf.py")
print(told["bind"], told["workers"], told["threads"])
"""


def gunicorn_told(**environment: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-c", CODE], cwd=ROOT, env=environment, capture_output=True, text=True, check=False
    )


def test_address_and_numbers_come_from_the_environment():
    assert gunicorn_told(BIND="[::1]:9000", WEB_WORKERS="3", WEB_THREADS="1").stdout == "[::1]:9000 3 1\n"


@pytest.mark.parametrize("environment", [{}, {"BIND": "", "WEB_WORKERS": "", "WEB_THREADS": ""}])
def test_what_is_left_out_or_empty_is_as_the_readme_says(environment):
    assert gunicorn_told(**environment).stdout == "127.0.0.1:8000 2 4\n"


@pytest.mark.parametrize("name", ["WEB_WORKERS", "WEB_THREADS"])
@pytest.mark.parametrize("value", ["0", "-1", "two", "1.5"])
def test_what_is_no_number_of_workers_is_refused_by_the_name_of_its_variable(name, value):
    refused = gunicorn_told(**{name: value})

    assert refused.returncode == 1
    assert refused.stderr == f"{name} must be a number from 1 on, not '{value}'.\n"
