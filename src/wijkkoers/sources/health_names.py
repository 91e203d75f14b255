"""What RIVM calls a figure of the Gezondheidsmonitor, in OData (without the column number, which moves) and in StatLine csv."""

from __future__ import annotations

from wijkkoers.sources.kwb_names import fold

HEALTH_NAMES: dict[str, tuple[str, ...]] = {
    "ervaren-gezondheid": ("ErvarenGezondheidGoedZeerGoed", "Goed of zeer goed ervaren gezondheid"),
    "aandeel-beweegrichtlijn": ("VoldoetAanBeweegrichtlijn", "VoldoetAanBeweegrichtlijnen"),
    "aandeel-sporters": ("WekelijkseSporters", "WekelijkseSporter"),
    "aandeel-overgewicht": ("Overgewicht", "MatigErnstigOvergewicht"),
    "aandeel-ernstig-overgewicht": ("ErnstigOvergewicht", "Obesitas"),
    "aandeel-rokers": ("Roker", "Rokers"),
    "aandeel-zware-drinkers": ("ZwareDrinker", "ZwareDrinkers"),
    "aandeel-langdurige-aandoening": ("EenOfMeerLangdurigeAandoeningen",),
    "aandeel-beperkt": ("BeperktVanwegeGezondheid",),
    "aandeel-ernstig-beperkt": ("ErnstigBeperktVanwegeGezondheid",),
    "aandeel-lichamelijke-beperking": ("EenOfMeerLichamelijkeBeperkingen",),
    "aandeel-risico-angst-depressie": ("MatigHoogRisicoOpAngstOfDepressie",),
    "aandeel-hoog-risico-angst-depressie": ("HoogRisicoOpAngstOfDepressie",),
    "aandeel-stress": ("HeelVeelStressInAfgelopen4Weken",),
    "aandeel-regie": ("MatigVeelRegieOverEigenLeven",),
    "aandeel-eenzaam": ("Eenzaam",),
    "aandeel-ernstig-eenzaam": ("ErnstigZeerErnstigEenzaam", "ErnstigEenzaam"),
    "aandeel-mantelzorger": ("Mantelzorger",),
    "aandeel-vrijwilliger": ("Vrijwilligerswerk",),
    "aandeel-geluidhinder-buren": ("ErnstigeGeluidhinderDoorBuren",),
    "aandeel-moeite-rondkomen": ("MoeiteMetRondkomen",),
}
"""Indicator to the names under which RIVM gives it; all are percentages of the people of 18 and older."""
BY_HEALTH_NAME: dict[str, str] = {fold(name): indicator for indicator, names in HEALTH_NAMES.items() for name in names}
