from __future__ import annotations

from typing import Any

import pytest
from tests.unit.reports.weighing.read_aloud import read

from wijkkoers.reports.weighing.reasons_nl_cba import CBA

CASES: list[tuple[str, dict[str, Any], str]] = [
    (
        "mkba-uitkomst",
        {
            "alternative": "renovatie",
            "low_eur": -1257600.0,
            "mid_eur": 1318200.0,
            "high_eur": 3894000.0,
            "scheme": "2025",
            "horizon_years": 50,
            "price_year": 2024,
        },
        (
            "Renovatie: het saldo van baten min kosten is € 1.318.000, van € -1.258.000 als alles tegenzit tot € 3.894.000 als "
            "alles meezit. Dat is ten opzichte van het nulalternatief, over 50 jaar, teruggerekend naar nu met schema 2025 en in "
            "prijzen van 2024."
        ),
    ),
    (
        "mkba-kosten-baten",
        {
            "alternative": "renovatie",
            "costs_eur": 2000000.0,
            "benefits_eur": 3000000.0,
            "bcr_low": 0.8,
            "bcr_mid": 1.5,
            "bcr_high": 2.25,
            "cost_lines": ("isolatie",),
        },
        (
            "Renovatie: tegenover € 2.000.000 kosten staan € 3.000.000 baten. Elke euro kosten geeft dus 1,50 euro baten, met "
            "een bandbreedte van 0,80 tot 2,25."
        ),
    ),
    (
        "mkba-zonder-bcr",
        {"alternative": "renovatie", "why": "kosten-niet-positief"},
        "Renovatie: baten per euro kosten zijn niet te berekenen, want de kosten kunnen nul of minder zijn.",
    ),
    (
        "mkba-teken-onzeker",
        {"alternative": "renovatie", "low_eur": -5000.0, "high_eur": 12400.0},
        "Renovatie: of het saldo boven of onder nul ligt, is niet zeker. De bandbreedte loopt van € -5.000 tot € 12.000.",
    ),
    (
        "mkba-kans",
        {
            "alternative": "renovatie",
            "p5_eur": -200400.0,
            "p50_eur": 1000000.0,
            "p95_eur": 2100000.0,
            "chance_negative": 0.12,
            "chance_first": 0.77,
            "draws": 100000,
            "seed": 1,
        },
        (
            "Renovatie: in 90 % van 100.000 trekkingen ligt het saldo tussen € -200.000 en € 2.100.000, met € 1.000.000 in het "
            "midden. In 12 % is het onder nul; in 77 % is geen ander hoger."
        ),
    ),
    (
        "mkba-onzekerheid",
        {
            "alternative": "renovatie",
            "moved": "prijs",
            "name": "isolatie/prijs",
            "lines": ("isolatie",),
            "low_eur": 100000.0,
            "high_eur": 900000.0,
        },
        "Renovatie: verandert alleen de prijs van Isolatie, dan ligt het saldo tussen € 100.000 en € 900.000.",
    ),
    (
        "mkba-informatie-alles",
        {"choice": "renovatie", "amount_eur": 125400.0, "chance_best": 0.77},
        (
            "Gemiddeld heeft Renovatie het hoogste saldo, en in 77 % van de trekkingen ook echt. Vooraf alles weten is hoogstens "
            "€ 125.000 waard; duurder onderzoek loont dus niet."
        ),
    ),
    (
        "mkba-informatie-invoer",
        {"input": "isolatie/hoeveelheid", "amount_eur": 80000.0},
        "Vooraf weten wat de hoeveelheid van Isolatie wordt, is hoogstens € 80.000 waard.",
    ),
    (
        "mkba-informatie-geen",
        {"choice": "renovatie"},
        "Meer onderzoek verandert de keuze niet: Renovatie heeft in de trekkingen steeds het hoogste saldo.",
    ),
    (
        "mkba-winnaar",
        {"alternative": "renovatie", "actor": "huurders", "low_eur": 800000.0, "mid_eur": 1457900.0, "high_eur": 2000000.0},
        "Renovatie: het voordeel voor Huurders is € 1.458.000 (€ 800.000 tot € 2.000.000).",
    ),
    (
        "mkba-verliezer",
        {"alternative": "renovatie", "actor": "woco", "low_eur": -2500000.0, "mid_eur": -1854000.0, "high_eur": -900000.0},
        "Renovatie: voor Velderwonen is het saldo negatief, € -1.854.000 (€ -2.500.000 tot € -900.000).",
    ),
    (
        "mkba-gat",
        {"alternative": "renovatie", "investor": "woco", "short_eur": 1854000.0},
        "Renovatie: investeren levert Velderwonen per saldo een tekort van € 1.854.000 op.",
    ),
    (
        "mkba-meelifter",
        {"alternative": "renovatie", "actor": "huurders", "gain_eur": 1458000.0},
        "Renovatie: het voordeel voor Huurders is € 1.458.000, zonder meer te betalen dan in het nulalternatief.",
    ),
    (
        "mkba-verzilvering",
        {"alternative": "renovatie", "investor": "woco", "beneficiary": "huurders", "category": "energie", "amount_eur": 719000.0},
        ("Renovatie: te bespreken is een bijdrage van Huurders aan Velderwonen van hoogstens € 719.000, vanwege de baten bij energie."),
    ),
    (
        "mkba-kasbehoefte",
        {"alternative": "renovatie", "actor": "woco", "peak_eur": 4000000.0, "payback_years": 18.4},
        (
            "Renovatie: het diepste punt in de kas van Velderwonen is € 4.000.000 onder nul. Na 18,4 jaar is dat terugverdiend "
            "(zonder rente)."
        ),
    ),
    (
        "mkba-kasbehoefte-blijft",
        {"alternative": "renovatie", "actor": "woco", "peak_eur": 4000000.0, "horizon_years": 50},
        (
            "Renovatie: het diepste punt in de kas van Velderwonen is € 4.000.000 onder nul. Na 50 jaar is dat nog niet "
            "terugverdiend (zonder rente)."
        ),
    ),
    (
        "mkba-omslagpunt",
        {"alternative": "renovatie", "line": "isolatie", "entered_eur": 70800.0, "amount_eur": 20200.0},
        "Renovatie: het saldo is nul als Isolatie € 20.000 is (voor prijsstijging en opbouw), in plaats van € 71.000.",
    ),
    (
        "mkba-omslagpunt-binnen-bandbreedte",
        {"alternative": "renovatie", "line": "isolatie", "entered_eur": 7080.0, "amount_eur": 6020.0},
        (
            "Renovatie: het saldo is nul als Isolatie € 6.020 is (voor prijsstijging en opbouw), in plaats van € 7.080. "
            "Dat ligt binnen de bandbreedte van die regel."
        ),
    ),
    ("mkba-geen-omslagpunt", {"alternative": "renovatie"}, "Renovatie: geen enkele regel kan in zijn eentje het saldo op nul brengen."),
    (
        "mkba-volgorde",
        {"order": ("renovatie", "nul", "sloop"), "amounts_eur": (1000000.0, 0.0, -1000000.0)},
        "Van het hoogste naar het laagste saldo, in het midden van de bandbreedte: Renovatie, Niets doen en Sloop.",
    ),
    ("mkba-volgorde-vast", {"runs": 64}, "In alle 64 proeven waarin telkens één ding verandert, blijft de volgorde dezelfde."),
    (
        "mkba-volgorde-kantelt",
        {"moved": "horizon", "name": "horizon", "lines": (), "owners": (), "movers": ("renovatie", "nul"), "changes": 20, "runs": 64},
        (
            "Dit kan de volgorde kantelen: het aantal jaren dat meetelt (10 jaar korter of langer). Van plaats veranderen dan "
            "Renovatie en Niets doen. Van 64 proeven met telkens één wijziging kantelen er 20 de volgorde."
        ),
    ),
    (
        "mkba-volgorde-kantelt",
        {
            "moved": "prijs",
            "name": "isolatie/prijs",
            "lines": ("isolatie",),
            "owners": ("sloop",),
            "movers": ("sloop",),
            "changes": 1,
            "runs": 64,
        },
        (
            "Dit kan de volgorde kantelen: de prijs van Isolatie bij Sloop. Van plaats verandert dan Sloop. "
            "Van 64 proeven met telkens één wijziging kantelt er 1 de volgorde."
        ),
    ),
    (
        "mkba-pm",
        {
            "alternative": "renovatie",
            "line": "trots",
            "label": "Trots op de straat",
            "actor": "huurders",
            "sign": "+",
            "why": "Daar is geen prijs voor gevonden.",
        },
        (
            "Renovatie: Trots op de straat (Huurders) heeft geen prijs; verwacht wordt een voordeel. Waarom geen prijs: Daar is "
            "geen prijs voor gevonden."
        ),
    ),
    (
        "mkba-dubbeltelling",
        {"alternative": "renovatie", "group": "energie en woonwaarde", "lines": ("isolatie", "ketel"), "amount_eur": 1427000.0},
        (
            "Renovatie: Isolatie en Ketel staan in dezelfde groep (energie en woonwaarde) en meten misschien hetzelfde effect. "
            "Samen zijn ze € 1.427.000 van het saldo."
        ),
    ),
    (
        "mkba-waterbed-afgetrokken",
        {"alternative": "renovatie", "amount_eur": 150000.0},
        "Renovatie: € 150.000 telt niet mee, omdat dat deel van het effect zich naar elders verplaatst (waterbedeffect).",
    ),
    (
        "mkba-waterbed-onbekend",
        {"alternative": "renovatie", "lines": ("isolatie", "ketel"), "amount_eur": 4012000.0},
        ("Renovatie: van Isolatie en Ketel (samen € 4.012.000) is niet bekend hoeveel zich naar elders verplaatst. Alles telt daarom mee."),
    ),
    (
        "mkba-waterbed-omslag",
        {"alternative": "renovatie", "share": 0.33},
        "Renovatie: het saldo wordt nul als 33 % van de baten met een onbekend waterbed zich naar elders verplaatst.",
    ),
    (
        "mkba-schema-niet-nagekeken",
        {"scheme": "2025", "remark": "check"},
        "Niemand heeft de percentages van disconteringsschema 2025 met de publicatie vergeleken.",
    ),
    (
        "dubbeltelling",
        {"alternative": "renovatie", "group": "energie", "lines": "isolatie, ketel", "amount_eur": 5000.0},
        (
            "Renovatie: Isolatie en Ketel staan in dezelfde groep (energie) en meten misschien hetzelfde effect. Samen zijn ze € "
            "5.000 van het saldo."
        ),
    ),
    (
        "schema-niet-nagekeken",
        {"scheme": "2025", "remark": "check"},
        "Niemand heeft de percentages van disconteringsschema 2025 met de publicatie vergeleken.",
    ),
    ("zonder-bandbreedte", {}, "Geen enkele regel heeft een bandbreedte. De uitkomst lijkt daardoor zekerder dan zij is."),
    (
        "looptijd-na-horizon",
        {"line": "isolatie", "last": 60, "horizon": 50},
        "Isolatie loopt tot en met jaar 60, maar de studie stopt na jaar 50. Wat daarna komt, telt niet mee.",
    ),
    (
        "bedrag-negatief",
        {"line": "isolatie", "line_kind": "baat", "amount_eur": -250.0},
        ("Isolatie heeft een bedrag onder nul (€ -250), terwijl de soort (baat) het teken al bepaalt. Ga na of dat de bedoeling is."),
    ),
    ("pm-zonder-reden", {"line": "isolatie"}, "Isolatie heeft geen prijs en er staat niet bij waarom. Schrijf de reden op."),
    (
        "pm-met-bedrag",
        {"line": "isolatie", "amount_eur": 100.0},
        "Isolatie is een effect zonder prijs, maar heeft wel een bedrag (€ 100). Dat bedrag telt niet mee.",
    ),
    (
        "waterbed-onbekend",
        {"alternative": "renovatie", "lines": ("isolatie", "ketel")},
        "Renovatie: van Isolatie en Ketel is niet bekend hoeveel zich naar elders verplaatst (waterbedeffect). Alles telt mee.",
    ),
    (
        "geld-telt-deels",
        {"line": "isolatie", "line_kind": "kost", "share": 0.4},
        (
            "Isolatie is een kostenpost en telt voor 40 % mee. Geld dat iemand betaalt, telt gewoonlijk helemaal mee. "
            "Ga na of dat de bedoeling is."
        ),
    ),
    (
        "bewijs-zwak",
        {"line": "isolatie", "certainty": "D"},
        "Het bewijs onder Isolatie is zwak: sterkte D, op een schaal van A (sterk) tot E.",
    ),
]


@pytest.mark.parametrize(("kind", "values", "sentence"), CASES, ids=[f"{number}-{case[0]}" for number, case in enumerate(CASES)])
def test_sentence(kind: str, values: dict[str, Any], sentence: str) -> None:
    assert read(kind, values) == sentence


def test_each_sentence_has_a_case() -> None:
    assert {kind for kind, _values, _sentence in CASES} == CBA.keys()
