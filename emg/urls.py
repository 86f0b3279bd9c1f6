"""Every address: the admin under /admin/, the public site everywhere else."""

from inspect import unwrap

from django.contrib import admin
from django.urls import include, path
from django.views.defaults import bad_request, page_not_found, permission_denied

urlpatterns = [
    path("admin/", include("emg.access.urls")),
    path("admin/", admin.site.urls),
    path("", include("emg.dashboard.urls")),
]
# Without Django's look for the token of a form: over a body that cannot be read, it would fail a second time.
handler400, handler403, handler404 = map(unwrap, (bad_request, permission_denied, page_not_found))
handler500 = "emg.serving.unavailable.error_answer"
