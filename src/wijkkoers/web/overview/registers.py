"""All arrows of a dossier as a list to take out; arrows are drawn on pages, not read from a file."""

from __future__ import annotations

from collections.abc import Sequence

from django.utils.translation import gettext_lazy as _

from wijkkoers.base.columns import ColumnKind as Kind
from wijkkoers.web.dossiers.selectors import Viewer
from wijkkoers.web.registers.columns import Column, Register, Row
from wijkkoers.web.thread.kinds import ArrowKind
from wijkkoers.web.thread.presentation import label_of
from wijkkoers.web.thread.selectors import all_cards, links_of
from wijkkoers.web.thread.things import Card

ARROW_LABELS = {
    ArrowKind.DRAAGT: _("leidt tot"),
    ArrowKind.SAMENGEVOEGD: _("samengevoegd met"),
    ArrowKind.GESPLITST: _("gesplitst in"),
}
COLUMNS = (
    Column("nummer", _("Pijl"), Kind.INTEGER, is_read=False),
    Column("van-soort", _("Van: soort"), Kind.TEXT, is_read=False),
    Column("van-nummer", _("Van: nummer"), Kind.TEXT, is_read=False),
    Column("van", _("Van"), Kind.TEXT, is_read=False),
    Column("pijl", _("Hoe"), Kind.TEXT, is_read=False),
    Column("naar-soort", _("Naar: soort"), Kind.TEXT, is_read=False),
    Column("naar-nummer", _("Naar: nummer"), Kind.TEXT, is_read=False),
    Column("naar", _("Naar"), Kind.TEXT, is_read=False),
    Column("toelichting", _("Toelichting"), Kind.LONG_TEXT, is_read=False),
)


def arrow_rows(viewer: Viewer) -> Sequence[Row]:
    """Return the arrows of which this person may know both ends; one that stands in rows of its own app has no number."""
    cards = {card.ref: card for card in all_cards(viewer)}
    links = [link for link in links_of(viewer.dossier) if link.source in cards and link.target in cards]
    return [
        {
            "nummer": link.id,
            **_end("van", cards[link.source]),
            "pijl": str(ARROW_LABELS[link.kind]),
            **_end("naar", cards[link.target]),
            "toelichting": link.note,
        }
        for link in links
    ]


def _end(side: str, card: Card) -> dict[str, str]:
    return {f"{side}-soort": label_of(card.kind), f"{side}-nummer": card.number, side: card.title}


REGISTERS = (Register("draad", _("Rode draad"), COLUMNS, arrow_rows, "thread"),)
