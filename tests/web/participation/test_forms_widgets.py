"""Fields as HTML without a template for each option."""

from __future__ import annotations

import pytest
from django import forms

from wijkkoers.web.participation.forms.widgets import PlainSelect

CHOICES = [("", "Alle"), (5, "Plein & park"), ("<b>", '"Groen"')]


@pytest.mark.parametrize("value", [None, "", 5, "5", "<b>", "iets anders"])
def test_list_is_the_same_as_that_of_django(value: object) -> None:
    plain, usual = (kind(choices=CHOICES).render("oproep", value, {"id": "id_oproep"}) for kind in (PlainSelect, forms.Select))
    assert "".join(plain.split()) == "".join(usual.split())
