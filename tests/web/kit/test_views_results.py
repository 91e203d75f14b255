"""Results in the browser: type in, clash, withdraw, look, take along."""

from __future__ import annotations

import io
from pathlib import Path
from typing import Any

from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from PIL import Image
from tests.web.kit.making import make_batch, make_sheet, values_for
from tests.web.world import World

from wijkkoers.web.kit import services
from wijkkoers.web.kit.models import ResultSheet

FORM = {"title": "Tafel 1", "held_on": "2026-11-22", "participants": "6"}


def _address(name: str, sheet: ResultSheet) -> str:
    return reverse(name, args=[sheet.batch.dossier_id, sheet.batch_id, sheet.pk])


def test_grid_is_typed_in_and_the_outcome_shows_it(world: World) -> None:
    batch = make_batch(world)
    client, keys = world.client_for(world.redacteur), [batch.dossier_id, batch.pk]
    client.post(reverse("kit-result", args=keys), {**FORM, "s-1-belangrijk": "7", "o-1": "Eerst de stoep"})
    page = client.get(reverse("kit-outcome", args=keys)).content.decode()
    assert all(text in page for text in ("1 moment, 6 mensen", "Eerst de stoep", "niet geteld", ">7<"))


def test_second_browser_is_told_and_both_edits_are_kept(world: World) -> None:
    batch = make_batch(world)
    sheet = make_sheet(world, batch, 4, 1)
    client, address = world.client_for(world.redacteur), _address("kit-result-edit", sheet)
    form = client.get(address).context["form"]
    hidden = {"revision": form["revision"].value(), "base": form["base"].value()}
    services.change_results(actor=world.beheerder, sheet=sheet, values=values_for(batch, 5, 1), revision=sheet.revision)
    response = client.post(address, {**FORM, **hidden, "s-1-belangrijk": "4", "s-2-belangrijk": "9"})
    assert response.status_code == 409
    assert "Iemand anders heeft dit intussen gewijzigd" in response.content.decode()
    again = response.context["form"]
    assert (again["s-1-belangrijk"].value(), again["s-2-belangrijk"].value()) == ("5", "9")


def test_photo_stands_beside_the_grid(world: World, settings: Any, tmp_path: Path) -> None:
    settings.FILES_FOLDER, settings.WORK_FOLDER = tmp_path / "bestanden", tmp_path / "werk"
    out = io.BytesIO()
    Image.new("RGB", (40, 30)).save(out, "JPEG")
    sheet = make_sheet(world)
    photo = SimpleUploadedFile("vel.jpg", out.getvalue(), "image/jpeg")
    page = world.client_for(world.redacteur).post(_address("kit-result-photo", sheet), {"photo": photo}, follow=True).content.decode()
    sheet.refresh_from_db()
    assert reverse("attachment-file", args=[sheet.batch.dossier_id, sheet.photo_id]) in page


def test_withdrawn_outcome_is_kept_with_its_reason_and_can_come_back(world: World) -> None:
    sheet = make_sheet(world)
    client = world.client_for(world.redacteur)
    assert client.post(_address("kit-result-withdraw", sheet), {"reason": ""}).status_code == 400
    page = client.post(_address("kit-result-withdraw", sheet), {"reason": "Dubbel geteld"}, follow=True).content.decode()
    assert "Dubbel geteld" in page
    assert _address("kit-result-restore", sheet) in page


def test_empty_outcome_says_what_to_do_to_who_may(world: World) -> None:
    batch = make_batch(world)
    address = reverse("kit-outcome", args=[batch.dossier_id, batch.pk])
    link = reverse("kit-result", args=[batch.dossier_id, batch.pk])
    assert link in world.client_for(world.redacteur).get(address).content.decode()
    assert link not in world.client_for(world.lezer).get(address).content.decode()


def test_files_have_the_kind_that_is_asked(world: World) -> None:
    batch = make_sheet(world).batch
    client = world.client_for(world.lezer)
    found = {
        ending: client.get(reverse("kit-outcome-file", args=[batch.dossier_id, batch.pk, ending])) for ending in ("csv", "xlsx", "exe")
    }
    assert [found[ending].status_code for ending in found] == [200, 200, 404]
    assert found["xlsx"].content.startswith(b"PK")


def test_form_of_a_next_moment_shows_what_stands_on_the_cards_and_merges(world: World) -> None:
    batch = make_batch(world)
    client, address = world.client_for(world.redacteur), reverse("kit-result", args=[batch.dossier_id, batch.pk])
    started = client.get(address).context["form"]["base"].value()
    client.post(address, {"title": "Tafel 1", "held_on": "2026-11-20", "w-1": "Parkeren"})
    assert client.get(address).context["form"]["w-1"].value() == "Parkeren"
    late = client.post(address, {"title": "Tafel 2", "held_on": "2026-11-20", "w-1": "Groen", "w-2": "Bank", "base": started})
    form = late.context["form"]
    assert (late.status_code, form.conflicts[0].theirs, form["title"].value(), form["w-2"].value()) == (409, "Parkeren", "Tafel 2", "Bank")
