"""Adding to the log."""

from __future__ import annotations

import pytest
from django.db import transaction
from tests.web.world import World

from wijkkoers.web.events.models import Event
from wijkkoers.web.events.services import append_event


def test_event_keeps_actor_organisation_and_change(world: World) -> None:
    event = append_event(
        actor_id=world.redacteur.pk, kind="proef", subject="ding:1", organisation_id=world.corporatie.pk, change=({"a": 1}, {"a": 2})
    )
    event.refresh_from_db()
    assert (event.actor, event.organisation, event.before, event.after) == (world.redacteur, world.corporatie, {"a": 1}, {"a": 2})


def test_event_of_an_act_that_failed_is_not_kept(db: None) -> None:
    with pytest.raises(ZeroDivisionError), transaction.atomic():
        append_event(actor_id=None, kind="proef", subject="ding:1")
        raise ZeroDivisionError
    assert Event.objects.count() == 0


def test_events_do_not_share_their_change(db: None) -> None:
    first, second = (append_event(actor_id=None, kind="proef", subject="ding:1") for _ in range(2))
    first.after["a"] = 1
    assert second.after == {}
