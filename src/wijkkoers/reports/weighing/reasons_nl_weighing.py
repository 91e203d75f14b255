"""The Dutch sentences about a weighing: how the weights were given, who is first and why, how firm that is, and what to look at."""

from __future__ import annotations

WEIGHING: dict[str, str] = {
    # how the weights were given
    "gewichten-gelijk": "Het bestand geeft geen gewichten. Daarom telt elk criterium even zwaar.",
    "som-gewichten": (
        "{set:name}: de punten zijn samen {entered_sum:number}, niet {expected_sum:number}. Alleen hun onderlinge verhouding telt."
    ),
    "gewicht-nul": "{set:name}: het gewicht van {criteria:names} is 0, dus {criteria:one dat telt|die tellen} niet mee.",
    "partij-zonder-gewicht": (
        "{party:name} geeft alleen punten aan criteria die niet meedoen. Deze partij staat daarom niet in de uitkomst."
    ),
    "partij-zonder-onderscheid": (
        "{party:name} geeft alleen gewicht aan criteria waarop alle alternatieven gelijk scoren. "
        "Zo is er niets te kiezen. Deze partij staat daarom niet in de uitkomst."
    ),
    "gewicht-herverdeeld": (
        "{set:name}: op {criterion:name} scoren alle alternatieven gelijk. "
        "Het gewicht daarvan ({weight:share}) is verdeeld over de andere criteria."
    ),
    "swing-geen-100": (
        "{set:name}: {criteria:names} {criteria:one kreeg|kregen} de meeste punten, {highest:number} in plaats van 100. "
        "Alleen de onderlinge verhouding telt."
    ),
    "paren-niet-omkeerbaar": (
        "{about:name}: heen en terug vergeleken klopt niet bij {pairs:pairs}. Terug hoort 1 gedeeld door heen te zijn."
    ),
    "paren-niet-consistent": (
        "{about:name}: de vergelijkingen spreken elkaar tegen (maat {ratio:points}; hoogstens {acceptable:points} is goed). "
        "Kijk vooral naar {first:name} tegenover {second:name}: ingevuld is {given:number} keer zo zwaar, "
        "bij de rest past {fitting:number} keer."
    ),
    "paren-zonder-toevalsindex": (
        "{about:name}: voor {count:whole} vergeleken zaken bestaat geen maatstaf. "
        "Of de vergelijkingen elkaar tegenspreken, is dus niet beoordeeld."
    ),
    "bwm-afwijking": (
        "{set:name}: {best:name} is {given:number} keer zo zwaar genoemd als {worst:name}, maar via {criterion:name} wordt dat "
        "{fitting:number} keer. Dat is de grootste tegenspraak (maat {ratio:points}; 0 is geen)."
    ),
    # many people
    "meningsgroepen": (
        "De deelnemers vallen in {count:whole} groepen die elk anders wegen, van {sizes:names} mensen. "
        "De groepen zijn gescheiden met maat {silhouette:points} (1 is helemaal, 0 is niet)."
    ),
    "meningsgroepen-verborgen": (
        "Een indeling in groepen die beter past, is niet getoond: daarin heeft een groep minder dan {least_people:whole} mensen."
    ),
    "criteria-verdelen": (
        "Twee deelnemers verschillen gemiddeld over {mean_distance:share} van het gewicht. Dat verschil zit in {criteria+shares:shares}."
    ),
    # who is first and why
    "kans-eerste": (
        "{alternative:name} staat het vaakst bovenaan: in {chance:share} van {draws:whole} trekkingen van gewichten en scores."
    ),
    "kans-verdeeld": (
        "Geen alternatief staat in meer dan de helft van de trekkingen bovenaan. Het dichtst daarbij {alternatives:one komt|komen} "
        "{alternatives+chances:shares}."
    ),
    "vertrouwen-laag": (
        "De scores van {alternative:name} zijn onzeker: ook met de gewichten die er gemiddeld bij passen, "
        "staat het maar in {confidence:share} van de getrokken scores bovenaan."
    ),
    "eerste-plaats": "{set:name}: {alternative:name} staat bovenaan met {total:points}, op een schaal van 0 tot 1.",
    "eerste-plaats-gedeeld": "{set:name}: {alternatives:names} delen de eerste plaats met {total:points}, op een schaal van 0 tot 1.",
    "bijdragen": "{set:name}: {alternative:name} krijgt {total:points}. Dat komt van {criteria+contributions:parts}.",
    "verschil-twee": (
        "{set:name}: {first:name} heeft {difference:points} meer dan {second:name}. Dat komt van {criteria+contributions:parts}."
    ),
    "gedomineerd": (
        "{better:name} is nergens slechter dan {worse:name} en is beter op {criteria:names}. "
        "Andere gewichten zetten {worse:name} daar niet boven."
    ),
    # how firm that is
    "gewicht-interval": (
        "{set:name}: {winner:name} blijft bovenaan zolang {criterion:name} tussen {low:share} en {high:share} van het gewicht krijgt "
        "(nu {weight:share})."
        "{winners_below:if  Daaronder {winners_below:one staat|staan} {winners_below:names} bovenaan.}"
        "{winners_above:if  Daarboven {winners_above:one staat|staan} {winners_above:names} bovenaan.}"
    ),
    "eerste-plaats-vast": "{set:name}: {winner:name} blijft bovenaan, hoeveel gewicht {criterion:name} ook krijgt.",
    "omslag-kleinste": (
        "{set:name}: {rival:name} haalt {winner:name} in als {moved:share} van het gewicht verschuift: "
        "{criteria+weights+new_weights:shifts}."
    ),
    "omslag-onmogelijk": (
        "{set:name}: geen enkele verdeling van het gewicht zet {rival:name} bovenaan."
        "{dominators:if  Nergens slechter en ergens beter {dominators:one is|zijn} {dominators:names}.}"
    ),
    "omslag-nooit": "{set:name}: geen enkele verdeling van het gewicht zet een ander alternatief boven {winner:name}.",
    "niet-onderscheidbaar-verschil": (
        "{set:name}: {first:name} en {second:name} zijn niet te onderscheiden. "
        "Hun totalen verschillen {difference:points}, minder dan {threshold:points}."
    ),
    "niet-onderscheidbaar-winkans": (
        "{set:name}: {first:name} en {second:name} zijn niet te onderscheiden. Door de onzekerheid in de scores wint {first:name} "
        "in {chance:share} van de trekkingen; pas als een van beide in {certain:share} of meer wint, is er verschil."
    ),
    "niet-onderscheidbaar-bandbreedte": (
        "{set:name}: {first:name} en {second:name} zijn niet te onderscheiden. Hun totalen kunnen gelijk zijn: "
        "{first_low:points} tot {first_high:points} en {second_low:points} tot {second_high:points}."
    ),
    # thresholds
    "drempel-overschreden": (
        "Op {criterion:name} is de drempel {threshold:number}."
        "{certain:if  Daaraan {certain:one voldoet|voldoen} {certain:names} niet.}"
        "{likely:if  Waarschijnlijk {likely:one voldoet|voldoen} {likely:names} er niet aan.}"
        "{possible:if  Misschien {possible:one voldoet|voldoen} {possible:names} er niet aan.}"
    ),
    # criteria that do not matter, and criteria to look at
    "criterium-constant": "Op {criterion:name} scoren alle alternatieven gelijk. Dit criterium maakt dus geen verschil.",
    "criterium-zonder-verschil": (
        "Op {criterion:name} zijn alle alternatieven evenveel waard. Het gewicht ervan verandert de volgorde niet."
    ),
    "criterium-beslist-niet": (
        "De alternatieven die door geen ander worden overtroffen, scoren op {criterion:name} gelijk. Tussen hen beslist het dus niet."
    ),
    "criterium-zonder-invloed": (
        "{set:name}: welk gewicht {criterion:name} ook krijgt, de volgorde blijft dezelfde zolang er nog iets anders meetelt."
    ),
    "criterium-weglaatbaar": "{set:name}: ook zonder {criterion:name} is de volgorde dezelfde.",
    "criteria-gelijk": ("{first:name} en {second:name} verdelen de scores op dezelfde manier. Ga na of hier één ding twee keer telt."),
    "criterium-hangt-af": "{criterion:name} hangt af van {on:name}. Ga na of hetzelfde effect niet twee keer telt.",
    "afhankelijkheid-onbekend": "{criterion:name} hangt af van {on:name}, maar dat criterium doet niet mee.",
    "score-buiten-schaal": (
        "{alternative:name} valt op {criterion:name} met {score:number} of met de bandbreedte daarvan buiten de schaal "
        "van {low:number} tot {high:number}. Daarbuiten telt het einde van de schaal."
    ),
    "scores-buiten-schaal": "Op {criterion:name} vallen in totaal {count:whole} alternatieven buiten de schaal.",
    # more sets of weights
    "partijen-eens": "Met de gewichten van {sets:names} {winner:one staat|staan} steeds {winner:names} bovenaan.",
    "partijen-oneens": "Wie bovenaan staat, hangt af van wie weegt: {winners+sets:sides}.",
    # second opinions
    "methoden-eens": "{count:whole} manieren van rekenen zetten {best:names} bovenaan.",
    "uitkomst-hangt-af-van-normalisatie": (
        "{set:name}: bij de methode {method:word} hangt de eerste plaats af van de schaal. Met {choice:word} {best:one staat|staan} "
        "{best:names} bovenaan, "
        "met {other_choice:word} {other_best:names}."
    ),
    "uitkomst-hangt-af-van-methode": (
        "{set:name}: de eerste plaats hangt af van de methode: {method:word} ({choice:word}) zet {best:names} bovenaan, "
        "{other_method:word} ({other_choice:word}) {other_best:names}."
    ),
    "methode-past-niet": "{set:name}: de methode {method:word} ({choice:word}) past niet bij deze scores: {why:word}.",
    # costs per unit of effect
    "geen-effect": "{alternative:name} heeft geen gunstig effect ({effect:number}). Kosten per eenheid effect zijn er dus niet.",
    "effect-onzeker": (
        "{alternative:name} heeft misschien geen gunstig effect (het laagste is {low:number}). Kosten per eenheid effect zijn er dus niet."
    ),
    "gedomineerd-door-mengsel": (
        "Deels {high:name} en deels {low:unless niets doen}{low:if {low:name}} geeft evenveel effect als {alternative:name}, "
        "voor minder geld."
    ),
}
