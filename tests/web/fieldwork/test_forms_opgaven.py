"""The form of an opgave: groups, values, and two people at once."""

from __future__ import annotations

from typing import Any

from tests.web.fieldwork.making_opgaven import HERE, OPGAVE_FORM

from wijkkoers.web.fieldwork.forms.opgaven import DecisionForm, NewOpgaveForm, OpgaveForm

CHOICES: dict[str, Any] = {
    "theme": [("groen", "Groen")],
    "domains": [("wonen", "Wonen")],
    "owner": [("3", "An")],
    "partijen": [("7", "Water")],
}


def test_a_whole_form_gives_values() -> None:
    data = OPGAVE_FORM | {"theme": "groen", "owner": "3", "outside_partijen": ["7"], "domains": ["wonen"], "start": "2028", "chances": "a"}
    form = OpgaveForm(data, choices=CHOICES)
    assert form.is_valid(), form.errors
    values = form.values
    assert (values.title, values.geometry, values.owner_id, values.outside_partijen) == ("Water op straat", HERE, 3, (7,))
    assert (values.domains, values.start is not None, values.end) == (("wonen",), True, None)


def test_what_cannot_be_read_is_told_at_its_field() -> None:
    form = OpgaveForm({"title": "", "nature": "anders", "place": "hier", "start": "ooit"}, choices=CHOICES)
    assert not form.is_valid()
    assert {"title", "nature", "place", "start"} <= set(form.errors)


def test_only_the_first_group_is_open_until_another_has_something() -> None:
    assert [group["is_open"] for group in OpgaveForm(choices=CHOICES).groups] == [True, False, False, False, False]
    held = {"chances": "Eén", "outside_partijen": "7"}
    assert [group["is_open"] for group in OpgaveForm(held=held, choices=CHOICES).groups] == [True, False, True, True, False]


def test_every_field_stands_in_one_group() -> None:
    names = [name for _id, _title, group in OpgaveForm.GROUPS for name in group]
    assert sorted(names) == sorted(OpgaveForm.EDITED)


def test_two_edits_are_merged() -> None:
    held = {"title": "Eerst", "nature": "fysiek", "domains": ""}
    form = OpgaveForm(OPGAVE_FORM | {"base": '{"title": "Eerst"}', "revision": "1"}, held=held, revision=1, choices=CHOICES)
    assert form.is_valid()
    merged = form.merged({**held, "title": "Anders", "description": "Nieuw"}, 2)
    assert ([row.field for row in merged.conflicts], merged.taken) == (["title"], ("description",))


def test_the_question_of_grounds_is_asked_only_with_grounds() -> None:
    assert "grounds" not in NewOpgaveForm(choices=CHOICES).fields
    form = NewOpgaveForm(choices=CHOICES, grounds=[("werk:3", "Riool")])
    assert (form.initial["grounds"], form.groups[0]["id"]) == (["werk:3"], "grond")


def test_a_besluit_needs_an_outcome_a_reason_a_day_and_who() -> None:
    form = DecisionForm({})
    assert not form.is_valid()
    assert set(form.errors) == {"outcome", "reason", "decided_on", "decided_by"}
