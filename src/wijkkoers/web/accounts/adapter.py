"""What django-allauth asks of us: nobody signs up without an invitation, and its messages in our words."""

from __future__ import annotations

from typing import ClassVar

from allauth.account.adapter import DefaultAccountAdapter
from allauth.mfa.adapter import DefaultMFAAdapter
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

WRONG_CODE = _("Deze code klopt niet. Neem de code die de app nu toont.")


class AccountAdapter(DefaultAccountAdapter):
    """Accounts come from invitations only."""

    error_messages: ClassVar = DefaultAccountAdapter.error_messages | {
        "account_inactive": _("Dit account is gesloten."),
        "email_password_mismatch": _("Dit e-mailadres en wachtwoord horen niet bij elkaar. Controleer beide."),
        "enter_current_password": _("Dit is niet uw huidige wachtwoord."),
        "incorrect_code": WRONG_CODE,
        "incorrect_password": _("Dit wachtwoord klopt niet."),
        "invalid_password_reset": _("Deze link werkt niet meer."),
        "rate_limited": _("Te veel pogingen. Wacht vijf minuten en probeer het dan opnieuw."),
        "too_many_login_attempts": _("Te veel pogingen. Wacht vijf minuten en probeer het dan opnieuw."),
    }

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        """Never: an account comes with an invitation."""
        return False

    def format_email_subject(self, subject: str) -> str:
        """Return the subject as we wrote it, without the name of the machine in front."""
        return subject


class SecondFactorAdapter(DefaultMFAAdapter):
    """The second step, in our words."""

    error_messages: ClassVar = DefaultMFAAdapter.error_messages | {"incorrect_code": WRONG_CODE}
