"""What a sign-in through an organisation came to: somebody is in, or nobody and why."""

from django.test import Client

HOME = "/admin/"


def is_in(client: Client) -> bool:
    return client.get(HOME).status_code == 200


def reasons_in(caplog) -> list[str]:
    """What the log says of sign-ins that failed."""
    said = [record for record in caplog.records if record.name.startswith("emg.access.organisation")]
    return [record.getMessage().removeprefix("Sign-in through the organisation failed: ") for record in said]


def assert_nobody_is_in(client: Client, response, caplog, reason: str) -> None:
    """A calm page, the reason in the log and not on the page, and nothing made of it."""
    assert response.status_code == 401
    assert "You are not signed in" in response.content.decode()
    assert reasons_in(caplog) == [reason]
    assert reason not in response.content.decode()
    assert not is_in(client)
