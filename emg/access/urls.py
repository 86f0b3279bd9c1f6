"""Signing in, and the second factor: the pages of allauth that people with an account need, and no others."""

from allauth.account import views as account
from allauth.mfa.base import views as second_factor
from allauth.mfa.recovery_codes import views as recovery_codes
from allauth.mfa.totp import views as totp
from allauth.mfa.webauthn import views as keys
from django.conf import settings
from django.urls import URLPattern, URLResolver, include, path
from django.views.decorators.http import require_POST

from .shown_codes import shown_codes
from .unsent import unsent_page

# allauth finds its pages by these names. The first takes the place of the admin's own page.
urlpatterns: list[URLPattern | URLResolver] = [
    path("login/", account.login, name="account_login"),
    # Leaves a sign-in that is not complete; whoever is signed in leaves by the admin's own page.
    path("account/start-again/", require_POST(account.logout), name="account_logout"),
    path("account/confirm/", account.reauthenticate, name="account_reauthenticate"),
    path("account/unsent/", unsent_page, name="account_unsent"),
    path(
        "account/second-factor/",
        include(
            [
                path("", second_factor.index, name="mfa_index"),
                path("sign-in/", second_factor.authenticate, name="mfa_authenticate"),
                path("confirm/", second_factor.reauthenticate, name="mfa_reauthenticate"),
                path("app/add/", totp.activate_totp, name="mfa_activate_totp"),
                path("app/remove/", totp.deactivate_totp, name="mfa_deactivate_totp"),
                path("codes/", shown_codes, name="mfa_view_recovery_codes"),
                path(
                    "codes/new/", recovery_codes.generate_recovery_codes, name="mfa_generate_recovery_codes"
                ),
                path("keys/", keys.list_webauthn, name="mfa_list_webauthn"),
                path("keys/add/", keys.add_webauthn, name="mfa_add_webauthn"),
                path("keys/confirm/", keys.reauthenticate_webauthn, name="mfa_reauthenticate_webauthn"),
                path("keys/<int:pk>/remove/", keys.remove_webauthn, name="mfa_remove_webauthn"),
            ]
        ),
    ),
]
if settings.OIDC_ISSUER:
    urlpatterns += [path("account/organisation/", include("emg.access.organisation.urls"))]
