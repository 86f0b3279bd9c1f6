"""What somebody typed and sent after their session had ended: kept for them until they have signed in again.

So is what a form of an earlier session sent (`expired_form.py`). It waits in the session of the browser that
sent it, is shown to the same account only, and changes nothing before that person sends it once more, with a
form's token of now.
"""

from typing import Any

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse, QueryDict  # noqa: TID251 -- it keeps what a request sent
from django.template.response import TemplateResponse
from django.urls import resolve
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

KEY = "unsent"
LONGEST = 1_000_000  # characters; the report form with sixty entries has a tenth of it


def unsent(request: HttpRequest) -> dict[str, Any] | None:
    """What to put in the session that follows; None if nothing was typed, or nothing that may be kept."""
    typed = request.POST.copy()
    typed.pop("csrfmiddlewaretoken", None)
    sent = typed.urlencode()
    is_of_the_records = resolve(request.path_info).namespace == "admin"
    has_password = any("password" in name for name in typed)
    if not typed or not is_of_the_records or has_password or len(sent) > LONGEST:
        return None
    return {
        "account": request.user.pk,
        "to": request.get_full_path(),
        "typed": sent,
        "had_files": bool(request.FILES),
    }


@never_cache
@login_required
@require_safe
def unsent_page(request: HttpRequest) -> HttpResponse:
    """Offers to send it. Who signed in instead of that person finds nothing, and it is forgotten."""
    kept = request.session.get(KEY)
    if kept and kept["account"] != request.user.pk:
        del request.session[KEY]
        kept = None
    fields = QueryDict(kept["typed"]).lists() if kept else ()
    return TemplateResponse(
        request,
        "account/unsent.html",
        {"kept": kept, "fields": [(name, value) for name, values in fields for value in values]},
    )
