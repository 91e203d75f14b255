"""Kinds of crime as the police number and name them, and the indicators that they add up to.

Source: politie, tables 47018NED (years) and 47022NED (months), dimension Soort misdrijf.
"""

from __future__ import annotations

import re
from functools import lru_cache

from wijkkoers.sources.kwb_names import fold

TOTAL_TYPE = "0.0.0"
TYPE_NAMES: dict[str, tuple[str, ...]] = {
    TOTAL_TYPE: ("Totaal misdrijven", "Misdrijven totaal", "Misdrijven, totaal"),
    "1.1.1": ("Diefstal/inbraak woning", "Woninginbraak", "Woninginbraken"),
    "1.1.2": ("Diefstal/inbraak box/garage/schuur",),
    "1.2.1": ("Diefstal uit/vanaf motorvoertuigen",),
    "1.2.2": ("Diefstal van motorvoertuigen",),
    "1.2.3": ("Diefstal van brom-, snor-, fietsen",),
    "1.2.4": ("Zakkenrollerij",),
    "1.2.5": ("Diefstal af/uit/van ov. voertuigen", "Diefstal af/uit/van overige voertuigen"),
    "1.4.2": ("Moord, doodslag",),
    "1.4.3": ("Openlijk geweld (persoon)",),
    "1.4.4": ("Bedreiging",),
    "1.4.5": ("Mishandeling",),
    "1.4.6": ("Straatroof",),
    "1.4.7": ("Overval",),
    "1.5.2": ("Diefstallen (water)",),
    "2.2.1": ("Vernieling cq. zaakbeschadiging", "Vernieling", "Vernielingen"),
    "2.5.1": ("Diefstal/inbraak bedrijven enz.", "Diefstal/inbraak bedrijven"),
    "2.5.2": ("Winkeldiefstal",),
}
INDICATORS: dict[str, tuple[str, ...]] = {
    "aantal-misdrijven": (TOTAL_TYPE,),
    "aantal-woninginbraken": ("1.1.1",),
    "aantal-vernielingen": ("2.2.1",),
    "aantal-geweldsmisdrijven": ("1.4.2", "1.4.3", "1.4.4", "1.4.5", "1.4.6", "1.4.7"),
    "aantal-diefstallen": ("1.1.1", "1.1.2", "1.2.1", "1.2.2", "1.2.3", "1.2.4", "1.2.5", "1.5.2", "2.5.1", "2.5.2"),
}
"""Indicator to the kinds of crime that it adds up; each of them must be there."""
_BY_NAME = {fold(name): code for code, names in TYPE_NAMES.items() for name in names}
_NUMBERED = re.compile(r"(?<!\d)(\d\.\d{1,2}\.\d{1,2})(?!\d)")


@lru_cache(maxsize=2048)
def type_of(text: str) -> str:
    """Return the number of a kind of crime for a number (`0.0.0 `), a name or both; empty for a text that is neither.

    A kind without meaning for our indicators keeps its number.
    """
    found = _NUMBERED.match(text.strip())
    return found[1] if found else _BY_NAME.get(fold(text), "")
