"""What every page that edits does with a form."""

from __future__ import annotations

from typing import Any

from django.test import RequestFactory

from wijkkoers.base.errors import InputError
from wijkkoers.web.events.revisions import STALE
from wijkkoers.web.process.forms.action import ActionForm
from wijkkoers.web.process.forms.fields import ReasonForm
from wijkkoers.web.process.views.editing import submit

HELD = {"title": "Bellen", "note": "", "owner": "", "holder": "", "due": "", "stap": ""}


def _form(data: dict[str, str] | None) -> ActionForm:
    return ActionForm(data, held=HELD, revision=1, people=[], staps=[])


def _fail(code: str) -> Any:
    def save() -> None:
        raise InputError(code)

    return save


def test_page_that_is_only_read_saves_nothing() -> None:
    outcome = submit(RequestFactory().get("/"), _form(None), _fail("nooit"))
    assert (outcome.status, outcome.kept) == (200, None)


def test_form_that_is_wrong_is_not_saved() -> None:
    assert submit(RequestFactory().post("/"), _form({"title": ""}), _fail("nooit")).status == 400


def test_what_was_kept_comes_back() -> None:
    assert submit(RequestFactory().post("/"), _form({"title": "Mailen"}), lambda: "rij").kept == "rij"


def test_refusal_stands_at_its_field() -> None:
    outcome = submit(RequestFactory().post("/"), ReasonForm({"reason": "x"}), _fail("process-reden-nodig"))
    assert (outcome.status, list(outcome.form.errors)) == (400, ["reason"])


def test_clash_gives_both_edits_on_the_row_as_it_is_now() -> None:
    form = _form({"title": "Mailen", "note": "", "revision": "1", "base": '{"title": "Bellen"}'})
    outcome = submit(RequestFactory().post("/"), form, _fail(STALE), lambda: ({**HELD, "note": "Na vijf uur"}, 2))
    assert outcome.status == 409
    assert (outcome.form["title"].value(), outcome.form["note"].value()) == ("Mailen", "Na vijf uur")
    assert str(outcome.form["revision"].value()) == "2"
