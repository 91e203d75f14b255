"""What the page of the whole country shows: the still map, the figures for the live one, the same per gemeente, and a short text."""

from __future__ import annotations

import csv
import io
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from statistics import median
from typing import Any

from django.core.paginator import Paginator
from django.http import QueryDict
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from wijkkoers.base.missing import Figure, Status
from wijkkoers.base.numbers import format_number
from wijkkoers.handbook.load import load_handbook
from wijkkoers.handbook.schema import Indicator
from wijkkoers.reports.figures.classes import LegendRow, class_of, legend_rows, spread_palette
from wijkkoers.reports.findings import capital
from wijkkoers.reports.tables import BOM, csv_cell
from wijkkoers.reports.tokens import palette
from wijkkoers.reports.wijkfoto import MapArea
from wijkkoers.web.datasets.wording import STATUS_LABELS
from wijkkoers.web.wijkfoto.national_still import SIGNS, draw_still
from wijkkoers.web.wijkfoto.presentation import swatch_of
from wijkkoers.web.wijkfoto.selectors import map_indicators
from wijkkoers.web.wijkfoto.selectors.national import Country, CountryFigures

PER_PAGE = 50
FIRST = ("woz-waarde", "aandeel-koop")
ORDERS = ("naam", "cijfer", "laagste", "midden", "hoogste", "aantal")


@dataclass(frozen=True, slots=True)
class GemeenteRow:
    """One gemeente: its own figure, and the lowest, middle and highest of its buurten with a figure."""

    code: str
    name: str
    own: Figure | None
    low: float | None
    middle: float | None
    high: float | None
    known: int
    total: int


@dataclass(frozen=True, slots=True)
class Shown:
    """The country with one indicator, in a language."""

    country: Country
    indicator: Indicator
    figures: CountryFigures
    language: str

    @property
    def unit(self) -> str:
        """The unit in words."""
        return load_handbook().unit(self.indicator.unit).label.in_language(self.language)

    @property
    def label(self) -> str:
        """The name of the indicator."""
        return capital(self.indicator.label.in_language(self.language))

    @property
    def colours(self) -> tuple[str, ...]:
        """A colour per class, of the spoor of the indicator."""
        spoor = load_handbook().theme(self.indicator.theme).spoor
        return spread_palette(palette("b" if spoor == "B" else "a"), len(self.figures.breaks) + 1)

    def number(self, value: float | None) -> str:
        """Return a value in words; empty when there is none."""
        return "" if value is None else format_number(value, self.indicator.decimals, self.language)


def indicator_asked(asked: str, known: Sequence[str]) -> Indicator | None:
    """Return the indicator to draw: the one asked for, else the first with figures; None when there is nothing to draw."""
    entries = {entry.id: entry for entry in map_indicators() if not entry.categories}
    return next((entries[name] for name in (asked, *FIRST, *known) if name in entries and (name in known or name == asked)), None)


def context_of(shown: Shown, known: Sequence[str], query: QueryDict, focus: str) -> dict[str, Any]:
    """Return everything the page shows."""
    rows = _gemeente_rows(shown)
    order = query.get("sorteer", "naam")
    order = order if order.removeprefix("-") in ORDERS else "naam"
    page = Paginator(_ordered(rows, order), PER_PAGE).get_page(query.get("pagina"))
    country, figures = shown.country, shown.figures
    name, digest = shown.indicator.id, country.digest
    return {
        "shown": shown,
        "country": country,
        "period": figures.period,
        "focus": focus,
        "sentences": sentences_of(shown, rows),
        "legend": [(row.label, format_number(row.count, 0, shown.language), swatch_of(row)) for row in legend_of(shown)],
        "choices": _choices(known, name, shown.language),
        "columns": _columns(query, order),
        "page": page,
        "rows": [_cells(shown, row) for row in page.object_list],
        "source": source_of(shown),
        "still": reverse("wijkfoto-country-still") + f"?kaart={name}&v={digest}",
        "figures_url": reverse("wijkfoto-country-figures") + f"?kaart={name}",
        "shapes_url": reverse("wijkfoto-country-shapes", args=[digest]),
        "detail_url": reverse("wijkfoto-country-detail", args=["GM0000", digest]).replace("GM0000", "CODE"),
        "area_url": reverse("wijkfoto-area", args=["GM0000"]).replace("GM0000", "CODE"),
        "download": reverse("wijkfoto-country-file") + f"?kaart={name}",
        "trail": [(_("Wijkfoto"), reverse("wijkfoto-search")), (_("Nederland in buurten"), "")],
    }


def figures_json(shown: Shown) -> dict[str, Any]:
    """Return what the live map needs beside the shapes: a sign and a value per area, with classes, colours and reasons."""
    return {
        "soorten": "".join(signs_of(shown)),
        "waarden": [None if figure.value is None else round(figure.value, shown.indicator.decimals) for figure in shown.figures.figures],
        "kleuren": list(shown.colours),
        "eenheid": shown.unit,
        "decimalen": shown.indicator.decimals,
        "redenen": {
            SIGNS[Status.UNAVAILABLE]: str(STATUS_LABELS[Status.UNAVAILABLE.value]),
            SIGNS[Status.SUPPRESSED]: str(STATUS_LABELS[Status.SUPPRESSED.value]),
            "w": _("water"),
        },
    }


def still_of(shown: Shown, paths: Sequence[str]) -> str:
    """Return the still map as SVG text."""
    return draw_still(paths, signs_of(shown), shown.colours)


def signs_of(shown: Shown) -> list[str]:
    """Return per area the number of its class, or the sign of why it has none."""
    decimals, breaks = shown.indicator.decimals, shown.figures.breaks
    return [
        "w" if area.is_water else _sign(figure, breaks, decimals)
        for area, figure in zip(shown.country.areas, shown.figures.figures, strict=True)
    ]


def legend_of(shown: Shown) -> list[LegendRow]:
    """Return the legend: classes with range and count, then what is missing, suppressed and water."""
    pairs = zip(shown.country.areas, shown.figures.figures, strict=True)
    areas = [MapArea(area.code, area.name, None, figure, is_water=area.is_water) for area, figure in pairs]
    return legend_rows(areas, shown.figures.breaks, shown.colours, shown.indicator.decimals, shown.language)


def sentences_of(shown: Shown, rows: Sequence[GemeenteRow]) -> list[str]:
    """Return the map in words: the middle, the ends, and what has no figure."""
    found = []
    values = [figure.value for figure in shown.figures.figures if figure.value is not None]
    if values:
        middle = {"label": shown.label, "value": shown.number(median(values)), "unit": shown.unit}
        found.append(_("%(label)s: de ene helft van de buurten zit op %(value)s %(unit)s of lager, de andere helft hoger.") % middle)
    known = sorted((row.own.value, row.name) for row in rows if row.own is not None and row.own.value is not None)
    if len(known) > 1:
        (low, lowest), (high, highest) = known[0], known[-1]
        ends = {"lowest": lowest, "low": shown.number(low), "highest": highest, "high": shown.number(high), "unit": shown.unit}
        found.append(
            _("Gemeente met het laagste cijfer: %(lowest)s (%(low)s %(unit)s). Met het hoogste: %(highest)s (%(high)s %(unit)s).") % ends
        )
    return [*found, *_gaps(shown, len(values))]


def _gaps(shown: Shown, known: int) -> list[str]:
    """Return how many areas have a figure, and why the others have none."""
    language, total = shown.language, shown.country.land_areas
    numbers = {"known": format_number(known, 0, language), "total": format_number(total, 0, language), "year": shown.country.year}
    found = [_("%(known)s van de %(total)s buurten in de grenzen van %(year)s hebben een cijfer.") % numbers]
    pairs = zip(shown.country.areas, shown.figures.figures, strict=True)
    hidden = sum(figure.status is Status.SUPPRESSED for area, figure in pairs if not area.is_water)
    if hidden:
        text = ngettext(
            "Van %(number)s buurt blijft het cijfer geheim: het gaat over te weinig mensen.",
            "Van %(number)s buurten blijft het cijfer geheim: het gaat over te weinig mensen.",
            hidden,
        )
        found.append(text % {"number": format_number(hidden, 0, language)})
    if shown.figures.unmatched:
        text = ngettext(
            "Bij %(number)s buurt past geen cijfer: code of naam komt in de bestanden met cijfers niet voor.",
            "Bij %(number)s buurten past geen cijfer: code of naam komt in de bestanden met cijfers niet voor.",
            shown.figures.unmatched,
        )
        found.append(text % {"number": format_number(shown.figures.unmatched, 0, language)})
    return found


def source_of(shown: Shown) -> str:
    """Return the source line."""
    known = {source.id: source.short.in_language(shown.language) for source in load_handbook().sources}
    names = ", ".join(dict.fromkeys(known[name] for name in shown.figures.sources if name in known))
    return _("Bron: %(names)s.") % {"names": names} if names else ""


def table_csv(shown: Shown) -> bytes:
    """Return the table per gemeente as csv: UTF-8 with BOM, `;`, decimal comma."""
    out = io.StringIO(newline="")
    writer = csv.writer(out, delimiter=";", lineterminator="\r\n")
    heads = [_("Code"), _("Gemeente"), shown.label, _("Eenheid"), _("Jaar"), *_range_heads(), _("Buurten met een cijfer"), _("Buurten")]
    writer.writerow([csv_cell(head) for head in heads])
    for row in _ordered(_gemeente_rows(shown), "naam"):
        numbers = [None if value is None else round(value, shown.indicator.decimals) for value in (row.low, row.middle, row.high)]
        own = row.own.value if row.own else None
        cells = [row.code, row.name, own, shown.unit, shown.figures.period, *numbers, row.known, row.total]
        writer.writerow([csv_cell(cell) for cell in cells])
    return (BOM + out.getvalue()).encode("utf-8")


def _range_heads() -> tuple[str, str, str]:
    return _("Laagste buurt"), _("Middelste buurt"), _("Hoogste buurt")


def _sign(figure: Figure, breaks: Sequence[float], decimals: int) -> str:
    if figure.value is not None:
        return str(class_of(figure.value, breaks, decimals))
    return SIGNS.get(figure.status, SIGNS[Status.UNAVAILABLE])


def _gemeente_rows(shown: Shown) -> list[GemeenteRow]:
    values: dict[str, list[float]] = {code: [] for code in shown.country.gemeenten}
    totals: Counter[str] = Counter()
    for area, figure in zip(shown.country.areas, shown.figures.figures, strict=True):
        totals[area.gemeente_code] += not area.is_water
        if figure.value is not None:
            values[area.gemeente_code].append(figure.value)
    return [
        GemeenteRow(
            code,
            name,
            shown.figures.by_gemeente.get(code),
            min(values[code], default=None),
            median(values[code]) if values[code] else None,
            max(values[code], default=None),
            len(values[code]),
            totals[code],
        )
        for code, name in shown.country.gemeenten.items()
    ]


def _ordered(rows: Sequence[GemeenteRow], order: str) -> list[GemeenteRow]:
    """Return the rows in an order; without a figure they stand last, whichever way it runs."""
    name, is_up = order.removeprefix("-"), not order.startswith("-")
    by_name = sorted(rows, key=lambda row: (row.name.casefold(), row.code))
    if name == "naam":
        return by_name if is_up else by_name[::-1]
    keys = {
        "cijfer": lambda row: row.own.value if row.own else None,
        "laagste": lambda row: row.low,
        "midden": lambda row: row.middle,
        "hoogste": lambda row: row.high,
        "aantal": lambda row: row.known,
    }
    key = keys[name]
    known = sorted((row for row in by_name if key(row) is not None), key=key, reverse=not is_up)
    return known + [row for row in by_name if key(row) is None]


def _columns(query: QueryDict, order: str) -> list[tuple[str, str, str, bool]]:
    """Return head, address, way and whether it holds numbers, per column."""
    texts = (_("Gemeente"), _("Gemeente zelf"), *_range_heads(), _("Buurten met een cijfer"))
    found = []
    for name, text in zip(ORDERS, texts, strict=True):
        values = query.copy()
        values["sorteer"] = f"-{name}" if order == name else name
        values.pop("pagina", None)
        way = {name: "ascending", f"-{name}": "descending"}.get(order, "")
        found.append((text, f"?{values.urlencode()}", way, name != "naam"))
    return found


def _cells(shown: Shown, row: GemeenteRow) -> dict[str, Any]:
    own = row.own
    text = "" if own is None else shown.number(own.value) if own.value is not None else str(STATUS_LABELS[own.status.value])
    return {
        "row": row,
        "own": text,
        "low": shown.number(row.low),
        "middle": shown.number(row.middle),
        "high": shown.number(row.high),
    }


def _choices(known: Sequence[str], chosen: str, language: str) -> list[tuple[str, list[tuple[str, str, bool]]]]:
    handbook = load_handbook()
    groups: dict[str, list[tuple[str, str, bool]]] = {}
    for entry in map_indicators():
        if not entry.categories and (entry.id in known or entry.id == chosen):
            theme = handbook.theme(entry.theme).label.in_language(language)
            groups.setdefault(theme, []).append((entry.id, capital(entry.label.in_language(language)), entry.id == chosen))
    return list(groups.items())
