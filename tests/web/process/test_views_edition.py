"""Moving to a newer handbook in the browser."""

from __future__ import annotations

from html import unescape

from django.urls import reverse
from tests.web.dossiers.making import make_dossier
from tests.web.process.editions import OLD_GOAL, OLD_VERSION, make_older
from tests.web.process.making import make_plan
from tests.web.world import World

from wijkkoers.handbook.load import load_handbook
from wijkkoers.web.dossiers.models import Dossier
from wijkkoers.web.process.models import ProcessPlan
from wijkkoers.web.process.selectors import installed_edition


def _address(dossier: Dossier) -> str:
    return reverse("compass-edition", args=[dossier.pk])


def _read(world: World, dossier: Dossier, person: str = "redacteur") -> str:
    return unescape(world.client_for(world.person(person)).get(_address(dossier)).content.decode())


def test_page_lists_what_changes_with_before_and_after(world: World) -> None:
    older = make_older(world)
    page = _read(world, older.dossier)
    assert f"Van handboek {OLD_VERSION} naar {load_handbook().version}" in page
    goal = installed_edition().content.knooppunt(older.changed).goal
    assert page.index(OLD_GOAL) < page.index(goal)
    assert [text for text in ("1 stap erbij", "1 stap buiten de methode", "Verdwenen") if text not in page] == []


def test_confirming_moves_the_dossier(world: World) -> None:
    older = make_older(world)
    data = {"digest": installed_edition().digest, "revision": older.plan.revision}
    page = world.client_for(world.redacteur).post(_address(older.dossier), data, follow=True).content.decode()
    assert "Alle resultaten zijn bewaard." in page
    assert Dossier.objects.get().handbook_version == load_handbook().version
    assert "Er is nu niets te doen" in _read(world, older.dossier)


def test_edition_that_the_person_did_not_see_is_not_taken(world: World) -> None:
    older = make_older(world)
    client = world.client_for(world.redacteur)
    assert "intussen gewijzigd" in client.post(_address(older.dossier), {"digest": "0" * 64, "revision": 1}, follow=True).content.decode()
    assert client.post(_address(older.dossier), {}).status_code == 400
    assert older.plan.edition.version == OLD_VERSION


def test_method_that_left_the_handbook_shows_the_way_out(world: World) -> None:
    older = make_older(world)
    content = installed_edition().content
    gone = content.methods[0].model_copy(update={"id": "oude-methode"})
    assert gone.id not in {method.id for method in content.methods}
    ProcessPlan.objects.update(edition=_edition_with(older.plan, gone), method="oude-methode")
    page = _read(world, older.dossier)
    assert "kent de methode van dit dossier niet meer" in page
    assert "Ga verder met het nieuwe handboek" not in page


def test_reader_sees_the_changes_and_no_button(world: World) -> None:
    page = _read(world, make_older(world).dossier, "lezer")
    assert OLD_GOAL in page
    assert "Ga verder met het nieuwe handboek" not in page


def test_dossier_without_method_goes_to_the_methods(world: World) -> None:
    response = world.client_for(world.redacteur).get(_address(make_dossier(world)))
    assert response.headers["Location"].endswith("/kompas/methode/")


def test_dossier_with_the_newest_handbook_has_nothing_to_do(world: World) -> None:
    assert "Dit dossier heeft het nieuwste handboek" in _read(world, make_plan(world).dossier)


def _edition_with(plan: ProcessPlan, method: object) -> object:
    from wijkkoers.handbook.edition import digest_of, dump_content
    from wijkkoers.web.process.models import HandbookEdition
    from wijkkoers.web.process.selectors import content_of

    content = content_of(plan)
    changed = content.model_copy(update={"methods": (*content.methods, method)})
    return HandbookEdition.objects.create(version="2019.1", digest=digest_of(changed), content=dump_content(changed))
