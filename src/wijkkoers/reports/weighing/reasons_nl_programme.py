"""The Dutch sentences about a programme: how good it is, what holds it back, what is out and why, and what is nearly as good."""

from __future__ import annotations

PRICE = "{price:if  Toch opnemen kost {is_exact:unless minstens }{price:number} aan {stage:word}.}{price:unless  Toch opnemen kan niet.}"

PROGRAMME: dict[str, str] = {
    # how good it is
    "programma-bewezen-best": (
        "Beter kan niet, dat is bewezen: {count:whole} {count:one maatregel|maatregelen} met een waarde van {value:number}."
    ),
    "programma-binnen-kloof": (
        "Het programma heeft {count:whole} {count:one maatregel|maatregelen} en een waarde van {value:number}. "
        "Meer dan {bound:number} kan niet, dus hoogstens ongeveer {gap:share} beter."
    ),
    "programma-tijd-op": (
        "De zoektijd was op. Het programma heeft {count:whole} {count:one maatregel|maatregelen} en een waarde van {value:number}; "
        "meer dan {bound:number} kan niet, dus hoogstens ongeveer {gap:share} beter."
    ),
    "programma-niets-gevonden": (
        "Binnen de zoektijd is geen programma gevonden. Geef meer tijd."
        "{bound:if  Een waarde boven {bound:number} is in elk geval niet mogelijk.}"
    ),
    "programma-onhaalbaar": (
        "Geen enkel programma voldoet aan alle voorwaarden tegelijk. Het lukt wel als {count:whole} "
        "{count:one voorwaarde ruimer wordt|voorwaarden ruimer worden}."
    ),
    "partij-aandeel": "Voor {name:name} haalt het programma {share:share} van wat er voor deze partij hoogstens in zit.",
    "bespaard-samen": "Werk op dezelfde plek in hetzelfde jaar bespaart {saved_eur:keur}.",
    "kosten-na-einde": "Na {last_year:year} kost het programma {name:name} nog {amount_eur:keur}. Dat valt buiten de budgetten.",
    "startjaren-voorlopig": (
        "{count:one Het startjaar kan|De startjaren kunnen} misschien vroeger: "
        "het is niet uitgezocht of een andere planning evenveel oplevert."
    ),
    # what is short when nothing fits
    "tekort-budget": "In {year:year} is het budget van {name:name} {short_eur:keur} te klein.",
    "tekort-capaciteit": "In {year:year} is de capaciteit van {name:name} {short_by:number} te klein.",
    "tekort-minimum": "Het minimum voor {name:name} is {short_by:number} te hoog.",
    "tekort-relatie": "De voorwaarde bij {measures:names} kan niet blijven staan: {relation:word}.",
    "tekort-vast": "{name:name} moet mee, maar past er niet bij.",
    # what holds it back
    "knelt-budget": (
        "Het budget van {name:name} ({amount_eur:keur}) knelt in {years:years}; er blijft {slack_eur:keur} over. "
        "\N{EURO SIGN}\N{NO-BREAK SPACE}1.000 extra, in het jaar waarin dat het meest oplevert, geeft "
        "{is_exact:unless ongeveer }{price:thousandfold} meer {stage:word}."
    ),
    "knelt-capaciteit": (
        "De capaciteit van {name:name} ({amount:number}) knelt in {years:years}; er blijft {slack:number} over. "
        "Eén eenheid extra, in het jaar waarin dat het meest oplevert, geeft {is_exact:unless ongeveer }{price:number} meer {stage:word}."
    ),
    "knelt-minimum": (
        "Het minimum voor {name:name} ({amount:number}) knelt; er blijft {slack:number} over. "
        "Eén eenheid lager geeft {is_exact:unless ongeveer }{price:number} meer {stage:word}."
    ),
    # what is out and why
    "buiten-uitgesloten": "{name:name} is vooraf uitgesloten.",
    "buiten-past-niet": "{name:name} past in geen enkel startjaar: er is daarvoor te weinig ruimte bij {because:names}.",
    "buiten-sluit-uit": "{name:name} gaat niet samen met {because:names}, en {because:one dat staat|die staan} al in het programma."
    + PRICE,
    "buiten-vraagt-andere": "{name:name} kan niet zonder {because:names}, en {because:one dat valt|die vallen} er ook buiten." + PRICE,
    "buiten-geen-waarde": "{name:name} voegt zelf niets toe aan de doelen." + PRICE,
    "buiten-onverenigbaar": "{name:name} kan niet mee: dan is aan een andere voorwaarde niet te voldoen.",
    "buiten-even-goed": "{name:name} valt erbuiten, maar een programma ermee is even goed.",
    "buiten-verdrongen": "{name:name} moet wijken: andere maatregelen leveren met hetzelfde geld en dezelfde mensen meer op." + PRICE,
    # what is nearly as good
    "alternatief": (
        "Alternatief {number:whole}: {changes:changes}. Dat geeft {value:number} aan {stage:word}, dat is {loss_share:share} minder."
    ),
    "kern-altijd": (
        "{names:names} {names:one zit|zitten} in alle {draws:whole} beste programma's, bij telkens andere gewichten van de doelen."
    ),
    "kern-nooit": (
        "{names:names} {names:one zit|zitten} in geen van de {draws:whole} beste programma's, bij telkens andere gewichten van de doelen."
    ),
    "kern-soms": (
        "{name:name} zit in {share:share} van de {draws:whole} beste programma's, bij telkens andere gewichten van de "
        "doelen. Het hangt dus van die gewichten af."
    ),
}
