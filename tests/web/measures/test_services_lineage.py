"""Merging and splitting keep the lineage, let nothing vanish and give no draft away."""

from __future__ import annotations

import pytest
from tests.web.measures.making import costed, held_first, looking, make_maatregel, make_shared_dossier
from tests.web.world import World

from wijkkoers.base.errors import InputError
from wijkkoers.web.accounts.models import Membership, Role
from wijkkoers.web.events.models import Event
from wijkkoers.web.measures.services import change_maatregel, merge_maatregelen, release_maatregel, split_maatregel
from wijkkoers.web.measures.values import MaatregelValues
from wijkkoers.web.thread.kinds import ArrowKind
from wijkkoers.web.thread.models import Arrow

pytestmark = pytest.mark.django_db


def test_what_is_merged_falls_with_the_reason_and_an_arrow(world: World) -> None:
    dossier = make_shared_dossier(world)
    one, other = make_maatregel(world, dossier, name="Een"), make_maatregel(world, dossier)
    merge_maatregelen(actor=world.redacteur, target=one, others=[other, one])
    other.refresh_from_db()
    assert (other.status, other.dropped_reason) == ("afgevallen", "Samengevoegd met Een.")
    arrow = Arrow.objects.get(kind=ArrowKind.SAMENGEVOEGD.value)
    assert (arrow.source, arrow.target) == (f"maatregel:{other.pk}", f"maatregel:{one.pk}")


def test_a_split_makes_new_ones_without_cost(world: World) -> None:
    dossier = make_shared_dossier(world)
    row = make_maatregel(world, dossier, **costed(100), theme="groen")
    made = split_maatregel(actor=world.redacteur, maatregel=row, names=["Een", "", "Twee", "Een"])
    assert [(part.name, part.theme, part.once_mid_eur, part.number) for part in made] == [
        ("Een", "groen", None, 2),
        ("Twee", "groen", None, 3),
    ]
    assert Arrow.objects.filter(kind=ArrowKind.GESPLITST.value, source=f"maatregel:{row.pk}").count() == 2


@pytest.mark.parametrize(("code", "names"), [("te-weinig", ["Een"]), ("te-veel", [str(part) for part in range(11)])])
def test_a_split_has_two_to_ten_parts(world: World, code: str, names: list[str]) -> None:
    with pytest.raises(InputError, match=f"maatregel-splitsen-{code}"):
        split_maatregel(actor=world.redacteur, maatregel=make_maatregel(world, make_shared_dossier(world)), names=names)


def test_a_split_draft_stays_a_draft_of_its_organisation(world: World) -> None:
    dossier = make_shared_dossier(world)
    draft = make_maatregel(world, dossier, world.gemeente_redacteur)
    made = split_maatregel(actor=world.gemeente_redacteur, maatregel=draft, names=["Een", "Twee"])
    assert all(part.is_draft for part in made)
    assert looking(world.redacteur, dossier).is_editor


def test_a_shared_one_does_not_go_into_a_draft(world: World) -> None:
    dossier, partner = make_shared_dossier(world), world.gemeente_redacteur
    draft = make_maatregel(world, dossier, partner)
    shared = release_maatregel(actor=partner, maatregel=make_maatregel(world, dossier, partner))
    with pytest.raises(InputError, match="maatregel-samenvoegen-verborgen"):
        merge_maatregelen(actor=partner, target=draft, others=[shared])


def test_nothing_to_merge_is_refused(world: World) -> None:
    row = make_maatregel(world, make_shared_dossier(world))
    with pytest.raises(InputError, match="maatregel-samenvoegen-niets"):
        merge_maatregelen(actor=world.redacteur, target=row, others=[row])


def test_nothing_goes_into_a_fallen_maatregel_and_it_is_not_split(world: World) -> None:
    dossier = make_shared_dossier(world)
    one, other = make_maatregel(world, dossier), make_maatregel(world, dossier)
    merge_maatregelen(actor=world.redacteur, target=one, others=[other])
    with pytest.raises(InputError, match="maatregel-is-afgevallen"):
        merge_maatregelen(actor=world.redacteur, target=other, others=[one])
    with pytest.raises(InputError, match="maatregel-is-afgevallen"):
        split_maatregel(actor=world.redacteur, maatregel=other, names=["Een", "Twee"])


def test_a_merge_of_what_changed_meanwhile_is_told(world: World) -> None:
    dossier = make_shared_dossier(world)
    one, other = make_maatregel(world, dossier), make_maatregel(world, dossier)
    with pytest.raises(InputError, match="intussen-gewijzigd"):
        merge_maatregelen(actor=world.redacteur, target=one, others=[other], revisions={one.pk: 1, other.pk: 2})


def test_parts_of_a_draft_are_told_in_its_own_log(world: World) -> None:
    dossier, partner = make_shared_dossier(world), world.gemeente_redacteur
    draft = make_maatregel(world, dossier, partner)
    Membership.objects.create(organisation=world.gemeente, user=world.redacteur, role=Role.REDACTEUR.value)
    split_maatregel(actor=world.redacteur, maatregel=draft, names=["Een", "Twee"])
    told = Event.objects.filter(kind__in=("maatregel.toegevoegd", "draad.gelegd"))
    assert {(event.organisation_id, event.dossier_id) for event in told} == {(world.gemeente.pk, None)}


def test_a_merge_holds_all_that_it_touches_in_one_order_before_it_writes(world: World) -> None:
    dossier = make_shared_dossier(world)
    first, kin, other, target = (make_maatregel(world, dossier, name=name) for name in ("Een", "Twee", "Drie", "Vier"))
    for row, name in ((kin, "Drie"), (other, "Een")):
        change_maatregel(actor=world.redacteur, maatregel=row, values=MaatregelValues(row.name, depends_on=(name,)))
    with held_first() as held:
        merge_maatregelen(actor=world.redacteur, target=target, others=[other])
    assert held[0] == [first.pk, kin.pk, other.pk, target.pk]
