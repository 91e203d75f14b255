"""Parts that several forms share."""

from __future__ import annotations

from django import forms
from django.utils.translation import override

from wijkkoers.web.parties.forms.fields import offer, prose, theme_labels, theme_questions


class _Form(forms.Form):
    kind = forms.ChoiceField()
    text = prose("Tekst", rows=2)


def test_themes_are_those_of_the_handbook_in_the_language_of_the_page() -> None:
    assert list(theme_labels()) == list(theme_questions())
    with override("en"):
        assert theme_labels()["wonen"] == "Housing"


def test_choices_are_offered_and_texts_have_their_rows() -> None:
    form = _Form({"kind": "a"})
    offer(form, "kind", [("a", "A")])
    assert form.is_valid()
    assert 'rows="2"' in str(form["text"])
