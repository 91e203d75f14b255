from __future__ import annotations

from tests.web.dossiers.making import make_dossier
from tests.web.process.making import lead, make_plan, views_of
from tests.web.world import World

from wijkkoers.web.process import services
from wijkkoers.web.process.selectors.lists import shown_compass


def test_without_a_method_there_is_nothing_to_show(world: World) -> None:
    assert shown_compass(make_dossier(world)) is None


def test_of_an_earlier_method_only_what_was_worked_on_is_shown(world: World) -> None:
    dossier = make_plan(world, method="wijkuitvoeringsplan").dossier
    net = next(view for view in views_of(dossier) if view.key == "netcapaciteit")
    lead(world, net.stap, world.redacteur)
    services.choose_method(actor=world.redacteur, dossier=dossier, method="wijkvisie-corporatie")
    compass = shown_compass(dossier)
    assert compass is not None and [view.key for view in compass.outside] == ["netcapaciteit"]
