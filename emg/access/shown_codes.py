"""The page that shows new recovery codes, once."""

import pghistory
from allauth.mfa.recovery_codes.views import view_recovery_codes
from django.http import HttpRequest, HttpResponseBase  # noqa: TID251 -- a page
from django.utils.translation import gettext as _


def shown_codes(request: HttpRequest) -> HttpResponseBase:
    # That they were shown is kept with them, though this is a GET, which is otherwise no change of anything.
    why = _("New recovery codes were shown, which is done once.")
    with pghistory.context(user=request.user.pk, url=request.path, why=why):
        return view_recovery_codes(request)
