"""What a form of a maatregel offers."""

from __future__ import annotations

import pytest
from tests.web.measures.making import looking, make_maatregel, make_shared_dossier
from tests.web.world import World

from wijkkoers.web.measures.views.access import maatregel_url, offered, theme_choices, trail

pytestmark = pytest.mark.django_db


def test_a_shared_maatregel_is_not_offered_drafts_and_not_itself(world: World) -> None:
    dossier, partner = make_shared_dossier(world), world.gemeente_redacteur
    row, other = make_maatregel(world, dossier, name="Een"), make_maatregel(world, dossier, name="Ander")
    draft = make_maatregel(world, dossier, partner, name="Geheim")
    viewer = looking(partner, dossier)
    assert offered(viewer, row)["maatregelen"] == ["2 Ander"]
    assert f"concept {draft.pk} Geheim" in offered(viewer)["maatregelen"]
    assert other.number == 2 and "opgaven" not in offered(viewer, row)


def test_a_theme_of_before_stays_on_offer(world: World) -> None:
    dossier = make_shared_dossier(world)
    assert ("vroeger", "vroeger") in theme_choices(dossier, "vroeger")
    row = make_maatregel(world, dossier)
    assert trail(dossier, ("X", maatregel_url(row)))[-1] == ("X", f"/dossiers/{dossier.pk}/maatregelen/{row.pk}/")
