"""What was merged goes on: relations and places in pakketten come to the maatregel that is left, once and never to itself."""

from __future__ import annotations

import pytest
from tests.web.measures.making import make_maatregel, make_pakket, make_shared_dossier
from tests.web.world import World

from wijkkoers.base.errors import InputError
from wijkkoers.web.events.models import Event
from wijkkoers.web.measures.kinds import RelationKind
from wijkkoers.web.measures.models import PakketMaatregel
from wijkkoers.web.measures.services import merge_maatregelen
from wijkkoers.web.measures.texts import related_to

pytestmark = pytest.mark.django_db


def test_relations_come_to_the_maatregel_that_is_left(world: World) -> None:
    dossier = make_shared_dossier(world)
    one, other = make_maatregel(world, dossier, name="Een"), make_maatregel(world, dossier, name="Ander", depends_on=("Een",))
    needs = make_maatregel(world, dossier, depends_on=("Een", "Ander"))
    against = make_maatregel(world, dossier, excludes=("Ander",))
    merge_maatregelen(actor=world.redacteur, target=one, others=[other])
    assert related_to(needs, RelationKind.HANGT_AF_VAN) == [one]
    assert related_to(one, RelationKind.SLUIT_UIT) == [against]
    assert [related_to(row, kind) for row in (one, other) for kind in (RelationKind.HANGT_AF_VAN,)] == [[], []]
    event = Event.objects.get(kind="maatregel.gewijzigd", subject=f"maatregel:{needs.pk}")
    assert "Ander" in event.before["maatregel_depends_on"] and "Ander" not in event.after["maatregel_depends_on"]


def test_a_merge_that_makes_a_ring_is_refused(world: World) -> None:
    dossier = make_shared_dossier(world)
    one = make_maatregel(world, dossier, name="Een")
    make_maatregel(world, dossier, name="Tussen", depends_on=("Een",))
    other = make_maatregel(world, dossier, depends_on=("Tussen",))
    with pytest.raises(InputError, match="maatregel-kring"):
        merge_maatregelen(actor=world.redacteur, target=one, others=[other])


def test_places_in_pakketten_come_over_once_and_the_old_line_keeps_the_reason(world: World) -> None:
    dossier = make_shared_dossier(world)
    one, other = make_maatregel(world, dossier, name="Een"), make_maatregel(world, dossier)
    both, alone = make_pakket(world, dossier, one, other), make_pakket(world, dossier, other)
    merge_maatregelen(actor=world.redacteur, target=one, others=[other])
    lines = PakketMaatregel.objects.filter(dropped_at=None)
    assert sorted(lines.values_list("pakket_id", "maatregel_id")) == [(both.pk, one.pk), (alone.pk, one.pk)]
    gone = PakketMaatregel.objects.filter(maatregel=other).values_list("dropped_reason", flat=True)
    assert list(gone) == ["Samengevoegd met Een."] * 2
