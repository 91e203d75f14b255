"""What the page of a talk shows: quotes, signalen and where each led, as far as this person may read them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from wijkkoers.web.dossiers.selectors import Viewer
from wijkkoers.web.fieldwork.models import Gesprek, Signaal
from wijkkoers.web.fieldwork.permissions.talks import reads_inside
from wijkkoers.web.fieldwork.selectors.gesprekken import quotes_of, signalen_of
from wijkkoers.web.thread.kinds import ThingKind
from wijkkoers.web.thread.selectors import cards_for, targets_of
from wijkkoers.web.thread.things import Card, ref_of


@dataclass(frozen=True, slots=True)
class SignaalRow:
    """A signaal, its theme in words and what came of it."""

    signaal: Signaal
    theme: str
    leads_to: tuple[Card, ...]

    @property
    def ref(self) -> str:
        """How the thread names it."""
        return ref_of(ThingKind.SIGNAAL, self.signaal.pk)


def parts_of(viewer: Viewer, gesprek: Gesprek, themes: Mapping[str, str]) -> dict[str, Any]:
    """Return quotes, signalen and what lapsed, for the page; the number of queries does not grow with them."""
    is_inside = reads_inside(viewer, gesprek)
    return {
        "is_inside": is_inside,
        "quotes": quotes_of(gesprek, is_inside=is_inside),
        "dropped_quotes": quotes_of(gesprek, is_inside=True, dropped=True) if is_inside else [],
        "rows": _rows(viewer, signalen_of(gesprek), themes),
        "dropped_signalen": signalen_of(gesprek, dropped=True),
    }


def _rows(viewer: Viewer, signalen: list[Signaal], themes: Mapping[str, str]) -> list[SignaalRow]:
    refs = [ref_of(ThingKind.SIGNAAL, signaal.pk) for signaal in signalen]
    targets = targets_of(viewer.dossier, refs)
    cards = cards_for(viewer, sorted({target for found in targets.values() for target in found}))
    return [
        SignaalRow(signaal, themes.get(signaal.theme, signaal.theme), tuple(cards[name] for name in targets.get(ref, ()) if name in cards))
        for signaal, ref in zip(signalen, refs, strict=True)
    ]
