"""Which kinds of reason the results of this package give, with the values of each; `reports` makes the sentences."""

from __future__ import annotations

KINDS: dict[str, tuple[str, ...]] = {
    # support
    "zeventig-procent-niet-van-toepassing": ("homes", "fewest"),
    "zeventig-procent-gehaald": ("agreed", "needed"),
    "zeventig-procent-nog-nodig": ("agreed", "needed", "still_needed", "silent"),
    "zeventig-procent-niet-meer-haalbaar": ("agreed", "needed", "silent"),
    "stil-telt-mee": ("silent",),
    "leegstand-verandert-uitkomst": ("vacant", "needed", "needed_without"),
    "wijziging-alleen-groep": ("touched", "homes", "share"),
    "wijziging-hele-voorstel": ("touched", "homes", "share"),
    # survey
    "zelf-aangemeld-geen-marge": (),
    "te-weinig-antwoorden": ("respondents", "fewest"),
    "weging-gehaald": ("iterations",),
    "weging-niet-gehaald": ("iterations", "largest_gap"),
    "gewichten-begrensd": ("groups", "lowest", "highest"),
    "weging-kost-zekerheid": ("respondents", "effective", "design_effect"),
    "kleine-groep-verborgen": ("fewest",),
    # choices
    "stemmen-boven-budget": ("count", "budget"),
    "deelnemers-wijken-af": ("group", "difference"),
    "keuze-is-geen-besluit": ("voters",),
    # opinions
    "een-groep": ("people",),
    "groepen-vaag": ("silhouette",),
    "groep-te-klein": ("count", "fewest"),
    "te-weinig-stemmen": ("people", "fewest"),
    "groepen-zijn-geen-peiling": ("people",),
    "gelijke-stand": ("names",),
}
"""Kind -> names of its values; shares and differences are fractions 0-1, counts are numbers of people or homes."""
