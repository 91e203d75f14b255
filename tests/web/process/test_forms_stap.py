"""Forms of a stap."""

from __future__ import annotations

from wijkkoers.base.periods import parse_period
from wijkkoers.web.process.forms.stap import MoveForm, OwnStapForm, ResultForm, StapForm
from wijkkoers.web.process.states import StapMove, StapStatus, moves_from
from wijkkoers.web.process.values import OwnStap, ResultValues, StapValues

PEOPLE = [(3, "Anna"), (4, "Bert")]
STAGES = [("start", "Starten")]


def test_form_gives_what_was_said() -> None:
    form = StapForm({"owner": "3", "due": "maart 2027", "summary": "Klaar"}, people=PEOPLE)
    assert form.is_valid()
    assert form.values == StapValues(3, parse_period("maart 2027"), "Klaar")
    assert form.own is None


def test_nothing_said_is_nobody_and_no_time() -> None:
    form = StapForm({"owner": ""}, people=PEOPLE)
    assert form.is_valid()
    assert form.values == StapValues()


def test_person_who_is_not_offered_is_refused() -> None:
    assert "owner" in StapForm({"owner": "9"}, people=PEOPLE).errors


def test_clash_keeps_both_and_offers_the_same_people() -> None:
    held = {"owner": "", "due": "", "summary": "Eerste"}
    form = StapForm(
        {"summary": "Mijn", "owner": "3", "base": '{"owner": "", "due": "", "summary": ""}', "revision": "1"},
        held=held,
        revision=2,
        people=PEOPLE,
    )
    assert form.is_valid()
    assert form.seen_revision == 1
    again = form.merged(held, 2)
    assert [conflict.field for conflict in again.conflicts] == ["summary"]
    assert "Anna" in str(again["owner"])
    assert "selected" in str(again["owner"]).split("Anna")[0].rsplit("<option", 1)[1]


def test_own_step_gives_what_it_is() -> None:
    form = OwnStapForm({"own_label": "Feest", "own_goal": "Samen", "own_stage": "start", "own_sporen": "AB"}, people=PEOPLE, stages=STAGES)
    assert form.is_valid()
    assert form.own == OwnStap("Feest", "Samen", "start", "AB")


def test_own_step_needs_a_name_and_a_known_part() -> None:
    assert set(OwnStapForm({"own_stage": "elders"}, people=PEOPLE, stages=STAGES).errors) == {"own_label", "own_stage"}


def test_only_moves_from_here_are_offered() -> None:
    moves = moves_from(StapStatus.KLAAR)
    assert MoveForm({"move": "herzien", "reason": "x"}, moves=moves).is_valid()
    assert not MoveForm({"move": StapMove.OPPAKKEN.value}, moves=moves).is_valid()


def test_result_says_whether_others_can_go_on() -> None:
    form = ResultForm({"text": "Lijst", "is_ready": "ja"})
    assert form.is_valid()
    assert form.values == ResultValues("Lijst", is_ready=True)
    assert "is_ready" in ResultForm({"text": "Lijst"}).errors
