"""The Dutch sentences about costs and benefits: the balance with its range, who gains and loses, and how honest the sum is."""

from __future__ import annotations

DOUBLE = (
    "{alternative:name}: {lines:names} staan in dezelfde groep ({group:text}) en meten misschien hetzelfde effect. "
    "Samen zijn ze {amount_eur:keur} van het saldo."
)
UNCHECKED = "Niemand heeft de percentages van disconteringsschema {scheme:name} met de publicatie vergeleken."

CBA: dict[str, str] = {
    # the balance
    "mkba-uitkomst": (
        "{alternative:name}: het saldo van baten min kosten is {mid_eur:keur}, van {low_eur:keur} als alles tegenzit "
        "tot {high_eur:keur} als alles meezit. Dat is ten opzichte van het nulalternatief, over {horizon_years:whole} jaar, "
        "teruggerekend naar nu met schema {scheme:name} en in prijzen van {price_year:year}."
    ),
    "mkba-kosten-baten": (
        "{alternative:name}: tegenover {costs_eur:keur} kosten staan {benefits_eur:keur} baten. Elke euro kosten geeft dus "
        "{bcr_mid:points} euro baten, met een bandbreedte van {bcr_low:points} tot {bcr_high:points}."
    ),
    "mkba-zonder-bcr": "{alternative:name}: baten per euro kosten zijn niet te berekenen, want {why:word}.",
    "mkba-teken-onzeker": (
        "{alternative:name}: of het saldo boven of onder nul ligt, is niet zeker. De bandbreedte loopt van {low_eur:keur} tot "
        "{high_eur:keur}."
    ),
    "mkba-kans": (
        "{alternative:name}: in 90\N{NO-BREAK SPACE}% van {draws:whole} trekkingen ligt het saldo tussen {p5_eur:keur} en {p95_eur:keur}, "
        "met {p50_eur:keur} in het midden. In {chance_negative:share} is het onder nul; in {chance_first:share} is geen ander hoger."
    ),
    "mkba-onzekerheid": (
        "{alternative:name}: verandert alleen {moved+name+lines:moved}, dan ligt het saldo tussen {low_eur:keur} en {high_eur:keur}."
    ),
    "mkba-informatie-alles": (
        "Gemiddeld heeft {choice:name} het hoogste saldo, en in {chance_best:share} van de trekkingen ook echt. "
        "Vooraf alles weten is hoogstens {amount_eur:keur} waard; duurder onderzoek loont dus niet."
    ),
    "mkba-informatie-invoer": "Vooraf weten wat {input:input} wordt, is hoogstens {amount_eur:keur} waard.",
    "mkba-informatie-geen": "Meer onderzoek verandert de keuze niet: {choice:name} heeft in de trekkingen steeds het hoogste saldo.",
    # who gains and who loses
    "mkba-winnaar": "{alternative:name}: het voordeel voor {actor:name} is {mid_eur:keur} ({low_eur:keur} tot {high_eur:keur}).",
    "mkba-verliezer": ("{alternative:name}: voor {actor:name} is het saldo negatief, {mid_eur:keur} ({low_eur:keur} tot {high_eur:keur})."),
    "mkba-gat": "{alternative:name}: investeren levert {investor:name} per saldo een tekort van {short_eur:keur} op.",
    "mkba-meelifter": (
        "{alternative:name}: het voordeel voor {actor:name} is {gain_eur:keur}, zonder meer te betalen dan in het nulalternatief."
    ),
    "mkba-verzilvering": (
        "{alternative:name}: te bespreken is een bijdrage van {beneficiary:name} aan {investor:name} van hoogstens "
        "{amount_eur:keur}{category:if , vanwege de baten bij {category:text}}."
    ),
    "mkba-kasbehoefte": (
        "{alternative:name}: het diepste punt in de kas van {actor:name} is {peak_eur:keur} onder nul. Na "
        "{payback_years:number} jaar is dat terugverdiend (zonder rente)."
    ),
    "mkba-kasbehoefte-blijft": (
        "{alternative:name}: het diepste punt in de kas van {actor:name} is {peak_eur:keur} onder nul. Na "
        "{horizon_years:whole} jaar is dat nog niet terugverdiend (zonder rente)."
    ),
    # what would turn it
    "mkba-omslagpunt": (
        "{alternative:name}: het saldo is nul als {line:name} {amount_eur:keur} is (voor prijsstijging en opbouw), "
        "in plaats van {entered_eur:keur}."
    ),
    "mkba-omslagpunt-binnen-bandbreedte": (
        "{alternative:name}: het saldo is nul als {line:name} {amount_eur:keur} is (voor prijsstijging en opbouw), "
        "in plaats van {entered_eur:keur}. Dat ligt binnen de bandbreedte van die regel."
    ),
    "mkba-geen-omslagpunt": "{alternative:name}: geen enkele regel kan in zijn eentje het saldo op nul brengen.",
    "mkba-volgorde": "Van het hoogste naar het laagste saldo, in het midden van de bandbreedte: {order:names}.",
    "mkba-volgorde-vast": "In alle {runs:whole} proeven waarin telkens één ding verandert, blijft de volgorde dezelfde.",
    "mkba-volgorde-kantelt": (
        "Dit kan de volgorde kantelen: {moved+name+lines:moved}{owners:if  bij {owners:names}}. Van plaats "
        "{movers:one verandert|veranderen} dan {movers:names}. Van {runs:whole} proeven met telkens één wijziging "
        "{changes:one kantelt|kantelen} er {changes:whole} de volgorde."
    ),
    # what is not in the sum, or perhaps twice
    "mkba-pm": (
        "{alternative:name}: {label:text} ({actor:name}) heeft geen prijs; verwacht wordt "
        "{sign:word}.{why:if  Waarom geen prijs: {why:text}.}"
    ),
    "mkba-dubbeltelling": DOUBLE,
    "mkba-waterbed-afgetrokken": (
        "{alternative:name}: {amount_eur:keur} telt niet mee, omdat dat deel van het effect zich naar elders verplaatst (waterbedeffect)."
    ),
    "mkba-waterbed-onbekend": (
        "{alternative:name}: van {lines:names} (samen {amount_eur:keur}) is niet bekend hoeveel zich naar elders verplaatst. "
        "Alles telt daarom mee."
    ),
    "mkba-waterbed-omslag": (
        "{alternative:name}: het saldo wordt nul als {share:share} van de baten met een onbekend waterbed zich naar elders verplaatst."
    ),
    "mkba-schema-niet-nagekeken": UNCHECKED,
    # warnings about the lines of a study
    "dubbeltelling": DOUBLE,
    "schema-niet-nagekeken": UNCHECKED,
    "zonder-bandbreedte": "Geen enkele regel heeft een bandbreedte. De uitkomst lijkt daardoor zekerder dan zij is.",
    "looptijd-na-horizon": (
        "{line:name} loopt tot en met jaar {last:whole}, maar de studie stopt na jaar {horizon:whole}. Wat daarna komt, telt niet mee."
    ),
    "bedrag-negatief": (
        "{line:name} heeft een bedrag onder nul ({amount_eur:eur}), terwijl de soort ({line_kind:word}) het teken al bepaalt. "
        "Ga na of dat de bedoeling is."
    ),
    "pm-zonder-reden": "{line:name} heeft geen prijs en er staat niet bij waarom. Schrijf de reden op.",
    "pm-met-bedrag": "{line:name} is een effect zonder prijs, maar heeft wel een bedrag ({amount_eur:eur}). Dat bedrag telt niet mee.",
    "waterbed-onbekend": (
        "{alternative:name}: van {lines:names} is niet bekend hoeveel zich naar elders verplaatst (waterbedeffect). Alles telt mee."
    ),
    "geld-telt-deels": (
        "{line:name} is een {line_kind:word} en telt voor {share:share} mee. Geld dat iemand betaalt, telt gewoonlijk helemaal mee. "
        "Ga na of dat de bedoeling is."
    ),
    "bewijs-zwak": "Het bewijs onder {line:name} is zwak: sterkte {certainty:text}, op een schaal van A (sterk) tot E.",
}
