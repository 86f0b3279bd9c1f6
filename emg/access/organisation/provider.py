"""The one organisation of the settings: allauth speaks OpenID Connect with it, held to stricter rules here.

allauth trusts the connection instead of the signature, the issuer the organisation names instead of ours, and
asks with no nonce. Nothing but the subject is asked for, and no token of the organisation is kept.
"""

import secrets
from functools import cached_property
from typing import Any
from urllib.parse import urlsplit

from allauth.socialaccount.adapter import get_adapter
from allauth.socialaccount.models import SocialLogin, SocialToken
from allauth.socialaccount.providers.oauth2.client import OAuth2Error
from allauth.socialaccount.providers.oauth2.views import OAuth2CallbackView
from allauth.socialaccount.providers.openid_connect.provider import OpenIDConnectProvider
from allauth.socialaccount.providers.openid_connect.views import OpenIDConnectOAuth2Adapter
from django.conf import settings
from django.http import HttpRequest, HttpResponse  # noqa: TID251 -- sign-in speaks HTTP
from django.urls import reverse

from .id_token import NotBelievedError, believed

ENDPOINTS = ("authorization_endpoint", "token_endpoint", "jwks_uri")


class Connection(OpenIDConnectOAuth2Adapter):
    """To the organisation, for one request."""

    nonce = ""  # what the token must repeat

    def __init__(self, request: HttpRequest) -> None:
        super().__init__(request, settings.OIDC_ISSUER)

    @cached_property
    def openid_config(self) -> dict[str, Any]:
        """What the organisation publishes of itself. NotBelievedError unless it is our issuer."""
        issuer = settings.OIDC_ISSUER
        published = _read(f"{issuer.rstrip('/')}/.well-known/openid-configuration")
        if not isinstance(published, dict) or published.get("issuer") != issuer:
            raise NotBelievedError("What is published at OIDC_ISSUER names another issuer")
        for name in ENDPOINTS:
            if urlsplit(str(published.get(name))).scheme != urlsplit(issuer).scheme:
                raise NotBelievedError(f"What is published at OIDC_ISSUER has no safe {name}")
        return published

    def get_callback_url(self, request: HttpRequest, app: Any) -> str:
        return request.build_absolute_uri(reverse("socialaccount_callback"))

    def get_access_token_data(self, *args: Any, **kwargs: Any) -> Any:
        try:
            return dict(super().get_access_token_data(*args, **kwargs))
        except (OAuth2Error, KeyError, TypeError, ValueError) as error:
            # Not with its own words: they may hold a token.
            raise NotBelievedError("The organisation gave no token for its code") from error

    def parse_token(self, data: Any) -> SocialToken:
        """Empty, whatever came along: nothing is asked of the organisation on behalf of the person."""
        return SocialToken()

    def complete_login(self, request: HttpRequest, app: Any, token: Any, **kwargs: Any) -> SocialLogin:
        claims = believed(
            kwargs["response"].get("id_token"),
            keys=_read(self.openid_config["jwks_uri"]),
            issuer=settings.OIDC_ISSUER,
            client_id=app.client_id,
            nonce=self.nonce,
        )
        return self.get_provider().sociallogin_from_response(request, {"id_token": claims})


class OrganisationProvider(OpenIDConnectProvider):
    oauth2_adapter_class = Connection
    pkce_enabled_default = True

    def get_oauth2_adapter(self, request: HttpRequest) -> Connection:
        return Connection(request)

    def get_default_scope(self) -> list[str]:
        return ["openid"]

    def extract_common_fields(self, data: Any) -> dict[str, Any]:
        """No name and no mail address, whatever the token says of them."""
        return {}

    def extract_email_addresses(self, data: Any) -> list[Any]:
        return []

    def extract_extra_data(self, data: Any) -> dict[str, Any]:
        """How the organisation made sure of the person (RFC 8176)."""
        return {"amr": data["id_token"].get("amr", [])}

    def redirect(
        self, request: HttpRequest, process: str, next_url: str | None = None, data: Any = None, **kwargs: Any
    ) -> HttpResponse:
        nonce = secrets.token_urlsafe()
        return super().redirect(
            request, process, next_url, data, auth_params={"nonce": nonce}, nonce=nonce, **kwargs
        )


class Callback(OAuth2CallbackView):
    """The way back from the organisation. A question is forgotten once answered: a state is used once."""

    def _get_state(self, request: HttpRequest, provider: Any) -> tuple[Any, Any]:
        state, response = super()._get_state(request, provider)
        if state:
            self.adapter.nonce = state["nonce"]
        return state, response


def _read(address: str) -> Any:
    """The JSON at an address of the organisation. RequestException if there is none."""
    with get_adapter().get_requests_session() as session:
        answer = session.get(address)
        answer.raise_for_status()
        return answer.json()
