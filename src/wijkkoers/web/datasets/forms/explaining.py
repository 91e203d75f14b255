"""The form in which a person explains the columns of a table."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django import forms
from django.utils.functional import Promise
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from wijkkoers.base.codes import AreaLevel, normalise_code
from wijkkoers.base.years import FIRST_YEAR, LAST_YEAR
from wijkkoers.handbook.load import load_handbook
from wijkkoers.sources.kwb_names import fold
from wijkkoers.sources.table_look import Look

MOST_COLUMNS = 60
"""So many columns can be explained at once; those that mostly hold numbers come first."""
LEVELS: tuple[tuple[str, Promise], ...] = (
    (AreaLevel.BUURT.value, _("buurten")),
    (AreaLevel.WIJK.value, _("wijken")),
    (AreaLevel.GEMEENTE.value, _("gemeenten")),
)
FACTORS: tuple[tuple[str, Promise], ...] = (
    ("1", _("zoals het er staat")),
    ("100", _("x 100: een deel van 1 wordt procent")),
    ("0.001", _("gedeeld door 1.000: euro wordt duizend euro")),
    ("1000", _("x 1.000: duizendtallen worden eenheden")),
    ("0.01", _("gedeeld door 100")),
)
DECIMALS: tuple[tuple[str, Promise], ...] = (("", _("zelf herkennen")), (",", _("komma: 1.234,5")), (".", _("punt: 1,234.5")))


class ExplainForm(forms.Form):
    """Which columns hold the area, the year and the figures; what stands in the other fields goes for all rows."""

    name = forms.CharField(label=_("Naam van deze uitleg"), max_length=120, help_text=_("Zo herkent u hem terug bij een volgend bestand."))
    code = forms.ChoiceField(
        label=_("Kolom met de code van het gebied"), required=False, help_text=_("Zoals GM0590, WK059003 of BU05900301.")
    )
    area_name = forms.ChoiceField(label=_("Kolom met de naam van het gebied"), required=False)
    level = forms.ChoiceField(label=_("Zonder codes: de namen zijn van"), required=False, choices=[("", _("kies")), *LEVELS])
    gemeente = forms.CharField(
        label=_("Zonder codes: alle gebieden liggen in gemeente"), required=False, max_length=10, help_text=_("De code, zoals GM0590.")
    )
    year_column = forms.ChoiceField(label=_("Kolom met het jaar"), required=False)
    year = forms.IntegerField(label=_("Of één jaar voor alle cijfers"), required=False, min_value=FIRST_YEAR, max_value=LAST_YEAR)
    boundary_year = forms.IntegerField(
        label=_("Jaar van de indeling"),
        required=False,
        min_value=FIRST_YEAR,
        max_value=LAST_YEAR,
        help_text=_("Alleen als de codes van een ander jaar zijn dan de cijfers."),
    )
    source = forms.ChoiceField(label=_("Bron"))
    decimal = forms.ChoiceField(label=_("Teken voor decimalen"), required=False, choices=DECIMALS)
    missing = forms.CharField(
        label=_("Woorden voor een ontbrekend cijfer"), required=False, max_length=200, help_text=_("Met komma's ertussen, zoals n.b., x.")
    )

    def __init__(self, look: Look, *args: Any, **kwargs: Any) -> None:
        """Offer the columns of a table as it looks."""
        super().__init__(*args, **kwargs)
        self.look = look
        columns = [("", _("geen")), *((name, name) for name in look.header)]
        for field in ("code", "area_name", "year_column"):
            self._choose(field, columns)
            self.fields[field].widget.attrs["lang"] = ""  # names of columns are in whatever language the file is
        self._choose(
            "source", [(entry.id, entry.label.in_language(_language())) for entry in load_handbook().sources if not entry.is_fictional]
        )
        self.columns = _columns_to_explain(look)
        indicators = _indicator_choices()
        for index, column in enumerate(self.columns):
            self.fields[f"indicator_{index}"] = forms.ChoiceField(label=column, required=False, choices=indicators)
            self.fields[f"factor_{index}"] = forms.ChoiceField(label=_("Rekenwijze"), required=False, choices=FACTORS)

    def rows(self) -> list[tuple[str, list[str], forms.BoundField, forms.BoundField]]:
        """Return per column its name, some of its cells, and the fields for indicator and factor."""
        places = {name: index for index, name in enumerate(self.look.header)}
        return [
            (column, _cells(self.look, places[column]), self[f"indicator_{index}"], self[f"factor_{index}"])
            for index, column in enumerate(self.columns)
        ]

    def clean(self) -> dict[str, Any]:
        """Check that area, year and at least one figure are told, and no indicator twice."""
        cleaned = super().clean() or {}
        if not cleaned.get("code") and not (cleaned.get("area_name") and cleaned.get("level")):
            self.add_error("code", _("Kies de kolom met codes. Zijn er geen codes, kies dan de kolom met namen en waarvan die namen zijn."))
        if not cleaned.get("year_column") and not cleaned.get("year"):
            self.add_error("year", _("Kies de kolom met het jaar, of vul één jaar in."))
        if cleaned.get("gemeente") and normalise_code(cleaned["gemeente"], AreaLevel.GEMEENTE) is None:
            self.add_error("gemeente", _("Dit is geen code van een gemeente. Zoek de code bij Wijkfoto."))
        figures = self.figures(cleaned)
        chosen = [indicator for _column, indicator, _factor in figures]
        if not figures:
            self.add_error(None, _("Kies bij minstens één kolom welke indicator erin staat."))
        elif len(set(chosen)) < len(chosen):
            self.add_error(None, _("Een indicator staat bij twee kolommen. Kies er één."))
        return cleaned

    def figures(self, cleaned: Mapping[str, Any]) -> list[tuple[str, str, float]]:
        """Return column, indicator and factor of every column that was explained."""
        return [
            (column, cleaned[f"indicator_{index}"], float(cleaned.get(f"factor_{index}") or 1))
            for index, column in enumerate(self.columns)
            if cleaned.get(f"indicator_{index}")
        ]

    def plain(self) -> dict[str, Any]:
        """Return the explanation as it is kept."""
        cleaned = self.cleaned_data
        return {
            "header": list(self.look.header),
            "figures": [list(figure) for figure in self.figures(cleaned)],
            "code": cleaned["code"],
            "name": cleaned["area_name"],
            "level": cleaned["level"],
            "gemeente": normalise_code(cleaned["gemeente"], AreaLevel.GEMEENTE) or "",
            "year_column": cleaned["year_column"],
            "year": cleaned["year"],
            "boundary_year": cleaned["boundary_year"],
            "source": cleaned["source"],
            "decimal": cleaned["decimal"],
            "missing": [word.strip() for word in cleaned["missing"].split(",") if word.strip()],
        }

    def _choose(self, name: str, choices: list[tuple[Any, Any]]) -> None:
        field = self.fields[name]
        assert isinstance(field, forms.ChoiceField)  # noqa: S101  (narrows the type)
        field.choices = choices


def first_guess(look: Look, known: Mapping[str, Any] | None, name: str) -> dict[str, Any]:
    """Return what the form starts with: the explanation given before, else what the table itself suggests."""
    told = dict(known or {})
    figures = {column: (indicator, factor) for column, indicator, factor in told.get("figures", ())}
    figures = figures or {column: (indicator, 1) for column, indicator in (*_named_like_ours(look), *look.indicators)}
    initial: dict[str, Any] = {
        "name": name,
        "code": told.get("code", look.code),
        "area_name": told.get("name", look.name),
        "level": told.get("level", ""),
        "gemeente": told.get("gemeente", ""),
        "year_column": told.get("year_column", look.year_column),
        "year": told.get("year", None if look.year_column else look.year),
        "boundary_year": told.get("boundary_year"),
        "source": told.get("source", "eigen-tabel"),
        "decimal": told.get("decimal", ""),
        "missing": ", ".join(told.get("missing", ())),
    }
    for index, column in enumerate(_columns_to_explain(look)):
        if column in figures:
            initial[f"indicator_{index}"], factor = figures[column]
            initial[f"factor_{index}"] = f"{factor:g}"
    return initial


def _named_like_ours(look: Look) -> list[tuple[str, str]]:
    """Return the columns that bear the name of an indicator, in either language, with that indicator."""
    names = {
        fold(text): entry.id
        for entry in load_handbook().indicators
        for label in (entry.short_label, entry.label)
        for text in (label.nl, label.en, entry.id)
    }
    return [(column, names[fold(column)]) for column in look.header if fold(column) in names]


def _columns_to_explain(look: Look) -> list[str]:
    numeric = [name for name in look.header if name in look.numeric and name not in (look.code, look.year_column)]
    others = [name for name in look.header if name not in numeric and name not in (look.code, look.name, look.year_column)]
    return [*numeric, *others][:MOST_COLUMNS]


def _cells(look: Look, place: int) -> list[str]:
    return [row[place] for row in look.rows[:3] if place < len(row) and row[place]]


def _indicator_choices() -> list[tuple[str, Any]]:
    handbook, language = load_handbook(), _language()
    groups: list[tuple[str, Any]] = [("", _("niet inlezen"))]
    for theme in handbook.themes:
        rows = [
            (entry.id, f"{entry.label.in_language(language)} ({handbook.unit(entry.unit).label.in_language(language)})")
            for entry in handbook.indicators
            if entry.theme == theme.id and entry.retired is None
        ]
        groups.append((theme.label.in_language(language), rows))
    return groups


def _language() -> str:
    return get_language() or "nl"
