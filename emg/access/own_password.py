"""Changing one's own password: with the present one, guessed no more often here than at the sign-in."""

from allauth.account.adapter import get_adapter
from django.contrib.admin.forms import AdminPasswordChangeForm
from django.contrib.auth.views import PasswordChangeView
from django.core.exceptions import ValidationError


class OwnPasswordForm(AdminPasswordChangeForm):
    def clean_old_password(self) -> str:
        old = self.cleaned_data["old_password"]
        if not get_adapter().reauthenticate(self.user, old):
            raise ValidationError(self.error_messages["password_incorrect"], code="password_incorrect")
        return old


class OwnPasswordView(PasswordChangeView):
    form_class = OwnPasswordForm
