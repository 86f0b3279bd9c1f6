"""Their addresses. There are none where the settings name no organisation."""

from django.urls import path

from . import views

urlpatterns = [
    path("", views.connections, name="socialaccount_connections"),
    path("sign-in/", views.sign_in, name="socialaccount_sign_in"),
    path("link/", views.link, name="socialaccount_link"),
    path("back/", views.callback, name="socialaccount_callback"),
    path("<int:pk>/unlink/", views.unlink_account, name="socialaccount_unlink"),
]
