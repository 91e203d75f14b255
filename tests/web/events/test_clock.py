"""The moment that acts carry."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from django.utils import timezone

from wijkkoers.web.events.clock import now, telling

THEN = datetime(2024, 3, 12, 9, 30, tzinfo=UTC)


def test_without_telling_it_is_now() -> None:
    assert timezone.now() - now() < timedelta(seconds=5)


def test_told_moment_holds_inside_only() -> None:
    with telling(THEN):
        assert now() == THEN
    assert now() > THEN


def test_moment_is_put_back_after_an_error() -> None:
    with pytest.raises(KeyError), telling(THEN):
        raise KeyError
    assert now() > THEN


def test_moment_without_time_zone_is_refused() -> None:
    with pytest.raises(ValueError, match="time zone"), telling(THEN.replace(tzinfo=None)):
        pass
