"""What the database itself refuses, and which fields are of people."""

from __future__ import annotations

from typing import Any

import pytest
from django.db import IntegrityError, transaction
from tests.web.kit.making import make_batch, make_session
from tests.web.world import World

from wijkkoers.web.kit.models import PrintBatch, PrintedCard, ResultSheet, Session, SessionAnswer, SessionSeat


def test_a_code_stands_on_one_card(world: World) -> None:
    cards = list(PrintedCard.objects.filter(batch=make_batch(world)))
    with pytest.raises(IntegrityError), transaction.atomic():
        PrintedCard.objects.filter(pk=cards[0].pk).update(code=cards[1].code)


@pytest.mark.parametrize(
    ("model", "values"), [(PrintBatch, {"kind": "iets"}), (PrintBatch, {"dot_set": "iets"}), (Session, {"phase": "later"})]
)
def test_contradictions_are_refused(world: World, model: Any, values: dict[str, Any]) -> None:
    make_batch(world)
    make_session(world)
    with pytest.raises(IntegrityError), transaction.atomic():
        model.objects.update(**values)


def test_fields_of_people_are_marked_and_seats_and_answers_have_none() -> None:
    assert (PrintBatch.PERSONAL_FIELDS, ResultSheet.PERSONAL_FIELDS, Session.PERSONAL_FIELDS) == (
        ("made_by",),
        ("entered_by",),
        ("made_by",),
    )
    relations = {field.name for model in (SessionSeat, SessionAnswer) for field in model._meta.get_fields() if field.is_relation}
    assert relations == {"session", "answers", "seat"}
