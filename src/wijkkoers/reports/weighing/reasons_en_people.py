"""The English sentences about people and parties: support, surveys, choices, groups of opinion, and dividing a cost."""

from __future__ import annotations

PEOPLE: dict[str, str] = {
    # support
    "zeventig-procent-niet-van-toepassing": (
        "The 70\N{NO-BREAK SPACE}% rule applies only from {fewest:whole} homes in one building. Here there {homes:one is|are} "
        "{homes:whole}."
    ),
    "zeventig-procent-gehaald": "The 70\N{NO-BREAK SPACE}% has been reached: {agreed:whole} agreed, and {needed:whole} are needed.",
    "zeventig-procent-nog-nodig": (
        "{still_needed:whole} more must agree: {agreed:whole} have, and {needed:whole} are needed. "
        "{silent:whole} {silent:one home has|homes have} not answered."
    ),
    "zeventig-procent-niet-meer-haalbaar": (
        "The 70\N{NO-BREAK SPACE}% can no longer be reached with this proposal: {agreed:whole} agreed and {silent:whole} without an answer "
        "are together fewer than the {needed:whole} that are needed."
    ),
    "stil-telt-mee": (
        "{silent:whole} {silent:one home has|homes have} not answered. {silent:one It counts|They count} in the whole "
        "of which 70\N{NO-BREAK SPACE}% must agree."
    ),
    "leegstand-verandert-uitkomst": (
        "The {vacant:whole} vacant {vacant:one home makes|homes make} a difference. Counted in, {needed:whole} must agree. "
        "Left out, {needed_without:if {needed_without:whole} must}{needed_without:unless the rule does not apply}."
    ),
    "wijziging-alleen-groep": (
        "The change touches {touched:whole} of {homes:whole} homes, less than 30\N{NO-BREAK SPACE}%. Only those tenants are told again."
    ),
    "wijziging-hele-voorstel": (
        "The change touches {touched:whole} of {homes:whole} homes, 30\N{NO-BREAK SPACE}% or more. Make a new proposal to all tenants."
    ),
    # survey
    "zelf-aangemeld-geen-marge": "The participants signed up themselves, so no margin of error can be given.",
    "te-weinig-antwoorden": (
        "{respondents:whole} {respondents:one answer is|answers are} too few for a margin of error; {fewest:whole} is the least."
    ),
    "weging-gehaald": (
        "After weighing, every group has the same share as in the population ({iterations:whole} {iterations:one round|rounds})."
    ),
    "weging-niet-gehaald": (
        "Weighing does not bring every group to its share: after {iterations:whole} rounds the largest gap is {largest_gap:pctpoint}."
    ),
    "gewichten-begrensd": (
        "The weight of {groups:whole} {groups:one combination|combinations} of groups was limited "
        "(between {lowest:number} and {highest:number}), so that nobody counts too heavily or too lightly."
    ),
    "weging-kost-zekerheid": ("Because of the weighing, {respondents:whole} answers say as much as {effective:whole} answers without it."),
    "kleine-groep-verborgen": "Numbers below {fewest:whole} are not shown, so that nobody can be recognised.",
    # choices
    "stemmen-boven-budget": (
        "{count:whole} {count:one choice costs|choices cost} more than the budget of {budget:eur} and {count:one does|do} not count."
    ),
    "deelnemers-wijken-af": (
        "Among the participants the group {group:text} is {difference:pctpoint} {difference:sign larger|smaller} than in the population."
    ),
    "keuze-is-geen-besluit": (
        "{voters:whole} {voters:one participant|participants} chose. That is advice; the decision is with those who are in charge of it."
    ),
    "gelijke-stand": "{names:names} share first place.",
    # opinions
    "een-groep": "The {people:whole} participants form one group: there is no clear divide between their opinions.",
    "groepen-vaag": "The groups run into each other (measure {silhouette:points}; below 0.5 the division may be chance).",
    "groep-te-klein": (
        "Of {count:whole} {count:one group|groups} the size is not shown, so that groups below {fewest:whole} people cannot be recognised."
    ),
    "te-weinig-stemmen": (
        "{people:whole} {people:one participant|participants} gave too few votes (fewer than {fewest:whole}) and "
        "{people:one does|do} not count in the groups."
    ),
    "groepen-zijn-geen-peiling": ("The groups show how {people:whole} participants think. They are not a sample of all residents."),
    # dividing a cost
    "verdeling-stabiel": "With this division no party, and no group of parties, is worse off than without the rest.",
    "groep-beter-af": "Without the rest, {players:names} {players:one is|are} {difference:keur} better off.",
    "geen-stabiele-verdeling": (
        "Every division leaves a group of parties that is better off without the rest. With the best division that is {excess:keur}."
    ),
    "geen-redelijke-verdeling": (
        "Together ({total:keur}) is worse than everyone alone (added up {alone:keur}). So any division leaves someone worse off than alone."
    ),
    "rest-gelijk-verdeeld": "Joining in gives nobody an advantage, so the rest of {rest:keur} was divided equally.",
    "geen-voordeel-van-meedoen": (
        "{players:names} {players:one has|have} no advantage from joining in and {players:one carries|carry} nothing of the rest."
    ),
    "dekt-niet-alles": "The amounts add up to {covered:keur}, while {total:keur} is to be divided.",
    "draagt-meer-dan-baat": "For {player:name} the contribution of {amount:keur} is larger than its own benefit of {benefit:keur}.",
    "niet-genoeg-voor-ieder": "There is {estate:keur} to divide and {claimed:keur} was asked. So not everyone gets all of it.",
}
