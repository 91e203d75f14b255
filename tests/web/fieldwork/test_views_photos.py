"""Photos: added, made unreadable by boxes in numbers, and given with headers that make them nothing but a picture."""

from __future__ import annotations

import io

import pytest
from django.urls import reverse
from tests.web.fieldwork.making_opgaven import make_team
from tests.web.fieldwork.making_talks import make_photo, make_punt, make_schouw, picture
from tests.web.world import World

pytestmark = pytest.mark.django_db
BOX = {"vak-0-links": "10", "vak-0-boven": "10", "vak-0-breed": "30", "vak-0-hoog": "30"}
WRONG = ({}, {**BOX, "is_clear": "on"}, {"vak-0-links": "10"}, {**BOX, "vak-0-breed": "0"}, {**BOX, "vak-0-links": "1e400"})


def test_a_photo_goes_from_file_to_released_with_forms_alone(world: World) -> None:
    punt = make_punt(world, make_schouw(world, make_team(world)))
    client = world.client_for(world.redacteur)
    assert client.post(reverse("photo-add", args=[punt.dossier_id, punt.pk]), {"foto": picture()}).status_code == 302
    photo = punt.photos.get()
    blurred = client.post(reverse("photo-blur", args=[punt.dossier_id, photo.pk]), BOX)
    release = reverse("photo-release", args=[punt.dossier_id, photo.pk])
    assert blurred["Location"] == release
    photo.refresh_from_db()
    assert client.post(release, {"caption": "Losse tegels", "seen": photo.shown_digest}).status_code == 302
    photo.refresh_from_db()
    assert (photo.boxes, photo.caption, photo.released_at is not None) == ([[0.1, 0.1, 0.3, 0.3]], "Losse tegels", True)


def test_two_captions_at_once_stand_side_by_side(world: World) -> None:
    photo = make_photo(world, make_punt(world, make_schouw(world, make_team(world))), is_released=True)
    address = reverse("photo-release", args=[photo.dossier_id, photo.pk])
    sent = {"caption": "Kuil bij de ingang", "seen": photo.shown_digest, "base": '{"caption": ""}'}
    answer = world.client_for(world.redacteur).post(address, sent)
    assert answer.status_code == 409
    assert "Losse tegels" in answer.content.decode()
    again = {**sent, "base": answer.context["form"]["base"].value()}
    assert world.client_for(world.redacteur).post(address, again).status_code == 302
    photo.refresh_from_db()
    assert photo.caption == "Kuil bij de ingang"


@pytest.mark.parametrize("sent", WRONG)
def test_boxes_that_cannot_be_are_refused(sent: dict[str, str], world: World) -> None:
    photo = make_photo(world, make_punt(world, make_schouw(world, make_team(world))))
    assert world.client_for(world.redacteur).post(reverse("photo-blur", args=[photo.dossier_id, photo.pk]), sent).status_code == 400


@pytest.mark.parametrize("content", [b"<svg onload='alert(1)'/>", b"<html></html>"])
def test_a_file_that_is_no_picture_is_refused_at_the_field(content: bytes, world: World) -> None:
    punt = make_punt(world, make_schouw(world, make_team(world)))
    stream = io.BytesIO(content)
    stream.name = "foto.jpg"
    answer = world.client_for(world.redacteur).post(reverse("photo-add", args=[punt.dossier_id, punt.pk]), {"foto": stream})
    assert answer.status_code == 400
    assert answer.context["form"].errors.keys() == {"foto"}


def test_a_photo_is_given_as_a_picture_and_kept_by_nobody_between(world: World) -> None:
    photo = make_photo(world, make_punt(world, make_schouw(world, make_team(world))), is_released=True)
    answer = world.client_for(world.gemeente_redacteur).get(reverse("photo-file", args=[photo.dossier_id, photo.pk, "foto.jpg"]))
    assert answer["Content-Type"] == "image/jpeg"
    assert answer["X-Content-Type-Options"] == "nosniff"
    assert answer["Cache-Control"].startswith("private")
    assert answer["Content-Disposition"].startswith("inline")
    assert b"".join(answer.streaming_content).startswith(b"\xff\xd8")


def test_a_photo_is_not_found_in_another_dossier(world: World) -> None:
    photo = make_photo(world, make_punt(world, make_schouw(world, make_team(world))), is_released=True)
    other = make_team(world)
    assert world.client_for(world.redacteur).get(reverse("photo-file", args=[other.pk, photo.pk, "foto.jpg"])).status_code == 404
