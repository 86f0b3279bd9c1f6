"""What systemd is told: commands by hand run as the service does, and its times fit those of gunicorn."""

import os
import re
import runpy
from pathlib import Path

ROOT = Path(__file__).parents[2]
UNIT = (ROOT / "deploy" / "emg.service").read_text()
BY_HAND = (ROOT / "deploy" / "manage.sh").read_text()


def of_unit(name: str) -> list[str]:
    return re.findall(rf"^{name}=(.*)$", UNIT, re.MULTILINE)


def test_commands_by_hand_have_the_account_and_the_settings_of_the_service():
    for name in ("User", "WorkingDirectory", "UMask"):
        assert re.findall(rf"--property={name}=(\S+)", BY_HAND) == of_unit(name)
    assert f"${{ENVIRONMENT_FILE:-{of_unit('EnvironmentFile')[0]}}}" in BY_HAND


def test_what_is_started_can_be():
    for program in (*of_unit("ExecStart"), of_unit("ExecReload")[0], "/opt/emg/deploy/manage.sh"):
        assert os.access(ROOT / program.removeprefix("/opt/emg/"), os.X_OK)


def test_start_is_over_when_gunicorn_says_so():
    assert of_unit("Type") == ["notify"]


def test_the_end_is_waited_for_longer_than_workers_may_take():
    assert (
        int(of_unit("TimeoutStopSec")[0]) > runpy.run_path(str(ROOT / "gunicorn.conf.py"))["graceful_timeout"]
    )
