"""The fixed words on the form of a wijkschouw and on its action list, in Dutch and English."""

from __future__ import annotations

NL: dict[str, str] = {
    "form_kind": "Wijkschouw, formulier",
    "how": "Loop langs de punten op de kaart. Kruis bij elk punt aan: goed, slecht of plus. Slecht is een plek waar iets moet gebeuren.",
    "how_back": "Geef dit vel na afloop terug. Schrijf geen namen, adressen of kentekens op.",
    "date": "Datum",
    "walker": "Ingevuld door (rol)",
    "goed": "goed",
    "slecht": "slecht",
    "plus": "plus",
    "urgent": "spoed",
    "theme": "thema",
    "photo": "foto nr.",
    "holder": "wie pakt het op",
    "seen": "wat ziet u",
    "where": "waar is dit",
    "points": "Vaste punten",
    "new_points": "Wat u verder ziet",
    "new": "nieuw",
    "themes": "Letters voor het thema",
    "map": "Kaart met de vaste punten",
    "printed": "gedrukt op {date}",
    "actions_kind": "Actielijst wijkschouw",
    "a_point": "Punt",
    "a_where": "Waar",
    "a_seen": "Wat we zagen",
    "a_what": "Wat gaat er gebeuren",
    "a_who": "Wie",
    "a_when": "Wanneer",
    "a_state": "Hoe staat het ervoor",
    "none": "Er is nog niets afgesproken.",
    "months": "januari februari maart april mei juni juli augustus september oktober november december",
}
EN: dict[str, str] = {
    "form_kind": "Wijkschouw, form",
    "how": "Walk past the points on the map. Put a cross at each point: good, bad or a plus. Bad is a spot where something must be done.",
    "how_back": "Hand this sheet in afterwards. Write down no names, addresses or number plates.",
    "date": "Date",
    "walker": "Filled in by (role)",
    "goed": "good",
    "slecht": "bad",
    "plus": "plus",
    "urgent": "urgent",
    "theme": "theme",
    "photo": "photo no.",
    "holder": "who takes it up",
    "seen": "what do you see",
    "where": "where is this",
    "points": "Fixed points",
    "new_points": "What else you see",
    "new": "new",
    "themes": "Letters for the theme",
    "map": "Map with the fixed points",
    "printed": "printed on {date}",
    "actions_kind": "Actions after the schouw",
    "a_point": "Point",
    "a_where": "Where",
    "a_seen": "What we saw",
    "a_what": "What will happen",
    "a_who": "Who",
    "a_when": "When",
    "a_state": "How it stands",
    "none": "Nothing was agreed yet.",
    "months": "January February March April May June July August September October November December",
}


def schouw_words(language: str) -> dict[str, str]:
    """Return the words of a language: English for `en...`, else Dutch."""
    return EN if language.startswith("en") else NL


def day_text(day: object, language: str) -> str:
    """Return a day as people write it: `22 november 2026`."""
    months = schouw_words(language)["months"].split()
    year, month, number = (int(part) for part in str(day).split("-"))
    return f"{number} {months[month - 1]} {year}"
