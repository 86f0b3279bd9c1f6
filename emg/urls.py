"""Every address: the admin under /admin/, the public site everywhere else."""

from django.contrib import admin
from django.urls import include, path

urlpatterns = [
    path("admin/", include("emg.access.urls")),
    path("admin/", admin.site.urls),
    path("", include("emg.dashboard.urls")),
]
handler500 = "emg.serving.database_away.error_answer"
