"""Forms check form."""

from __future__ import annotations

import pytest
from django import forms
from tests.web.world import World

from wijkkoers.base.errors import InputError
from wijkkoers.web.accounts.models import Organisation
from wijkkoers.web.accounts.submitting import show_refusal
from wijkkoers.web.dossiers.forms import (
    FIELD_OF_CODE,
    BoardForm,
    DossierForm,
    MemberForm,
    MoveForm,
    NewDossierForm,
    first_choice,
)
from wijkkoers.web.dossiers.sentences import SENTENCES
from wijkkoers.web.dossiers.states import Aim, Move, Status, TeamRole

GIVEN = {"name": "Spoorwijk", "aim": "wup"}


def test_organisation_is_not_asked_when_there_is_one(world: World) -> None:
    form = NewDossierForm(GIVEN, organisations=Organisation.objects.filter(pk=world.corporatie.pk))
    assert form.is_valid()
    assert ("organisation" in form.fields, form.organisation_chosen) == (False, world.corporatie)


def test_organisation_is_asked_when_there_are_more_and_only_those_are_taken(world: World) -> None:
    mine = Organisation.objects.exclude(pk=world.buiten.pk)
    assert NewDossierForm({**GIVEN, "organisation": world.gemeente.pk}, organisations=mine).is_valid()
    assert "organisation" in NewDossierForm({**GIVEN, "organisation": world.buiten.pk}, organisations=mine).errors


@pytest.mark.parametrize("values", [{"name": ""}, {"name": "a" * 121}, {"aim": "iets"}, {"summary": "a" * 2001}])
def test_dossier_form_refuses_what_cannot_be(values: dict[str, str]) -> None:
    assert list(DossierForm({**GIVEN, **values}).errors) == list(values)


def test_board_form_ignores_what_it_does_not_know() -> None:
    form = BoardForm({"status": "onzin", "doel": "wup", "organisatie": "7"}, organisations=[(7, "Zeven")])
    form.is_valid()
    assert (form.cleaned_data.get("status"), form.cleaned_data["doel"], form.cleaned_data["organisatie"]) == (None, Aim.WUP, 7)


def test_move_form_takes_only_moves_that_are_offered() -> None:
    assert MoveForm({"move": "pauzeren"}, moves=[Move.PAUZEREN]).is_valid()
    assert "move" in MoveForm({"move": "afsluiten"}, moves=[Move.PAUZEREN]).errors


def test_member_form_gives_a_role() -> None:
    form = MemberForm({"email": "iemand@voorbeeld.test", "role": "partner"})
    assert form.is_valid()
    assert form.cleaned_data["role"] is TeamRole.PARTNER


def test_error_stands_at_its_field_or_above_the_form() -> None:
    form = DossierForm(GIVEN)
    show_refusal(form, InputError("dossier-naam-leeg"), FIELD_OF_CODE)
    show_refusal(form, InputError("dossier-reden-nodig"), FIELD_OF_CODE)
    assert list(form.errors) == ["name", forms.forms.NON_FIELD_ERRORS]


def test_every_code_with_a_field_has_a_sentence() -> None:
    assert set(FIELD_OF_CODE) <= set(SENTENCES)


def test_choice_in_an_address_is_a_member_or_nothing() -> None:
    assert (first_choice(Status, "actief"), first_choice(Status, "onzin"), first_choice(Status, None)) == (Status.ACTIEF, None, None)
