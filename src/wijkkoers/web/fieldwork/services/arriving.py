"""What phones send: points and photos, each kept once however often it comes; changed or withdrawn until somebody else touched it."""

from __future__ import annotations

from typing import Any, BinaryIO
from uuid import UUID

from django.db import transaction

from wijkkoers.base.errors import InputError
from wijkkoers.web.accounts.selectors import Actor
from wijkkoers.web.dossiers.services import rows
from wijkkoers.web.events.clock import now
from wijkkoers.web.fieldwork.kinds import Way
from wijkkoers.web.fieldwork.log_talks import in_words
from wijkkoers.web.fieldwork.models import Photo, RoutePoint, Schouw, Schouwpunt, SchouwSeat
from wijkkoers.web.fieldwork.photos import Picture, keep_picture, redrawn
from wijkkoers.web.fieldwork.sent_point import SentPoint
from wijkkoers.web.fieldwork.services.cleaning import known_theme
from wijkkoers.web.fieldwork.services.punten import SCHOUWPUNT, name_of, next_number
from wijkkoers.web.fieldwork.services.seats import hold_open
from wijkkoers.web.fieldwork.values_talks import punt_texts

POINT_LIMIT = PHOTO_LIMIT = 5000
PHOTOS_PER_POINT = 10
WITHDRAWN = "Ingetrokken op de telefoon"
FOTO = rows.RowKind("foto", lambda row: name_of(row.schouwpunt), lambda row: {"caption": row.caption})


@transaction.atomic
def receive_point(*, seat: SchouwSeat, actor: Actor, sent: SentPoint) -> Schouwpunt:
    """Keep what a phone sent. The same point again changes nothing; a newer version replaces it, unless somebody else changed it since.

    InputError `schouw-telefoon-dicht`, `schouwpunten-vol`, `schouwpunt-van-ander`, `schouwpunt-intussen-bewerkt`,
    `schouwpunt-plaats-leeg`, `schouwpunt-vast-punt`, `thema-onbekend`.
    """
    schouw = hold_open(seat)
    held = _arrived(schouw, seat, sent.client_id)
    if held is None:
        return _add(schouw, seat, actor, sent)
    if held.sent_edit is None or sent.edit <= held.sent_edit:
        return held
    _require_untouched(held)
    before = punt_texts(held)
    _fill(held, schouw, sent)
    held.save()
    _log(actor, held, ("gewijzigd", "telefoon-gewijzigd"), before)
    return held


@transaction.atomic
def withdraw_point(*, seat: SchouwSeat, actor: Actor, client_id: UUID) -> None:
    """Let a point lapse that was thrown away on the phone after it may have arrived; it can come back at the desk. Raises as above."""
    schouw = hold_open(seat)
    held = _arrived(schouw, seat, client_id)
    if held is None or held.dropped_at is not None:
        return
    _require_untouched(held)
    held.dropped_at, held.dropped_reason, held.revision = now(), WITHDRAWN, held.revision + 1
    held.save(update_fields=["dropped_at", "dropped_reason", "revision"])
    _log(actor, held, ("vervallen", "telefoon-ingetrokken"), None)


def receive_photo(*, seat: SchouwSeat, actor: Actor, point_id: UUID, photo_id: UUID, stream: BinaryIO) -> Photo:
    """Keep a photo of a point that arrived, made anew; the same photo again changes nothing.

    InputError `schouwpunt-onbekend`, and as `keep_photo`, `redrawn` and `receive_point` raise.
    """
    with transaction.atomic():
        known = _photo(_point(hold_open(seat), seat, point_id), photo_id)
    if known is not None:
        return known
    picture = redrawn(stream)
    with transaction.atomic():
        punt = _point(hold_open(seat), seat, point_id)
        return _photo(punt, photo_id) or keep_photo(actor, punt, picture, photo_id)


@transaction.atomic
def withdraw_photo(*, seat: SchouwSeat, actor: Actor, point_id: UUID, photo_id: UUID) -> None:
    """Let a photo lapse that was thrown away on the phone after it may have arrived; InputError `foto-aan-bureau` once the desk looked."""
    punt = _arrived(hold_open(seat), seat, point_id)
    held = _photo(punt, photo_id) if punt is not None else None
    if held is None or held.dropped_at is not None:
        return
    if held.shown_digest:
        raise InputError("foto-aan-bureau")
    held.dropped_at, held.dropped_reason, held.released_at = now(), WITHDRAWN, None
    held.save(update_fields=["dropped_at", "dropped_reason", "released_at"])
    name = FOTO.name(held)
    rows.log_row(actor, held, FOTO, "vervallen" if actor else "telefoon-ingetrokken", ({"name": name}, {"name": name}))


def _add(schouw: Schouw, seat: SchouwSeat, actor: Actor, sent: SentPoint) -> Schouwpunt:
    if schouw.punten.count() >= POINT_LIMIT:
        raise InputError("schouwpunten-vol", limit=POINT_LIMIT)
    punt = Schouwpunt(schouw=schouw, seat=seat, client_id=sent.client_id, way=Way.TELEFOON.value, seen_at=sent.seen_at)
    punt.added_by_id = actor.pk if actor else None
    _fill(punt, schouw, sent)
    punt.number = next_number(schouw, punt.route_point)
    punt.save()
    _log(actor, punt, ("toegevoegd", "telefoon"), None)
    return punt


def _fill(punt: Schouwpunt, schouw: Schouw, sent: SentPoint) -> None:
    if sent.route_point_id is None and sent.geometry is None and not sent.place_note:
        raise InputError("schouwpunt-plaats-leeg")
    if sent.route_point_id is not None and sent.route_point_id != punt.route_point_id:
        _require_on_route(schouw, sent.route_point_id)
    punt.theme = known_theme(schouw.dossier, sent.theme, punt.theme)
    punt.route_point_id, punt.geometry, punt.place_note = sent.route_point_id, sent.geometry, sent.place_note
    punt.verdict, punt.is_urgent, punt.note = sent.verdict.value, sent.is_urgent, sent.note
    punt.sent_edit, punt.revision = sent.edit, sent.edit + 1


def _require_on_route(schouw: Schouw, route_point_id: int) -> None:
    if not RoutePoint.objects.filter(pk=route_point_id, route=schouw.route_id).exists():
        raise InputError("schouwpunt-vast-punt")


def _arrived(schouw: Schouw, seat: SchouwSeat, client_id: UUID) -> Schouwpunt | None:
    """Return the point as it is now, held until the end of the transaction: the desk edits it too."""
    found = Schouwpunt.objects.select_for_update(of=("self",)).select_related("schouw__dossier__organisation")
    held = found.filter(schouw=schouw, client_id=client_id).first()
    if held is not None and held.seat_id != seat.pk:
        raise InputError("schouwpunt-van-ander")
    return held


def _require_untouched(held: Schouwpunt) -> None:
    if held.dropped_at is not None or held.sent_edit is None or held.revision != held.sent_edit + 1:
        raise InputError("schouwpunt-intussen-bewerkt")


def _point(schouw: Schouw, seat: SchouwSeat, point_id: UUID) -> Schouwpunt:
    held = _arrived(schouw, seat, point_id)
    if held is None:
        raise InputError("schouwpunt-onbekend")
    return held


def _photo(punt: Schouwpunt, photo_id: UUID) -> Photo | None:
    found = Photo.objects.select_for_update(of=("self",)).select_related("schouwpunt__schouw__dossier__organisation")
    return found.filter(schouwpunt=punt, client_id=photo_id).first()


def keep_photo(actor: Actor, punt: Schouwpunt, picture: Picture, client_id: UUID | None = None) -> Photo:
    """Keep a photo of a held point, and tell the log; InputError `foto-punt-vervallen`, `foto-te-veel`, `fotos-vol`."""
    if punt.dropped_at is not None:
        raise InputError("foto-punt-vervallen")
    if punt.photos.filter(dropped_at=None).count() >= PHOTOS_PER_POINT:
        raise InputError("foto-te-veel", limit=PHOTOS_PER_POINT)
    if Photo.objects.filter(schouwpunt__schouw=punt.schouw_id).count() >= PHOTO_LIMIT:
        raise InputError("fotos-vol", limit=PHOTO_LIMIT)
    photo = Photo(schouwpunt=punt, client_id=client_id, digest=keep_picture(picture), added_by_id=actor.pk if actor else None)
    photo.width, photo.height, photo.size_bytes = picture.width, picture.height, len(picture.content)
    photo.save()
    rows.log_row(actor, photo, FOTO, "toegevoegd" if actor else "telefoon", ({}, {"name": FOTO.name(photo)}))
    return photo


def _log(actor: Actor, punt: Schouwpunt, acts: tuple[str, str], before: rows.Texts | None) -> None:
    """Tell the log what a person with an account did, or what a phone did; with the texts that changed."""
    name = name_of(punt)
    first: dict[str, Any] = {"name": name}
    then: dict[str, Any] = {"name": name}
    if before is not None:
        after = punt_texts(punt)
        changed = [field for field in after if before.get(field, "") != after[field]]
        for side, texts in ((first, before), (then, after)):
            shown = in_words({field: texts.get(field, "") for field in changed})
            side.update({f"schouwpunt_{field}": text for field, text in shown.items()})
    rows.log_row(actor, punt, SCHOUWPUNT, acts[0] if actor else acts[1], (first, then))
