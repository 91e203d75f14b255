"""Files on their way are known to their uploader, and those of an editor to other editors."""

from __future__ import annotations

from tests.web.registers.made_up import ONLY_EXPORTED, REGISTER
from tests.web.registers.making import make_shared, receive
from tests.web.world import World

from wijkkoers.web.dossiers.selectors import viewer_of
from wijkkoers.web.registers import services
from wijkkoers.web.registers.selectors import intake_of, memory_of, open_intakes_of


def test_open_files_are_those_that_wait_and_that_this_person_may_know_of(world: World) -> None:
    dossier = make_shared(world)
    of_partner, of_editor = (receive(user, dossier) for user in (world.gemeente_redacteur, world.beheerder))
    services.drop_intake(actor=world.redacteur, intake=receive(world.redacteur, dossier))
    seen = {
        name: list(open_intakes_of(viewer_of(world.person(name), dossier), REGISTER))
        for name in ("gemeente_redacteur", "redacteur", "lezer")
    }
    assert seen == {"gemeente_redacteur": [of_partner], "redacteur": [of_editor], "lezer": []}


def test_file_of_another_register_is_not_found_and_nothing_is_remembered_of_nobody(world: World) -> None:
    dossier = make_shared(world)
    intake = receive(world.redacteur, dossier)
    viewer = viewer_of(world.redacteur, dossier)
    assert (intake_of(viewer, REGISTER, intake.pk), intake_of(viewer, ONLY_EXPORTED, intake.pk)) == (intake, None)
    assert memory_of(None, REGISTER) == {}
