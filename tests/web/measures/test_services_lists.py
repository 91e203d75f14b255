"""Relations between maatregelen: no ring, no contradiction, and nothing that gives away a draft."""

from __future__ import annotations

import pytest
from tests.web.measures.making import held_first, looking, make_maatregel, make_shared_dossier
from tests.web.world import World

from wijkkoers.base.errors import InputError
from wijkkoers.web.events.models import Event
from wijkkoers.web.measures import services
from wijkkoers.web.measures.models import Relation
from wijkkoers.web.measures.selectors import relations_of
from wijkkoers.web.measures.services.lists import find_ring
from wijkkoers.web.measures.texts import maatregel_texts, ref_text
from wijkkoers.web.measures.values import MaatregelValues


@pytest.mark.parametrize(
    ("needs", "ring"),
    [({1: [2], 2: [3]}, []), ({1: [2], 2: [1]}, [1, 2, 1]), ({1: [2, 4], 2: [3], 3: [1]}, [1, 2, 3, 1]), ({2: [3], 3: [2]}, [])],
)
def test_a_ring_is_found_from_where_it_starts(needs: dict[int, list[int]], ring: list[int]) -> None:
    assert find_ring(1, needs) == ring


@pytest.mark.django_db
def test_maatregelen_that_wait_for_each_other_are_refused_by_name(world: World) -> None:
    dossier = make_shared_dossier(world)
    first = make_maatregel(world, dossier, name="Eerst")
    then = make_maatregel(world, dossier, name="Dan", depends_on=("Eerst",))
    with pytest.raises(InputError) as error:
        services.change_maatregel(actor=world.redacteur, maatregel=first, values=MaatregelValues("Eerst", depends_on=(ref_text(then),)))
    assert (error.value.code, error.value.values["names"]) == ("maatregel-kring", "Eerst → Dan → Eerst")


@pytest.mark.django_db
def test_excluding_is_told_on_both_and_kept_once(world: World) -> None:
    dossier = make_shared_dossier(world)
    one = make_maatregel(world, dossier, name="Een")
    other = make_maatregel(world, dossier, name="Ander", excludes=("1",))
    services.change_maatregel(actor=world.redacteur, maatregel=one, values=MaatregelValues("Een", excludes=("2",)))
    assert maatregel_texts(one)["excludes"] == "2 Ander"
    assert (maatregel_texts(other)["excludes"], Relation.objects.count()) == ("1 Een", 1)
    services.change_maatregel(actor=world.redacteur, maatregel=one, values=MaatregelValues("Een"))
    assert Relation.objects.count() == 0


@pytest.mark.django_db
def test_a_maatregel_cannot_need_what_it_excludes(world: World) -> None:
    dossier = make_shared_dossier(world)
    make_maatregel(world, dossier)
    with pytest.raises(InputError, match="maatregel-relatie-botst"):
        make_maatregel(world, dossier, depends_on=("1",), excludes=("1",))


@pytest.mark.django_db
def test_a_relation_to_a_draft_stays_unknown_and_survives_an_edit_by_others(world: World) -> None:
    dossier = make_shared_dossier(world)
    shared = make_maatregel(world, dossier, name="Gedeeld")
    draft = make_maatregel(world, dossier, world.gemeente_redacteur, depends_on=("Gedeeld",))
    services.change_maatregel(actor=world.redacteur, maatregel=shared, values=MaatregelValues("Gedeeld, anders"))
    assert relations_of(looking(world.redacteur, dossier), shared).needed_by == ()
    assert relations_of(looking(world.gemeente_redacteur, dossier), shared).needed_by == (draft,)
    with pytest.raises(InputError, match="maatregel-relatie-onbekend"):
        services.change_maatregel(actor=world.redacteur, maatregel=shared, values=MaatregelValues("X", depends_on=(f"concept {draft.pk}",)))


@pytest.mark.django_db
def test_a_ring_through_a_draft_of_another_organisation_stays_unknown(world: World) -> None:
    dossier, partner = make_shared_dossier(world), world.gemeente_redacteur
    first = make_maatregel(world, dossier, partner, name="Eerst")
    then = make_maatregel(world, dossier, partner, name="Geheim", depends_on=("Eerst",))
    values = MaatregelValues("Eerst", depends_on=(ref_text(then),))
    with pytest.raises(InputError, match="maatregel-kring"):
        services.change_maatregel(actor=partner, maatregel=first, values=values)
    services.release_maatregel(actor=partner, maatregel=first)
    Relation.objects.create(maatregel=first, other=then, kind="hangt-af-van")
    services.change_maatregel(actor=world.redacteur, maatregel=first, values=MaatregelValues("Eerst, anders"))


@pytest.mark.django_db
def test_an_edit_of_the_other_side_of_an_exclusion_is_told(world: World) -> None:
    dossier = make_shared_dossier(world)
    one, other = make_maatregel(world, dossier, name="Een"), make_maatregel(world, dossier, name="Ander")
    services.change_maatregel(actor=world.redacteur, maatregel=one, values=MaatregelValues("Een", excludes=("Ander",)), revision=1)
    with pytest.raises(InputError, match="intussen-gewijzigd"):
        services.change_maatregel(actor=world.beheerder, maatregel=other, values=MaatregelValues("Ander"), revision=1)
    event = Event.objects.get(kind="maatregel.gewijzigd", subject=f"maatregel:{other.pk}")
    assert (event.after["maatregel_excludes"], Relation.objects.count()) == ("1 Een", 1)


@pytest.mark.django_db
def test_an_edit_holds_all_that_it_names_in_one_order_before_it_writes(world: World) -> None:
    dossier = make_shared_dossier(world)
    one, two, three = (make_maatregel(world, dossier, name=name) for name in ("Een", "Twee", "Drie"))
    services.change_maatregel(actor=world.redacteur, maatregel=three, values=MaatregelValues("Drie", excludes=("Een",)))
    values = MaatregelValues("Drie", depends_on=("2",), excludes=())
    with held_first() as held:
        services.change_maatregel(actor=world.redacteur, maatregel=three, values=values, revision=2)
    assert held[0] == [one.pk, two.pk, three.pk]
    with held_first() as held:
        make_maatregel(world, dossier, depends_on=("Drie",), excludes=("Een",))
    assert held[0] == [one.pk, three.pk]
