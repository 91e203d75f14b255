"""The form of an oproep."""

from __future__ import annotations

from datetime import date

from wijkkoers.web.participation.forms.oproepen import OproepForm, ReasonForm
from wijkkoers.web.participation.inbreng_values import OPROEP_FIELDS, OproepValues

DATA = {"title": "Plein", "question": "Wat mist u?", "opens_on": "2026-03-01", "closes_on": "2026-04-01", "moment": "3", "asks_place": "on"}


def test_values_and_edited_fields() -> None:
    form = OproepForm(DATA, moments=[("3", "Inloop")])
    assert form.is_valid()
    assert form.values == OproepValues("Plein", "Wat mist u?", date(2026, 3, 1), date(2026, 4, 1), 3, True, False)
    assert set(form.EDITED) == set(OPROEP_FIELDS) == set(form.fields) - {"revision", "base"}


def test_merged_form_keeps_its_choices() -> None:
    form = OproepForm(DATA | {"base": "{}", "revision": "1"}, moments=[("3", "Inloop")], held={"title": "x"}, revision=1)
    again = form.merged({"title": "Van de ander"}, 2)
    assert again.conflicts[0].field == "title"
    assert ("3", "Inloop") in again.fields["moment"].choices


def test_reason_is_needed() -> None:
    assert "reason" in ReasonForm({}).errors
