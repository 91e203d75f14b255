"""E-mails of this app."""

from __future__ import annotations

from smtplib import SMTPException

from django.conf import settings
from django.core.mail import send_mail
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils import translation
from django.utils.translation import gettext as _

from wijkkoers.web.accounts.models import INVITATION_DAYS, Invitation, Language


def link_of(token: str) -> str:
    """Return the full address under which an invitation is accepted."""
    return settings.BASE_URL.rstrip("/") + reverse("invitation-accept", kwargs={"token": token})


def send_invitation(invitation: Invitation, token: str, language: Language) -> bool:
    """Send the link to the one who is invited; False when there is no working mail server."""
    with translation.override(language):
        subject = _("Uitnodiging voor {organisation} in Wijkkoers").format(organisation=invitation.organisation.name)
        values = {"invitation": invitation, "link": link_of(token), "days": INVITATION_DAYS}
        text = render_to_string("accounts/email/invitation.txt", values)
    try:
        return bool(send_mail(subject, text, None, [invitation.email]))
    except (OSError, SMTPException):
        return False
