"""The database itself refuses a moment that cannot be."""

from __future__ import annotations

from datetime import datetime
from typing import Any

import pytest
from django.db import IntegrityError, transaction
from tests.web.dossiers.making import make_dossier
from tests.web.participation.making import HELD, make_moment, make_past
from tests.web.world import World

from wijkkoers.web.participation.models import Participatiemoment, Turnout


@pytest.mark.parametrize(
    "values",
    [
        {"status": "onbekend"},
        {"status": "geweest"},
        {"held_on": HELD},
        {"status": "afgelast"},
        {"due_start": HELD},
        {"due_end": HELD},
        {"follow_up": "Zonder moment"},
        {"follow_up_at": datetime.fromisoformat("2026-03-12T12:00:00+00:00")},
        {"follow_up_kind": "misschien"},
    ],
)
def test_moment_that_cannot_be_is_refused(world: World, values: dict[str, Any]) -> None:
    moment = make_moment(world, make_dossier(world))
    with pytest.raises(IntegrityError), transaction.atomic():
        Participatiemoment.objects.filter(pk=moment.pk).update(**values)


def test_group_is_counted_once_and_never_below_nobody(world: World) -> None:
    moment = make_past(world, make_dossier(world), 40, {"jongeren": 12})
    for group, came in (("jongeren", 3), ("ouderen", -1)):
        with pytest.raises(IntegrityError), transaction.atomic():
            Turnout.objects.create(moment=moment, group=group, came=came)


def test_personal_fields_are_named() -> None:
    assert Participatiemoment.PERSONAL_FIELDS == ("owner", "added_by")
