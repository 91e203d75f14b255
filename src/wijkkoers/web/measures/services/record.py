"""What every service here does: clean what was typed, say what kind of row it is, read who pays and what is named."""

from __future__ import annotations

from wijkkoers.base.errors import InputError
from wijkkoers.web.dossiers.models import Dossier
from wijkkoers.web.dossiers.services.rows import RowKind
from wijkkoers.web.measures.texts import maatregel_texts, pakket_texts, words_for
from wijkkoers.web.parties.models import Partij

NAME_LIMIT, LINE_LIMIT, UNIT_LIMIT, CODE_LIMIT, SOURCE_LIMIT, TEXT_LIMIT = 200, 200, 60, 20, 300, 10_000
PAKKET_NAME_LIMIT, PAYER_LIMIT = 120, 120
FIRST_YEAR, LAST_YEAR = 1995, 2100
MAATREGEL = RowKind("maatregel", lambda row: row.name, maatregel_texts, words_for)
PAKKET = RowKind("pakket", lambda row: row.name, pakket_texts)


def clean_text(text: str, limit: int = TEXT_LIMIT) -> str:
    """Return a text without white space around it; InputError `rij-tekst-te-lang` above the limit."""
    clean = text.replace("\r\n", "\n").replace("\x00", "").strip()
    if len(clean) > limit:
        raise InputError("rij-tekst-te-lang", limit=limit)
    return clean


def clean_line(text: str, limit: int = LINE_LIMIT) -> str:
    """Return a text as one line; raises as `clean_text` does."""
    return " ".join(clean_text(text, limit).split())


def require_line(text: str, code: str, limit: int = NAME_LIMIT) -> str:
    """Return a text as one line; InputError with this code when nothing is left."""
    clean = clean_line(text, limit)
    if not clean:
        raise InputError(code)
    return clean


def check_year(year: int | None) -> int | None:
    """Return a year; InputError `maatregel-jaar-onmogelijk` for one that no plan has."""
    if year is not None and not FIRST_YEAR <= year <= LAST_YEAR:
        raise InputError("maatregel-jaar-onmogelijk", year=year, first=FIRST_YEAR, last=LAST_YEAR)
    return year


def partijen_by_name(dossier: Dossier) -> dict[str, Partij]:
    """Return the partijen of a dossier by name in lower case; of two with one name the one that takes part."""
    rows = Partij.objects.filter(dossier=dossier).order_by("-dropped_at", "id")
    left = [row for row in rows if row.dropped_at is not None]
    present = [row for row in rows if row.dropped_at is None]
    return {row.name.lower(): row for row in [*left, *present]}
