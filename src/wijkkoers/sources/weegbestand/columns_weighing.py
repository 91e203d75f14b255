"""The columns of the parts that a comparison on criteria needs."""

from __future__ import annotations

from wijkkoers.sources.weegbestand.fields import Field, Kind

ID_REMARK = "Een kort eigen woord, zonder spaties. Andere bladen verwijzen ernaar."
SOURCE_REMARK = "Waar het cijfer vandaan komt: titel, jaar en bladzijde."
VAT = ("inclusief", "exclusief", "geen")

STUDY = (
    Field("titel", "Titel", "title", Kind.TEXT, "De naam van deze afweging.", is_required=True),
    Field("vraag", "Vraag", "question", Kind.TEXT, "Welke keuze ligt voor, en wie besluit?"),
    Field("gebied", "Gebied", "area", Kind.TEXT, "De wijk of buurt waar het over gaat."),
    Field("opsteller", "Opsteller", "author", Kind.TEXT, "Wie dit bestand heeft ingevuld."),
    Field("opgesteld_op", "Opgesteld op", "made_on", Kind.DATE, "De dag waarop het is ingevuld."),
    Field("fictief", "Fictief", "is_fictional", Kind.YES_NO, "Ja als gebied en cijfers verzonnen zijn. Dat staat dan op elk resultaat."),
    Field("basisjaar", "Basisjaar", "base_year", Kind.YEAR, "Het jaar t = 0. Alle bedragen worden naar dit jaar teruggerekend."),
    Field(
        "prijspeil",
        "Prijspeil",
        "price_year",
        Kind.YEAR,
        "Het jaar van de prijzen. Zonder indexcijfers moeten kentallen dit prijspeil hebben.",
    ),
    Field("horizon_jaren", "Horizon", "horizon_years", Kind.WHOLE, "Hoeveel jaar u vooruitkijkt.", unit="jaar", low=1, high=200),
    Field(
        "disconteringsschema",
        "Disconteringsschema",
        "scheme",
        Kind.CHOICE,
        "Welke discontovoet geldt. Kies eigen als u zelf stappen opgeeft.",
        choices=("2015", "2021", "2025", "eigen"),
    ),
    Field(
        "stappen_pct",
        "Eigen stappen %",
        "scheme_steps",
        Kind.STEPS,
        "Alleen bij eigen: vanaf welk jaar welk percentage, zoals 0: 2,8; 36: 1,8.",
        unit="% per jaar",
        low=-20,
        high=50,
        doubted_below=0.1,
    ),
    Field(
        "tijdstip",
        "Tijdstip",
        "timing",
        Kind.CHOICE,
        "Wanneer in het jaar de bedragen vallen. Jaar 0 telt altijd voluit.",
        choices=("einde-jaar", "midden-jaar"),
    ),
    Field(
        "invoer",
        "Invoer",
        "entry",
        Kind.CHOICE,
        "Verschil: regels zijn het verschil met het nulalternatief. Absoluut: het nulalternatief heeft eigen regels.",
        choices=("verschil", "absoluut"),
    ),
    Field("btw", "Btw", "vat", Kind.CHOICE, "Of bedragen met of zonder btw zijn.", choices=VAT),
    Field("opmerking", "Opmerking", "note", Kind.TEXT, "Wat een lezer verder moet weten."),
)

ALTERNATIVES = (
    Field("id", "Kenmerk", "id", Kind.ID, ID_REMARK, is_required=True),
    Field("naam", "Naam", "name", Kind.TEXT, "De naam zoals die in het resultaat komt.", is_required=True),
    Field("nul", "Nulalternatief", "is_null", Kind.YES_NO, "Ja bij één alternatief: wat er gebeurt zonder nieuw plan."),
    Field(
        "omschrijving", "Omschrijving", "description", Kind.TEXT, "Wat er gebeurt. Bij nul ook het werk dat vanzelf of wettelijk doorgaat."
    ),
)

CRITERIA = (
    Field("id", "Kenmerk", "id", Kind.ID, ID_REMARK, is_required=True),
    Field("naam", "Naam", "name", Kind.TEXT, "De naam zoals die in het resultaat komt.", is_required=True),
    Field(
        "richting",
        "Richting",
        "direction",
        Kind.CHOICE,
        "Wat beter is: een hoger cijfer, een lager, of dicht bij het doel.",
        choices=("hoger", "lager", "doel"),
    ),
    Field("eenheid", "Eenheid", "unit", Kind.TEXT, "De eenheid van de scores, zoals EUR per maand of cijfer 1-10.", is_required=True),
    Field("ondergrens", "Ondergrens", "low", Kind.NUMBER, "Laagste waarde van de schaal. Vul beide grenzen in, of geen van beide."),
    Field("bovengrens", "Bovengrens", "high", Kind.NUMBER, "Hoogste waarde van de schaal."),
    Field("doelwaarde", "Doelwaarde", "target", Kind.NUMBER, "Alleen bij richting doel: de beste waarde."),
    Field("veto", "Veto", "veto", Kind.NUMBER, "Voorbij deze waarde krijgt een alternatief een waarschuwing. Het blijft meedoen."),
    Field(
        "hangt_af_van",
        "Hangt af van",
        "depends_on",
        Kind.REFERENCES,
        "Criteria die deels hetzelfde meten; kenmerken met een puntkomma ertussen.",
        refers_to="criteria",
    ),
    Field("telt_mee", "Telt mee", "is_used", Kind.YES_NO, "Nee als u het criterium wel laat zien maar niet weegt."),
    Field("bron", "Bron", "source", Kind.TEXT, SOURCE_REMARK),
    Field("opmerking", "Opmerking", "note", Kind.TEXT, "Hoe er is gemeten, en wat onzeker is."),
)

SCORES = (
    Field(
        "alternatief",
        "Alternatief",
        "alternative",
        Kind.REFERENCE,
        "Kenmerk van het alternatief.",
        is_required=True,
        refers_to="alternatieven",
    ),
    Field("criterium", "Criterium", "criterion", Kind.REFERENCE, "Kenmerk van het criterium.", is_required=True, refers_to="criteria"),
    Field("score", "Score", "score", Kind.RANGE, "De gemeten of geschatte waarde. Alleen midden als u het zeker weet.", is_required=True),
    Field("bron", "Bron", "source", Kind.TEXT, SOURCE_REMARK),
    Field("opmerking", "Opmerking", "note", Kind.TEXT, "Wie dit heeft geschat, en hoe."),
)

WEIGHTS = (
    Field("partij", "Partij", "party", Kind.TEXT, "Wie deze punten geeft.", is_required=True),
    Field(
        "criterium",
        "Criterium",
        "criterion",
        Kind.REFERENCE,
        "Kenmerk van het criterium. Bij doelfunctie eerlijk mag hier ook een doel staan.",
        is_required=True,
        refers_to="criteria",
    ),
    Field(
        "punten",
        "Punten",
        "points",
        Kind.NUMBER,
        "Punten, samen 100 per partij. Bij rangorde het rangnummer, 1 weegt het zwaarst.",
        is_required=True,
    ),
    Field(
        "methode",
        "Methode",
        "method",
        Kind.CHOICE,
        "Punten verdelen, een rangorde, of swing (100 voor de grootste sprong). Eén methode per partij.",
        choices=("punten", "rangorde", "swing"),
    ),
)
