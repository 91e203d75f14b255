from __future__ import annotations

from typing import Any

import pytest
from tests.unit.reports.weighing.read_aloud import read

from wijkkoers.reports.weighing.reasons_nl_people import PEOPLE

CASES: list[tuple[str, dict[str, Any], str]] = [
    (
        "zeventig-procent-niet-van-toepassing",
        {"homes": 8, "fewest": 10},
        "De 70 %-regel geldt pas vanaf 10 woningen in één bouwkundig geheel. Hier zijn het er 8.",
    ),
    ("zeventig-procent-gehaald", {"agreed": 124, "needed": 124}, "De 70 % is gehaald: 124 keer akkoord, en 124 zijn nodig."),
    (
        "zeventig-procent-nog-nodig",
        {"agreed": 120, "needed": 124, "still_needed": 4, "silent": 1},
        "Nog 4 keer akkoord nodig: er zijn er 120 en 124 zijn nodig. 1 woning heeft niet geantwoord.",
    ),
    (
        "zeventig-procent-niet-meer-haalbaar",
        {"agreed": 60, "needed": 124, "silent": 20},
        (
            "De 70 % is met dit voorstel niet meer te halen: 60 keer akkoord en 20 keer geen antwoord zijn samen minder dan de "
            "124 die nodig zijn."
        ),
    ),
    ("stil-telt-mee", {"silent": 20}, "20 woningen hebben niet geantwoord. Die tellen mee in het geheel waarvan 70 % akkoord moet zijn."),
    (
        "leegstand-verandert-uitkomst",
        {"vacant": 6, "needed": 124, "needed_without": 119},
        ("De 6 lege woningen maken verschil. Tellen ze mee, dan is 124 keer akkoord nodig. Tellen ze niet mee, dan is 119 keer nodig."),
    ),
    (
        "wijziging-alleen-groep",
        {"touched": 20, "homes": 176, "share": 0.114},
        "De wijziging raakt 20 van 176 woningen, minder dan 30 %. Alleen die huurders krijgen opnieuw bericht.",
    ),
    (
        "wijziging-hele-voorstel",
        {"touched": 90, "homes": 176, "share": 0.511},
        "De wijziging raakt 90 van 176 woningen, 30 % of meer. Doe een nieuw voorstel aan alle huurders.",
    ),
    ("zelf-aangemeld-geen-marge", {}, "De deelnemers meldden zichzelf aan. Een foutmarge is daarom niet te geven."),
    ("te-weinig-antwoorden", {"respondents": 7, "fewest": 10}, "7 antwoorden zijn te weinig voor een foutmarge; 10 is het minste."),
    ("weging-gehaald", {"iterations": 6}, "Na het wegen heeft elke groep hetzelfde aandeel als in de populatie (6 ronden)."),
    (
        "weging-niet-gehaald",
        {"iterations": 50, "largest_gap": 0.0123},
        "Het wegen brengt niet elke groep op zijn aandeel: na 50 ronden scheelt het nog hoogstens 1,2 procentpunt.",
    ),
    (
        "gewichten-begrensd",
        {"groups": 1, "lowest": 0.3, "highest": 3.0},
        "Van 1 combinatie van groepen is het gewicht begrensd (tussen 0,3 en 3), zodat niemand te zwaar of te licht telt.",
    ),
    (
        "weging-kost-zekerheid",
        {"respondents": 400, "effective": 312.5, "design_effect": 1.28},
        "Door het wegen zeggen 400 antwoorden zoveel als 312 antwoorden zonder wegen.",
    ),
    ("kleine-groep-verborgen", {"fewest": 10}, "Aantallen onder de 10 staan er niet bij, zodat niemand te herkennen is."),
    ("stemmen-boven-budget", {"count": 3, "budget": 250000.0}, "3 keuzes kosten meer dan het budget van € 250.000 en tellen niet mee."),
    (
        "deelnemers-wijken-af",
        {"group": "65 jaar en ouder", "difference": -0.12},
        "De groep 65 jaar en ouder is onder de deelnemers 12,0 procentpunt kleiner dan in de populatie.",
    ),
    ("keuze-is-geen-besluit", {"voters": 312}, "312 deelnemers kozen. Dat is een advies; het besluit ligt bij wie daarover gaat."),
    ("gelijke-stand", {"names": ("Renovatie", "Sloop")}, "Renovatie en Sloop delen de eerste plaats."),
    ("een-groep", {"people": 45}, "De 45 deelnemers vormen één groep: er is geen duidelijke scheiding tussen hun meningen."),
    ("groepen-vaag", {"silhouette": 0.31}, "De groepen lopen in elkaar over (maat 0,31; onder 0,5 kan de indeling toeval zijn)."),
    (
        "groep-te-klein",
        {"count": 1, "fewest": 10},
        "Van 1 groep staat de grootte er niet bij, zodat groepen onder de 10 mensen niet te herkennen zijn.",
    ),
    (
        "te-weinig-stemmen",
        {"people": 12, "fewest": 7},
        "12 deelnemers gaven te weinig stemmen (minder dan 7) en tellen niet mee in de groepen.",
    ),
    (
        "groepen-zijn-geen-peiling",
        {"people": 45},
        "De groepen laten zien hoe 45 deelnemers denken. Zij zijn geen steekproef van alle bewoners.",
    ),
    ("verdeling-stabiel", {}, "Geen partij, en geen groep van partijen, is met deze verdeling slechter af dan zonder de rest."),
    (
        "groep-beter-af",
        {"players": ("woco", "gemeente"), "difference": 20000.0},
        "Velderwonen en Gemeente Veldermeer zijn zonder de rest € 20.000 beter af.",
    ),
    (
        "geen-stabiele-verdeling",
        {"excess": 4000.0},
        ("Elke verdeling laat een groep van partijen die zonder de rest beter af is. Bij de beste verdeling scheelt dat € 4.000."),
    ),
    (
        "geen-redelijke-verdeling",
        {"total": 120000.0, "alone": 100000.0},
        ("Samen (€ 120.000) is slechter dan ieder apart (bij elkaar € 100.000). Bij elke verdeling is dus iemand slechter af dan alleen."),
    ),
    ("rest-gelijk-verdeeld", {"rest": 3000.0}, "Meedoen levert niemand voordeel op. De rest van € 3.000 is daarom gelijk verdeeld."),
    ("geen-voordeel-van-meedoen", {"players": ("woco",)}, "Velderwonen heeft geen voordeel van meedoen en draagt niets van de rest."),
    ("dekt-niet-alles", {"covered": 80000.0, "total": 100000.0}, "De bedragen zijn samen € 80.000, terwijl € 100.000 te verdelen is."),
    (
        "draagt-meer-dan-baat",
        {"player": "woco", "amount": 60000.0, "benefit": 45000.0},
        "Voor Velderwonen is de bijdrage van € 60.000 groter dan de eigen baat van € 45.000.",
    ),
    (
        "niet-genoeg-voor-ieder",
        {"estate": 50000.0, "claimed": 90000.0},
        "Er is € 50.000 te verdelen en er is € 90.000 gevraagd. Niet ieder krijgt dus alles.",
    ),
]


@pytest.mark.parametrize(("kind", "values", "sentence"), CASES, ids=[f"{number}-{case[0]}" for number, case in enumerate(CASES)])
def test_sentence(kind: str, values: dict[str, Any], sentence: str) -> None:
    assert read(kind, values) == sentence


def test_each_sentence_has_a_case() -> None:
    assert {kind for kind, _values, _sentence in CASES} == PEOPLE.keys()
