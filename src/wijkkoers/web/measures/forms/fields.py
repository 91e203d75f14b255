"""Fields that several forms of measures share: amounts as people write them, and lists of which every line is a row of inputs."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal
from typing import Any

from django import forms
from django.http import QueryDict
from django.utils.functional import Promise
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from wijkkoers.web.measures.list_texts import EFFECT_PARTS, SHARE_PARTS, join_line, split_line
from wijkkoers.web.measures.numbers import read_amount
from wijkkoers.web.measures.services.record import TEXT_LIMIT

ROWS: Mapping[str, Sequence[str]] = {"shares": SHARE_PARTS, "effects": EFFECT_PARTS}
"""Lists of which a row has parts; a part is sent as `shares-payer`, once for every row."""
LINES = ("depends_on", "excludes", "opgaven", "complexes")
"""Lists of which a row is one input, sent under the name of the list."""
CHOSEN = ("direction", "confidence")
"""Parts that always have a value in a form: a row with nothing else is empty."""
SPARE_ROWS = {"effects": 1}
USUAL_SPARE = 2
LONGEST_LIST = 20_000


class AmountField(forms.CharField):
    """An amount as people write it: in Dutch with dots per thousand and a decimal comma, in English the other way round."""

    def __init__(self, **kwargs: Any) -> None:
        """Offer the keyboard with digits."""
        kwargs.setdefault("widget", forms.TextInput(attrs={"inputmode": "decimal", "autocomplete": "off"}))
        super().__init__(required=False, max_length=20, **kwargs)

    def clean(self, value: Any) -> Decimal | None:
        """Return the amount; None for an empty field."""
        text = super().clean(value)
        if not text:
            return None
        amount = read_amount(text, get_language() or "nl")
        if amount is None:
            raise forms.ValidationError(_("Dit is geen getal. Schrijf bijvoorbeeld 12.500 of 12,5."), "geen-getal")
        return amount


def prose(label: Any, help_text: Any = "", *, rows: int = 3, required: bool = False) -> forms.CharField:
    """Return a field for a text of several lines."""
    widget = forms.Textarea(attrs={"rows": rows})
    return forms.CharField(label=label, required=required, max_length=TEXT_LIMIT, widget=widget, help_text=help_text)


def line(label: Any, help_text: Any = "", *, limit: int = 200, options: str = "", required: bool = False) -> forms.CharField:
    """Return a field for one line; `options` is the id of a list on the page that it offers."""
    widget = forms.TextInput(attrs={"list": options} if options else {})
    return forms.CharField(label=label, required=required, max_length=limit, widget=widget, help_text=help_text)


def whole(label: Any, help_text: Any = "") -> forms.IntegerField:
    """Return a field for a year or a count of years."""
    widget = forms.NumberInput(attrs={"inputmode": "numeric"})
    return forms.IntegerField(label=label, required=False, min_value=0, max_value=9999, widget=widget, help_text=help_text)


def rows_field(label: Any, help_text: Any = "") -> forms.CharField:
    """Return a field for a list; the page shows its rows."""
    return forms.CharField(label=label, required=False, max_length=LONGEST_LIST, help_text=help_text, widget=forms.HiddenInput)


def offer(form: forms.Form, name: str, choices: Iterable[tuple[str, str | Promise]]) -> None:
    """Fill the choices of a field in the language of the page."""
    field = form.fields[name]
    assert isinstance(field, forms.ChoiceField)  # noqa: S101 - declared by the form
    field.choices = [(value, str(label)) for value, label in choices]


def with_rows(data: Any) -> Any:
    """Return what a browser sent with every list as one text, so that it is kept, compared and merged as any other field."""
    if not hasattr(data, "getlist"):
        return data
    found: QueryDict = data.copy()
    for name, parts in ROWS.items():
        if any(f"{name}-{part}" in data for part in parts):
            found[name] = "\n".join(_row_lines([data.getlist(f"{name}-{part}") for part in parts], parts))
    for name in LINES:
        if name in data:
            found[name] = "\n".join(text for text in (" ".join(text.split()) for text in _lines(data.getlist(name))) if text)
    return found


def _lines(texts: Iterable[str]) -> list[str]:
    return [line for text in texts for line in text.split("\n")]


def _row_lines(columns: Sequence[Sequence[str]], parts: Sequence[str]) -> list[str]:
    count = max(map(len, columns), default=0)
    rows = ([column[place] if place < len(column) else "" for column in columns] for place in range(count))
    return [join_line(row) for row in rows if any(text.strip() for text, part in zip(row, parts, strict=True) if part not in CHOSEN)]


def shown_rows(text: str, name: str, extra: int = 0) -> list[dict[str, str]]:
    """Return the rows of a list to show, with a few that are empty."""
    parts = ROWS.get(name, ("text",))
    lines = [line for line in text.replace("\r\n", "\n").split("\n") if line.strip()]
    told = [split_line(line, parts) if name in ROWS else {"text": line} for line in lines]
    return [*told, *({part: "" for part in parts} for _place in range(SPARE_ROWS.get(name, USUAL_SPARE) + extra))]
