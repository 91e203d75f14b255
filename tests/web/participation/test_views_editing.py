"""Editing a moment: the sentence of a refusal stands at its field."""

from __future__ import annotations

from typing import Any

from django.test import RequestFactory

from wijkkoers.base.errors import InputError
from wijkkoers.web.participation.forms.moments import MoveForm
from wijkkoers.web.participation.states import MomentMove
from wijkkoers.web.participation.views.editing import submit


def _refuse(_seen: int | None) -> Any:
    raise InputError("moment-dag-leeg")


def test_refusal_of_a_moment_stands_at_its_field() -> None:
    outcome = submit(RequestFactory().post("/"), MoveForm({"move": "houden"}, moves=[MomentMove.HOUDEN]), _refuse)
    assert (outcome.status, list(outcome.form.errors)) == (400, ["held_on"])
