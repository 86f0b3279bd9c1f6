"""Reports errors to Sentry, where SENTRY_DSN is set: what broke and where, nothing of what a person sent."""

from typing import Any

from django.core.exceptions import ImproperlyConfigured

from emg.serving.request_id import current_request_id

# Of the request, what tells where it broke; its query, cookies, headers and body stay here.
KEPT = {"method", "url"}


def report_errors(dsn: str, *, release: str = "") -> None:
    """From now on, errors are reported to the project of `dsn`. ImproperlyConfigured if it is none."""
    import sentry_sdk  # noqa: PLC0415 -- a tenth of the start and of the memory, for those who report nothing

    try:
        sentry_sdk.init(
            dsn,
            release=release or None,
            send_default_pii=False,
            max_request_body_size="never",
            include_local_variables=False,  # they hold what was typed
            max_breadcrumbs=0,  # the same of messages and queries
            before_send=without_private_parts,
        )
    except sentry_sdk.utils.BadDsn:
        raise ImproperlyConfigured("SENTRY_DSN is no address of a project of Sentry.") from None


def without_private_parts(event: Any, _hint: Any = None) -> Any:
    """The report without anything a person sent, and with the id to find the lines in the log."""
    event["request"] = {name: event["request"][name] for name in KEPT & set(event.get("request", {}))}
    event.pop("user", None)
    event.pop("extra", None)  # what a logged error brings along, as the request with its query
    event.setdefault("tags", {})["request_id"] = current_request_id.get()
    return event
