"""Writing a dilemma."""

from __future__ import annotations

from typing import ClassVar

from django import forms
from django.utils.translation import gettext_lazy as _

from wijkkoers.web.kit.models import Dilemma
from wijkkoers.web.kit.services import DilemmaValues
from wijkkoers.web.kit.services.record import QUESTION_LIMIT, VALUE_LIMIT
from wijkkoers.web.ui.editing import EditForm


class DilemmaForm(EditForm):
    """Two values and the question they raise."""

    EDITED: ClassVar[tuple[str, ...]] = ("first_value", "second_value", "question")
    first_value = forms.CharField(label=_("Eerste waarde"), max_length=VALUE_LIMIT, help_text=_("Bijvoorbeeld: snel beginnen."))
    second_value = forms.CharField(label=_("Tweede waarde"), max_length=VALUE_LIMIT, help_text=_("Bijvoorbeeld: iedereen kan meekomen."))
    question = forms.CharField(
        label=_("Vraag"),
        max_length=QUESTION_LIMIT,
        help_text=_(
            "Vraag naar een echte keuze in deze wijk. Bijvoorbeeld: beginnen we in de straat die al wil, of wachten we op de buren?"
        ),
    )

    @property
    def values(self) -> DilemmaValues:
        """What was typed in."""
        data = self.cleaned_data
        return DilemmaValues(data["first_value"], data["second_value"], data["question"])


def texts_of(dilemma: Dilemma) -> dict[str, str]:
    """Return a dilemma as the form sends it."""
    return {name: getattr(dilemma, name) for name in DilemmaForm.EDITED}
