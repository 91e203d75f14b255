"""A stap in the browser: read, change, move, write its results, add one."""

from __future__ import annotations

import re
from html import unescape
from itertools import pairwise
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from tests.web.dossiers.making import make_dossier
from tests.web.process.editions import OLD_OUTPUT, make_older
from tests.web.process.making import (
    first_view,
    make_action,
    make_besluit,
    make_link,
    make_own_stap,
    make_plan,
    make_result,
    make_stap,
    views_of,
)
from tests.web.world import World

from wijkkoers.web.process import services
from wijkkoers.web.process.models import Stap
from wijkkoers.web.process.selectors import earlier_versions
from wijkkoers.web.process.values import ActionValues, BesluitValues, OwnStap, ResultValues, StapValues


def _address(name: str, stap: Stap, *more: str) -> str:
    return reverse(name, args=[stap.dossier_id, stap.pk, *more])


def _read(world: World, stap: Stap, name: str = "stap-detail", query: str = "", **headers: str) -> str:
    return unescape(world.client_for(world.redacteur).get(_address(name, stap) + query, headers=headers).content.decode())


def _post(world: World, name: str, stap: Stap, data: dict[str, Any], *more: str) -> Any:
    return world.client_for(world.redacteur).post(_address(name, stap, *more), data, follow=True)


def test_page_shows_the_handbook_beside_what_the_dossier_made(world: World) -> None:
    stap = make_stap(world)
    knooppunt = first_view(stap.dossier).knooppunt
    assert knooppunt is not None
    make_result(world, stap, "Elf partijen")
    make_action(world, stap.dossier, values=ActionValues("Bel de school", stap_id=stap.pk))
    make_besluit(world, stap.dossier, BesluitValues("Wie meedoet", stap_id=stap.pk))
    make_link(world, stap.dossier, stap=stap)
    page = _read(world, stap)
    texts = (
        knooppunt.goal,
        knooppunt.asks,
        knooppunt.gains,
        knooppunt.legal_basis,
        *knooppunt.approach,
        *knooppunt.tips,
        *knooppunt.pitfalls,
    )
    own = ("Elf partijen", "Bel de school", "Wie meedoet", "https://voorbeeld.test/pagina", "Klaar voor gebruik")
    assert [text for text in (*texts, *own) if text not in page] == []
    assert f"?onderwerp=stap:{stap.pk}" in page


def test_own_side_comes_before_the_handbook_and_headings_are_in_order(world: World) -> None:
    page = _read(world, make_stap(world))
    assert page.index("Hoe staat het ervoor?") < page.index("Zo pakt u het aan")
    levels = [int(level) for level in re.findall(r"<h([1-6])", page)]
    assert levels[0] == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))


def test_result_reaches_the_stap_that_waits_for_it(world: World) -> None:
    dossier = make_plan(world).dossier
    supplier = first_view(dossier)
    assert supplier.knooppunt is not None
    user = next(view for view in views_of(dossier) if view.key in supplier.knooppunt.gives[0].to)
    make_result(world, supplier.stap, "Elf partijen aan tafel")
    page = _read(world, user.stap)
    assert "Elf partijen aan tafel" in page
    assert _address("stap-detail", supplier.stap) in page


def test_english_page_marks_the_dutch_of_the_handbook(world: World) -> None:
    stap = make_stap(world)
    knooppunt = first_view(stap.dossier).knooppunt
    assert knooppunt is not None
    page = _read(world, stap, accept_language="en")
    assert knooppunt.label.en in page
    assert re.search(r'<p class="lead" lang="nl">', page)
    assert "How to go about it" in page


def test_reader_sees_everything_and_no_buttons(world: World) -> None:
    stap = make_stap(world)
    page = world.client_for(world.lezer).get(_address("stap-detail", stap)).content.decode()
    assert _address("stap-status", stap) not in page
    assert "Dit kan een redacteur van het dossier, of wie de stap trekt." in page


def test_text_of_people_is_never_markup(world: World) -> None:
    dossier = make_plan(world).dossier
    stap = make_own_stap(world, dossier, "<script>alert(1)</script>")
    services.change_stap(actor=world.redacteur, stap=stap, values=StapValues(summary="<b>vet</b>"), own=OwnStap(stap.own_label))
    page = world.client_for(world.lezer).get(_address("stap-detail", stap)).content.decode()
    assert "<script>alert" not in page
    assert "<b>vet" not in page


@pytest.mark.parametrize("written", [False, True])
def test_finishing_without_a_result_is_allowed_and_said(world: World, written: bool) -> None:
    stap = make_stap(world)
    if written:
        make_result(world, stap)
    response = _post(world, "stap-status", stap, {"move": "afronden"})
    assert Stap.objects.get(pk=stap.pk).status == "klaar"
    assert ("staat nog niet wat hij opleverde" in response.content.decode()) is not written


def test_move_without_its_reason_keeps_the_choice_and_says_why(world: World) -> None:
    response = _post(world, "stap-status", make_stap(world), {"move": "overslaan"})
    assert response.status_code == 400
    assert "Zeg in een zin waarom" in response.content.decode()


def test_move_that_another_made_already_is_told(world: World) -> None:
    response = _post(world, "stap-status", make_stap(world), {"move": "herzien", "reason": "Daarom"})
    assert "intussen anders voor" in response.content.decode()


def test_two_browsers_never_lose_an_edit(world: World) -> None:
    stap = make_stap(world)
    seen = {"revision": "1", "base": '{"owner": "", "due": "", "summary": ""}'}
    _post(world, "stap-edit", stap, {**seen, "summary": "Van Anna"})
    response = _post(world, "stap-edit", stap, {**seen, "summary": "Van Bert", "due": "voorjaar 2027"})
    page = response.content.decode()
    assert response.status_code == 409
    assert [text for text in ("Van Anna", "Van Bert", "voorjaar 2027") if text not in page] == []
    revision = re.search(r'name="revision" value="(\d+)"', page)
    assert revision is not None
    assert revision.group(1) == "2"
    _post(world, "stap-edit", stap, {"revision": "2", "base": "{}", "summary": "Van Anna en Bert"})
    assert Stap.objects.get(pk=stap.pk).summary == "Van Anna en Bert"


def test_earlier_text_comes_back_in_the_form_and_only_counts_when_saved(world: World) -> None:
    stap = make_stap(world)
    for text in ("Eerste", "Tweede"):
        stap = services.change_stap(actor=world.redacteur, stap=stap, values=StapValues(summary=text))
    event = earlier_versions(stap, "stap")[0]
    page = _read(world, stap, "stap-edit", f"?uit={event.pk}")
    assert re.search(r"<textarea[^>]*>\s*Eerste</textarea>", page)
    assert "geldt pas weer als u bewaart" in page
    assert Stap.objects.get(pk=stap.pk).summary == "Tweede"
    other = make_stap(world, make_plan(world).dossier)
    assert "Eerste" not in _read(world, other, "stap-edit", f"?uit={event.pk}")


@pytest.mark.parametrize("asked", ["9" * 30, "x", "-1", ""])
def test_earlier_text_that_is_not_there_gives_the_form_as_it_is(world: World, asked: str) -> None:
    assert "geldt pas weer" not in _read(world, make_stap(world), "stap-edit", f"?uit={asked}")


def test_result_is_written_and_two_browsers_merge(world: World) -> None:
    stap = make_stap(world)
    knooppunt = first_view(stap.dossier).knooppunt
    assert knooppunt is not None
    output = knooppunt.gives[0].id
    first = {"text": "Een", "is_ready": "nee", "revision": "0", "base": '{"text": "", "is_ready": "nee"}'}
    assert "Het resultaat is bewaard" in _post(world, "stap-result", stap, first, output).content.decode()
    second = _post(world, "stap-result", stap, {**first, "text": "Twee"}, output)
    assert second.status_code == 409
    assert "Een" in second.content.decode()


def test_result_of_an_earlier_handbook_can_still_be_changed(world: World) -> None:
    older = make_older(world)
    stap = older.stap(older.changed)
    services.write_result(actor=world.redacteur, stap=stap, output=OLD_OUTPUT, values=ResultValues("Bewaard"))
    assert "Bewaard" in world.client_for(world.redacteur).get(_address("stap-result", stap, OLD_OUTPUT)).content.decode()


def test_own_step_is_added_and_shown(world: World) -> None:
    dossier = make_plan(world).dossier
    data = {"own_label": "Buurtfeest", "own_stage": "samen-starten", "own_sporen": "A", "due": "zomer 2027"}
    page = world.client_for(world.redacteur).post(reverse("stap-new", args=[dossier.pk]), data, follow=True).content.decode()
    assert [text for text in ("Buurtfeest", "zomer 2027", "eigen stap van het team") if text not in page] == []


def test_without_a_method_an_own_step_first_asks_for_one(world: World) -> None:
    response = world.client_for(world.redacteur).get(reverse("stap-new", args=[make_dossier(world).pk]))
    assert response.headers["Location"].endswith("/kompas/methode/")


def test_page_takes_the_same_queries_with_little_and_with_much(world: World) -> None:
    stap = make_stap(world)
    client, counts = world.client_for(world.redacteur), []
    for number in (3, 30):
        for _turn in range(number):
            make_action(world, stap.dossier, values=ActionValues("Bellen", owner_id=world.redacteur.pk, stap_id=stap.pk))
            make_besluit(world, stap.dossier, BesluitValues("Kiezen", stap_id=stap.pk))
            make_link(world, stap.dossier, stap=stap)
        with CaptureQueriesContext(
            connection,
        ) as queries:
            client.get(_address("stap-detail", stap))
        counts.append(len(queries))
    assert counts[0] == counts[1]
    assert 5 < counts[0] <= 25
