"""The form of a work."""

from __future__ import annotations

from typing import Any

from tests.web.fieldwork.making_opgaven import HERE, WERK_FORM

from wijkkoers.web.fieldwork.forms.werken import WerkForm

CHOICES: dict[str, Any] = {"partijen": [("7", "Water")]}


def test_a_whole_form_gives_values() -> None:
    form = WerkForm(WERK_FORM | {"partij": "7", "certainty": "begroot", "flexibility": ""}, choices=CHOICES)
    assert form.is_valid(), form.errors
    values = form.values
    assert (values.kind, values.partij_id, values.geometry, values.certainty, values.flexibility) == ("riool", 7, HERE, "begroot", "")


def test_a_new_work_starts_unknown_and_folded() -> None:
    form = WerkForm(choices=CHOICES)
    assert (form["certainty"].value(), [group["is_open"] for group in form.groups]) == ("onbekend", [True, False, False])


def test_every_field_stands_in_one_group() -> None:
    names = [name for _id, _title, group in WerkForm.GROUPS for name in group]
    assert sorted(names) == sorted(WerkForm.EDITED)
