"""The forms with which a file comes in and its columns are explained."""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from wijkkoers.web.registers.planning import Layout
from wijkkoers.web.registers.services import PASTED_LIMIT_BYTES

ENDINGS = (".xlsx", ".ods", ".csv", ".tsv", ".txt", ".geojson", ".json")
ROW_NUMBER = re.compile(r"[0-9]{1,9}")
ColumnChoices = Sequence[tuple[str, str]]
TOO_MUCH_PASTED = _("Dit is te veel om te plakken. Bewaar het als bestand en kies dat bestand.")
DECIMALS = (("", _("zelf herkennen")), (",", _("komma: 1.250,50")), (".", _("punt: 1,250.50")))
WAYS = (
    ("alles", _("Alles of niets: bij één fout gaat er niets in")),
    ("goede", _("Alleen de goede regels: de andere blijven weg")),
)


class FileForm(forms.Form):
    """A file, or rows pasted from a spreadsheet."""

    pasted = forms.CharField(
        label=_("Plak regels uit Excel"),
        required=False,
        strip=False,
        widget=forms.Textarea(attrs={"rows": 8, "autocomplete": "off", "spellcheck": "false"}),
        help_text=_("Selecteer de regels in Excel, met de koppen erbij, en plak ze hier."),
    )
    file = forms.FileField(
        label=_("Of kies een bestand"),
        required=False,
        max_length=255,
        allow_empty_file=True,
        help_text=_("Xlsx, ods, csv, tsv of GeoJSON, hoogstens 2.000 regels en 20 MB."),
        widget=forms.FileInput(attrs={"accept": ",".join(ENDINGS)}),
    )

    def clean(self) -> dict[str, Any]:
        """Ask for one of the two."""
        cleaned = super().clean() or {}
        pasted, file = cleaned.get("pasted", ""), cleaned.get("file")
        if not pasted.strip() and not file and not self.errors:
            self.add_error(None, _("Plak regels of kies een bestand."))
        if pasted.strip() and file:
            self.add_error(None, _("Plak regels of kies een bestand, niet allebei."))
        if len(pasted.encode(errors="replace")) > PASTED_LIMIT_BYTES:
            self.add_error("pasted", TOO_MUCH_PASTED)
        return cleaned


class LayoutForm(forms.Form):
    """What the columns of a file are."""

    sheet = forms.ChoiceField(label=_("Blad"), required=False)
    header_row = forms.IntegerField(
        label=_("De koppen staan in rij"), min_value=0, max_value=2_000_000, help_text=_("0 als het bestand geen koppen heeft.")
    )
    decimal = forms.ChoiceField(label=_("Teken voor decimalen"), required=False, choices=DECIMALS)

    def __init__(self, *args: Any, sheets: Sequence[str], headings: Sequence[str], columns: ColumnChoices, **kwargs: Any) -> None:
        """Offer the sheets, and for every column of the file our columns (key and label)."""
        super().__init__(*args, **kwargs)
        self.width = len(headings)
        if len(sheets) > 1:
            self._choose("sheet", [(name, name) for name in sheets])
        else:
            del self.fields["sheet"]
        for place, heading in enumerate(headings):
            label = heading or _("Kolom %(number)s") % {"number": place + 1}
            choices = [("", _("niet overnemen")), *columns]
            self.fields[f"kolom_{place}"] = forms.ChoiceField(label=label, required=False, choices=choices)

    def _choose(self, name: str, choices: list[tuple[str, str]]) -> None:
        field = self.fields[name]
        assert isinstance(field, forms.ChoiceField)  # noqa: S101  (narrows the type)
        field.choices = choices

    @property
    def about_file(self) -> list[forms.BoundField]:
        """The fields about the file as a whole."""
        return [self[name] for name in ("sheet", "header_row", "decimal") if name in self.fields]

    def about_columns(self) -> list[forms.BoundField]:
        """Return the fields about the columns, in the order of the file."""
        return [self[f"kolom_{place}"] for place in range(self.width)]

    def layout(self) -> Layout:
        """Return what was said."""
        said = {str(place): self.cleaned_data.get(f"kolom_{place}", "") for place in range(self.width)}
        return Layout(self.cleaned_data["header_row"], {place: key for place, key in said.items() if key}, self.cleaned_data["decimal"])


class TakeForm(forms.Form):
    """Take a file over: as it was shown, all or the good rows."""

    seen = forms.CharField(widget=forms.HiddenInput, max_length=64)
    revisions = forms.CharField(widget=forms.HiddenInput, required=False)
    way = forms.ChoiceField(label=_("Wat als een regel niet kan?"), choices=WAYS, initial="alles", widget=forms.RadioSelect)

    @property
    def seen_revisions(self) -> dict[int, int]:
        """The revision of each row as it was shown; what a browser made of it otherwise is left out, as `seen` decides."""
        try:
            told = json.loads(self.cleaned_data["revisions"] or "{}")
        except (ValueError, RecursionError):
            return {}
        pairs = told.items() if isinstance(told, dict) else ()
        return {int(row): revision for row, revision in pairs if ROW_NUMBER.fullmatch(row) and isinstance(revision, int)}
