"""Cards for tests of paper: plain ones, a dilemma, a blank one, and words that hardly fit."""

from __future__ import annotations

from datetime import date

from wijkkoers.reports.kit.content import Card, CardSet

ADDRESS = "https://wijkkoers.voorbeeld.nl/k/K7PM3XQ9/"
LONG = "Wij willen dat niemand meer woonlasten krijgt. " * 40


def card(number: int = 1, **more: object) -> Card:
    values: dict[str, object] = {
        "number": number,
        "code": "K7PM-3XQ9",
        "address": ADDRESS,
        "label": f"Opgaven in kaart brengen {number}",
        "text": "Iedereen aan tafel kent de opgaven van de wijk.",
        "kicker": "Knooppunt",
        "sporen": ("A", "B"),
        "tags": ("gemeente", "bewoners"),
    }
    return Card(**{**values, **more})  # type: ignore[arg-type]


def card_set(count: int = 9, *, language: str = "nl", cards: tuple[Card, ...] = ()) -> CardSet:
    found = cards or tuple(card(number) for number in range(1, count + 1))
    return CardSet("Kaarten van de startavond", "Knooppunten", "Spoorwijk", date(2026, 11, 22), found, language)


def hard_cards() -> tuple[Card, ...]:
    return (
        card(1, label="Rechtvaardigheidsbevorderingsmaatregelenpakket" * 3, text=LONG),
        card(2, label=LONG, poles=("Snel beginnen", "Iedereen kan meekomen"), sporen=()),
        card(3, label="", text="", sporen=(), tags=()),
        card(4, label='#panic("x") *vet* $1$ <b>', text="[haak] @verwijzing _schuin_"),
    )
