"""The English sentences about a programme: how good it is, what holds it back, what is out and why, and what is nearly as good."""

from __future__ import annotations

PRICE = (
    "{price:if  Taking it in anyway costs {is_exact:unless at least }{price:number} of {stage:word}.}{price:unless  It cannot be taken in.}"
)

PROGRAMME: dict[str, str] = {
    # how good it is
    "programma-bewezen-best": (
        "Proven to be the best there is: {count:whole} {count:one measure|measures} with a value of {value:number}."
    ),
    "programma-binnen-kloof": (
        "The programme has {count:whole} {count:one measure|measures} and a value of {value:number}. "
        "More than {bound:number} is not possible, so at most about {gap:share} better."
    ),
    "programma-tijd-op": (
        "The time for searching ran out. The programme has {count:whole} {count:one measure|measures} and a value of {value:number}; "
        "more than {bound:number} is not possible, so at most about {gap:share} better."
    ),
    "programma-niets-gevonden": (
        "No programme was found within the time for searching. Give it more time."
        "{bound:if  A value above {bound:number} is not possible in any case.}"
    ),
    "programma-onhaalbaar": (
        "No programme meets all conditions at once. It does work when {count:whole} {count:one condition becomes|conditions become} wider."
    ),
    "partij-aandeel": "For {name:name} the programme reaches {share:share} of the most that this party could get.",
    "bespaard-samen": "Work in the same place in the same year saves {saved_eur:keur}.",
    "kosten-na-einde": "After {last_year:year} the programme still costs {name:name} {amount_eur:keur}. That falls outside the budgets.",
    "startjaren-voorlopig": (
        "{count:one The start|Some starts} may be earlier: it was not worked out whether another schedule yields as much."
    ),
    # what is short when nothing fits
    "tekort-budget": "In {year:year} the budget of {name:name} is {short_eur:keur} too small.",
    "tekort-capaciteit": "In {year:year} the capacity of {name:name} is {short_by:number} too small.",
    "tekort-minimum": "The minimum for {name:name} is {short_by:number} too high.",
    "tekort-relatie": "The condition on {measures:names} cannot stay: {relation:word}.",
    "tekort-vast": "{name:name} must be in, but does not fit.",
    # what holds it back
    "knelt-budget": (
        "The budget of {name:name} ({amount_eur:keur}) is tight in {years:years}; {slack_eur:keur} is left. "
        "\N{EURO SIGN}\N{NO-BREAK SPACE}1,000 extra in the best year gives "
        "{is_exact:unless about }{price:thousandfold} more {stage:word}."
    ),
    "knelt-capaciteit": (
        "The capacity of {name:name} ({amount:number}) is tight in {years:years}; {slack:number} is left. "
        "One unit extra in the best year gives {is_exact:unless about }{price:number} more {stage:word}."
    ),
    "knelt-minimum": (
        "The minimum for {name:name} ({amount:number}) is tight; {slack:number} is left. "
        "One unit lower gives {is_exact:unless about }{price:number} more {stage:word}."
    ),
    # what is out and why
    "buiten-uitgesloten": "{name:name} was excluded beforehand.",
    "buiten-past-niet": "{name:name} fits in no starting year: there is too little room for it with {because:names}.",
    "buiten-sluit-uit": "{name:name} does not go with {because:names}, which {because:one is|are} in the programme already." + PRICE,
    "buiten-vraagt-andere": "{name:name} cannot do without {because:names}, which {because:one is|are} out as well." + PRICE,
    "buiten-geen-waarde": "{name:name} adds nothing to the goals by itself." + PRICE,
    "buiten-onverenigbaar": "{name:name} cannot be in: some other condition could then not be met.",
    "buiten-even-goed": "{name:name} is out, but a programme with it is just as good.",
    "buiten-verdrongen": "{name:name} has to give way: other measures yield more for the same money and people." + PRICE,
    # what is nearly as good
    "alternatief": (
        "Alternative {number:whole}: {changes:changes}. That gives {value:number} of {stage:word}, which is {loss_share:share} less."
    ),
    "kern-altijd": (
        "{names:names} {names:one is|are} in all {draws:whole} best programmes, with different weights of the goals each time."
    ),
    "kern-nooit": (
        "{names:names} {names:one is|are} in none of the {draws:whole} best programmes, with different weights of the goals each time."
    ),
    "kern-soms": (
        "{name:name} is in {share:share} of the {draws:whole} best programmes, with different weights of the goals each "
        "time. So it depends on those weights."
    ),
}
