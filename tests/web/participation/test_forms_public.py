"""The form for everyone: little is asked, null signs are left out, and a machine gives itself away."""

from __future__ import annotations

from wijkkoers.web.participation.forms.public import JoinForm
from wijkkoers.web.participation.inbreng_values import Said
from wijkkoers.web.participation.states import InbrengKind

GROUPS = [("leeftijd", [("jongeren", "jongeren")])]


def _form(*, asks_place: bool = True, **data: str) -> JoinForm:
    return JoinForm({"kind": "idee", "text": "Een bank", **data}, groups=GROUPS, asks_place=asks_place)


def test_what_was_said() -> None:
    form = _form(text="Een\x00 bank", geometry="52 5", place_note="plein", group="jongeren")
    assert form.is_valid()
    place = {"type": "Point", "coordinates": [5.0, 52.0]}
    assert form.said == Said("Een bank", InbrengKind.IDEE, "jongeren", place, "plein")
    assert not form.is_of_a_machine


def test_line_is_no_point_and_a_form_without_a_place_has_none() -> None:
    assert "geometry" in _form(geometry="52 5\n52,1 5,1").errors
    form = _form(asks_place=False, geometry="52 5")
    assert form.is_valid()
    assert form.said.geometry is None


def test_machine_and_key() -> None:
    form = _form(website="x")
    assert form.is_valid()
    assert form.is_of_a_machine
    keys = {JoinForm(groups=GROUPS, asks_place=True).initial["form_key"] for _time in range(3)}
    assert len(keys) == 3
