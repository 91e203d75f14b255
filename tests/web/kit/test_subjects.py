"""From a card back to the thing."""

from __future__ import annotations

from tests.web.thread.making import make_maatregel, make_opgave, make_team, viewer
from tests.web.world import World

from wijkkoers.web.kit.subjects import subject_urls, thing_address
from wijkkoers.web.measures.models import Effect


def test_things_have_their_address_and_an_effect_that_of_its_maatregel(world: World) -> None:
    dossier = make_team(world)
    opgave, measure = make_opgave(world, dossier), make_maatregel(world, dossier)
    effect = Effect.objects.create(maatregel=measure, subject="Comfort", direction="omhoog")
    eyes = viewer(world.lezer, dossier)
    found = subject_urls(eyes, (f"opgave:{opgave.pk}", f"effect:{effect.pk}", "stap:7", "dilemma:1", "", "opgave:x"))
    assert set(found) >= {f"opgave:{opgave.pk}", f"effect:{effect.pk}", "stap:7"}
    assert found[f"effect:{effect.pk}"].endswith(f"/maatregelen/{measure.pk}/")
    assert ("dilemma:1" in found, "" in found) == (False, False)


def test_draft_of_a_partner_has_no_address_for_others(world: World) -> None:
    dossier = make_team(world)
    draft = make_maatregel(world, dossier, world.gemeente_redacteur)
    assert thing_address(viewer(world.redacteur, dossier), f"maatregel:{draft.pk}") == ""
