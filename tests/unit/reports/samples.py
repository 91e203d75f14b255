"""Wijkfoto's to test with: a filled wijk, a sparse buurt, a gemeente; all figures are made up."""

from __future__ import annotations

import math
from dataclasses import replace

import shapely
from shapely.geometry import Polygon

from wijkkoers.base.codes import AreaLevel
from wijkkoers.base.missing import Figure, Mark, Status, absent, present
from wijkkoers.reports.wijkfoto import AreaName, Line, MapArea, TrendPoint, Wijkfoto

THEMES = {
    "bevolking": ("Bevolking", "Population", "A"),
    "wonen": ("Wonen", "Housing", "B"),
    "eigendom": ("Eigendom", "Tenure", "B"),
    "energie": ("Energie", "Energy", "B"),
    "inkomen": ("Inkomen", "Income", "A"),
    "sociaal": ("Sociaal", "Social", "A"),
    "veiligheid": ("Veiligheid", "Safety", "A"),
    "gezondheid": ("Gezondheid", "Health", "A"),
    "leefomgeving": ("Leefomgeving", "Living environment", "A"),
    "voorzieningen": ("Voorzieningen", "Facilities", "B"),
    "ruimte": ("Ruimte", "Space", "B"),
}
Row = tuple[str, str, str, str, str, int, float, float | None, float | None, float]
# indicator, theme, Dutch label, English label, unit, decimals, area, gemeente, land, spread of the peers
FIGURES: tuple[Row, ...] = (
    ("aantal-inwoners", "bevolking", "Inwoners", "Residents", "inwoners", 0, 5635, None, None, 1800),
    ("aandeel-0-15", "bevolking", "Kinderen tot 15 jaar", "Children under 15", "%", 0, 14, 15, 15, 2),
    ("aandeel-65-plus", "bevolking", "65 jaar en ouder", "Aged 65 and over", "%", 0, 24, 23, 21, 4),
    ("aandeel-eenpersoons", "bevolking", "Alleenstaanden", "Single-person households", "%", 0, 45, 33, 40, 7),
    ("aandeel-met-kinderen", "bevolking", "Huishoudens met kinderen", "Households with children", "%", 0, 27, 35, 32, 5),
    ("huishoudensgrootte", "bevolking", "Grootte huishouden", "Household size", "personen per huishouden", 1, 2.0, 2.2, 2.1, 0.2),
    ("bevolkingsdichtheid", "bevolking", "Bevolkingsdichtheid", "Population density", "inwoners per km2", 0, 7133, 3390, 532, 2100),
    ("inkomen-per-inwoner", "inkomen", "Inkomen per inwoner", "Income per resident", "x 1.000 euro", 1, 30.4, 34.8, 36.1, 2.4),
    ("aandeel-laag-inkomen", "inkomen", "Laag inkomen", "Low income", "%", 0, 48, 38, 40, 6),
    ("aandeel-sociaal-minimum", "inkomen", "Onder sociaal minimum", "Below social minimum", "%", 1, 5.2, 3.6, 6.1, 1.1),
    ("bijstand-per-1000", "sociaal", "Bijstand", "Social assistance", "per 1.000 inwoners", 1, 27.5, 16.9, 22.8, 6.0),
    ("wmo-per-1000", "sociaal", "Wmo-gebruik", "Use of Wmo", "per 1.000 inwoners", 0, 84, 66, 68, 9),
    ("aandeel-laag-opgeleid", "sociaal", "Laag opgeleid", "Low education", "%", 0, 34, 28, 25, 5),
    ("sociale-samenhang", "sociaal", "Sociale samenhang", "Social cohesion", "rapportcijfer", 1, 5.9, 6.2, 6.1, 0.3),
    ("misdrijven-per-1000", "veiligheid", "Misdrijven", "Crimes", "per 1.000 inwoners", 1, 41.2, 28.3, 43.9, 8.0),
    ("aandeel-onveilig", "veiligheid", "Voelt zich soms onveilig", "Sometimes feels unsafe", "%", 0, 21, 14, 17, 3),
    ("ervaren-gezondheid", "gezondheid", "Ervaren gezondheid goed", "Good perceived health", "%", 1, 67.3, 71.5, 73.1, 2.6),
    (
        "waardering-woonomgeving",
        "leefomgeving",
        "Waardering woonomgeving",
        "Rating of surroundings",
        "rapportcijfer",
        1,
        7.1,
        7.5,
        7.5,
        0.25,
    ),
    ("aantal-woningen", "wonen", "Woningen", "Homes", "woningen", 0, 2801, None, None, 700),
    ("woz-waarde", "wonen", "WOZ-waarde", "Property value (WOZ)", "x 1.000 euro", 0, 297, 345, 379, 42),
    ("aandeel-eengezins", "wonen", "Eengezinswoningen", "Single-family homes", "%", 0, 59, 66, 64, 14),
    ("aandeel-leegstand", "wonen", "Leegstand", "Vacant homes", "%", 0, 3, 3, 4, 1),
    ("aandeel-voor-2000", "wonen", "Gebouwd voor 2000", "Built before 2000", "%", 0, 91, 82, 77, 11),
    ("aandeel-koop", "eigendom", "Koopwoningen", "Owner-occupied homes", "%", 0, 44, 66, 57, 9),
    ("aandeel-corporatie", "eigendom", "Corporatiewoningen", "Housing association homes", "%", 0, 48, 28, 28, 10),
    ("aandeel-overige-verhuur", "eigendom", "Overige verhuur", "Other rental homes", "%", 0, 8, 6, 14, 2),
    ("gasverbruik", "energie", "Gasverbruik", "Gas use", "m3", 0, 850, 920, 950, 130),
    ("elektriciteitsverbruik", "energie", "Stroomverbruik", "Electricity use", "kWh", 0, 2170, 2540, 2580, 240),
    ("aandeel-stadsverwarming", "energie", "Stadsverwarming", "District heating", "%", 1, 12.4, 1.6, 6.5, 2.0),
    ("afstand-huisarts", "voorzieningen", "Afstand tot huisarts", "Distance to GP", "km", 1, 0.6, 0.9, 1.0, 0.25),
    ("afstand-supermarkt", "voorzieningen", "Afstand tot supermarkt", "Distance to supermarket", "km", 1, 0.5, 0.8, 0.9, 0.2),
    ("afstand-basisschool", "voorzieningen", "Afstand tot basisschool", "Distance to primary school", "km", 1, 0.5, 0.6, 0.7, 0.15),
    ("autos-per-huishouden", "voorzieningen", "Auto’s per huishouden", "Cars per household", "per huishouden", 1, 0.8, 1.1, 1.0, 0.15),
    ("omgevingsadressendichtheid", "ruimte", "Adressendichtheid", "Address density", "adressen per km2", 0, 2130, 1707, 2089, 300),
)
ENGLISH_UNITS = {
    "x 1.000 euro": "x 1,000 euro",
    "rapportcijfer": "score",
    "per 1.000 inwoners": "per 1,000 residents",
    "inwoners": "residents",
    "woningen": "homes",
    "personen per huishouden": "persons per household",
    "per huishouden": "per household",
    "inwoners per km2": "residents per km2",
    "adressen per km2": "addresses per km2",
}
COUNTS = ("aantal-inwoners", "aantal-woningen")
MIRRORS = {"aandeel-onveilig": "misdrijven-per-1000", "waardering-woonomgeving": "leefbaarheid", "sociale-samenhang": "contacten"}
SOURCES = {"misdrijven-per-1000": ("Politie", 2025), "ervaren-gezondheid": ("RIVM", 2022), "aandeel-onveilig": ("Eigen tabel", 2023)}
OFFSETS = (-1.6, -0.9, -0.5, -0.1, 0.2, 0.7, 1.1, 1.9)
FIRST_YEAR, LAST_YEAR = 2020, 2024


def trend_of(value: float, slope: float, last: int = LAST_YEAR, break_at: int | None = None) -> tuple[TrendPoint, ...]:
    """Return five years that end at `value`."""
    years = range(last - 4, last + 1)
    waves = [value * (1 - slope * (last - year) + 0.01 * math.sin(2.3 * year + value)) for year in years[:-1]] + [value]
    return tuple(TrendPoint(year, present(round(point, 2)), year == break_at) for year, point in zip(years, waves, strict=True))


def lines(language: str = "nl") -> tuple[Line, ...]:
    """Return the lines of a filled wijk."""
    return tuple(_line(number, row, language) for number, row in enumerate(FIGURES))


def _line(number: int, row: Row, language: str) -> Line:
    indicator, theme, dutch, english, unit, decimals, value, gemeente, land, spread = row
    source, year = SOURCES.get(indicator, ("CBS", LAST_YEAR))
    middle = value if gemeente is None else gemeente
    label = english if language == "en" else dutch
    return Line(
        indicator=indicator,
        label=label,
        short_label=label,
        definition=f"{label}.",
        theme=theme,
        theme_label=THEMES[theme][1 if language == "en" else 0],
        spoor=THEMES[theme][2],
        unit=ENGLISH_UNITS.get(unit, unit) if language == "en" else unit,
        decimals=decimals,
        direction="neutraal",
        figure=present(value),
        year=year,
        source=source,
        source_url="https://voorbeeld.example/",
        release=f"{source} {year}",
        peildatum=f"{year}-01-01",
        gemeente=None if gemeente is None else present(gemeente),
        land=None if land is None else present(land),
        peers=tuple(round(middle + offset * spread, 2) for offset in OFFSETS),
        trend=trend_of(value, 0.012 * (number % 5 - 2), year, 2022 if number % 7 == 3 else None),
        is_count=indicator in COUNTS,
        perception_of=MIRRORS.get(indicator, ""),
    )


NAMES = (
    "Noord",
    "Zuid",
    "Oosteind",
    "De Lage Weide",
    "Middenpolder",
    "Wilgenkwartier",
    "Molenhoek",
    "Vogelbuurt",
    "Haven",
    "Park",
    "Kade",
    "Dijk",
)


def map_areas(count: int = 9, columns: int = 3, focus: int = 4) -> tuple[MapArea, ...]:
    """Return areas in a slightly bent grid of RD metres: with a value, one suppressed, one without figure, one of water."""
    areas = []
    for number in range(count):
        row, column = divmod(number, columns)
        figure = present(44.0 if number == focus else round(28 + 55 * ((number * 5) % count) / count, 1))
        figure = absent(Status.SUPPRESSED) if number == 2 else absent(Status.UNAVAILABLE) if number == 6 else figure
        name = NAMES[number % len(NAMES)] + (f" {number // len(NAMES) + 1}" if number >= len(NAMES) else "")
        areas.append(MapArea(f"WK9901{number:02d}", name, _cell(row, column), figure, is_focus=number == focus))
    water = Polygon([_bend(0, -0.25), _bend(columns, -0.25), _bend(columns, 0), _bend(0, 0)])
    return (*areas, MapArea("WK990197", "Groot water", water.wkb, absent(Status.UNAVAILABLE), is_water=True))


def _cell(row: int, column: int) -> bytes:
    steps = [index / 6 for index in range(6)]
    ring = [_bend(column + step, row) for step in steps] + [_bend(column + 1, row + step) for step in steps]
    ring += [_bend(column + 1 - step, row + 1) for step in steps] + [_bend(column, row + 1 - step) for step in steps]
    return bytes(shapely.to_wkb(Polygon(ring)))


def _bend(x: float, y: float) -> tuple[float, float]:
    return 106000 + 900 * (x + 0.18 * math.sin(2.1 * y + x)), 427000 + 700 * (y + 0.2 * math.sin(1.7 * x + 0.6 * y))


LAND = AreaName("NL99", "Laagland (fictief)", AreaLevel.LAND, 2024)
GEMEENTE = AreaName("GM9901", "Veldermeer", AreaLevel.GEMEENTE, 2024)
WIJK = AreaName("WK990104", "Middenpolder", AreaLevel.WIJK, 2024)
BREAKS = (52.0, 59.0, 71.0, 77.0)
"""Classes with about equally many of the areas of `map_areas`."""
BUURT = AreaName("BU99010401", "Sluisbuurt", AreaLevel.BUURT, 2024)


def wijk(language: str = "nl") -> Wijkfoto:
    """Return a filled wijk: 34 lines, 8 peers, 5 years, with marks, a perceived figure and two figures missing."""
    found = list(lines(language))
    changes = {
        "aandeel-sociaal-minimum": {"figure": absent(Status.SUPPRESSED)},
        "aandeel-leegstand": {"figure": absent(Status.UNAVAILABLE), "trend": ()},
        "ervaren-gezondheid": {"figure": present(67.3, Mark.MODELLED)},
        "aandeel-onveilig": {"figure": present(21, Mark.THIN, Mark.ESTIMATED)},
        "gasverbruik": {"figure": present(850, Mark.PROVISIONAL)},
    }
    found = [replace(line, **changes.get(line.indicator, {})) for line in found]  # type: ignore[arg-type]
    return Wijkfoto(
        area=WIJK, parent=GEMEENTE, gemeente=GEMEENTE, land=LAND, lines=tuple(found), map_indicator="aandeel-koop", map_areas=map_areas(),
        map_year=2024, language=language, made_on="2026-11-22", is_fictional=True, map_breaks=BREAKS,
    )  # fmt: skip


def buurt(language: str = "nl") -> Wijkfoto:
    """Return a sparse buurt: most figures missing, two peers, one year, no country, a stand-in boundary."""
    found = []
    for number, line in enumerate(lines(language)):
        figure: Figure = line.figure if number % 4 == 0 else absent(Status.UNAVAILABLE if number % 3 else Status.SUPPRESSED)
        found.append(replace(line, figure=figure, land=None, peers=line.peers[:2], trend=line.trend[-1:]))
    areas = tuple(replace(area, code="BU990104" + area.code[-2:]) for area in map_areas(1, 1, 0))
    return replace(wijk(language), area=BUURT, parent=WIJK, land=None, lines=tuple(found), map_areas=areas, map_year=2023, map_breaks=())


def gemeente(language: str = "nl") -> Wijkfoto:
    """Return a gemeente: compared with the country, no peers, its wijken on the map."""
    found = tuple(replace(line, figure=line.gemeente or line.figure, gemeente=None, peers=()) for line in lines(language))
    return replace(wijk(language), area=GEMEENTE, parent=None, lines=found, map_areas=map_areas(focus=-1))


def empty(language: str = "nl") -> Wijkfoto:
    """Return an area of which nothing is known."""
    return replace(wijk(language), lines=(), map_areas=(), map_breaks=())


def long_names(language: str = "nl") -> Wijkfoto:
    """Return a wijk in which every name is as long as sectors and gemeenten can make it."""
    foto = wijk(language)
    name = replace(GEMEENTE, name="Hardinxveld-Giessendam aan de Noordoostelijke Plas")
    long = {"label": "Huishoudens met een inkomen onder of rond het sociaal minimum", "short_label": "Huishoudens rond het sociaal minimum"}
    found = tuple(replace(line, **long, unit="huishoudens per vierkante kilometer land") for line in foto.lines)
    title = "Bedrijventerrein Slobbengors De Werven en Oostpolder-Noord"
    areas = tuple(replace(area, name=f"{title} {number}") for number, area in enumerate(map_areas(35, 6, 8)))
    return replace(
        foto, area=replace(WIJK, name=title), parent=name, gemeente=name, lines=found, map_areas=areas, map_breaks=(36.0, 52.0, 59.0, 67.0)
    )
