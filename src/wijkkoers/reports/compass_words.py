"""The words of the compass, on the page and on paper, in Dutch and English."""

from __future__ import annotations

STATUSES = ("open", "bezig", "gepauzeerd", "klaar", "herzien", "niet-van-toepassing")
"""Where a stap can stand, in the order of the key."""

NL: dict[str, str] = {
    "open": "open",
    "bezig": "bezig",
    "gepauzeerd": "gepauzeerd",
    "klaar": "klaar",
    "herzien": "herzien",
    "niet-van-toepassing": "niet van toepassing",
    "echo": "draagt hier ook aan bij",
    "late": "achter op de planning",
    "own": "stap van het team zelf",
    "next": "volgende stap",
    "of_done": "van de {total} klaar",
    "share": "{done} van {total} klaar",
    "spoor_a": "sociaal-maatschappelijk spoor",
    "spoor_b": "technisch-economisch spoor",
    "tick": "stap waarin een partij aan tafel zit",
    "both": "stap van beide sporen",
    "next_up": "Wat nu kan beginnen",
    "late_list": "Achter op de planning",
    "stage": "Fase",
    "stap": "Stap",
    "spoor": "Spoor",
    "status": "Status",
    "owner": "Trekker",
    "due": "Wanneer",
    "nobody": "nog niemand",
    "list": "De stappen, fase voor fase",
    "outside": "Stappen buiten de methode",
    "months": "jan feb mrt apr mei jun jul aug sep okt nov dec",
    "kind": "Kompas van de wijkaanpak",
    "foot": "Handboek {version} · methode {method} · stand van {date}",
    "source": "Bron: het dossier {dossier} in Wijkkoers. Wat in welke fase valt en wie aan tafel zit, komt uit het handboek van Wijkkoers.",
}
EN: dict[str, str] = {
    "open": "open",
    "bezig": "under way",
    "gepauzeerd": "paused",
    "klaar": "done",
    "herzien": "revised",
    "niet-van-toepassing": "not applicable",
    "echo": "contributes here too",
    "late": "behind schedule",
    "own": "stap of the team's own",
    "next": "next stap",
    "of_done": "of {total} done",
    "share": "{done} of {total} done",
    "spoor_a": "social spoor",
    "spoor_b": "technical and economic spoor",
    "tick": "stap in which a party is at the table",
    "both": "stap of both sporen",
    "next_up": "What can start now",
    "late_list": "Behind schedule",
    "stage": "Phase",
    "stap": "Stap",
    "spoor": "Spoor",
    "status": "Status",
    "owner": "Lead",
    "due": "When",
    "nobody": "nobody yet",
    "list": "The stappen, phase by phase",
    "outside": "Stappen outside the method",
    "months": "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec",
    "kind": "Compass of the approach to a wijk",
    "foot": "Handbook {version} · method {method} · as of {date}",
    "source": "Source: the dossier {dossier} in Wijkkoers. Phases and parties at the table come from the handbook of Wijkkoers.",
}


def compass_words(language: str) -> dict[str, str]:
    """Return the words of a language: English for `en...`, else Dutch."""
    return EN if language.startswith("en") else NL
