"""The Dutch sentences about people and parties: support, surveys, choices, groups of opinion, and dividing a cost."""

from __future__ import annotations

PEOPLE: dict[str, str] = {
    # support
    "zeventig-procent-niet-van-toepassing": (
        "De 70\N{NO-BREAK SPACE}%-regel geldt pas vanaf {fewest:whole} woningen in één bouwkundig geheel. "
        "Hier {homes:one is|zijn} het er {homes:whole}."
    ),
    "zeventig-procent-gehaald": "De 70\N{NO-BREAK SPACE}% is gehaald: {agreed:whole} keer akkoord, en {needed:whole} zijn nodig.",
    "zeventig-procent-nog-nodig": (
        "Nog {still_needed:whole} keer akkoord nodig: er zijn er {agreed:whole} en {needed:whole} zijn nodig. "
        "{silent:whole} {silent:one woning heeft|woningen hebben} niet geantwoord."
    ),
    "zeventig-procent-niet-meer-haalbaar": (
        "De 70\N{NO-BREAK SPACE}% is met dit voorstel niet meer te halen: {agreed:whole} keer akkoord en {silent:whole} keer geen antwoord "
        "zijn samen minder dan de {needed:whole} die nodig zijn."
    ),
    "stil-telt-mee": (
        "{silent:whole} {silent:one woning heeft|woningen hebben} niet geantwoord. Die {silent:one telt|tellen} mee in het geheel "
        "waarvan 70\N{NO-BREAK SPACE}% akkoord moet zijn."
    ),
    "leegstand-verandert-uitkomst": (
        "De {vacant:whole} {vacant:one lege woning maakt|lege woningen maken} verschil. Tellen ze mee, dan is {needed:whole} keer "
        "akkoord nodig. Tellen ze niet mee, dan "
        "{needed_without:if is {needed_without:whole} keer nodig}{needed_without:unless geldt de regel niet}."
    ),
    "wijziging-alleen-groep": (
        "De wijziging raakt {touched:whole} van {homes:whole} woningen, minder dan 30\N{NO-BREAK SPACE}%. "
        "Alleen die huurders krijgen opnieuw bericht."
    ),
    "wijziging-hele-voorstel": (
        "De wijziging raakt {touched:whole} van {homes:whole} woningen, 30\N{NO-BREAK SPACE}% of meer. "
        "Doe een nieuw voorstel aan alle huurders."
    ),
    # survey
    "zelf-aangemeld-geen-marge": "De deelnemers meldden zichzelf aan. Een foutmarge is daarom niet te geven.",
    "te-weinig-antwoorden": (
        "{respondents:whole} {respondents:one antwoord is|antwoorden zijn} te weinig voor een foutmarge; {fewest:whole} is het minste."
    ),
    "weging-gehaald": (
        "Na het wegen heeft elke groep hetzelfde aandeel als in de populatie ({iterations:whole} {iterations:one ronde|ronden})."
    ),
    "weging-niet-gehaald": (
        "Het wegen brengt niet elke groep op zijn aandeel: na {iterations:whole} ronden scheelt het nog hoogstens {largest_gap:pctpoint}."
    ),
    "gewichten-begrensd": (
        "Van {groups:whole} {groups:one combinatie|combinaties} van groepen is het gewicht begrensd "
        "(tussen {lowest:number} en {highest:number}), zodat niemand te zwaar of te licht telt."
    ),
    "weging-kost-zekerheid": ("Door het wegen zeggen {respondents:whole} antwoorden zoveel als {effective:whole} antwoorden zonder wegen."),
    "kleine-groep-verborgen": "Aantallen onder de {fewest:whole} staan er niet bij, zodat niemand te herkennen is.",
    # choices
    "stemmen-boven-budget": (
        "{count:whole} {count:one keuze kost|keuzes kosten} meer dan het budget van {budget:eur} en {count:one telt|tellen} niet mee."
    ),
    "deelnemers-wijken-af": (
        "De groep {group:text} is onder de deelnemers {difference:pctpoint} {difference:sign groter|kleiner} dan in de populatie."
    ),
    "keuze-is-geen-besluit": (
        "{voters:whole} {voters:one deelnemer koos|deelnemers kozen}. Dat is een advies; het besluit ligt bij wie daarover gaat."
    ),
    "gelijke-stand": "{names:names} delen de eerste plaats.",
    # opinions
    "een-groep": "De {people:whole} deelnemers vormen één groep: er is geen duidelijke scheiding tussen hun meningen.",
    "groepen-vaag": "De groepen lopen in elkaar over (maat {silhouette:points}; onder 0,5 kan de indeling toeval zijn).",
    "groep-te-klein": (
        "Van {count:whole} {count:one groep|groepen} staat de grootte er niet bij, zodat groepen onder de {fewest:whole} mensen "
        "niet te herkennen zijn."
    ),
    "te-weinig-stemmen": (
        "{people:whole} {people:one deelnemer gaf|deelnemers gaven} te weinig stemmen (minder dan {fewest:whole}) en "
        "{people:one telt|tellen} niet mee in de groepen."
    ),
    "groepen-zijn-geen-peiling": (
        "De groepen laten zien hoe {people:whole} deelnemers denken. Zij zijn geen steekproef van alle bewoners."
    ),
    # dividing a cost
    "verdeling-stabiel": "Geen partij, en geen groep van partijen, is met deze verdeling slechter af dan zonder de rest.",
    "groep-beter-af": "{players:names} {players:one is|zijn} zonder de rest {difference:keur} beter af.",
    "geen-stabiele-verdeling": (
        "Elke verdeling laat een groep van partijen die zonder de rest beter af is. Bij de beste verdeling scheelt dat {excess:keur}."
    ),
    "geen-redelijke-verdeling": (
        "Samen ({total:keur}) is slechter dan ieder apart (bij elkaar {alone:keur}). Bij elke verdeling is dus iemand slechter "
        "af dan alleen."
    ),
    "rest-gelijk-verdeeld": "Meedoen levert niemand voordeel op. De rest van {rest:keur} is daarom gelijk verdeeld.",
    "geen-voordeel-van-meedoen": (
        "{players:names} {players:one heeft|hebben} geen voordeel van meedoen en {players:one draagt|dragen} niets van de rest."
    ),
    "dekt-niet-alles": "De bedragen zijn samen {covered:keur}, terwijl {total:keur} te verdelen is.",
    "draagt-meer-dan-baat": "Voor {player:name} is de bijdrage van {amount:keur} groter dan de eigen baat van {benefit:keur}.",
    "niet-genoeg-voor-ieder": "Er is {estate:keur} te verdelen en er is {claimed:keur} gevraagd. Niet ieder krijgt dus alles.",
}
