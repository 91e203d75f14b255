"""Saving a form: done, refused, or merged."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from django.test import RequestFactory

from wijkkoers.base.errors import InputError
from wijkkoers.web.parties.forms.words import WordsForm
from wijkkoers.web.parties.views.saving import submit

HELD = {"interest": "Van de ander", "ambition": ""}
SENT = {"interest": "", "ambition": "Van mij", "revision": "1", "base": "{}"}
EMPTY = {"interest": "", "ambition": ""}


def _refuse(code: str) -> Callable[[int | None], None]:
    def act(_seen: int | None) -> None:
        raise InputError(code, limit=1)

    return act


def test_page_that_was_only_asked_for_saves_nothing() -> None:
    assert submit(RequestFactory().get("/"), WordsForm(), _refuse("x")).status == 200


@pytest.mark.parametrize(("code", "status"), [("partij-tekst-te-lang", 400), ("intussen-gewijzigd", 409)])
def test_refusal_and_clash_have_their_own_answer(code: str, status: int) -> None:
    saved = submit(RequestFactory().post("/"), WordsForm(SENT, held=EMPTY), _refuse(code), lambda: (HELD, 2))
    assert (saved.status, saved.is_done) == (status, False)


def test_clash_shows_both_edits() -> None:
    form = submit(RequestFactory().post("/"), WordsForm(SENT, held=EMPTY), _refuse("intussen-gewijzigd"), lambda: (HELD, 2)).form
    assert [form[name].value() for name in ("interest", "ambition", "revision")] == ["Van de ander", "Van mij", 2]


def test_act_that_works_is_done() -> None:
    assert submit(RequestFactory().post("/"), WordsForm(SENT, held=HELD), lambda _seen: None).is_done
