"""Setting a session up and taking part."""

from __future__ import annotations

from tests.web.kit.making import make_session
from tests.web.world import World

from wijkkoers.web.kit.forms.sessions import MoveForm, PaperForm, ReplyForm, SessionForm, answer_labels
from wijkkoers.web.kit.kinds import AnswerForm
from wijkkoers.web.kit.states import MINUTES, SessionMove, SessionPhase


def test_options_are_lines_and_a_stap_is_one_of_those_offered() -> None:
    data = {"question": "Wat eerst?", "form": "keuze", "options": "daken\nramen", "stap": "3"}
    form = SessionForm(data, staps=[(3, "Opgaven")])
    assert form.is_valid(), form.errors
    assert (form.values.form, form.values.options, form.values.stap_id) == (AnswerForm.KEUZE, ("daken", "ramen"), 3)
    assert not SessionForm({**data, "stap": "4"}, staps=[(3, "Opgaven")]).is_valid()


def test_ends_of_the_scale_are_named_and_only_its_places_can_be_chosen(world: World) -> None:
    session = make_session(world)
    assert answer_labels(session) == ["1 (kan wachten)", "2", "3", "4", "5 (moet nu)"]
    assert ReplyForm({"value": "5"}, session=session).is_valid()
    assert not ReplyForm({"value": "6"}, session=session).is_valid()


def test_paper_is_new_or_one_that_is_offered(world: World) -> None:
    session = make_session(world)
    assert PaperForm({"value": "1", "number": ""}, session=session, seats=[2]).is_valid()
    assert not PaperForm({"value": "1", "number": "3"}, session=session, seats=[2]).is_valid()


def test_move_offers_the_usual_minutes_of_what_begins(world: World) -> None:
    form = MoveForm.to_make(make_session(world), SessionMove.BEGINNEN)
    assert form["minutes"].value() == MINUTES[SessionPhase.RONDE_1]
