"""What every page that edits does with a form."""

from __future__ import annotations

from typing import Any

from django.test import RequestFactory
from tests.web.process.making import make_shared_plan, make_stap
from tests.web.world import World

from wijkkoers.base.errors import InputError
from wijkkoers.web.events.revisions import STALE
from wijkkoers.web.process import services
from wijkkoers.web.process.forms.action import ActionForm
from wijkkoers.web.process.forms.fields import ReasonForm
from wijkkoers.web.process.values import StapValues
from wijkkoers.web.process.views.editing import submit

HELD = {"title": "Bellen", "note": "", "owner": "", "holder": "", "due": "", "stap": ""}


def _form(data: dict[str, str] | None) -> ActionForm:
    return ActionForm(data, held=HELD, revision=1, people=[], staps=[])


def _fail(code: str) -> Any:
    def save(_seen: int | None) -> None:
        raise InputError(code)

    return save


def test_page_that_is_only_read_saves_nothing() -> None:
    outcome = submit(RequestFactory().get("/"), _form(None), _fail("nooit"))
    assert (outcome.status, outcome.kept) == (200, None)


def test_form_that_is_wrong_is_not_saved() -> None:
    assert submit(RequestFactory().post("/"), _form({"title": ""}), _fail("nooit")).status == 400


def test_what_was_kept_comes_back() -> None:
    assert submit(RequestFactory().post("/"), _form({"title": "Mailen"}), lambda _seen: "rij").kept == "rij"


def test_refusal_stands_at_its_field() -> None:
    outcome = submit(RequestFactory().post("/"), ReasonForm({"reason": "x"}), _fail("process-reden-nodig"))
    assert (outcome.status, list(outcome.form.errors)) == (400, ["reason"])


def test_clash_gives_both_edits_on_the_row_as_it_is_now() -> None:
    form = _form({"title": "Mailen", "note": "", "revision": "1", "base": '{"title": "Bellen"}'})
    outcome = submit(RequestFactory().post("/"), form, _fail(STALE), lambda: ({**HELD, "note": "Na vijf uur"}, 2))
    assert outcome.status == 409
    assert (outcome.form["title"].value(), outcome.form["note"].value()) == ("Mailen", "Na vijf uur")
    assert str(outcome.form["revision"].value()) == "2"


def test_text_of_a_session_comes_below_what_the_stap_holds(world: World) -> None:
    stap = make_stap(world)
    services.change_stap(actor=world.redacteur, stap=stap, values=StapValues(summary="Wat er stond"))
    page = world.client_for(world.redacteur).get(f"/dossiers/{stap.dossier_id}/stappen/{stap.pk}/wijzigen/", {"summary": "Uit de sessie"})
    assert page.context["form"]["summary"].value() == "Wat er stond\n\nUit de sessie"


def test_text_of_an_outcome_starts_a_besluit(world: World) -> None:
    dossier = make_shared_plan(world)
    asked = {"title": "Uit de kaarten", "outcome": "Eerst het plein"}
    page = world.client_for(world.redacteur).get(f"/dossiers/{dossier.pk}/besluiten/nieuw/", asked)
    assert (page.context["form"]["title"].value(), page.context["form"]["outcome"].value()) == ("Uit de kaarten", "Eerst het plein")
