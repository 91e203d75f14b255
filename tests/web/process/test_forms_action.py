"""Forms of actions."""

from __future__ import annotations

from wijkkoers.base.periods import parse_period
from wijkkoers.web.process.forms.action import ActionForm, ActionStatusForm
from wijkkoers.web.process.states import ActionStatus
from wijkkoers.web.process.values import ActionValues

OPTIONS = {"people": [(3, "Anna")], "staps": [(8, "Starten")]}


def test_form_gives_what_was_said() -> None:
    data = {"title": "Bellen", "note": "Na vijf uur", "owner": "3", "holder": "huismeester", "due": "2027", "stap": "8"}
    form = ActionForm(data, **OPTIONS)
    assert form.is_valid()
    assert form.values == ActionValues("Bellen", "Na vijf uur", 3, "huismeester", parse_period("2027"), 8)


def test_action_needs_a_title_and_a_stap_that_is_offered() -> None:
    assert set(ActionForm({"stap": "9"}, **OPTIONS).errors) == {"title", "stap"}


def test_clash_keeps_the_choices() -> None:
    held = {"title": "Bellen", "note": "", "owner": "", "holder": "", "due": "", "stap": "8"}
    form = ActionForm({"title": "Mailen", "stap": "8", "revision": "1", "base": "{}"}, held=held, revision=2, **OPTIONS)
    assert "Starten" in str(form.merged(held, 2)["stap"])


def test_status_is_one_that_exists() -> None:
    assert ActionStatusForm({"status": "klaar"}).is_valid()
    assert not ActionStatusForm({"status": "weg"}).is_valid()
    form = ActionStatusForm({"status": "open"})
    assert form.is_valid()
    assert form.cleaned_data["status"] is ActionStatus.OPEN
