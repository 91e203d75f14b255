"""Forms of moments: what they offer, and what they read."""

from __future__ import annotations

from typing import Any

import pytest

from wijkkoers.base.errors import InputError
from wijkkoers.web.accounts.submitting import show_refusal
from wijkkoers.web.participation.forms.moments import FIELD_OF_CODE, FilterForm, FollowUpForm, MoveForm, PlanForm, TurnoutForm
from wijkkoers.web.participation.states import FollowUp, MomentMove

RUNGS = [("raadplegen", "Raadplegen"), ("adviseren", "Adviseren")]
GROUPS = [("Leeftijd", [("jongeren", "jongeren"), ("ouderen", "ouderen")])]
OFFERED: dict[str, Any] = {"rungs": RUNGS, "groups": GROUPS, "people": [("4", "Iris")], "staps": [("9", "Praten")]}


def _plan(data: dict[str, Any] | None = None, **options: Any) -> PlanForm:
    return PlanForm(data, **{**OFFERED, **options})


def test_plan_is_read() -> None:
    form = _plan({"title": "Inloop", "rung": "adviseren", "groups": ["ouderen"], "due": "maart 2031", "owner": "4", "stap": "9"})
    assert form.is_valid()
    values = form.values
    assert (values.groups, values.owner_id, values.stap_id, values.held_on) == (("ouderen",), 4, 9, None)
    assert values.due is not None and values.due.start.month == 3


@pytest.mark.parametrize(
    ("data", "field"),
    [({"rung": "adviseren"}, "title"), ({"title": "x"}, "rung"), ({"title": "x", "rung": "dicteren"}, "rung"), ({"due": "straks"}, "due"),
     ({"owner": "5"}, "owner"), ({"groups": ["anderen"]}, "groups")],
)  # fmt: skip
def test_plan_that_cannot_be_is_told_at_the_field(data: dict[str, Any], field: str) -> None:
    assert field in _plan({"title": "", "rung": "", **data}).errors


def test_groups_that_are_held_are_ticked() -> None:
    form = _plan(held={"title": "x", "groups": "jongeren\nouderen"}, revision=2)
    assert form["groups"].value() == ["jongeren", "ouderen"]


def test_moment_to_come_has_no_day_to_change() -> None:
    form = _plan(held={"title": "x"}, revision=2, day=False)
    assert "held_on" not in form.fields and "held_on" not in form.EDITED


def test_turnout_asks_every_group_and_reads_what_is_filled_in() -> None:
    form = TurnoutForm({"invited": "", "came_total": "0", "came-jongeren": "12", "came-ouderen": ""}, groups=GROUPS, is_past=True)
    assert form.is_valid()
    assert (form.values.invited, form.values.came_total, form.values.came) == (None, 0, {"jongeren": 12})
    assert [(name, len(fields)) for name, fields in form.dimensions] == [("Leeftijd", 2)]


def test_turnout_reads_zero_as_nobody() -> None:
    form = TurnoutForm({"came-jongeren": "0", "came-ouderen": ""}, groups=GROUPS, is_past=True)
    assert form.is_valid() and form.values.came == {"jongeren": 0}


def test_turnout_refuses_less_than_nobody() -> None:
    assert "came-jongeren" in TurnoutForm({"came-jongeren": "-1"}, groups=GROUPS, is_past=True).errors


def test_turnout_of_a_moment_to_come_asks_who_is_invited() -> None:
    form = TurnoutForm({"invited": "40"}, groups=GROUPS, is_past=False)
    assert set(form.EDITED) == {"invited", "reached"}
    assert form.is_valid() and form.values.came_total is None


@pytest.mark.parametrize(("rung", "asks"), [("adviseren", False), ("coproduceren", True)])
def test_answer_asks_who_agreed_where_that_is_needed(rung: str, asks: bool) -> None:
    form = FollowUpForm({"follow_up": "Zo", "follow_up_kind": "deels"}, rung=rung)
    assert ("consent" in form.fields) is asks
    assert form.is_valid() and form.values.kind is FollowUp.DEELS


def test_who_agreed_before_is_not_lost_on_another_rung() -> None:
    form = FollowUpForm(None, rung="raadplegen", held={"consent": "De groep"}, revision=1)
    assert form["consent"].value() == "De groep"


def test_move_asks_what_the_move_needs() -> None:
    assert set(MoveForm(moves=[MomentMove.TERUGZETTEN]).fields) == {"move"}
    form = MoveForm({"move": "houden", "held_on": "2026-03-12"}, moves=[MomentMove.HOUDEN, MomentMove.AFGELASTEN])
    assert form.is_valid() and form.cleaned_data["move"] is MomentMove.HOUDEN


def test_filter_leaves_out_what_is_not_offered() -> None:
    form = FilterForm({"status": "gepland", "trede": "dicteren"}, rungs=RUNGS, groups=GROUPS)
    assert form.wanted == {"status": "gepland", "trede": "", "groep": ""}


def test_error_stands_at_its_field_or_above_the_form() -> None:
    form = MoveForm({"move": "houden"}, moves=[MomentMove.HOUDEN])
    form.is_valid()
    show_refusal(form, InputError("moment-dag-leeg"), FIELD_OF_CODE)
    show_refusal(form, InputError("moment-stap-kan-niet"), FIELD_OF_CODE)
    assert set(form.errors) == {"held_on", "__all__"}
