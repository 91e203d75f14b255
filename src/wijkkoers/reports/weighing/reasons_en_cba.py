"""The English sentences about costs and benefits: the balance with its range, who gains and loses, and how honest the sum is."""

from __future__ import annotations

DOUBLE = (
    "{alternative:name}: {lines:names} are in the same group ({group:text}) and may measure the same effect. "
    "Together they are {amount_eur:keur} of the balance."
)
UNCHECKED = "Nobody has compared the rates of discount scheme {scheme:name} with the publication."

CBA: dict[str, str] = {
    # the balance
    "mkba-uitkomst": (
        "{alternative:name}: benefits minus costs come to {mid_eur:keur}, from {low_eur:keur} if everything goes against it "
        "to {high_eur:keur} if everything goes its way. That is compared with the null alternative, over {horizon_years:whole} years, "
        "discounted to now with scheme {scheme:name}, in prices of {price_year:year}."
    ),
    "mkba-kosten-baten": (
        "{alternative:name}: {costs_eur:keur} of costs stand against {benefits_eur:keur} of benefits. Each euro of costs thus gives "
        "{bcr_mid:points} euros of benefits, with a range from {bcr_low:points} to {bcr_high:points}."
    ),
    "mkba-zonder-bcr": "{alternative:name}: there are no benefits per euro of costs, because {why:word}.",
    "mkba-teken-onzeker": (
        "{alternative:name}: whether the balance is above or below zero is not certain. The range runs from {low_eur:keur} to "
        "{high_eur:keur}."
    ),
    "mkba-kans": (
        "{alternative:name}: in 90\N{NO-BREAK SPACE}% of {draws:whole} draws the balance lies between {p5_eur:keur} and {p95_eur:keur}, "
        "with {p50_eur:keur} in the middle. In {chance_negative:share} it is below zero; in {chance_first:share} no other is higher."
    ),
    "mkba-onzekerheid": (
        "{alternative:name}: if only {moved+name+lines:moved} changes, the balance lies between {low_eur:keur} and {high_eur:keur}."
    ),
    "mkba-informatie-alles": (
        "On average {choice:name} has the highest balance, and in {chance_best:share} of the draws it really does. "
        "Knowing everything beforehand is worth at most {amount_eur:keur}, so research that costs more does not pay."
    ),
    "mkba-informatie-invoer": "Knowing beforehand what {input:input} will be is worth at most {amount_eur:keur}.",
    "mkba-informatie-geen": "More research does not change the choice: in the draws {choice:name} always has the highest balance.",
    # who gains and who loses
    "mkba-winnaar": "{alternative:name}: the gain for {actor:name} is {mid_eur:keur} ({low_eur:keur} to {high_eur:keur}).",
    "mkba-verliezer": ("{alternative:name}: for {actor:name} the balance is negative, {mid_eur:keur} ({low_eur:keur} to {high_eur:keur})."),
    "mkba-gat": "{alternative:name}: on balance, investing costs {investor:name} {short_eur:keur}.",
    "mkba-meelifter": "{alternative:name}: the gain for {actor:name} is {gain_eur:keur}, without paying a share.",
    "mkba-verzilvering": (
        "{alternative:name}: open to discussion is a contribution from {beneficiary:name} to {investor:name} of at most "
        "{amount_eur:keur}{category:if , because of the benefits in {category:text}}."
    ),
    "mkba-kasbehoefte": (
        "{alternative:name}: the lowest point in the cash of {actor:name} is {peak_eur:keur} below zero. After "
        "{payback_years:number} years that is earned back (without interest)."
    ),
    "mkba-kasbehoefte-blijft": (
        "{alternative:name}: the lowest point in the cash of {actor:name} is {peak_eur:keur} below zero. After "
        "{horizon_years:whole} years that is not earned back yet (without interest)."
    ),
    # what would turn it
    "mkba-omslagpunt": (
        "{alternative:name}: the balance is zero if {line:name} is {amount_eur:keur} (before price rise and build-up), "
        "instead of {entered_eur:keur}."
    ),
    "mkba-omslagpunt-binnen-bandbreedte": (
        "{alternative:name}: the balance is zero if {line:name} is {amount_eur:keur} (before price rise and build-up), "
        "instead of {entered_eur:keur}. That lies within the range of that line."
    ),
    "mkba-geen-omslagpunt": "{alternative:name}: no single line can bring the balance to zero on its own.",
    "mkba-volgorde": "From the highest to the lowest balance, in the middle of the range: {order:names}.",
    "mkba-volgorde-vast": "In all {runs:whole} trials in which one thing changes at a time, the order stays the same.",
    "mkba-volgorde-kantelt": (
        "This can turn the order: {moved+name+lines:moved}{owners:if  in {owners:names}}. Then {movers:names} "
        "{movers:one changes|change} places. Of {runs:whole} trials with one change at a time, {changes:whole} "
        "{changes:one turns|turn} the order."
    ),
    # what is not in the sum, or perhaps twice
    "mkba-pm": (
        "{alternative:name}: {label:text} ({actor:name}) has no price; expected is {sign:word}.{why:if  Why no price: {why:text}.}"
    ),
    "mkba-dubbeltelling": DOUBLE,
    "mkba-waterbed-afgetrokken": (
        "{alternative:name}: {amount_eur:keur} does not count, because that part of the effect moves elsewhere (waterbed effect)."
    ),
    "mkba-waterbed-onbekend": (
        "{alternative:name}: of {lines:names} (together {amount_eur:keur}) it is not known how much moves elsewhere. So all of it counts."
    ),
    "mkba-waterbed-omslag": (
        "{alternative:name}: the balance is zero if {share:share} of the benefits of which this is not known moves elsewhere."
    ),
    "mkba-schema-niet-nagekeken": UNCHECKED,
    # warnings about the lines of a study
    "dubbeltelling": DOUBLE,
    "schema-niet-nagekeken": UNCHECKED,
    "zonder-bandbreedte": "No line has a range. The result therefore looks more certain than it is.",
    "looptijd-na-horizon": (
        "{line:name} runs through year {last:whole}, but the study ends after year {horizon:whole}. What comes later does not count."
    ),
    "bedrag-negatief": (
        "{line:name} has an amount below zero ({amount_eur:eur}), while its kind ({line_kind:word}) already gives the sign. "
        "Check that this is meant."
    ),
    "pm-zonder-reden": "{line:name} has no price and does not say why. Write down the reason.",
    "pm-met-bedrag": "{line:name} is an effect without a price, yet it has an amount ({amount_eur:eur}). That amount does not count.",
    "waterbed-onbekend": (
        "{alternative:name}: of {lines:names} it is not known how much moves elsewhere (waterbed effect). All of it counts."
    ),
    "geld-telt-deels": (
        "{line:name} is a {line_kind:word} and counts for {share:share}. Money that somebody pays usually counts in full. "
        "Check that this is meant."
    ),
    "bewijs-zwak": "The evidence under {line:name} is weak: strength {certainty:text}, on a scale from A (strong) to E.",
}
