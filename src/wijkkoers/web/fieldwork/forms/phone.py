"""The form to take part in a schouw."""

from __future__ import annotations

from django import forms
from django.utils.translation import gettext_lazy as _

from wijkkoers.web.fieldwork.services.seats import ROLE_LIMIT


class JoinForm(forms.Form):
    """As what somebody walks along; a name is not asked."""

    role = forms.CharField(
        label=_("Uw rol"), max_length=ROLE_LIMIT, required=False, help_text=_("Bijvoorbeeld bewoner, huismeester of wijkagent. Geen naam.")
    )
