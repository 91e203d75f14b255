from __future__ import annotations

from datetime import date

from tests.web.process.making import lead, make_plan, views_of
from tests.web.world import World

from wijkkoers.web.process import services
from wijkkoers.web.process.asked import Asked, Reader
from wijkkoers.web.process.compass_sheet import content_of
from wijkkoers.web.process.selectors.lists import shown_compass


def test_the_sheets_have_every_stap_once(world: World) -> None:
    dossier = make_plan(world, method="wijkuitvoeringsplan").dossier
    net = next(view for view in views_of(dossier) if view.key == "netcapaciteit")
    lead(world, net.stap, world.redacteur)
    services.choose_method(actor=world.redacteur, dossier=dossier, method="wijkvisie-corporatie")
    compass = shown_compass(dossier)
    assert compass is not None
    content = content_of(dossier, compass, Asked(), Reader(world.redacteur.pk, date(2026, 11, 22)), "nl")
    assert sum(len(rows) for _title, rows in content.stages) == len(compass.in_method)
    assert [row.dot.key for row in content.outside] == ["netcapaciteit"]
    assert sum(row.dot.is_next for _title, rows in content.stages for row in rows) == 1
    assert (content.version, content.method) == (compass.plan.edition.version, "Wijkvisie van een corporatie")
