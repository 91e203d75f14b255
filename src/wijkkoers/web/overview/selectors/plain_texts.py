"""Which things can hold the words that a search asks for, by their plain texts: cards are made only of those."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _

from wijkkoers.base.folding import fold
from wijkkoers.web.dossiers.selectors import Viewer
from wijkkoers.web.fieldwork.selectors.opgaven import all_opgaven
from wijkkoers.web.fieldwork.selectors.schouw import known_punten
from wijkkoers.web.measures.selectors import maatregelen_of
from wijkkoers.web.overview.search.ranking import folded, number_of, words_of
from wijkkoers.web.participation.models import Inbreng
from wijkkoers.web.thread.kinds import ThingKind

MOST = 1000
"""With more than so many candidates all cards are made: a query names no thousands of numbers."""
NOTHING = (0,)
"""Stands for no rows at all, so that a search that finds nothing asks the database as often."""


@dataclass(frozen=True, slots=True)
class PlainTexts:
    """Where the words of the cards of one kind stand: `columns` hold them all, `letter` stands before the number.

    Cards can say more than stands in a row: when a word and a text of `own_words` are part of each other, all cards are looked at.
    """

    rows: Callable[[Viewer], Any]
    columns: tuple[str, ...]
    letter: str = ""
    own_words: Callable[[], Sequence[str]] = tuple


def candidates(viewer: Viewer, kind: ThingKind, asked: str) -> Sequence[int] | None:
    """Return the numbers of the things of a kind that can be found; None when all of them must be looked at. At most one query.

    Never fewer than are found: what the card says decides, and whether this person may know of it.
    """
    plain, words = PLAIN_TEXTS.get(kind), words_of(asked)
    if plain is None or not words or _says_more(plain, words):
        return None
    number = number_of(asked)
    rows = plain.rows(viewer).order_by().values_list("pk", "number", *plain.columns)
    found = [pk for pk, own, *texts in rows if _can_hold((f"{plain.letter}{own or ''}", *texts), words) or (number and str(own) == number)]
    return (found or NOTHING) if len(found) <= MOST else None


def _can_hold(texts: Sequence[str | None], words: Sequence[str]) -> bool:
    text = folded("\n".join(filter(None, texts)))
    return all(map(text.__contains__, words))


def _says_more(plain: PlainTexts, words: Sequence[str]) -> bool:
    own = [fold(text) for text in plain.own_words()]
    return any(word in text or text in word for word in words for text in own)


PLAIN_TEXTS: Mapping[ThingKind, PlainTexts] = {
    ThingKind.OPGAVE: PlainTexts(all_opgaven, ("title", "description", "place_note", "brought_by", "chances", "risks")),
    ThingKind.MAATREGEL: PlainTexts(maatregelen_of, ("name", "description", "place_note", "code", "dropped_reason"), "M"),
    ThingKind.SCHOUWPUNT: PlainTexts(
        known_punten, ("note", "place_note", "agreement", "route_point__label", "schouw__title"), own_words=lambda: (".",)
    ),
    ThingKind.INBRENG: PlainTexts(
        lambda viewer: Inbreng.objects.filter(dossier=viewer.dossier),
        ("text", "summary", "place_note"),
        own_words=lambda: (_("Inbreng %(number)s") % {"number": ""},),
    ),
}
"""Kinds of which a dossier has hundreds. A title that was cut short ends in dots; inbreng without a summary is called by its number."""
