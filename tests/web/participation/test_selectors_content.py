"""The handbook of a dossier."""

from __future__ import annotations

from tests.web.dossiers.making import make_dossier
from tests.web.world import World

from wijkkoers.handbook.edition import digest_of, dump_content
from wijkkoers.handbook.load_process import load_process
from wijkkoers.web.participation.selectors import content_for
from wijkkoers.web.process.models import HandbookEdition, ProcessPlan


def test_dossier_without_a_method_uses_the_installed_handbook(world: World) -> None:
    assert content_for(make_dossier(world)) == load_process()


def test_dossier_with_a_method_keeps_the_handbook_it_took_up(world: World) -> None:
    dossier, content = make_dossier(world), load_process().model_copy(update={"groups": load_process().groups[:3]})
    edition = HandbookEdition.objects.create(version="1", digest=digest_of(content), content=dump_content(content))
    ProcessPlan.objects.create(dossier=dossier, method=content.methods[0].id, edition=edition)
    assert len(content_for(dossier).groups) == 3
