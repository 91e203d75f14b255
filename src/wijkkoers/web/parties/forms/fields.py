"""Parts that several forms share: texts of several lines, choices with their labels, themes of the handbook."""

from __future__ import annotations

import re
from collections.abc import Iterable
from decimal import Decimal
from typing import Any

from django import forms
from django.utils.functional import Promise
from django.utils.translation import get_language

from wijkkoers.handbook.load_process import load_process
from wijkkoers.web.parties.services.texts import TEXT_LIMIT

THOUSANDS = r"^\d{{1,3}}(?:{mark}\d{{3}})+(?:[.,]\d+)?$"


class AmountField(forms.DecimalField):
    """An amount as people write it: in Dutch with dots per thousand and a decimal comma, in English the other way round."""

    def to_python(self, value: Any) -> Decimal | None:  # type: ignore[override]  # the stubs take every number for an int
        """Return the amount without marks per thousand; None for an empty field."""
        mark = "," if (get_language() or "nl").startswith("en") else "."
        text = str(value or "").strip()
        plain = text.replace(mark, "") if re.match(THOUSANDS.format(mark=re.escape(mark)), text) else text
        return super().to_python(plain)


def prose(label: Any, help_text: Any = "", *, rows: int = 4, required: bool = False) -> forms.CharField:
    """Return a field for a text of several lines."""
    widget = forms.Textarea(attrs={"rows": rows})
    return forms.CharField(label=label, required=required, max_length=TEXT_LIMIT, widget=widget, help_text=help_text)


def offer(form: forms.Form, name: str, choices: Iterable[tuple[str, str | Promise]]) -> None:
    """Fill the choices of a field in the language of the page."""
    field = form.fields[name]
    assert isinstance(field, forms.ChoiceField)  # noqa: S101 - declared by the form
    field.choices = [(value, str(label)) for value, label in choices]


def theme_labels() -> dict[str, str]:
    """Return the themes of the handbook with their names in the language of the page, in order."""
    language = get_language() or "nl"
    return {theme.id: theme.label.in_language(language) for theme in load_process().themes}


def theme_questions() -> dict[str, str]:
    """Return the question that the handbook asks per theme, in Dutch."""
    return {theme.id: theme.question for theme in load_process().themes}
