"""What the database itself refuses."""

from __future__ import annotations

from typing import Any

import pytest
from django.db import IntegrityError, transaction
from tests.web.estate.making import make_complex
from tests.web.world import World

from wijkkoers.web.estate.models import Complex


@pytest.mark.parametrize(
    "values",
    [{"kind": "kasteel"}, {"heating": "haardvuur"}, {"eenheid_count": 0}, {"rent_year": None}, {"latitude": None}],
)
def test_contradictions_are_refused(world: World, values: dict[str, Any]) -> None:
    made = make_complex(world)
    with pytest.raises(IntegrityError), transaction.atomic():
        Complex.objects.filter(pk=made.pk).update(**values)


def test_name_says_name_and_number(world: World) -> None:
    assert str(make_complex(world, number="C7")) == "Seinpaalflats (C7)"
