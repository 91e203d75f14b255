"""Brakes on pages that need no account: how often one address may do a thing in ten minutes. Only a hash of it is kept, that long."""

from __future__ import annotations

from allauth.account.adapter import get_adapter
from django.core.cache import cache
from django.http import HttpRequest
from django.utils.crypto import salted_hmac

from wijkkoers.base.errors import InputError

WINDOW_S = 600
SEATS_PER_WINDOW = 100
"""New seats from one address in one session or schouw: a hall full of phones shares one address."""
MISSES_PER_WINDOW = 40
"""Codes from one address that belong to nothing."""


def require_brake(request: HttpRequest, act: str, limit: int) -> None:
    """Count an act from this address; InputError `te-vaak` above the limit."""
    key = _key(request, act)
    _require(key, limit)
    _count(key)


def require_seat_brake(request: HttpRequest, place: str) -> None:
    """Count a new seat from this address at a place such as `sessie:3`; raises as `require_brake` does."""
    require_brake(request, f"plek.{place}", SEATS_PER_WINDOW)


def require_guess_brake(request: HttpRequest) -> None:
    """Raise InputError `te-vaak` when this address tried too many codes that do not exist."""
    _require(_key(request, "code"), MISSES_PER_WINDOW)


def count_miss(request: HttpRequest) -> None:
    """Count a code from this address that belongs to nothing."""
    _count(_key(request, "code"))


def _require(key: str, limit: int) -> None:
    if cache.get(key, 0) >= limit:
        raise InputError("te-vaak", minutes=WINDOW_S // 60)


def _count(key: str) -> None:
    """Count one more; the window begins with the first."""
    if cache.add(key, 1, WINDOW_S):
        return
    try:
        cache.incr(key)
    except ValueError:
        cache.set(key, 1, WINDOW_S)


def _key(request: HttpRequest, act: str) -> str:
    address = get_adapter(request).get_client_ip(request)
    return f"rem.{act}.{salted_hmac('wijkkoers.rem', address).hexdigest()[:20]}"
