"""What every service does with what people typed; themes, partijen and days as those of gesprekken and schouw take them."""

from __future__ import annotations

from datetime import date

from django.utils.timezone import localdate

from wijkkoers.base.errors import InputError
from wijkkoers.base.periods import check_day
from wijkkoers.web.dossiers.models import Dossier
from wijkkoers.web.events.clock import now
from wijkkoers.web.fieldwork.selectors.content import content_for, theme_of
from wijkkoers.web.parties.models import Partij

LINE_LIMIT, TEXT_LIMIT = 200, 10_000


def clean_text(text: str, limit: int = TEXT_LIMIT) -> str:
    """Return a text without white space around it; InputError `rij-tekst-te-lang` above the limit."""
    clean = text.replace("\r\n", "\n").replace("\x00", "").strip()
    if len(clean) > limit:
        raise InputError("rij-tekst-te-lang", limit=limit)
    return clean


def clean_line(text: str, limit: int = LINE_LIMIT) -> str:
    """Return a text as one line; raises as `clean_text` does."""
    return " ".join(clean_text(text, limit).split())


def require_line(text: str, code: str, limit: int = LINE_LIMIT) -> str:
    """Return a text as one line; InputError with this code when nothing is left."""
    clean = clean_line(text, limit)
    if not clean:
        raise InputError(code)
    return clean


def past_day(day: date | None, code: str) -> date | None:
    """Return a day that has been; InputError with this code for one that is still to come, or `dag-onmogelijk`."""
    if day is not None and day > localdate(now()):
        raise InputError(code)
    check_day(day)
    return day


def known_theme(dossier: Dossier, theme: str, held: str = "") -> str:
    """Return a theme of the handbook, or the one that was held already; InputError `thema-onbekend` for another."""
    if theme and theme != held and theme_of(content_for(dossier), theme) is None:
        raise InputError("thema-onbekend")
    return theme


def known_partij(dossier: Dossier, partij_id: int | None, held_id: int | None = None) -> int | None:
    """Return a partij that takes part, or the one that was held already; InputError `schouwpunt-partij` for another."""
    if partij_id is None or partij_id == held_id:
        return partij_id
    if not Partij.objects.filter(dossier=dossier, pk=partij_id, dropped_at=None).exists():
        raise InputError("schouwpunt-partij")
    return partij_id
