from __future__ import annotations

from typing import Any

import pytest
from tests.unit.reports.weighing.read_aloud import read

from wijkkoers.reports.weighing.reasons_nl_weighing import WEIGHING

CASES: list[tuple[str, dict[str, Any], str]] = [
    ("gewichten-gelijk", {}, "Het bestand geeft geen gewichten. Daarom telt elk criterium even zwaar."),
    (
        "som-gewichten",
        {"set": "woco", "entered_sum": 98.0, "expected_sum": 100.0},
        "Velderwonen: de punten zijn samen 98, niet 100. Alleen hun onderlinge verhouding telt.",
    ),
    (
        "gewicht-nul",
        {"set": "woco", "criteria": ("co2", "rust")},
        "Velderwonen: het gewicht van CO2 en Rust is 0, dus die tellen niet mee.",
    ),
    (
        "partij-zonder-gewicht",
        {"party": "woco"},
        "Velderwonen geeft alleen punten aan criteria die niet meedoen. Deze partij staat daarom niet in de uitkomst.",
    ),
    (
        "partij-zonder-onderscheid",
        {"party": "woco"},
        (
            "Velderwonen geeft alleen gewicht aan criteria waarop alle alternatieven gelijk scoren. Zo is er niets te kiezen. "
            "Deze partij staat daarom niet in de uitkomst."
        ),
    ),
    (
        "drempel-overschreden",
        {
            "criterion": "rust",
            "threshold": 5.5,
            "alternatives": ("sloop", "nul", "renovatie"),
            "scores": (2.0, 3.0, 6.0),
            "passings": ("zeker", "zeker", "mogelijk"),
            "certain": ("sloop", "nul"),
            "likely": (),
            "possible": ("renovatie",),
        },
        "Op Rust is de drempel 5,5. Daaraan voldoen Sloop en Niets doen niet. Misschien voldoet Renovatie er niet aan.",
    ),
    (
        "gewicht-herverdeeld",
        {"set": "woco", "criterion": "rust", "weight": 0.15},
        ("Velderwonen: op Rust scoren alle alternatieven gelijk. Het gewicht daarvan (15 %) is verdeeld over de andere criteria."),
    ),
    (
        "swing-geen-100",
        {"set": "woco", "criteria": ("co2",), "highest": 80.0},
        "Velderwonen: CO2 kreeg de meeste punten, 80 in plaats van 100. Alleen de onderlinge verhouding telt.",
    ),
    (
        "paren-niet-omkeerbaar",
        {"about": "woco", "pairs": (("co2", "rust", 3.0, 0.5),)},
        ("Velderwonen: heen en terug vergeleken klopt niet bij CO2 en Rust (heen 3, terug 0,5). Terug hoort 1 gedeeld door heen te zijn."),
    ),
    (
        "paren-niet-consistent",
        {"about": "woco", "ratio": 0.24, "acceptable": 0.1, "first": "co2", "second": "rust", "given": 5.0, "fitting": 2.6},
        (
            "Velderwonen: de vergelijkingen spreken elkaar tegen (maat 0,24; hoogstens 0,10 is goed). Kijk vooral naar CO2 "
            "tegenover Rust: ingevuld is 5 keer zo zwaar, bij de rest past 2,6 keer."
        ),
    ),
    (
        "paren-zonder-toevalsindex",
        {"about": "woco", "count": 16},
        ("Velderwonen: voor 16 vergeleken zaken bestaat geen maatstaf. Of de vergelijkingen elkaar tegenspreken, is dus niet beoordeeld."),
    ),
    (
        "bwm-afwijking",
        {"set": "woco", "criterion": "woonlasten", "best": "co2", "worst": "rust", "given": 8.0, "fitting": 12.0, "ratio": 0.0714},
        (
            "Velderwonen: CO2 is 8 keer zo zwaar genoemd als Rust, maar via Woonlasten wordt dat 12 keer. Dat is de grootste "
            "tegenspraak (maat 0,07; 0 is geen)."
        ),
    ),
    (
        "meningsgroepen",
        {"count": 2, "sizes": (31, 12), "silhouette": 0.62},
        (
            "De deelnemers vallen in 2 groepen die elk anders wegen, van 31 en 12 mensen. De groepen zijn gescheiden met maat "
            "0,62 (1 is helemaal, 0 is niet)."
        ),
    ),
    (
        "meningsgroepen-verborgen",
        {"least_people": 10},
        "Een indeling in groepen die beter past, is niet getoond: daarin heeft een groep minder dan 10 mensen.",
    ),
    (
        "criteria-verdelen",
        {"criteria": ("co2", "rust"), "shares": (0.7, 0.3), "mean_distance": 0.25},
        "Twee deelnemers verschillen gemiddeld over 25 % van het gewicht. Dat verschil zit in CO2 (70 %) en Rust (30 %).",
    ),
    (
        "kans-eerste",
        {"alternative": "renovatie", "chance": 0.834, "draws": 100000},
        "Renovatie staat het vaakst bovenaan: in 83 % van 100.000 trekkingen van gewichten en scores.",
    ),
    (
        "kans-verdeeld",
        {"alternatives": ("renovatie", "sloop"), "chances": (0.48, 0.4)},
        (
            "Geen alternatief staat in meer dan de helft van de trekkingen bovenaan. Het dichtst daarbij komen Renovatie (48 %) "
            "en Sloop (40 %)."
        ),
    ),
    (
        "vertrouwen-laag",
        {"alternative": "renovatie", "confidence": 0.42},
        (
            "De scores van Renovatie zijn onzeker: ook met de gewichten die er gemiddeld bij passen, staat het maar in 42 % van "
            "de getrokken scores bovenaan."
        ),
    ),
    (
        "eerste-plaats",
        {"set": "woco", "alternative": "renovatie", "total": 0.725},
        "Velderwonen: Renovatie staat bovenaan met 0,72, op een schaal van 0 tot 1.",
    ),
    (
        "eerste-plaats-gedeeld",
        {"set": "woco", "alternatives": ("renovatie", "sloop"), "total": 0.5},
        "Velderwonen: Renovatie en Sloop delen de eerste plaats met 0,50, op een schaal van 0 tot 1.",
    ),
    (
        "bijdragen",
        {
            "set": "woco",
            "alternative": "renovatie",
            "total": 0.7,
            "criteria": ("co2", "woonlasten", "rust"),
            "contributions": (0.4, 0.3, 0.001),
        },
        "Velderwonen: Renovatie krijgt 0,70. Dat komt van CO2 0,40 en Woonlasten 0,30.",
    ),
    (
        "verschil-twee",
        {
            "set": "woco",
            "first": "renovatie",
            "second": "sloop",
            "difference": 0.25,
            "criteria": ("co2", "woonlasten"),
            "contributions": (0.4, -0.15),
        },
        "Velderwonen: Renovatie heeft 0,25 meer dan Sloop. Dat komt van CO2 +0,40 en Woonlasten -0,15.",
    ),
    (
        "gedomineerd",
        {"better": "renovatie", "worse": "sloop", "criteria": ("co2", "rust")},
        "Renovatie is nergens slechter dan Sloop en is beter op CO2 en Rust. Andere gewichten zetten Sloop daar niet boven.",
    ),
    (
        "gewicht-interval",
        {
            "set": "woco",
            "criterion": "co2",
            "weight": 0.15,
            "low": 0.0,
            "high": 0.61,
            "winner": "renovatie",
            "winners_below": (),
            "winners_above": ("sloop",),
        },
        (
            "Velderwonen: Renovatie blijft bovenaan zolang CO2 tussen 0 % en 61 % van het gewicht krijgt (nu 15 %). Daarboven "
            "staat Sloop bovenaan."
        ),
    ),
    (
        "eerste-plaats-vast",
        {"set": "woco", "criterion": "rust", "winner": "renovatie"},
        "Velderwonen: Renovatie blijft bovenaan, hoeveel gewicht Rust ook krijgt.",
    ),
    (
        "omslag-kleinste",
        {
            "set": "woco",
            "winner": "renovatie",
            "rival": "sloop",
            "moved": 0.18,
            "criteria": ("co2", "rust"),
            "weights": (0.15, 0.3),
            "new_weights": (0.33, 0.12),
        },
        ("Velderwonen: Sloop haalt Renovatie in als 18 % van het gewicht verschuift: CO2 van 15 % naar 33 % en Rust van 30 % naar 12 %."),
    ),
    (
        "omslag-onmogelijk",
        {"set": "woco", "winner": "renovatie", "rival": "sloop", "dominators": ("renovatie",)},
        ("Velderwonen: geen enkele verdeling van het gewicht zet Sloop bovenaan. Nergens slechter en ergens beter is Renovatie."),
    ),
    (
        "omslag-nooit",
        {"set": "woco", "winner": "renovatie"},
        "Velderwonen: geen enkele verdeling van het gewicht zet een ander alternatief boven Renovatie.",
    ),
    (
        "niet-onderscheidbaar-verschil",
        {"set": "woco", "first": "renovatie", "second": "sloop", "difference": 0.004, "threshold": 0.01},
        "Velderwonen: Renovatie en Sloop zijn niet te onderscheiden. Hun totalen verschillen 0,0040, minder dan 0,01.",
    ),
    (
        "niet-onderscheidbaar-winkans",
        {"set": "woco", "first": "renovatie", "second": "sloop", "difference": 0.05, "chance": 0.6, "certain": 0.95},
        (
            "Velderwonen: Renovatie en Sloop zijn niet te onderscheiden. Door de onzekerheid in de scores wint Renovatie in 60 % "
            "van de trekkingen; pas als een van beide in 95 % of meer wint, is er verschil."
        ),
    ),
    (
        "niet-onderscheidbaar-bandbreedte",
        {
            "set": "woco",
            "first": "renovatie",
            "second": "sloop",
            "difference": 0.05,
            "first_low": 0.4,
            "first_high": 0.8,
            "second_low": 0.35,
            "second_high": 0.7,
        },
        ("Velderwonen: Renovatie en Sloop zijn niet te onderscheiden. Hun totalen kunnen gelijk zijn: 0,40 tot 0,80 en 0,35 tot 0,70."),
    ),
    ("criterium-constant", {"criterion": "rust"}, "Op Rust scoren alle alternatieven gelijk. Dit criterium maakt dus geen verschil."),
    (
        "criterium-zonder-verschil",
        {"criterion": "rust"},
        "Op Rust zijn alle alternatieven evenveel waard. Het gewicht ervan verandert de volgorde niet.",
    ),
    (
        "criterium-beslist-niet",
        {"criterion": "rust"},
        "De alternatieven die door geen ander worden overtroffen, scoren op Rust gelijk. Tussen hen beslist het dus niet.",
    ),
    (
        "criterium-zonder-invloed",
        {"set": "woco", "criterion": "rust"},
        "Velderwonen: welk gewicht Rust ook krijgt, de volgorde blijft dezelfde zolang er nog iets anders meetelt.",
    ),
    ("criterium-weglaatbaar", {"set": "woco", "criterion": "rust"}, "Velderwonen: ook zonder Rust is de volgorde dezelfde."),
    (
        "criteria-gelijk",
        {"first": "co2", "second": "woonlasten"},
        "CO2 en Woonlasten verdelen de scores op dezelfde manier. Ga na of hier één ding twee keer telt.",
    ),
    (
        "criterium-hangt-af",
        {"criterion": "co2", "on": "woonlasten"},
        "CO2 hangt af van Woonlasten. Ga na of hetzelfde effect niet twee keer telt.",
    ),
    ("afhankelijkheid-onbekend", {"criterion": "co2", "on": "gas"}, "CO2 hangt af van gas, maar dat criterium doet niet mee."),
    (
        "score-buiten-schaal",
        {"alternative": "renovatie", "criterion": "co2", "score": 120.5, "low": 0.0, "high": 100.0},
        (
            "Renovatie valt op CO2 met 120,5 of met de bandbreedte daarvan buiten de schaal van 0 tot 100. Daarbuiten telt het "
            "einde van de schaal."
        ),
    ),
    ("scores-buiten-schaal", {"criterion": "co2", "count": 24}, "Op CO2 vallen in totaal 24 alternatieven buiten de schaal."),
    (
        "partijen-eens",
        {"sets": ("woco", "gemeente"), "winner": ("renovatie",)},
        "Met de gewichten van Velderwonen en Gemeente Veldermeer staat steeds Renovatie bovenaan.",
    ),
    (
        "partijen-oneens",
        {"winners": (("renovatie",), ("sloop",)), "sets": (("woco", "gemeente"), ("huurders",))},
        (
            "Wie bovenaan staat, hangt af van wie weegt: bij Velderwonen en Gemeente Veldermeer staat Renovatie bovenaan; bij "
            "Huurders staat Sloop bovenaan."
        ),
    ),
    ("methoden-eens", {"best": ("renovatie",), "count": 9}, "9 manieren van rekenen zetten Renovatie bovenaan."),
    (
        "uitkomst-hangt-af-van-normalisatie",
        {"set": "woco", "method": "topsis", "choice": "vector", "best": ("renovatie",), "other_choice": "minmax", "other_best": ("sloop",)},
        (
            "Velderwonen: bij de methode TOPSIS hangt de eerste plaats af van de schaal. Met scores gedeeld door de lengte van hun rij "
            "staat Renovatie bovenaan, met een schaal van laagste naar hoogste score Sloop."
        ),
    ),
    (
        "uitkomst-hangt-af-van-methode",
        {
            "set": "woco",
            "method": "gewogen-som",
            "choice": "ankers",
            "best": ("renovatie",),
            "other_method": "vikor",
            "other_choice": "midden",
            "other_best": ("sloop",),
        },
        (
            "Velderwonen: de eerste plaats hangt af van de methode: gewogen som (een schaal van 0 tot 1 per criterium) zet "
            "Renovatie bovenaan, VIKOR (evenveel oog voor het geheel als voor de zwaarste klacht) Sloop."
        ),
    ),
    (
        "methode-past-niet",
        {"set": "woco", "method": "gewogen-product", "choice": "grootste", "why": "score-niet-positief"},
        (
            "Velderwonen: de methode gewogen product (scores gedeeld door de hoogste) past niet bij deze scores: "
            "er is een score van nul of minder."
        ),
    ),
    (
        "geen-effect",
        {"alternative": "sloop", "effect": -2.0},
        "Sloop heeft geen gunstig effect (-2). Kosten per eenheid effect zijn er dus niet.",
    ),
    (
        "effect-onzeker",
        {"alternative": "sloop", "low": -0.5},
        "Sloop heeft misschien geen gunstig effect (het laagste is -0,5). Kosten per eenheid effect zijn er dus niet.",
    ),
    (
        "gedomineerd-door-mengsel",
        {"alternative": "isolatie", "low": None, "high": "renovatie"},
        "Deels Renovatie en deels niets doen geeft evenveel effect als Isolatie, voor minder geld.",
    ),
]


@pytest.mark.parametrize(("kind", "values", "sentence"), CASES, ids=[f"{number}-{case[0]}" for number, case in enumerate(CASES)])
def test_sentence(kind: str, values: dict[str, Any], sentence: str) -> None:
    assert read(kind, values) == sentence


def test_each_sentence_has_a_case() -> None:
    assert {kind for kind, _values, _sentence in CASES} == WEIGHING.keys()
