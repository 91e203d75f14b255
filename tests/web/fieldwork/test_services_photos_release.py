"""Photos at the desk: nothing of place or camera is kept, and nobody else sees one that was not looked at."""

from __future__ import annotations

import io

import pytest
from PIL import Image
from tests.web.fieldwork.making_opgaven import make_team
from tests.web.fieldwork.making_talks import make_photo, make_punt, make_schouw, picture
from tests.web.world import World

from wijkkoers.base.errors import InputError
from wijkkoers.web.datasets.services.files import path_of
from wijkkoers.web.events.clock import now
from wijkkoers.web.events.revisions import STALE
from wijkkoers.web.fieldwork.models import Photo, Schouwpunt
from wijkkoers.web.fieldwork.services import photos_release as services

pytestmark = pytest.mark.django_db
NO_PICTURES = (b"<svg xmlns='http://www.w3.org/2000/svg'/>", b"<html><script>1</script></html>", b"", b"\xff\xd8\xff" * 20)


def _punt(world: World) -> Schouwpunt:
    return make_punt(world, make_schouw(world, make_team(world)))


@pytest.mark.parametrize("form", ["JPEG", "PNG", "WEBP"])
def test_place_and_camera_stay_out(form: str, world: World) -> None:
    photo = services.add_photo(actor=world.redacteur, punt=_punt(world), stream=picture(form=form))
    with Image.open(path_of(photo.digest)) as kept:
        assert (kept.format, len(kept.getexif())) == ("JPEG", 0)
    assert (photo.width, photo.height) == (80, 60)


@pytest.mark.parametrize("content", NO_PICTURES)
def test_what_is_no_picture_is_refused(content: bytes, world: World) -> None:
    with pytest.raises(InputError, match="foto-onleesbaar"):
        services.add_photo(actor=world.redacteur, punt=_punt(world), stream=io.BytesIO(content))


def test_a_picture_of_too_many_pixels_is_refused_before_it_is_unpacked(world: World) -> None:
    bomb = io.BytesIO()
    Image.new("1", (9000, 9000)).save(bomb, "PNG")
    with pytest.raises(InputError, match="foto-te-groot"):
        services.add_photo(actor=world.redacteur, punt=_punt(world), stream=bomb)


def test_nothing_to_hide_is_a_choice_and_so_are_boxes_but_not_both(world: World) -> None:
    photo = make_photo(world, _punt(world))
    for boxes, is_clear in (([], False), ([[0.1, 0.1, 0.2, 0.2]], True)):
        with pytest.raises(InputError, match="foto-keuze"):
            services.blur_photo(actor=world.redacteur, photo=photo, boxes=boxes, is_clear=is_clear)
    with pytest.raises(InputError, match="foto-niet-nagekeken"):
        services.release_photo(actor=world.redacteur, photo=photo, caption="Tegels")
    assert services.blur_photo(actor=world.redacteur, photo=photo, boxes=[], is_clear=True).shown_digest == photo.digest


def test_boxes_make_another_picture_that_is_released_with_words_and_taken_back_when_it_changes(world: World) -> None:
    photo = make_photo(world, _punt(world), is_seen=True)
    assert photo.shown_digest != photo.digest
    with pytest.raises(InputError, match="foto-bijschrift-leeg"):
        services.release_photo(actor=world.redacteur, photo=photo, caption=" ")
    assert services.release_photo(actor=world.redacteur, photo=photo, caption="Tegels").released_at is not None
    assert services.blur_photo(actor=world.redacteur, photo=photo, boxes=[[0, 0, 1, 1]]).released_at is None


def test_who_looked_at_an_older_picture_is_told(world: World) -> None:
    photo = make_photo(world, _punt(world), is_seen=True)
    for act in (
        lambda: services.release_photo(actor=world.redacteur, photo=photo, caption="Tegels", seen="ouder"),
        lambda: services.blur_photo(actor=world.redacteur, photo=photo, boxes=[], is_clear=True, seen="ouder"),
    ):
        with pytest.raises(InputError, match="foto-al-nagekeken"):
            act()


def test_a_photo_that_was_taken_away_is_not_released_when_it_comes_back(world: World) -> None:
    photo = make_photo(world, _punt(world), is_released=True)
    services.drop_photo(actor=world.redacteur, photo=photo, reason="Herkenbaar")
    back = services.restore_photo(actor=world.redacteur, photo=photo)
    assert (back.dropped_at, back.released_at) == (None, None)
    with pytest.raises(InputError, match="foto-niet-vrij"):
        services.take_back_photo(actor=world.redacteur, photo=photo)


def test_a_photo_that_lapsed_while_it_was_released_comes_back_hidden_and_is_not_released_before(world: World) -> None:
    photo = make_photo(world, _punt(world), is_released=True)
    Photo.objects.filter(pk=photo.pk).update(dropped_at=now())
    with pytest.raises(InputError, match="rij-al-vervallen"):
        services.release_photo(actor=world.redacteur, photo=photo, caption="Tegels")
    services.restore_photo(actor=world.redacteur, photo=photo)
    photo.refresh_from_db()
    assert (photo.dropped_at, photo.released_at) == (None, None)


def test_of_two_captions_at_once_the_second_is_told_and_the_same_words_twice_are_fine(world: World) -> None:
    photo = make_photo(world, _punt(world), is_released=True)
    with pytest.raises(InputError, match=STALE):
        services.release_photo(actor=world.redacteur, photo=photo, caption="Een man voor nr. 5", base="")
    assert services.release_photo(actor=world.redacteur, photo=photo, caption="Losse tegels", base="").caption == "Losse tegels"
    assert services.release_photo(actor=world.redacteur, photo=photo, caption="Tegels", base="Losse tegels").caption == "Tegels"
