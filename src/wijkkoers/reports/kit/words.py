"""The fixed words on cards, sheets for dots and forms, in Dutch and English."""

from __future__ import annotations

NL: dict[str, str] = {
    "cut": "knip langs de stippellijnen",
    "cards_of": "Kaarten {kind}",
    "printed": "gedrukt op {date}",
    "code": "Code",
    "qr_card": "QR-code van kaart {number}, code {code}",
    "blank": "Schrijf hier zelf",
    "spoor": "spoor {spoor}",
    "against": "of",
    "dots_title": "Stippenvel",
    "dots_how": "Plak of teken een stip in het vak van uw keuze. Meer stippen in één vak mag.",
    "dots_card": "Kaart",
    "dots_when": "Datum",
    "dots_where": "Plek",
    "dots_people": "Aantal mensen",
    "dots_back": "Uitkomst intypen: scan deze code na afloop en log in.",
    "qr_back": "QR-code naar de pagina om de uitkomst in te typen",
    "dots_photo": "Maak eerst een foto van dit vel. Typ dan per kaart het aantal stippen in.",
    "form_title": "Wat vindt u het belangrijkst?",
    "form_how": "Kies {ranks} kaarten. Zet de belangrijkste op 1. Schrijf kort waarom.",
    "form_cards": "De kaarten",
    "form_rank": "Uw keuze",
    "form_number": "kaart",
    "form_why": "omdat",
    "form_no_name": "Uw naam hoeft er niet op. Schrijf ook geen namen of adressen van anderen op.",
}
EN: dict[str, str] = {
    "cut": "cut along the dashed lines",
    "cards_of": "Cards {kind}",
    "printed": "printed on {date}",
    "code": "Code",
    "qr_card": "QR code of card {number}, code {code}",
    "blank": "Write here yourself",
    "spoor": "track {spoor}",
    "against": "or",
    "dots_title": "Dot sheet",
    "dots_how": "Stick or draw a dot in the box you choose. Several dots in one box are fine.",
    "dots_card": "Card",
    "dots_when": "Date",
    "dots_where": "Place",
    "dots_people": "Number of people",
    "dots_back": "To type in the outcome: scan this code afterwards and log in.",
    "qr_back": "QR code to the page for typing in the outcome",
    "dots_photo": "First take a photo of this sheet. Then type in the number of dots per card.",
    "form_title": "What matters most to you?",
    "form_how": "Choose {ranks} cards. Put the most important one at 1. Write briefly why.",
    "form_cards": "The cards",
    "form_rank": "Your choice",
    "form_number": "card",
    "form_why": "because",
    "form_no_name": "No need for your name. Please leave out names and addresses of others too.",
}


def kit_words(language: str) -> dict[str, str]:
    """Return the words of a language: English for `en...`, else Dutch."""
    return EN if language.startswith("en") else NL
