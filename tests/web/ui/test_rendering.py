"""A list of choices is written as Django writes it: the same choices, chosen and escaped alike."""

from __future__ import annotations

from typing import Any

import pytest
from django import forms
from django.forms.renderers import DjangoTemplates
from django.test.html import parse_html
from django.test.utils import override_settings
from django.utils.html import format_html
from django.utils.translation import gettext_lazy

from wijkkoers.web.ui.rendering import FormRenderer

GROUPED = [("", "Alle"), ("Wonen", [("a", "Huis & tuin"), (2, gettext_lazy("Zoek"))]), ('<b>"', [("'\"<x>", "<script>")])]
YEARS = [(None, "onbekend"), (2026, 2026), ("x", format_html("<em>{}</em>", "al <veilig>"))]


@pytest.mark.parametrize("choices", [GROUPED, YEARS, []], ids=["grouped", "plain", "none"])
@pytest.mark.parametrize("value", ["", 2, "2026", "'\"<x>", None])
@pytest.mark.parametrize("attrs", [{}, {"id": "id_a", "required": True, "hidden": False, "title": '"<&'}], ids=["bare", "told"])
@override_settings(USE_THOUSAND_SEPARATOR=False)
def test_a_select_is_written_as_django_writes_it(choices: Any, value: object, attrs: dict[str, Any]) -> None:
    for widget, chosen in ((forms.Select(choices=choices), value), (forms.SelectMultiple(choices=choices), [value])):
        own, theirs = (widget.render('na"am', chosen, attrs, renderer=renderer) for renderer in (FormRenderer(), DjangoTemplates()))
        assert parse_html(own) == parse_html(theirs)


def test_forms_are_rendered_with_it_and_other_fields_by_django() -> None:
    form = forms.Form()
    assert isinstance(form.renderer, FormRenderer)
    assert forms.TextInput().render("a", "<b>", renderer=form.renderer) == '<input type="text" name="a" value="&lt;b&gt;">'
