"""What phones send is kept once, changes only what nobody else changed, and is never lost or doubled."""

from __future__ import annotations

import io
from pathlib import Path
from typing import Any
from uuid import UUID, uuid4

import pytest
from PIL import Image
from tests.web.dossiers.making import move
from tests.web.fieldwork.phone_making import jpeg, make_open_schouw, make_seat, sent_data
from tests.web.parties.making import watch_holds
from tests.web.world import World

from wijkkoers.base.errors import InputError
from wijkkoers.web.datasets.services.files import path_of
from wijkkoers.web.dossiers.states import Move
from wijkkoers.web.events.clock import now
from wijkkoers.web.events.models import Event
from wijkkoers.web.fieldwork.models import Photo, RoutePoint, Schouwpunt, SchouwSeat
from wijkkoers.web.fieldwork.sent_point import read_point
from wijkkoers.web.fieldwork.services import arriving


@pytest.fixture(autouse=True)
def _own_folders(settings: Any, tmp_path: Path) -> None:
    settings.FILES_FOLDER, settings.WORK_FOLDER = tmp_path / "bestanden", tmp_path / "werk"


@pytest.fixture
def seat(world: World) -> SchouwSeat:
    return make_seat(make_open_schouw(world))


def send(seat: SchouwSeat, actor: Any = None, **changed: Any) -> Schouwpunt:
    return arriving.receive_point(seat=seat, actor=actor, sent=read_point(sent_data(**changed)))


def send_photo(seat: SchouwSeat, punt: Schouwpunt, photo_id: UUID, stream: io.BytesIO | None = None) -> Photo:
    assert punt.client_id
    return arriving.receive_photo(seat=seat, actor=None, point_id=punt.client_id, photo_id=photo_id, stream=stream or jpeg())


def test_same_point_twice_is_kept_once(seat: SchouwSeat) -> None:
    data = sent_data()
    numbers = [arriving.receive_point(seat=seat, actor=None, sent=read_point(data)).number for _turn in range(3)]
    assert (len(set(numbers)), Schouwpunt.objects.count(), Event.objects.filter(kind="schouwpunt.telefoon").count()) == (1, 1, 1)


def test_person_with_an_account_is_named_and_a_phone_is_not(seat: SchouwSeat, world: World) -> None:
    assert (send(seat).added_by_id, send(seat, world.redacteur).added_by) == (None, world.redacteur)
    assert list(Event.objects.filter(subject__startswith="schouwpunt").order_by("pk").values_list("kind", "actor")) == [
        ("schouwpunt.telefoon", None),
        ("schouwpunt.toegevoegd", world.redacteur.pk),
    ]


def test_newer_version_replaces_and_an_older_one_that_comes_late_does_not(seat: SchouwSeat) -> None:
    data = sent_data(edit=1)
    send(seat, **data)
    send(seat, **{**data, "edit": 3, "note": "Nieuw"})
    kept = send(seat, **{**data, "edit": 2, "note": "Laat"})
    assert (kept.note, kept.sent_edit, kept.revision) == ("Nieuw", 3, 4)
    assert Event.objects.get(kind="schouwpunt.telefoon-gewijzigd").after["schouwpunt_note"] == "Nieuw"


@pytest.mark.parametrize("values", [{"revision": 9}, {"dropped_at": "2026-11-22T10:00:00Z"}], ids=str)
def test_what_was_changed_at_the_desk_is_not_replaced(values: dict[str, Any], seat: SchouwSeat) -> None:
    data = sent_data()
    Schouwpunt.objects.filter(pk=send(seat, **data).pk).update(**values)
    assert send(seat, **data).note == "Losse stoeptegel"
    with pytest.raises(InputError, match="schouwpunt-intussen-bewerkt"):
        send(seat, **{**data, "edit": 1, "note": "Anders"})


def test_point_of_another_phone_is_not_touched(seat: SchouwSeat) -> None:
    data = sent_data()
    send(seat, **data)
    other = make_seat(seat.schouw)
    for act in (
        lambda: send(other, **{**data, "edit": 1}),
        lambda: arriving.withdraw_point(seat=other, actor=None, client_id=UUID(data["id"])),
        lambda: arriving.receive_photo(seat=other, actor=None, point_id=UUID(data["id"]), photo_id=uuid4(), stream=jpeg()),
    ):
        with pytest.raises(InputError, match="schouwpunt-van-ander"):
            act()


@pytest.mark.parametrize(
    ("changed", "code"),
    [
        ({"place": None}, "schouwpunt-plaats-leeg"),
        ({"route_point": 999_999}, "schouwpunt-vast-punt"),
        ({"theme": "bestaat-niet"}, "thema-onbekend"),
    ],
)
def test_point_that_does_not_fit_is_refused(changed: dict[str, Any], code: str, seat: SchouwSeat) -> None:
    with pytest.raises(InputError, match=code):
        send(seat, **changed)


def test_fixed_point_of_another_route_is_refused(seat: SchouwSeat, world: World) -> None:
    other = RoutePoint.objects.filter(route=make_open_schouw(world, number=2).route).first()
    assert other
    with pytest.raises(InputError, match="schouwpunt-vast-punt"):
        send(seat, route_point=other.pk)


def test_nothing_is_taken_in_when_the_dossier_is_shut(seat: SchouwSeat, world: World) -> None:
    punt = send(seat)
    move(world, seat.schouw.dossier, Move.AFSLUITEN)
    for act in (lambda: send(seat), lambda: send_photo(seat, punt, uuid4())):
        with pytest.raises(InputError, match="schouw-telefoon-dicht"):
            act()


def test_points_have_a_limit(seat: SchouwSeat, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(arriving, "POINT_LIMIT", 1)
    data = sent_data()
    assert send(seat, **data) == send(seat, **data)
    with pytest.raises(InputError, match="schouwpunten-vol"):
        send(seat)


def test_withdrawn_point_lapses_with_its_reason_and_one_that_never_came_is_fine(seat: SchouwSeat) -> None:
    punt = send(seat)
    assert punt.client_id
    for _turn in range(2):
        arriving.withdraw_point(seat=seat, actor=None, client_id=punt.client_id)
    arriving.withdraw_point(seat=seat, actor=None, client_id=uuid4())
    punt.refresh_from_db()
    assert (punt.dropped_at is not None, punt.dropped_reason) == (True, "Ingetrokken op de telefoon")


def test_photo_is_kept_once_without_the_place_where_it_was_taken(seat: SchouwSeat) -> None:
    punt, photo_id = send(seat), uuid4()
    kept = [send_photo(seat, punt, photo_id) for _turn in range(2)]
    content = path_of(kept[0].digest).read_bytes()
    assert (kept[0].pk, Photo.objects.count(), b"Geheim" in content) == (kept[1].pk, 1, False)
    with Image.open(io.BytesIO(content)) as found:
        assert (found.format, dict(found.getexif()), found.size) == ("JPEG", {}, (kept[0].width, kept[0].height))


def test_photo_without_its_point_waits_and_photos_have_a_limit(seat: SchouwSeat, monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(InputError, match="schouwpunt-onbekend"):
        arriving.receive_photo(seat=seat, actor=None, point_id=uuid4(), photo_id=uuid4(), stream=jpeg())
    monkeypatch.setattr(arriving, "PHOTOS_PER_POINT", 1)
    punt = send(seat)
    send_photo(seat, punt, uuid4())
    with pytest.raises(InputError, match="foto-te-veel"):
        send_photo(seat, punt, uuid4())
    monkeypatch.setattr(arriving, "PHOTO_LIMIT", 1)
    with pytest.raises(InputError, match="fotos-vol"):
        send_photo(seat, send(seat), uuid4())


def test_point_that_the_desk_dropped_takes_no_new_photo(seat: SchouwSeat) -> None:
    punt, photo_id = send(seat), uuid4()
    kept = send_photo(seat, punt, photo_id)
    Schouwpunt.objects.filter(pk=punt.pk).update(dropped_at="2026-11-22T10:00:00Z")
    assert send_photo(seat, punt, photo_id) == kept
    with pytest.raises(InputError, match="foto-punt-vervallen"):
        send_photo(seat, punt, uuid4())


def test_point_at_a_fixed_point_gets_its_number_while_that_is_free(seat: SchouwSeat) -> None:
    fixed = RoutePoint.objects.filter(route=seat.schouw.route).order_by("-number").first()
    assert fixed
    numbers = [send(seat, route_point=fixed.pk).number for _turn in range(2)]
    assert numbers == [fixed.number, fixed.number + 1]


def test_withdrawn_photo_lapses(seat: SchouwSeat) -> None:
    punt, photo_id = send(seat), uuid4()
    photo = send_photo(seat, punt, photo_id)
    assert punt.client_id
    for point_id, gone in ((punt.client_id, photo_id), (punt.client_id, uuid4()), (uuid4(), photo_id)):
        arriving.withdraw_photo(seat=seat, actor=None, point_id=point_id, photo_id=gone)
    photo.refresh_from_db()
    assert photo.dropped_reason == "Ingetrokken op de telefoon"


def test_point_and_photo_are_held_before_a_phone_changes_them(seat: SchouwSeat, monkeypatch: pytest.MonkeyPatch) -> None:
    data, photo_id = sent_data(), uuid4()
    point_id = UUID(data["id"])
    send_photo(seat, send(seat, **data), photo_id)
    held = watch_holds(monkeypatch)
    for act, rows in (
        (lambda: send(seat, **{**data, "edit": 1}), ["Schouw", "Schouwpunt"]),
        (lambda: arriving.withdraw_photo(seat=seat, actor=None, point_id=point_id, photo_id=photo_id), ["Schouw", "Schouwpunt", "Photo"]),
        (lambda: arriving.withdraw_point(seat=seat, actor=None, client_id=point_id), ["Schouw", "Schouwpunt"]),
    ):
        held.clear()
        act()
        assert list(dict.fromkeys(held)) == rows


def test_photo_that_the_desk_looked_at_is_not_taken_back_by_the_phone(seat: SchouwSeat) -> None:
    punt, photo_id = send(seat), uuid4()
    photo = send_photo(seat, punt, photo_id)
    Photo.objects.filter(pk=photo.pk).update(shown_digest=photo.digest, released_at=now())
    assert punt.client_id
    with pytest.raises(InputError, match="foto-aan-bureau"):
        arriving.withdraw_photo(seat=seat, actor=None, point_id=punt.client_id, photo_id=photo_id)
    photo.refresh_from_db()
    assert (photo.dropped_at, photo.released_at is None) == (None, False)
