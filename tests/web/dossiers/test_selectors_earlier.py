"""Earlier texts of a row."""

from __future__ import annotations

from tests.web.thread.making import KIND, make_opgave, make_team, viewer
from tests.web.world import World

from wijkkoers.web.accounts.models import User
from wijkkoers.web.dossiers.selectors.earlier import earlier_texts, earlier_versions
from wijkkoers.web.dossiers.services.rows import hold, keep_row, release_row
from wijkkoers.web.fieldwork.models import Opgave


def _retitle(actor: User, row: Opgave, title: str) -> Opgave:
    held = hold(row)
    before = KIND.texts(held)
    held.title = title
    keep_row(actor, held, KIND, before)
    return held


def test_texts_that_an_edit_replaced_can_be_read(world: World) -> None:
    dossier = make_team(world)
    opgave = _retitle(world.redacteur, make_opgave(world, dossier, title="Eerst"), "Daarna")
    eyes = viewer(world.lezer, dossier)
    (event,) = earlier_versions(eyes, f"opgave:{opgave.pk}")
    assert earlier_texts(eyes, f"opgave:{opgave.pk}", event.pk) == {"title": "Eerst"}
    assert earlier_texts(eyes, "opgave:999999", event.pk) == {}


def test_what_was_written_in_a_draft_stays_with_its_organisation_after_it_is_shared(world: World) -> None:
    dossier = make_team(world)
    partner = world.gemeente_redacteur
    opgave = _retitle(partner, make_opgave(world, dossier, partner, "Geheim"), "Openbaar")
    release_row(partner, hold(opgave), KIND)
    assert earlier_versions(viewer(world.redacteur, dossier), f"opgave:{opgave.pk}") == []
    (event,) = earlier_versions(viewer(partner, dossier), f"opgave:{opgave.pk}")
    assert earlier_texts(viewer(world.redacteur, dossier), f"opgave:{opgave.pk}", event.pk) == {}
