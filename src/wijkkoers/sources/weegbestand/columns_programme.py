"""The columns of the parts that a programme of maatregelen over the years needs."""

from __future__ import annotations

from wijkkoers.sources.weegbestand.columns_weighing import ID_REMARK
from wijkkoers.sources.weegbestand.fields import Field, Kind

_MEASURE = Field(
    "maatregel", "Maatregel", "measure", Kind.REFERENCE, "Kenmerk van de maatregel.", is_required=True, refers_to="maatregelen"
)
_PAYER_REMARK = "Wie betaalt. Staan er actoren in het bestand, kies dan een kenmerk daarvan."
_OFFSET = Field(
    "na_jaren", "Na jaren", "offset_year", Kind.WHOLE, "Hoeveel jaar na de start; 0 is het startjaar.", unit="jaar", low=0, high=100
)
_YEAR = Field("jaar", "Jaar", "year", Kind.YEAR, "Het kalenderjaar.", is_required=True)

PROGRAMME = (
    Field("eerste_jaar", "Eerste jaar", "first_year", Kind.YEAR, "Het eerste kalenderjaar van het programma."),
    Field("laatste_jaar", "Laatste jaar", "last_year", Kind.YEAR, "Het laatste kalenderjaar van het programma."),
    Field("meenemen", "Meenemen", "carry_over", Kind.YES_NO, "Ja als budget dat overblijft naar het volgende jaar mag."),
    Field(
        "doelfunctie",
        "Doelfunctie",
        "aim",
        Kind.CHOICE,
        "Waarde: de gewogen doelen samen. Volgorde: het ene doel na het andere. Eerlijk: wie het minst krijgt, krijgt zo veel mogelijk. "
        "Dat telt per partij die punten geeft aan doelen; geeft niemand die, dan per doel.",
        choices=("waarde", "volgorde", "eerlijk"),
    ),
)

MEASURES = (
    Field("id", "Kenmerk", "id", Kind.ID, ID_REMARK, is_required=True),
    Field("naam", "Naam", "name", Kind.TEXT, "De naam zoals die in het resultaat komt.", is_required=True),
    Field("hoogstens", "Hoogstens", "most", Kind.WHOLE, "Hoe vaak de maatregel kan worden gedaan.", unit="keer", low=1, high=10_000),
    Field("vroegste_jaar", "Vroegste jaar", "earliest", Kind.YEAR, "Eerste jaar waarin hij kan beginnen."),
    Field("uiterste_jaar", "Uiterste jaar", "latest", Kind.YEAR, "Laatste jaar waarin hij kan beginnen."),
    Field("plek", "Plek", "place", Kind.TEXT, "Straat, complex of buurt."),
    Field(
        "status",
        "Status",
        "status",
        Kind.CHOICE,
        "Besloten zit er altijd in, afgevallen nooit.",
        choices=("besloten", "voorgenomen", "verkennend", "afgevallen"),
    ),
    Field("opmerking", "Opmerking", "note", Kind.TEXT, "Wat een lezer verder moet weten."),
)

GOALS = (
    Field("id", "Kenmerk", "id", Kind.ID, ID_REMARK, is_required=True),
    Field("naam", "Naam", "name", Kind.TEXT, "Wat u wilt bereiken.", is_required=True),
    Field("eenheid", "Eenheid", "unit", Kind.TEXT, "De eenheid van het effect.", is_required=True),
    Field("gewicht", "Gewicht", "weight", Kind.NUMBER, "Hoe zwaar één eenheid van dit doel telt.", low=0),
    Field("minimum", "Minimum", "minimum", Kind.NUMBER, "Wat het programma ten minste moet halen."),
)

EFFECTS = (
    _MEASURE,
    Field("doel", "Doel", "goal", Kind.REFERENCE, "Kenmerk van het doel.", is_required=True, refers_to="doelen"),
    Field("effect", "Effect", "effect", Kind.RANGE, "Wat één keer uitvoeren toevoegt, in de eenheid van het doel.", is_required=True),
)

COSTS = (
    _MEASURE,
    Field("betaler", "Betaler", "payer", Kind.TEXT, f"{_PAYER_REMARK} Leeg als het blad Verdeling zegt wie welk deel betaalt."),
    Field("bedrag", "Bedrag", "amount", Kind.RANGE, "Wat één keer uitvoeren kost.", is_required=True, unit="EUR"),
    _OFFSET,
)

SHARES = (
    _MEASURE,
    Field("betaler", "Betaler", "payer", Kind.TEXT, _PAYER_REMARK, is_required=True),
    Field(
        "aandeel_pct",
        "Aandeel %",
        "share",
        Kind.FRACTION,
        "Welk deel van de kosten. Samen 100 per maatregel.",
        is_required=True,
        unit="%",
        low=0,
        high=100,
    ),
)

BUDGETS = (
    Field("betaler", "Betaler", "payer", Kind.TEXT, _PAYER_REMARK, is_required=True),
    _YEAR,
    Field(
        "bedrag",
        "Bedrag",
        "amount",
        Kind.NUMBER,
        "Wat er dat jaar is. Vul elk jaar in; 0 als er niets is.",
        is_required=True,
        unit="EUR",
        low=0,
    ),
)

CAPACITIES = (
    Field("uitvoerder", "Uitvoerder", "executor", Kind.TEXT, "Wie het werk doet.", is_required=True),
    _YEAR,
    Field(
        "hoeveelheid",
        "Hoeveelheid",
        "amount",
        Kind.NUMBER,
        "Wat die dat jaar aankan, in een eigen eenheid. Vul elk jaar in; 0 als er niets kan.",
        is_required=True,
        low=0,
    ),
)

USES = (
    _MEASURE,
    Field("uitvoerder", "Uitvoerder", "executor", Kind.TEXT, "Wie het werk doet.", is_required=True),
    Field("hoeveelheid", "Hoeveelheid", "amount", Kind.NUMBER, "Wat één keer uitvoeren van de uitvoerder vraagt.", is_required=True, low=0),
    _OFFSET,
)

RELATIONS = (
    Field(
        "soort",
        "Soort",
        "kind",
        Kind.CHOICE,
        "Eerst: de eerste gaat voor de tweede. Sluit-uit: niet allebei. Vereist: de eerste kan niet zonder de tweede. "
        "Samen: in hetzelfde jaar levert het een bonus op.",
        is_required=True,
        choices=("eerst", "sluit-uit", "vereist", "samen"),
    ),
    Field("eerste", "Eerste maatregel", "first", Kind.REFERENCE, "Kenmerk van een maatregel.", is_required=True, refers_to="maatregelen"),
    Field(
        "tweede",
        "Tweede maatregel",
        "second",
        Kind.REFERENCE,
        "Kenmerk van de andere maatregel.",
        is_required=True,
        refers_to="maatregelen",
    ),
    Field(
        "jaren",
        "Jaren ertussen",
        "years",
        Kind.WHOLE,
        "Alleen bij eerst: hoeveel jaar er ten minste tussen zit.",
        unit="jaar",
        low=0,
        high=100,
    ),
    Field(
        "bonus_eur",
        "Bonus",
        "bonus",
        Kind.NUMBER,
        "Alleen bij samen: wat het scheelt als de straat één keer open hoeft.",
        unit="EUR",
        low=0,
    ),
    Field("betaler", "Betaler", "payer", Kind.TEXT, "Alleen bij samen: wie de bonus houdt."),
)
