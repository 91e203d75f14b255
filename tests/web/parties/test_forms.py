"""Forms of partijen."""

from __future__ import annotations

from tests.web.dossiers.making import make_dossier
from tests.web.parties.making import FORM, WORDS_FORM, make_partij
from tests.web.world import World

from wijkkoers.web.parties.forms import FIELD_OF_CODE, NewPartijForm, PartijForm
from wijkkoers.web.parties.kinds import PartijKind
from wijkkoers.web.parties.selectors import Words
from wijkkoers.web.parties.sentences import SENTENCES


def test_name_and_kind_follow_from_the_organisation(world: World) -> None:
    form = NewPartijForm({"organisation": world.gemeente.pk}, organisations=[world.gemeente])
    assert form.is_valid(), form.errors
    assert (form.about.name, form.about.kind, form.organisation_chosen) == (world.gemeente.name, PartijKind.GEMEENTE, world.gemeente)


def test_partij_without_organisation_has_a_name_of_its_own(world: World) -> None:
    form = NewPartijForm(FORM, organisations=[world.gemeente])
    assert form.is_valid(), form.errors
    assert (form.about.name, form.about.kind, form.organisation_chosen) == ("Bewonersgroep", PartijKind.BEWONERS, None)


def test_organisation_that_is_not_offered_cannot_be_chosen(world: World) -> None:
    assert not NewPartijForm({"organisation": world.buiten.pk}, organisations=[world.gemeente]).is_valid()


def test_who_may_not_write_gets_no_words(world: World) -> None:
    partij = make_partij(world, make_dossier(world))
    form = PartijForm({**FORM, **WORDS_FORM}, partij=partij, may_write=False)
    assert form.is_valid()
    assert form.words is None


def test_who_writes_starts_with_the_draft(world: World) -> None:
    partij = make_partij(world, make_dossier(world))
    partij.interest = "Concept"
    assert PartijForm(partij=partij, may_write=True)["interest"].value() == "Concept"
    form = PartijForm({**FORM, **WORDS_FORM}, partij=partij, may_write=True)
    assert form.is_valid()
    assert form.words == Words(WORDS_FORM["interest"], WORDS_FORM["ambition"])


def test_every_code_at_a_field_exists() -> None:
    assert set(FIELD_OF_CODE) <= set(SENTENCES)
