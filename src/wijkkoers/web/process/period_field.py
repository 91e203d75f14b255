"""The field for a period as people write it, for forms of this app and of those above."""

from __future__ import annotations

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from wijkkoers.base.errors import InputError
from wijkkoers.base.periods import Period, parse_period
from wijkkoers.web.accounts.refusals import sentence_of

PERIOD_LIMIT = 60


class PeriodField(forms.CharField):
    """A day or a loose period, such as `voorjaar 2027`; gives a Period or None."""

    def __init__(self, **kwargs: Any) -> None:
        """Say how it can be written."""
        kwargs.setdefault("label", _("Wanneer"))
        kwargs.setdefault("help_text", _("Een dag of een periode. Bijvoorbeeld: 12 maart 2027, maart 2027 of voorjaar 2027."))
        super().__init__(required=False, max_length=PERIOD_LIMIT, **kwargs)

    def clean(self, value: Any) -> Period | None:
        """Return the period that was meant."""
        text = super().clean(value)
        if not text:
            return None
        try:
            return parse_period(text)
        except InputError as error:
            raise ValidationError(sentence_of(error)) from None
