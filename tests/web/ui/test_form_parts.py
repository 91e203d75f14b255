"""The parts that forms are made of: a group of choices is tied to its help and its error, and a long form says where to look."""

from __future__ import annotations

from django import forms
from django.template.loader import render_to_string


class _Form(forms.Form):
    way = forms.ChoiceField(label="Hoe?", help_text="Kies er een.", choices=[("a", "Op papier")], widget=forms.RadioSelect)
    name = forms.CharField(label="Naam")
    place = forms.CharField(label="Plek", required=False)
    note = forms.CharField(label="Noot", required=False)


def test_group_of_choices_is_tied_to_its_help_and_its_error() -> None:
    part = render_to_string("ui/components/field.html", {"field": _Form({})["way"]})
    assert '<fieldset class="field field--error" aria-describedby="id_way_helptext id_way_error">' in part
    assert 'id="id_way_helptext"' in part and 'id="id_way_error"' in part


def test_long_form_that_came_back_links_to_each_answer_to_look_at() -> None:
    part = render_to_string("ui/components/faults.html", {"form": _Form({})})
    assert [f'href="#{id_}"' in part for id_ in ("id_way_0", "id_name", "id_place")] == [True, True, False]
    assert "faults" not in render_to_string("ui/components/faults.html", {"form": _Form({"way": "a", "name": "Plein"})})
