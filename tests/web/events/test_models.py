"""The log is append-only: a row is written once, and never changed or deleted, alone or together."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from django.db.models import ProtectedError

from wijkkoers.web.accounts.models import User
from wijkkoers.web.events.models import Event
from wijkkoers.web.events.services import append_event


@pytest.fixture
def event(db: None) -> Event:
    return append_event(actor_id=None, kind="proef", subject="ding:1")


def _save_again(event: Event) -> None:
    event.kind = "anders"
    event.save()


def _save_loaded(event: Event) -> None:
    Event.objects.get(pk=event.pk).save()


CHANGES: dict[str, Callable[[Event], object]] = {
    "save": _save_again,
    "save after loading": _save_loaded,
    "delete": lambda event: event.delete(),
    "update of many": lambda event: Event.objects.update(kind="anders"),
    "update of some": lambda event: Event.objects.filter(pk=event.pk).update(kind="anders"),
    "bulk update": lambda event: Event.objects.bulk_update([event], ["kind"]),
    "delete of many": lambda event: Event.objects.all().delete(),
}


@pytest.mark.parametrize("name", CHANGES)
def test_event_is_never_changed_or_deleted(name: str, event: Event) -> None:
    with pytest.raises(TypeError, match="never"):
        CHANGES[name](event)
    assert Event.objects.get().kind == "proef"


def test_person_in_the_log_cannot_be_deleted(db: None) -> None:
    person = User.objects.create_user("a@voorbeeld.test", "x", name="A")
    append_event(actor_id=person.pk, kind="proef", subject="ding:1")
    with pytest.raises(ProtectedError):
        person.delete()


def test_newest_event_comes_first(db: None) -> None:
    first, second = (append_event(actor_id=None, kind="proef", subject=f"ding:{number}") for number in (1, 2))
    assert list(Event.objects.all()) == [second, first]


def test_event_names_moment_kind_and_subject(event: Event) -> None:
    assert str(event).endswith("proef ding:1")
