"""Texts that people typed, made clean: no odd ends of lines, not too long."""

from __future__ import annotations

from django.core.exceptions import ValidationError
from django.core.validators import URLValidator

from wijkkoers.base.errors import InputError

NAME_LIMIT, ROLE_LIMIT, CONTACT_LIMIT, TEXT_LIMIT, UNIT_LIMIT, TERM_LIMIT, TARGET_LIMIT, URL_LIMIT = 120, 200, 120, 2000, 60, 60, 200, 500
_is_address = URLValidator(schemes=["http", "https"])


def clean_line(text: str, limit: int) -> str:
    """Return a text on one line; raise InputError `partij-tekst-te-lang`."""
    return " ".join(clean_text(text, limit).split())


def clean_text(text: str, limit: int = TEXT_LIMIT) -> str:
    """Return a text of several lines; raise InputError `partij-tekst-te-lang`."""
    clean = text.replace("\r\n", "\n").replace("\x00", "").strip()
    if len(clean) > limit:
        raise InputError("partij-tekst-te-lang", limit=limit)
    return clean


def require_text(text: str, code: str, limit: int = TEXT_LIMIT) -> str:
    """Return a clean text that is not empty; raise InputError with this code when it is."""
    clean = clean_text(text, limit)
    if not clean:
        raise InputError(code)
    return clean


def clean_address(text: str) -> str:
    """Return an address on the web, or nothing; raise InputError `partij-plan-adres` for anything else."""
    clean = clean_line(text, URL_LIMIT)
    if clean:
        try:
            _is_address(clean)
        except ValidationError as error:
            raise InputError("partij-plan-adres") from error
    return clean
