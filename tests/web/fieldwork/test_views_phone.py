"""The addresses of a phone: a code opens them, a seat sends, and what is hostile gets a plain answer."""

from __future__ import annotations

import io
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from uuid import uuid4

import pytest
from django.test import Client
from django.urls import reverse
from tests.web.fieldwork.phone_making import jpeg, make_open_schouw, make_phone, sent_data
from tests.web.ui.test_pictures import bomb
from tests.web.world import World

from wijkkoers.web.accounts import brakes
from wijkkoers.web.accounts.codes import make_code, shown_code
from wijkkoers.web.events.clock import now
from wijkkoers.web.fieldwork.models import Photo, Schouw, Schouwpunt, SchouwSeat


@pytest.fixture(autouse=True)
def _own_folders(settings: Any, tmp_path: Path) -> None:
    settings.FILES_FOLDER, settings.WORK_FOLDER = tmp_path / "bestanden", tmp_path / "werk"


@pytest.fixture
def schouw(world: World) -> Schouw:
    return make_open_schouw(world)


def at(name: str, schouw: Schouw) -> str:
    return reverse(name, args=[schouw.join_code])


def post_point(phone: Client, schouw: Schouw, data: object) -> Any:
    return phone.post(at("phone-points", schouw), data if isinstance(data, str) else json.dumps(data), content_type="application/json")


def post_photo(phone: Client, schouw: Schouw, point: str, file: io.BytesIO | None, **more: str) -> Any:
    data = {"point": point, "photo": str(uuid4()), **more}
    return phone.post(at("phone-photos", schouw), data | ({"file": file} if file else {}))


def test_code_leads_to_the_page_and_a_seat_opens_it(schouw: Schouw) -> None:
    phone = Client()
    assert schouw.join_code
    door = phone.get(reverse("phone-door"), {"code": shown_code(schouw.join_code).lower()})
    assert (door.status_code, door["Location"], "no-store" in door["Cache-Control"]) == (302, at("phone", schouw), True)
    assert phone.get(door["Location"])["Location"] == at("phone-join", schouw)
    assert make_phone(schouw, phone).get(at("phone", schouw)).status_code == 200
    cookie = phone.cookies["schouwplaats"]
    assert (cookie["path"], bool(cookie["httponly"]), cookie["samesite"]) == (at("phone", schouw), True, "Lax")


def test_page_is_the_same_for_everyone_and_names_nobody(schouw: Schouw, world: World) -> None:
    pages = [make_phone(schouw, client).get(at("phone", schouw)) for client in (Client(), world.client_for(world.redacteur))]
    nonces = [page["Content-Security-Policy"].split("'nonce-")[1].split("'")[0] for page in pages]
    texts = [page.content.decode().replace(nonce, "") for page, nonce in zip(pages, nonces, strict=True)]
    assert (texts[0] == texts[1], world.redacteur.name in texts[1], "csrfmiddlewaretoken" in texts[1]) == (True, False, False)


def test_worker_keeps_this_page_and_its_own_files_only(schouw: Schouw) -> None:
    answer = make_phone(schouw).get(at("phone-worker", schouw))
    kept = json.loads(answer.content.decode().split("\n")[0].removeprefix("const KEPT = ").removesuffix(";"))
    assert (answer["Content-Type"].startswith("text/javascript"), kept["page"]) == (True, at("phone", schouw))
    assert {path.split("/")[1] for path in (*kept["files"], *kept["extra"])} == {"static"}
    assert not [path for path in kept["files"] if "/phone" not in path and "/ui/" not in path]


def test_another_title_makes_phones_fetch_the_page_anew(schouw: Schouw) -> None:
    phone = make_phone(schouw)
    before = phone.get(at("phone-worker", schouw)).content
    again = phone.get(at("phone-worker", schouw)).content
    Schouw.objects.update(title="Najaarsronde")
    after = phone.get(at("phone-worker", schouw)).content
    assert (before == again, before == after) == (True, False)


def test_data_holds_route_themes_and_what_arrived_from_this_phone_alone(schouw: Schouw) -> None:
    phone, other = make_phone(schouw), make_phone(schouw)
    post_point(phone, schouw, sent_data(note="Van mij"))
    post_point(other, schouw, sent_data(note="Van een ander"))
    data = phone.get(at("phone-data", schouw)).json()
    assert ([point["label"] for point in data["route"]], len(data["themes"]) > 5) == (["Hoek 1", "Hoek 2", "Hoek 3"], True)
    assert ([one["note"] for one in data["arrived"]], data["is_open"]) == (["Van mij"], True)


def test_point_and_photo_arrive_once(schouw: Schouw) -> None:
    phone, data = make_phone(schouw), sent_data()
    answers = [post_point(phone, schouw, data).json() for _turn in range(2)]
    assert answers == [{"state": "ontvangen", "id": data["id"], "number": Schouwpunt.objects.get().number}] * 2
    photo = str(uuid4())
    answers = [post_photo(phone, schouw, data["id"], jpeg(), photo=photo).json() for _turn in range(2)]
    assert (answers, Photo.objects.count()) == ([{"state": "ontvangen", "id": photo}] * 2, 1)


def test_what_was_thrown_away_on_the_phone_lapses(schouw: Schouw) -> None:
    phone, data, photo = make_phone(schouw), sent_data(), str(uuid4())
    post_point(phone, schouw, data)
    post_photo(phone, schouw, data["id"], jpeg(), photo=photo)
    assert post_photo(phone, schouw, data["id"], None, photo=photo, withdrawn="1").json()["state"] == "ontvangen"
    assert post_point(phone, schouw, {"id": data["id"], "withdrawn": True}).json()["state"] == "ontvangen"
    assert (Photo.objects.filter(dropped_at=None).count(), Schouwpunt.objects.filter(dropped_at=None).count()) == (0, 0)


def test_photo_that_the_desk_looked_at_stays_and_the_phone_hears_why(schouw: Schouw) -> None:
    phone, data, photo = make_phone(schouw), sent_data(), str(uuid4())
    post_point(phone, schouw, data)
    post_photo(phone, schouw, data["id"], jpeg(), photo=photo)
    Photo.objects.update(shown_digest="a" * 64)
    answer = post_photo(phone, schouw, data["id"], None, photo=photo, withdrawn="1")
    told = answer.json()
    assert (answer.status_code, told["state"], told["code"], bool(told["reason"])) == (200, "geweigerd", "foto-aan-bureau", True)
    assert Photo.objects.filter(dropped_at=None).count() == 1


def hostile_points() -> Iterator[object]:
    yield from ("", "{", "[" * 5000, "null", "[]", '"x"', {"withdrawn": True}, {"id": ["x"], "withdrawn": True}, "x" * 30_000)
    yield from (
        sent_data(verdict="<script>"),
        sent_data(verdict=[]),
        sent_data(verdict={}),
        sent_data(id="x"),
        sent_data(place="hier"),
        sent_data(note=5),
        sent_data(place=None),
    )


def test_hostile_points_get_a_reason_and_nothing_is_kept(schouw: Schouw) -> None:
    phone = make_phone(schouw)
    answers = [post_point(phone, schouw, data) for data in hostile_points()]
    assert {(answer.status_code, answer.json()["state"], bool(answer.json()["reason"])) for answer in answers} == {(200, "geweigerd", True)}
    assert Schouwpunt.objects.count() == 0


@pytest.mark.parametrize(
    "content",
    [b"<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>", b"<html><script>1</script></html>", b"", b"%PDF-1.7", b"GIF89a"],
)
def test_file_that_is_no_photo_is_refused_whatever_its_name(content: bytes, schouw: Schouw) -> None:
    phone, data, file = make_phone(schouw), sent_data(), io.BytesIO(content)
    file.name = "foto.jpg"
    post_point(phone, schouw, data)
    answer = post_photo(phone, schouw, data["id"], file)
    assert (answer.json()["state"], answer.json()["code"], Photo.objects.count()) == ("geweigerd", "foto-onleesbaar", 0)


def test_photo_of_51_megapixel_and_a_photo_of_nothing_are_refused(schouw: Schouw) -> None:
    phone, data, file = make_phone(schouw), sent_data(), bomb(8500, 6000)
    file.name = "foto.png"
    post_point(phone, schouw, data)
    codes = [post_photo(phone, schouw, data["id"], sent).json()["code"] for sent in (file, None)]
    assert (codes, post_photo(phone, schouw, "x", jpeg()).json()["code"]) == (["foto-te-groot", "foto-onleesbaar"], "schouwpunt-onleesbaar")


def test_body_that_is_too_large_is_refused_unread(schouw: Schouw) -> None:
    answer = post_point(make_phone(schouw), schouw, sent_data(note="x" * 50_000))
    assert (answer.status_code, answer.json()["code"]) == (413, "schouw-te-groot")


def test_script_in_a_note_stays_text(schouw: Schouw) -> None:
    phone = make_phone(schouw)
    post_point(phone, schouw, sent_data(note="<script>alert(1)</script>"))
    assert Schouwpunt.objects.get().note == "<script>alert(1)</script>"
    assert phone.get(at("phone-data", schouw))["Content-Type"] == "application/json"


def test_phone_of_another_schouw_has_no_seat_here(schouw: Schouw, world: World) -> None:
    other = make_open_schouw(world, number=2)
    phone = make_phone(other)
    phone.cookies["schouwplaats"]["path"] = "/"
    answer = post_point(phone, schouw, sent_data())
    assert (answer.status_code, answer.json()["state"], Schouwpunt.objects.count()) == (403, "geen-plek", 0)


def test_phone_without_a_seat_is_told_to_take_one(schouw: Schouw) -> None:
    answers = [post_point(Client(), schouw, sent_data()), Client().get(at("phone-data", schouw))]
    assert [(answer.status_code, answer.json()["state"]) for answer in answers] == [(403, "geen-plek")] * 2


def test_foreign_code_is_not_found_and_guessing_is_slowed_down(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(brakes, "MISSES_PER_WINDOW", 3)
    addresses = [reverse(name, args=[make_code()]) for name in ("phone", "phone-join", "phone-data")]
    assert [Client().get(address).status_code for address in addresses] == [404] * 3
    assert Client().get(reverse("phone", args=[make_code()])).status_code == 400


def test_phone_sends_after_the_door_was_opened_with_another_code(schouw: Schouw) -> None:
    phone, address = make_phone(schouw), at("phone-points", schouw)
    Schouw.objects.update(join_code=None)
    answer = phone.post(address, json.dumps(sent_data()), content_type="application/json").json()
    assert (answer["state"], answer["code"]) == ("geweigerd", "schouw-telefoon-dicht")
    Schouw.objects.update(join_code=make_code())
    assert phone.post(address, json.dumps(sent_data()), content_type="application/json").json()["state"] == "ontvangen"


def test_closed_schouw_gives_no_seat_and_says_so(schouw: Schouw) -> None:
    Schouw.objects.update(join_until=now())
    answer = Client().post(at("phone-join", schouw), {"role": ""})
    assert (answer.status_code, SchouwSeat.objects.count()) == (400, 0)
    assert "Meedoen kan niet meer" in Client().get(at("phone-join", schouw)).content.decode()


def test_sending_needs_the_token_of_this_site(schouw: Schouw) -> None:
    strict = Client(enforce_csrf_checks=True)
    strict.cookies = make_phone(schouw).cookies
    assert post_point(strict, schouw, sent_data()).status_code == 403


def test_person_with_an_account_of_another_dossier_counts_as_a_participant(schouw: Schouw, world: World) -> None:
    phone = make_phone(schouw, world.client_for(world.buitenstaander))
    post_point(phone, schouw, sent_data())
    assert Schouwpunt.objects.get().added_by is None
