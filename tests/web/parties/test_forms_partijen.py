"""Who a partij is, as a form."""

from __future__ import annotations

from tests.web.dossiers.making import make_dossier
from tests.web.parties.making import FORM, make_partij
from tests.web.world import World

from wijkkoers.web.parties.forms.partijen import AboutForm, NewPartijForm, held_of
from wijkkoers.web.parties.kinds import OwnPlan, PartijKind
from wijkkoers.web.parties.services import Profile


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


def test_levels_are_numbers_and_unknown_is_none_never_zero(world: World) -> None:
    form = AboutForm({**FORM, "influence": "4", "stake": "", "own_plan": "klaar", "own_plan_url": "https://voorbeeld.test"})
    assert form.is_valid(), form.errors
    assert form.profile == Profile("", OwnPlan.KLAAR, "https://voorbeeld.test", 4, None)


def test_zero_is_no_level() -> None:
    assert not AboutForm({**FORM, "influence": "0"}).is_valid()


def test_two_edits_of_different_fields_are_merged(world: World) -> None:
    partij = make_partij(world, make_dossier(world), name="Bewonersgroep")
    first = AboutForm(held=held_of(partij), revision=partij.revision)
    sent = {**held_of(partij), "role": "Mijn rol", "revision": "1", "base": first.initial["base"]}
    partij.contact = "voorzitter"
    merged = AboutForm(sent, held=held_of(partij), revision=2).merged(held_of(partij), 2)
    assert (merged["role"].value(), merged["contact"].value(), merged["revision"].value()) == ("Mijn rol", "voorzitter", 2)
    assert (merged.conflicts, merged.taken) == ((), ("contact",))
