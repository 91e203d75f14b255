"""The moment of an act: now, or the moment that is told."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from django.utils import timezone

from wijkkoers.web.events.clock import now, telling
from wijkkoers.web.events.services import append_event

THEN = datetime(2024, 3, 5, 9, 30, tzinfo=UTC)


def test_moment_is_now_when_nothing_is_told() -> None:
    before = timezone.now()
    assert before <= now() <= timezone.now()


def test_events_carry_the_told_moment(db: None) -> None:
    with telling(THEN):
        event = append_event(actor_id=None, kind="proef", subject="ding:1")
    event.refresh_from_db()
    assert event.at == THEN


def test_told_moment_ends_with_the_telling() -> None:
    with pytest.raises(ZeroDivisionError), telling(THEN):
        raise ZeroDivisionError
    assert now() != THEN


def test_telling_inside_a_telling_returns_to_the_outer_one() -> None:
    later = datetime(2025, 1, 1, tzinfo=UTC)
    with telling(THEN):
        with telling(later):
            inner = now()
        outer = now()
    assert (inner, outer) == (later, THEN)


def test_moment_without_a_time_zone_is_refused() -> None:
    with pytest.raises(ValueError, match="time zone"), telling(datetime(2024, 3, 5)):  # noqa: DTZ001
        pass
