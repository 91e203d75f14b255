"""What goes on paper for a werkvorm: plain values, made by who prints it. Texts are shown as they are, never as markup."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

PER_SHEET = (8, 4)
"""How many cards go on a sheet of A4."""
PAPERS = ("a3", "a4")


@dataclass(frozen=True, slots=True)
class Card:
    """One card. `address` is what its QR code opens; `code` is the same in signs that people can type.

    `poles` holds the two values of a dilemma, else it is empty. A card without a label is blank: people write on it.
    `text_language` is the language of label and text when it is not that of the sheet.
    """

    number: int
    code: str
    address: str
    label: str = ""
    text: str = ""
    text_language: str = ""
    kicker: str = ""
    sporen: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    poles: tuple[str, str] | tuple[()] = ()

    @property
    def is_blank(self) -> bool:
        """Whether there is nothing on it yet."""
        return not self.label


@dataclass(frozen=True, slots=True)
class CardSet:
    """A set of cards of one kind, as printed on one day."""

    title: str
    kind: str
    dossier: str
    made_on: date
    cards: tuple[Card, ...]
    language: str = "nl"


@dataclass(frozen=True, slots=True)
class DotGrid:
    """A sheet on which people place dots: `columns` are the heads of the boxes, `address` opens the page to type in what came back."""

    cards: CardSet
    question: str
    columns: tuple[str, ...]
    address: str
    paper: str = "a3"


@dataclass(frozen=True, slots=True)
class RankForm:
    """A form for one participant: rank a few of the cards and say why, without a name."""

    cards: CardSet
    question: str
    ranks: int = 5
