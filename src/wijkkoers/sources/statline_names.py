"""The one table of subjects: what StatLine and its OData call a figure, in which unit and under which group, and our indicator.

Titles of all years since 2013. A title that says nothing without its group (`Nederland`, `Gemiddelde score`) needs it.
Sources: CBS, DataProperties of 85984NED; headers of 85163NED and Nabijheid voorzieningen 2023; Toelichting variabelen KWB 2023.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from wijkkoers.sources.topics import fold_title, fold_unit

NEVER = 9999
"""A name without unit is never sure to have the unit of this measure."""
KWB, NEAR, SES = "cbs-kwb", "cbs-nabijheid", "cbs-ses"


def _units(*units: str, factor: float = 1.0) -> dict[str, float]:
    return {fold_unit(unit): factor for unit in units}


COUNT, SHARE, KM, KWH, M3, CODE = (_units(unit) for unit in ("aantal", "%", "km", "kWh", "m3", "code"))
EURO = _units("x 1 000 euro", "1 000 euro", "duizend euro") | _units("euro", factor=0.001)
RATE = _units("per 1 000 inwoners", "aantal per 1 000 inwoners", "‰")
AREA = _units("ha", "hectare") | _units("km2", factor=100.0)
PER_KM2 = _units("per km2", "aantal per km2", "aantal inwoners per km2", "aantal adressen per km2", "inwoners per km2")
SCORE = _units("getal", "score", "waarde", "index")


@dataclass(frozen=True, slots=True)
class TopicMeasure:
    """A figure of ours under the titles of a table; units map to the factor that brings them to our unit.

    `group` is a part of the folded groups above the title; `needs_group` when the title alone could be another subject.
    `sure_from` is the first year in which a name without unit has the unit of this measure.
    """

    indicator: str
    titles: tuple[str, ...]
    units: Mapping[str, float]
    source: str
    group: str = ""
    needs_group: bool = False
    zero_is_missing: bool = False
    sure_from: int = 0


def _kwb(indicator: str, units: Mapping[str, float], *titles: str, sure_from: int = 0, zero_is_missing: bool = False) -> TopicMeasure:
    return TopicMeasure(indicator, titles, units, KWB, sure_from=sure_from, zero_is_missing=zero_is_missing)


def _grouped(indicator: str, units: Mapping[str, float], group: str, title: str, source: str, sure_from: int = 0) -> TopicMeasure:
    return TopicMeasure(indicator, (title,), units, source, fold_title(group), True, sure_from=sure_from)


def _near(indicator: str, *titles: str) -> TopicMeasure:
    return TopicMeasure(indicator, titles, KM, NEAR)


def _both(indicator: str, title: str) -> tuple[TopicMeasure, TopicMeasure]:
    """Return a distance that is in both tables: KWB has it under its group of nearness."""
    return TopicMeasure(indicator, (title,), KM, KWB, "nabijheid"), _near(indicator, title)


_AGES = ("0-15", "0 tot 15 jaar"), ("15-25", "15 tot 25 jaar"), ("25-45", "25 tot 45 jaar"), ("45-65", "45 tot 65 jaar")
_HOMES = ("eenpersoons", "Eenpersoonshuishoudens"), ("zonder-kinderen", "Huishoudens zonder kinderen")
_COUNTED = (*_AGES, ("65-plus", "65 jaar of ouder"), *_HOMES, ("met-kinderen", "Huishoudens met kinderen"))
_ORIGINS = (("nederland", "Nederland"), ("europa", "Europa (exclusief Nederland)"), ("buiten-europa", "Buiten Europa"))

MEASURES: tuple[TopicMeasure, ...] = (
    _kwb("aantal-inwoners", COUNT, "Aantal inwoners"),
    _kwb("aantal-mannen", COUNT, "Mannen"),
    _kwb("aantal-vrouwen", COUNT, "Vrouwen"),
    *(_kwb(f"aantal-{id_}", COUNT, title, sure_from=2017) for id_, title in _COUNTED),
    *(_kwb(f"aandeel-{id_}", SHARE, title, sure_from=NEVER) for id_, title in _COUNTED),
    *(_grouped(f"aantal-herkomst-{id_}", COUNT, "Herkomstland", title, source=KWB) for id_, title in _ORIGINS),
    _grouped("aandeel-herkomst-nederland", SHARE, "Herkomstland", "Nederland", KWB, NEVER),
    _kwb("aantal-geboren", COUNT, "Geboorte totaal"),
    _kwb("geboorte-per-1000", RATE, "Geboorte relatief"),
    _kwb("sterfte-per-1000", RATE, "Sterfte relatief"),
    _kwb("aantal-huishoudens", COUNT, "Huishoudens totaal"),
    _kwb("huishoudensgrootte", _units("aantal", "personen"), "Gemiddelde huishoudensgrootte"),
    _kwb("bevolkingsdichtheid", PER_KM2, "Bevolkingsdichtheid"),
    _kwb("aantal-woningen", COUNT, "Woningvoorraad"),
    _kwb("woz-waarde", EURO, "Gemiddelde WOZ-waarde van woningen", "Gemiddelde woningwaarde", "Gemiddelde WOZ-waarde"),
    _kwb("aandeel-eengezins", SHARE, "Percentage eengezinswoning"),
    _kwb("aandeel-meergezins", SHARE, "Percentage meergezinswoning"),
    _kwb("aandeel-leegstand", SHARE, "Onbewoonde woningen", "Percentage onbewoond", "Percentage leegstaand"),
    _kwb("aandeel-koop", SHARE, "Koopwoningen"),
    _kwb("aandeel-huur", SHARE, "Huurwoningen totaal"),
    _kwb("aandeel-corporatie", SHARE, "In bezit woningcorporatie"),
    _kwb("aandeel-overige-verhuur", SHARE, "In bezit overige verhuurders"),
    _kwb("aandeel-voor-2000", SHARE, "Bouwjaar voor 2000"),
    _kwb("aandeel-recent-gebouwd", SHARE, "Bouwjaar vanaf 2000"),
    _kwb("aandeel-jonger-dan-10-jaar", SHARE, "Bouwjaar afgelopen tien jaar"),
    _kwb(
        "elektriciteitsverbruik",
        KWH,
        "Gemiddelde elektriciteitslevering totaal",
        "Gemiddeld elektriciteitsverbruik totaal",
        "Gemiddelde netto elektriciteitslevering",
    ),
    _kwb("gasverbruik", M3, "Gemiddeld aardgasverbruik totaal", "Gemiddelde aardgaslevering totaal"),
    _kwb("aandeel-stadsverwarming", SHARE, "Percentage woningen met stadsverwarming"),
    _kwb("aantal-laag-opgeleid", COUNT, "Opleidingsniveau laag", "Basisonderwijs, vmbo, mbo1"),
    _kwb("aantal-middelbaar-opgeleid", COUNT, "Opleidingsniveau middelbaar", "Havo, vwo, mbo2-4"),
    _kwb("aantal-hoog-opgeleid", COUNT, "Opleidingsniveau hoog", "Hbo, wo"),
    _kwb("arbeidsparticipatie", SHARE, "Nettoarbeidsparticipatie"),
    _kwb("aandeel-werknemers", SHARE, "Percentage werknemers"),
    _kwb("aandeel-zelfstandigen", SHARE, "Percentage zelfstandigen"),
    _kwb("inkomen-per-ontvanger", EURO, "Gemiddeld inkomen per inkomensontvanger"),
    _kwb("inkomen-per-inwoner", EURO, "Gemiddeld inkomen per inwoner"),
    _kwb("huishoudinkomen", EURO, "Gem. gestandaardiseerd inkomen van huish", "Gemiddeld gestandaardiseerd inkomen van huishoudens"),
    _kwb("aandeel-laag-inkomen", SHARE, "40% huishoudens met laagste inkomen"),
    _kwb("aandeel-hoog-inkomen", SHARE, "20% huishoudens met hoogste inkomen"),
    _kwb("aandeel-lage-koopkracht", SHARE, "Huishoudens met een laag inkomen", "Huishoudens met lage koopkracht"),
    _kwb("aandeel-sociaal-minimum", SHARE, "Huish. onder of rond sociaal minimum", "Huishoudens onder of rond sociaal minimum"),
    _kwb("aandeel-tot-110-minimum", SHARE, "Huishoudens tot 110% van sociaal minimum"),
    _kwb("aandeel-tot-120-minimum", SHARE, "Huishoudens tot 120% van sociaal minimum"),
    _kwb("vermogen", EURO, "Mediaan vermogen van particuliere huish.", "Mediaan vermogen van particuliere huishoudens"),
    _kwb("aantal-bijstand", COUNT, "Personen per soort uitkering; Bijstand"),
    _kwb("aantal-ao", COUNT, "Personen per soort uitkering; AO"),
    _kwb("aantal-ww", COUNT, "Personen per soort uitkering; WW"),
    _kwb("aantal-aow", COUNT, "Personen per soort uitkering; AOW"),
    _kwb("aandeel-jeugdzorg", SHARE, "Percentage jongeren met jeugdzorg", "Percentage jongeren met jeugdzorg in natura"),
    _kwb("wmo-per-1000", RATE, "Wmo-cliënten relatief"),
    _kwb("autos-per-huishouden", _units("per huishouden", "aantal"), "Personenauto's per huishouden"),
    _kwb("oppervlakte-totaal", AREA, "Oppervlakte totaal"),
    _kwb("oppervlakte-land", AREA, "Oppervlakte land"),
    _kwb("oppervlakte-water", AREA, "Oppervlakte water"),
    _kwb("stedelijkheid", CODE, "Mate van stedelijkheid", zero_is_missing=True),
    _kwb("omgevingsadressendichtheid", PER_KM2, "Omgevingsadressendichtheid"),
    _kwb("scholen-binnen-3-km", COUNT, "Scholen binnen 3 km"),
    *_both("afstand-huisarts", "Afstand tot huisartsenpraktijk"),
    *_both("afstand-supermarkt", "Afstand tot grote supermarkt"),
    *_both("afstand-kinderdagverblijf", "Afstand tot kinderdagverblijf"),
    TopicMeasure("afstand-basisschool", ("Afstand tot school",), KM, KWB, "nabijheid"),
    _grouped("afstand-basisschool", KM, "Onderwijs/Basisonderwijs", "Afstand tot school", source=NEAR),
    _grouped("afstand-voortgezet-onderwijs", KM, "Voortgezet onderwijs totaal", "Afstand tot school", source=NEAR),
    _grouped("scholen-binnen-3-km", COUNT, "Basisonderwijs/Aantal scholen", "Binnen 3 km", source=NEAR),
    _grouped("afstand-ziekenhuis", KM, "Ziekenhuis (incl. buitenpolikliniek)", "Afstand tot ziekenhuis", source=NEAR),
    _near("afstand-huisartsenpost", "Afstand tot huisartsenpost"),
    _near("afstand-apotheek", "Afstand tot apotheek"),
    _near("afstand-bso", "Afstand tot buitenschoolse opvang"),
    _near("afstand-bibliotheek", "Afstand tot bibliotheek"),
    _near("afstand-treinstation", "Afstand tot treinstations totaal"),
    _near("afstand-zwembad", "Afstand tot zwembad"),
    _near("afstand-groen", "Afstand tot openbaar groen totaal"),
    _near("afstand-horeca", "Afstand tot café e.d."),
    _near("afstand-oprit", "Afstand tot oprit hoofdverkeersweg"),
    _grouped("ses-woa", SCORE, "Totaalscore", "Gemiddelde score", source=SES),
    _grouped("ses-woa-spreiding", SCORE, "Spreiding totaal", "Waarde", source=SES),
)


def _index() -> dict[str, tuple[TopicMeasure, ...]]:
    found: dict[str, list[TopicMeasure]] = {}
    for measure in MEASURES:
        for title in measure.titles:
            found.setdefault(fold_title(title), []).append(measure)
    return {title: tuple(measures) for title, measures in found.items()}


BY_TITLE = _index()
"""Folded title to the measures that it may stand for."""


def factor_of(measure: TopicMeasure, unit: str | None) -> float | None:
    """Return the factor that brings a folded unit to ours; 1 when the unit is not known, None when it is another unit."""
    return 1.0 if unit is None else measure.units.get(unit)
