"""What the forms of gesprekken and schouw share."""

from __future__ import annotations

from django import forms

from wijkkoers.web.fieldwork.forms.talk_fields import ReasonForm, choice, offer, place


class _Form(forms.Form):
    theme = choice("Thema")
    where = place("Plek", "Point")


def test_what_a_row_holds_stays_on_offer() -> None:
    form = _Form()
    offer(form, "theme", {"wonen": "Wonen"}, held="oud")
    assert [key for key, _label in form.fields["theme"].choices] == ["", "wonen", "oud"]  # type: ignore[attr-defined]


def test_a_place_of_another_kind_is_refused() -> None:
    assert "where" in _Form({"where": "52,1 5,1\n52,2 5,2"}).errors


def test_a_reason_is_needed() -> None:
    assert not ReasonForm({"reason": " "}).is_valid()
