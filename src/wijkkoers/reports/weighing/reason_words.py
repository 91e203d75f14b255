"""What the codes in the values of a reason are called in a sentence, in Dutch and English."""

from __future__ import annotations

NL: dict[str, str] = {
    # methods, and the scales and choices with which they are asked for a second opinion
    "gewogen-som": "gewogen som",
    "gewogen-product": "gewogen product",
    "topsis": "TOPSIS",
    "vikor": "VIKOR",
    "promethee": "PROMETHEE",
    "spotis": "SPOTIS",
    "ankers": "een schaal van 0 tot 1 per criterium",
    "grootste": "scores gedeeld door de hoogste",
    "som": "scores gedeeld door hun som",
    "vector": "scores gedeeld door de lengte van hun rij",
    "minmax": "een schaal van laagste naar hoogste score",
    "midden": "evenveel oog voor het geheel als voor de zwaarste klacht",
    "gewoon": "alleen tellen wie beter is, niet hoeveel",
    # why a method does not fit
    "score-niet-positief": "er is een score van nul of minder",
    "doel-past-niet": "er is een criterium met een streefwaarde",
    "ankers-ontbreken": "er is een criterium zonder vaste schaal",
    "score-buiten-ankers": "er is een score buiten de vaste schaal",
    "geen-onderscheid": "wat gewicht heeft, scoort voor deze methode overal gelijk",
    "ankers-onbruikbaar": "er is een criterium met een vaste schaal zonder lengte",
    "doel-ontbreekt": "er is een criterium zonder streefwaarde",
    "doel-niet-eindig": "er is een criterium zonder bruikbare streefwaarde",
    "doel-buiten-ankers": "er is een streefwaarde buiten de vaste schaal",
    # costs and benefits
    "geen-kosten": "er zijn geen kosten",
    "kosten-niet-positief": "de kosten kunnen nul of minder zijn",
    "disconteringsvoet": "de disconteringsvoet",
    "kost": "kostenpost",
    "baat": "baat",
    "overdracht": "overdracht",
    "--": "een groot nadeel",
    "-": "een nadeel",
    "0": "geen verschil",
    "+": "een voordeel",
    "++": "een groot voordeel",
    # relations between measures
    "voorrang": "de tweede mag niet eerder beginnen dan de eerste",
    "uitsluiting": "er mag hoogstens één van mee",
    "vereist": "de tweede mag alleen mee met de eerste",
    # what a programme is better by
    "waarde": "waarde",
    "kleinste-aandeel": "aandeel voor wie het minst krijgt",
    "som-aandelen": "aandeel voor alle partijen samen",
}

EN: dict[str, str] = {
    "gewogen-som": "weighted sum",
    "gewogen-product": "weighted product",
    "topsis": "TOPSIS",
    "vikor": "VIKOR",
    "promethee": "PROMETHEE",
    "spotis": "SPOTIS",
    "ankers": "a scale of 0 to 1 per criterion",
    "grootste": "scores divided by the highest",
    "som": "scores divided by their sum",
    "vector": "scores divided by the length of their row",
    "minmax": "a scale from lowest to highest score",
    "midden": "equal regard for the whole and for the heaviest complaint",
    "gewoon": "counting only who is better, not by how much",
    "score-niet-positief": "there is a score of zero or less",
    "doel-past-niet": "there is a criterion with a target value",
    "ankers-ontbreken": "there is a criterion without a fixed scale",
    "score-buiten-ankers": "there is a score outside the fixed scale",
    "geen-onderscheid": "for this method, all that has weight scores the same",
    "ankers-onbruikbaar": "there is a criterion with a fixed scale of no length",
    "doel-ontbreekt": "there is a criterion without a target value",
    "doel-niet-eindig": "there is a criterion without a usable target value",
    "doel-buiten-ankers": "there is a target value outside the fixed scale",
    "geen-kosten": "there are no costs",
    "kosten-niet-positief": "the costs may be zero or less",
    "disconteringsvoet": "the discount rate",
    "kost": "cost",
    "baat": "benefit",
    "overdracht": "transfer",
    "--": "a large disadvantage",
    "-": "a disadvantage",
    "0": "no difference",
    "+": "an advantage",
    "++": "a large advantage",
    "voorrang": "the second may not start earlier than the first",
    "uitsluiting": "at most one of them may be in",
    "vereist": "the second may be in only with the first",
    "waarde": "value",
    "kleinste-aandeel": "share for whoever gets least",
    "som-aandelen": "share for all parties together",
}

MOVED_NL: dict[str, str] = {
    "hoeveelheid": "de hoeveelheid van {name}",
    "prijs": "de prijs van {name}",
    "disconteringsvoet": "de disconteringsvoet (1 procentpunt lager of hoger)",
    "horizon": "het aantal jaren dat meetelt (10 jaar korter of langer)",
    "effect-gehalveerd": "het effect van {name} (half zo groot)",
    "alle-baten-gehalveerd": "alle baten samen (half zo groot)",
}

MOVED_EN: dict[str, str] = {
    "hoeveelheid": "the quantity of {name}",
    "prijs": "the price of {name}",
    "disconteringsvoet": "the discount rate (1 percentage point lower or higher)",
    "horizon": "the number of years that count (10 years fewer or more)",
    "effect-gehalveerd": "the effect of {name} (half as large)",
    "alle-baten-gehalveerd": "all benefits together (half as large)",
}

REASON_WORDS = {"nl": NL, "en": EN}
MOVED_WORDS = {"nl": MOVED_NL, "en": MOVED_EN}
"""What a swing of the tornado moves; `{name}` is the line or the input that lines share."""

AND = {"nl": "en", "en": "and"}
NONE = {"nl": "geen", "en": "none"}
FROM_TO = {"nl": "van {old} naar {new}", "en": "from {old} to {new}"}
THROUGH = {"nl": "{first} tot en met {last}", "en": "{first} through {last}"}
BOTH_WAYS = {"nl": "{first} en {second} (heen {there}, terug {back})", "en": "{first} and {second} (one way {there}, back {back})"}
FIRST_WITH = {"nl": "bij {sets} staat {winners} bovenaan", "en": "with {sets}, {winners} comes first"}
REST = {"nl": "de rest samen {number}", "en": "the rest together {number}"}
IN = {"nl": "{name} erbij", "en": "{name} in"}
OUT = {"nl": "{name} eruit", "en": "{name} out"}
INSTEAD = {"nl": "{name} {after} keer in plaats van {before} keer", "en": "{name} {after} times instead of {before}"}
POINTS = {"nl": "procentpunt", "en": "percentage points"}
