"""What the answer of the organisation means here: a sign-in, a link, or a page that says why not."""

import logging
from typing import Any

from allauth.core.exceptions import ImmediateHttpResponse
from allauth.socialaccount.adapter import DefaultSocialAccountAdapter
from allauth.socialaccount.models import SocialApp, SocialLogin
from allauth.socialaccount.providers.base import AuthError, AuthProcess
from django.conf import settings
from django.http import HttpRequest  # noqa: TID251 -- sign-in speaks HTTP
from django.template.response import TemplateResponse

from .linking import link, sign_in
from .provider import OrganisationProvider

log = logging.getLogger(__name__)
FAILED = "Sign-in through the organisation failed: %s"
SAID_NO = "It answered with an error"
NOT_ASKED = "It answers nothing this browser has asked, or asked too long ago"


class OrganisationAdapter(DefaultSocialAccountAdapter):
    def get_provider(self, request: HttpRequest, *args: Any, **kwargs: Any) -> OrganisationProvider:
        """The one of the settings, whichever is asked for; allauth would look into the database, too."""
        app = SocialApp(
            provider=OrganisationProvider.id,
            # Part of the key of each link: another issuer says nothing of those there are.
            provider_id=settings.OIDC_ISSUER,
            name=settings.OIDC_NAME,
            client_id=settings.OIDC_CLIENT_ID,
            secret=settings.OIDC_CLIENT_SECRET,
        )
        return OrganisationProvider(request, app=app)

    def get_requests_session(self) -> Any:
        """Goes where it was told, and nowhere else: a redirection would take our secret along."""
        session = super().get_requests_session()
        session.max_redirects = 0
        return session

    def pre_social_login(self, request: HttpRequest, sociallogin: SocialLogin) -> None:
        """Ends what allauth would go on with: nobody gets an account, and no row of one is written."""
        is_link = sociallogin.state["process"] == AuthProcess.CONNECT
        raise ImmediateHttpResponse((link if is_link else sign_in)(request, sociallogin))

    def on_authentication_error(
        self,
        request: HttpRequest,
        provider: Any,
        error: Any = None,
        exception: Any = None,
        extra_context: Any = None,
    ) -> None:
        """Who goes back on the organisation's page learns that nothing happened; all else is in the log."""
        if error != AuthError.CANCELLED:
            was_asked = "state" in (extra_context or {})
            log.warning(FAILED, exception or (SAID_NO if was_asked else NOT_ASKED))
        page = TemplateResponse(
            request,
            "socialaccount/authentication_error.html",
            {"is_cancelled": error == AuthError.CANCELLED},
            status=401,
        )
        raise ImmediateHttpResponse(page)
