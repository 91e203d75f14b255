"""Everything in a dossier that a person may find."""

from __future__ import annotations

from tests.web.process.making import make_plan
from tests.web.thread.making import make_maatregel, make_team, viewer
from tests.web.world import World

from wijkkoers.web.overview.selectors.entries import entries_of
from wijkkoers.web.parties.models import ContainerTerm
from wijkkoers.web.process.models import Action, Attachment


def test_stappen_actions_documents_and_words_are_found_beside_things(world: World) -> None:
    dossier = make_team(world)
    make_plan(world, dossier)
    make_maatregel(world, dossier)
    Action.objects.create(dossier=dossier, title="Bellen")
    Attachment.objects.create(dossier=dossier, kind="link", title="Rapport", address="https://voorbeeld.test/")
    ContainerTerm.objects.create(dossier=dossier, term="Leefbaar", meaning="Prettig wonen")
    found = {entry.kind for entry in entries_of(viewer(world.lezer, dossier), "nl")}
    assert {"stap", "maatregel", "actie", "document", "begrip"} <= found


def test_draft_of_a_partner_is_no_entry_for_others(world: World) -> None:
    dossier = make_team(world)
    make_maatregel(world, dossier, world.gemeente_redacteur, "Geheim")
    assert [entry.title for entry in entries_of(viewer(world.redacteur, dossier), "nl")] == []
    assert [entry.is_draft for entry in entries_of(viewer(world.gemeente_redacteur, dossier), "nl")] == [True]
