"""The English sentences about a weighing: how the weights were given, who is first and why, how firm that is, and what to look at."""

from __future__ import annotations

WEIGHING: dict[str, str] = {
    # how the weights were given
    "gewichten-gelijk": "The file gives no weights, so every criterion weighs the same.",
    "som-gewichten": "{set:name}: the points add up to {entered_sum:number}, not {expected_sum:number}. Only their proportions count.",
    "gewicht-nul": "{set:name}: the weight of {criteria:names} is 0, so {criteria:one it does|they do} not count.",
    "partij-zonder-gewicht": "{party:name} gives points only to criteria that do not take part. So this party is not in the outcome.",
    "partij-zonder-onderscheid": (
        "{party:name} gives weight only to criteria on which all alternatives score the same. "
        "That leaves nothing to choose. So this party is not in the outcome."
    ),
    "gewicht-herverdeeld": (
        "{set:name}: all alternatives score the same on {criterion:name}. "
        "Its weight ({weight:share}) has been shared out over the other criteria."
    ),
    "swing-geen-100": ("{set:name}: {criteria:names} got the most points, {highest:number} instead of 100. Only the proportions count."),
    "paren-niet-omkeerbaar": (
        "{about:name}: the comparisons one way and back do not match for {pairs:pairs}. Back should be 1 divided by the first."
    ),
    "paren-niet-consistent": (
        "{about:name}: the comparisons contradict each other (measure {ratio:points}; at most {acceptable:points} is good). "
        "Look first at {first:name} against {second:name}: {given:number} times as heavy was entered, "
        "{fitting:number} times fits the rest."
    ),
    "paren-zonder-toevalsindex": (
        "{about:name}: there is no yardstick for {count:whole} compared items. "
        "Whether the comparisons contradict each other has not been judged."
    ),
    "bwm-afwijking": (
        "{set:name}: {best:name} was called {given:number} times as heavy as {worst:name}, but by way of {criterion:name} it becomes "
        "{fitting:number} times. This is the largest contradiction (measure {ratio:points}; 0 is none)."
    ),
    # many people
    "meningsgroepen": (
        "The participants fall into {count:whole} groups that each weigh differently, of {sizes:names} people. "
        "The groups are separated with measure {silhouette:points} (1 is fully, 0 is not)."
    ),
    "meningsgroepen-verborgen": (
        "A division into groups that fits better is not shown: one of its groups has fewer than {least_people:whole} people."
    ),
    "criteria-verdelen": (
        "Two participants differ on average over {mean_distance:share} of the weight. That difference lies in {criteria+shares:shares}."
    ),
    # who is first and why
    "kans-eerste": "{alternative:name} comes first most often: in {chance:share} of {draws:whole} draws of weights and scores.",
    "kans-verdeeld": (
        "No alternative comes first in more than half of the draws. Closest to that {alternatives:one comes|come} "
        "{alternatives+chances:shares}."
    ),
    "vertrouwen-laag": (
        "The scores of {alternative:name} are uncertain: even with the weights that suit it on average, "
        "it comes first in only {confidence:share} of the drawn scores."
    ),
    "eerste-plaats": "{set:name}: {alternative:name} comes first with {total:points}, on a scale from 0 to 1.",
    "eerste-plaats-gedeeld": "{set:name}: {alternatives:names} share first place with {total:points}, on a scale from 0 to 1.",
    "bijdragen": "{set:name}: {alternative:name} gets {total:points}. That comes from {criteria+contributions:parts}.",
    "verschil-twee": (
        "{set:name}: {first:name} has {difference:points} more than {second:name}. That comes from {criteria+contributions:parts}."
    ),
    "gedomineerd": (
        "{better:name} is nowhere worse than {worse:name} and is better on {criteria:names}. "
        "Other weights do not put {worse:name} above it."
    ),
    # how firm that is
    "gewicht-interval": (
        "{set:name}: {winner:name} stays first as long as {criterion:name} gets between {low:share} and {high:share} of the weight "
        "(now {weight:share})."
        "{winners_below:if  Below that {winners_below:names} {winners_below:one comes|come} first.}"
        "{winners_above:if  Above that {winners_above:names} {winners_above:one comes|come} first.}"
    ),
    "eerste-plaats-vast": "{set:name}: {winner:name} stays first, however much weight {criterion:name} gets.",
    "omslag-kleinste": (
        "{set:name}: {rival:name} catches up with {winner:name} when {moved:share} of the weight moves: "
        "{criteria+weights+new_weights:shifts}."
    ),
    "omslag-onmogelijk": (
        "{set:name}: no division of the weight puts {rival:name} first."
        "{dominators:if  Nowhere worse and somewhere better: {dominators:names}.}"
    ),
    "omslag-nooit": "{set:name}: no division of the weight puts another alternative above {winner:name}.",
    "niet-onderscheidbaar-verschil": (
        "{set:name}: {first:name} and {second:name} cannot be told apart. "
        "Their totals differ by {difference:points}, less than {threshold:points}."
    ),
    "niet-onderscheidbaar-winkans": (
        "{set:name}: {first:name} and {second:name} cannot be told apart. Because the scores are uncertain, {first:name} wins "
        "in {chance:share} of the draws; only from {certain:share} on does that count as a difference."
    ),
    "niet-onderscheidbaar-bandbreedte": (
        "{set:name}: {first:name} and {second:name} cannot be told apart. Their totals may be equal: "
        "{first_low:points} to {first_high:points} and {second_low:points} to {second_high:points}."
    ),
    # thresholds
    "drempel-overschreden": (
        "On {criterion:name} the threshold is {threshold:number}."
        "{certain:if  {certain:names} {certain:one does|do} not meet it.}"
        "{likely:if  {likely:names} probably {likely:one does|do} not meet it.}"
        "{possible:if  {possible:names} perhaps {possible:one does|do} not meet it.}"
    ),
    # criteria that do not matter, and criteria to look at
    "criterium-constant": "All alternatives score the same on {criterion:name}, so this criterion makes no difference.",
    "criterium-zonder-verschil": "All alternatives are worth the same on {criterion:name}. Its weight does not change the order.",
    "criterium-beslist-niet": (
        "The alternatives that no other one surpasses score the same on {criterion:name}. So it does not decide between them."
    ),
    "criterium-zonder-invloed": (
        "{set:name}: whatever weight {criterion:name} gets, the order stays the same as long as anything else counts."
    ),
    "criterium-weglaatbaar": "{set:name}: without {criterion:name} the order is the same.",
    "criteria-gelijk": "{first:name} and {second:name} spread the scores in the same way. Check whether one thing counts twice here.",
    "criterium-hangt-af": "{criterion:name} depends on {on:name}. Check that the same effect does not count twice.",
    "afhankelijkheid-onbekend": "{criterion:name} depends on {on:name}, but that criterion does not take part.",
    "score-buiten-schaal": (
        "{alternative:name} falls, with {score:number} or its range, outside the scale of {criterion:name} "
        "from {low:number} to {high:number}. Outside it, the end of the scale counts."
    ),
    "scores-buiten-schaal": "On {criterion:name}, {count:whole} alternatives in total fall outside the scale.",
    # more sets of weights
    "partijen-eens": "With the weights of {sets:names}, {winner:names} always {winner:one comes|come} first.",
    "partijen-oneens": "Who comes first depends on who weighs: {winners+sets:sides}.",
    # second opinions
    "methoden-eens": "{count:whole} ways of calculating put {best:names} first.",
    "uitkomst-hangt-af-van-normalisatie": (
        "{set:name}: with the method {method:word} the first place depends on the scale. With {choice:word}, "
        "{best:names} {best:one comes|come} first; with {other_choice:word}, {other_best:names}."
    ),
    "uitkomst-hangt-af-van-methode": (
        "{set:name}: the first place depends on the method: {method:word} ({choice:word}) puts {best:names} first, "
        "{other_method:word} ({other_choice:word}) {other_best:names}."
    ),
    "methode-past-niet": "{set:name}: the method {method:word} ({choice:word}) does not suit these scores: {why:word}.",
    # costs per unit of effect
    "geen-effect": "{alternative:name} has no favourable effect ({effect:number}), so there are no costs per unit of effect.",
    "effect-onzeker": (
        "{alternative:name} may have no favourable effect (the lowest is {low:number}), so there are no costs per unit of effect."
    ),
    "gedomineerd-door-mengsel": (
        "Partly {high:name} and partly {low:unless doing nothing}{low:if {low:name}} gives as much effect as "
        "{alternative:name} for less money."
    ),
}
