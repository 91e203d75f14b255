"""Forms of inbreng for the team."""

from __future__ import annotations

import pytest

from wijkkoers.web.participation.forms.inbreng import AnswerForm, InbrengForm, ListForm, PaperForm, PartForm, ReadingForm
from wijkkoers.web.participation.inbreng_values import FATE_FIELDS, INBRENG_FIELDS, READING_FIELDS, Answer, Origin, Reading
from wijkkoers.web.participation.states import Fate, InbrengKind, InbrengWay, Moderation

THINGS = {"Opgave 3: Groen": "opgave:12", "Besluit: Plein": "besluit:4"}
CHOICES = {"themes": [("groen", "Groen")], "oproepen": [("5", "Plein")], "moments": [("7", "Inloop")], "groups": []}


def test_paper() -> None:
    form = PaperForm({"way": "bijeenkomst", "oproep": "5", "moment": "7", "text": "Een\x00 bank", "kind": "zorg"}, choices=CHOICES)
    assert form.is_valid()
    assert (form.said.text, form.said.kind) == ("Een bank", InbrengKind.ZORG)
    assert form.origin == Origin(InbrengWay.BIJEENKOMST, 5, 7)
    assert "way" in PaperForm({"way": "online", "text": "x", "kind": "zorg"}, choices=CHOICES).errors


def test_answer_finds_the_things_that_were_named_and_refuses_others() -> None:
    form = AnswerForm({"fate": "deels", "fate_reason": "Zo", "target_1": " Opgave 3:  Groen", "target_3": "Besluit: Plein"}, things=THINGS)
    assert form.is_valid()
    assert form.answer == Answer(Fate.DEELS, "Zo", targets=("opgave:12", "besluit:4"))
    assert "target_2" in AnswerForm({"fate": "deels", "target_2": "opgave:12"}, things=THINGS).errors


@pytest.mark.parametrize(("rungs", "asks"), [((), False), (("adviseren",), False), (("raadplegen", "coproduceren"), True)])
def test_consent_is_asked_where_it_is_needed(rungs: tuple[str, ...], asks: bool) -> None:
    form = AnswerForm(things=THINGS, rungs=rungs)
    assert ("fate_consent" in form.fields) == ("fate_consent" in form.EDITED) == asks


def test_every_field_that_is_saved_can_clash() -> None:
    forms = {
        InbrengForm(themes=[], groups=[], moments=[]): INBRENG_FIELDS,
        ReadingForm(themes=[]): READING_FIELDS,
        AnswerForm(things=THINGS, rungs=["coproduceren"]): (*FATE_FIELDS, "target_1", "target_2", "target_3"),
    }
    for form, fields in forms.items():
        assert set(form.EDITED) == set(fields) == set(form.fields) - {"revision", "base"}


def test_reading_and_part() -> None:
    form = ReadingForm({"moderation": "afgeschermd", "moderation_reason": "Naam", "theme": "groen"}, themes=CHOICES["themes"])
    assert form.is_valid()
    assert form.reading == Reading(Moderation.AFGESCHERMD, "Naam", "", "groen")
    assert "moderation" in ReadingForm({"moderation": "nieuw"}, themes=[]).errors
    assert PartForm({"kind": "idee", "text": ""}, themes=[]).is_valid()


def test_list_leaves_out_what_it_does_not_offer() -> None:
    wanted = ListForm({"lot": "niet", "soort": "reclame", "oproep": "5", "zoek": "a" * 200}, choices=CHOICES).wanted
    assert {name: text for name, text in wanted.items() if text} == {"lot": "niet", "oproep": "5"}
