"""Which kinds of reason a division of cost gives, with the values of each; `reports` makes the sentences."""

from __future__ import annotations

KINDS: dict[str, tuple[str, ...]] = {
    "verdeling-stabiel": (),
    "groep-beter-af": ("players", "difference"),
    "geen-stabiele-verdeling": ("excess",),
    "geen-redelijke-verdeling": ("total", "alone"),
    "rest-gelijk-verdeeld": ("rest",),
    "geen-voordeel-van-meedoen": ("players",),
    "dekt-niet-alles": ("covered", "total"),
    "draagt-meer-dan-baat": ("player", "amount", "benefit"),
    "niet-genoeg-voor-ieder": ("estate", "claimed"),
}
"""Kind -> names of its values. Amounts are in the unit of the game (EUR, unless the caller says otherwise)."""
