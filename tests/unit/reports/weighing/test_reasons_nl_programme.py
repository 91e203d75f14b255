from __future__ import annotations

from typing import Any

import pytest
from tests.unit.reports.weighing.read_aloud import read

from wijkkoers.reports.weighing.reasons_nl_programme import PROGRAMME

CASES: list[tuple[str, dict[str, Any], str]] = [
    ("programma-bewezen-best", {"value": 12.345, "count": 3}, "Beter kan niet, dat is bewezen: 3 maatregelen met een waarde van 12,35."),
    (
        "programma-binnen-kloof",
        {"value": 12.0, "bound": 12.3, "gap": 0.025, "count": 1},
        "Het programma heeft 1 maatregel en een waarde van 12. Meer dan 12,3 kan niet, dus hoogstens ongeveer 2 % beter.",
    ),
    (
        "programma-tijd-op",
        {"value": 12.0, "bound": 15.0, "gap": 0.25, "count": 4},
        (
            "De zoektijd was op. Het programma heeft 4 maatregelen en een waarde van 12; meer dan 15 kan niet, dus hoogstens "
            "ongeveer 25 % beter."
        ),
    ),
    ("programma-niets-gevonden", {"bound": None}, "Binnen de zoektijd is geen programma gevonden. Geef meer tijd."),
    (
        "programma-onhaalbaar",
        {"count": 2},
        "Geen enkel programma voldoet aan alle voorwaarden tegelijk. Het lukt wel als 2 voorwaarden ruimer worden.",
    ),
    (
        "partij-aandeel",
        {"name": "Huurders", "share": 0.81},
        "Voor Huurders haalt het programma 81 % van wat er voor deze partij hoogstens in zit.",
    ),
    ("bespaard-samen", {"saved_eur": 120000.0}, "Werk op dezelfde plek in hetzelfde jaar bespaart € 120.000."),
    (
        "kosten-na-einde",
        {"name": "gemeente", "last_year": 2035, "amount_eur": 45600.0},
        "Na 2035 kost het programma Gemeente Veldermeer nog € 46.000. Dat valt buiten de budgetten.",
    ),
    (
        "startjaren-voorlopig",
        {"count": 3},
        "De startjaren kunnen misschien vroeger: het is niet uitgezocht of een andere planning evenveel oplevert.",
    ),
    (
        "tekort-budget",
        {"name": "gemeente", "year": 2027, "short_eur": 150000.0},
        "In 2027 is het budget van Gemeente Veldermeer € 150.000 te klein.",
    ),
    ("tekort-capaciteit", {"name": "Bouwploeg", "year": 2027, "short_by": 12.5}, "In 2027 is de capaciteit van Bouwploeg 12,5 te klein."),
    ("tekort-minimum", {"name": "Minder CO2", "short_by": 30.0}, "Het minimum voor Minder CO2 is 30 te hoog."),
    (
        "tekort-relatie",
        {"relation": "voorrang", "measures": ("Riool", "Bestrating")},
        "De voorwaarde bij Riool en Bestrating kan niet blijven staan: de tweede mag niet eerder beginnen dan de eerste.",
    ),
    ("tekort-vast", {"name": "Riool"}, "Riool moet mee, maar past er niet bij."),
    (
        "knelt-budget",
        {
            "name": "gemeente",
            "years": (2026, 2027, 2028, 2030),
            "amount_eur": 800000.0,
            "slack_eur": 12000.0,
            "price": 0.00042,
            "is_exact": False,
            "stage": "waarde",
        },
        (
            "Het budget van Gemeente Veldermeer (€ 800.000) knelt in 2026 tot en met 2028 en 2030; er blijft € 12.000 over. € "
            "1.000 extra, in het jaar waarin dat het meest oplevert, geeft ongeveer 0,42 meer waarde."
        ),
    ),
    (
        "knelt-capaciteit",
        {"name": "Bouwploeg", "years": (2026,), "amount": 40.0, "slack": 0.0, "price": 0.5, "is_exact": True, "stage": "Groen"},
        (
            "De capaciteit van Bouwploeg (40) knelt in 2026; er blijft 0 over. Eén eenheid "
            "extra, in het jaar waarin dat het meest oplevert, geeft 0,5 meer Groen."
        ),
    ),
    (
        "knelt-minimum",
        {"name": "Minder CO2", "amount": 100.0, "slack": 0.0, "price": 0.25, "is_exact": False, "stage": "kleinste-aandeel"},
        (
            "Het minimum voor Minder CO2 (100) knelt; er blijft 0 over. "
            "Eén eenheid lager geeft ongeveer 0,25 meer aandeel voor wie het minst krijgt."
        ),
    ),
    ("buiten-uitgesloten", {"name": "Sloop"}, "Sloop is vooraf uitgesloten."),
    (
        "buiten-past-niet",
        {"name": "Sloop", "because": ("gemeente",)},
        "Sloop past in geen enkel startjaar: er is daarvoor te weinig ruimte bij Gemeente Veldermeer.",
    ),
    (
        "buiten-sluit-uit",
        {"name": "Sloop", "because": ("Renovatie",), "price": None, "is_exact": True, "stage": "waarde"},
        "Sloop gaat niet samen met Renovatie, en dat staat al in het programma. Toch opnemen kan niet.",
    ),
    (
        "buiten-vraagt-andere",
        {"name": "Bestrating", "because": ("Riool", "Ketel"), "price": 1.5, "is_exact": False, "stage": "Groen"},
        "Bestrating kan niet zonder Riool en Ketel, en die vallen er ook buiten. Toch opnemen kost minstens 1,5 aan Groen.",
    ),
    (
        "buiten-geen-waarde",
        {"name": "Ketel", "price": 0.3, "is_exact": True, "stage": "som-aandelen"},
        "Ketel voegt zelf niets toe aan de doelen. Toch opnemen kost 0,3 aan aandeel voor alle partijen samen.",
    ),
    ("buiten-onverenigbaar", {"name": "Ketel"}, "Ketel kan niet mee: dan is aan een andere voorwaarde niet te voldoen."),
    ("buiten-even-goed", {"name": "Ketel"}, "Ketel valt erbuiten, maar een programma ermee is even goed."),
    (
        "buiten-verdrongen",
        {"name": "Ketel", "price": 0.75, "is_exact": True, "stage": "waarde"},
        ("Ketel moet wijken: andere maatregelen leveren met hetzelfde geld en dezelfde mensen meer op. Toch opnemen kost 0,75 aan waarde."),
    ),
    (
        "alternatief",
        {
            "number": 2,
            "value": 11.9,
            "loss": 0.1,
            "loss_share": 0.0083,
            "changes": (("Ketel", 0, 1), ("Dak", 1, 0), ("Gevel", 5, 3)),
            "stage": "waarde",
        },
        "Alternatief 2: Ketel erbij, Dak eruit en Gevel 3 keer in plaats van 5 keer. Dat geeft 11,9 aan waarde, dat is 1 % minder.",
    ),
    (
        "kern-altijd",
        {"names": ("Riool", "Dak"), "draws": 100},
        "Riool en Dak zitten in alle 100 beste programma's, bij telkens andere gewichten van de doelen.",
    ),
    (
        "kern-nooit",
        {"names": ("Ketel",), "draws": 100},
        "Ketel zit in geen van de 100 beste programma's, bij telkens andere gewichten van de doelen.",
    ),
    (
        "kern-soms",
        {"name": "Gevel", "share": 0.35, "draws": 100},
        ("Gevel zit in 35 % van de 100 beste programma's, bij telkens andere gewichten van de doelen. Het hangt dus van die gewichten af."),
    ),
]


@pytest.mark.parametrize(("kind", "values", "sentence"), CASES, ids=[f"{number}-{case[0]}" for number, case in enumerate(CASES)])
def test_sentence(kind: str, values: dict[str, Any], sentence: str) -> None:
    assert read(kind, values) == sentence


def test_each_sentence_has_a_case() -> None:
    assert {kind for kind, _values, _sentence in CASES} == PROGRAMME.keys()
